/** Figures as data, and as files. */
import type { FigureTable } from './table.ts';

/**
 * A figure as a tree of SVG elements. The same tree is written to a file, printed, and drawn by the studio, which restyles
 * it by its classes: the attributes are the light print look, and style sheets win over attributes.
 */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgChild[];
}

export type SvgChild = SvgElement | string;

/** A whole figure; lengths in user units, which are pixels at 100 %. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  /** its name for those who cannot see it */
  readonly title: string;
  /** what it shows, in a sentence or two */
  readonly description: string;
  readonly children: readonly SvgChild[];
  /** the same as rows */
  readonly tables: readonly FigureTable[];
}

/** An element; attributes that are undefined are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly SvgChild[]
): SvgElement {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[name] = typeof value === 'number' ? round(value) : value;
  }
  return { tag, attributes: kept, children };
}

/** Two decimals are finer than any eye, and the same on every machine. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// characters that XML 1.0 does not allow even as references
const escape = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/g, (sign) => XML[sign]!);

function markup(child: SvgChild): string {
  if (typeof child === 'string') return escape(child);
  const attributes = Object.entries(child.attributes)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');
  if (child.children.length === 0) return `<${child.tag}${attributes}/>`;
  return `<${child.tag}${attributes}>${child.children.map(markup).join('')}</${child.tag}>`;
}

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

/** The figure as a file of its own, on white. */
export function svgText({ width, height, title, description, children }: Figure): string {
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" ` +
    `role="img" aria-labelledby="figure-title figure-description" font-family="${escape(FONT)}" font-size="14">`;
  const body = [
    `<title id="figure-title">${escape(title)}</title>`,
    `<desc id="figure-description">${escape(description)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...children.map(markup),
  ];
  return `${head}\n${body.join('\n')}\n</svg>\n`;
}
