/** A figure of the figures room, drawn in the page: restyled by its classes, its parts can be asked about; a table behind it. */
import { createElement, Fragment, useId, useState, type MouseEvent, type ReactNode } from 'react';
import type { FigureTable } from '../../figures/table.ts';
import type { Figure, SvgChild } from '../../figures/svg.ts';

export interface FigureProps {
  readonly figure: Figure;
  /** an outcome in the figure was chosen */
  readonly onNode?: (node: number) => void;
  readonly className?: string;
  /** the table stands elsewhere */
  readonly bare?: boolean;
}

export function FigureView({ figure, onNode, className = '', bare = false }: FigureProps) {
  const id = useId();
  const chosen = (event: MouseEvent<SVGSVGElement>): void => {
    const stop = (event.target as Element).closest('[data-node]');
    const node = stop?.getAttribute('data-node');
    if (node !== null && node !== undefined) onNode?.(Number(node));
  };
  const drawn = (
    <svg
      className={`figure ${className}`}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      width={figure.width}
      height={figure.height}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      onClick={onNode === undefined ? undefined : chosen}
      data-choose={onNode !== undefined}
    >
      <title id={`${id}t`}>{figure.title}</title>
      <desc id={`${id}d`}>{figure.description}</desc>
      {figure.children.map(draw)}
    </svg>
  );
  return bare ? (
    drawn
  ) : (
    <>
      {drawn}
      <FigureTables figure={figure} />
    </>
  );
}

/** What the figure shows, as tables; drawn when they are opened. */
export function FigureTables({ figure }: { readonly figure: Figure }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        As a table<span className="sr">: {figure.title}</span>
      </summary>
      {open && figure.tables.map((table) => <Rows key={table.caption} table={table} />)}
    </details>
  );
}

const Rows = ({ table: { caption, columns, rows } }: { readonly table: FigureTable }) => (
  <div className="wide" tabIndex={0} role="region" aria-label={caption}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name, key) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, key) => (
          <tr key={key}>
            {cells.map((text, at) => (
              <Fragment key={at}>{at === 0 ? <th scope="row">{text}</th> : <td>{text}</td>}</Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function draw(child: SvgChild, key: number): ReactNode {
  if (typeof child === 'string') return child;
  const { class: className, ...attributes } = child.attributes;
  const named = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]));
  return createElement(child.tag, { key, className, ...named }, ...child.children.map(draw));
}

/** React wants `strokeWidth`; data attributes stay as they are. */
const reactName = (name: string): string =>
  name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
