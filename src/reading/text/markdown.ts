/** Markdown → running text: marks of emphasis, links and headings go, their words stay; code and raw HTML are left out. */
import { described, Extraction, frontMatter, type Extract } from './extract.ts';

const LINE_MARK = /^(?:[ \t]*(?:>[ \t]?)+|[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+|[ \t]{0,3}#{1,6}[ \t]+)*/;
const INLINE =
  /!\[[^\]]*\]\([^)\s]*(?:\s+"[^"]*")?\)|\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)|\[([^\]]+)\]\[[^\]]*\]|<(https?:[^>\s]+)>|<\/?[a-zA-Z][^>]*>|\[\^[^\]]+\]|(\*{1,3}|_{1,3}|~~|`+)|\\([\\`*_{}[\]()#+\-.!>~|"])/g;

export function markdownText(markdown: string): Extract {
  const text = new Extraction();
  const { end, fields } = frontMatter(markdown);
  let title: string | undefined;
  let fenced: string | undefined;
  let at = end;
  while (at < markdown.length) {
    const next = markdown.indexOf('\n', at);
    const stop = next === -1 ? markdown.length : next;
    const line = markdown.slice(at, stop);
    const fence = /^[ \t]{0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3);
    if (fence !== undefined && (fenced === undefined || fenced === fence)) fenced = fenced === undefined ? fence : undefined;
    else if (fenced === undefined && !/^[ \t]*(?:\[[^\]]+\]:\s|\|?[ \t]*:?-{3,}|={3,}[ \t]*$|(?:[-*_][ \t]*){3,}$)/.test(line)) {
      const heading = /^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line);
      if (heading !== null) title ??= heading[1]!.replaceAll(/[*_`]/g, '');
      const mark = LINE_MARK.exec(line)![0].length;
      // a heading, an item of a list or a row of a table is a paragraph of its own
      const apart = heading !== null || /^[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line) || line.trimStart().startsWith('|');
      if (apart) text.add('\n\n', at, 0);
      words(text, line.slice(mark), at + mark);
      if (heading !== null) text.add('\n', stop, 0);
    }
    text.add('\n', stop, 1);
    at = stop + 1;
  }
  return {
    text: text.text,
    original: (span) => text.original(span),
    ...(title === undefined ? {} : { title }),
    ...described(fields),
  };
}

function words(text: Extraction, line: string, from: number): void {
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    const [whole, link, reference, , emphasis, escaped] = match;
    text.add(line.slice(at, match.index), from + at);
    at = match.index + whole.length;
    const label = link ?? reference;
    if (label !== undefined) words(text, label, from + match.index + 1);
    else if (escaped !== undefined) text.add(escaped, from + match.index + 1);
    else if (
      emphasis !== undefined &&
      emphasis.startsWith('_') &&
      /\w/.test(line[match.index - 1] ?? ' ') &&
      /\w/.test(line[at] ?? ' ')
    )
      text.add(whole, from + match.index);
  }
  text.add(line.slice(at), from + at);
}
