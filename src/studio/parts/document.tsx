/** A report in the page: outcomes are links to their reasons, parties have their colours. */
import { Fragment, type ReactNode } from 'react';
import { PartyName } from './party.tsx';
import { printClaim } from '../claim.ts';
import { BasisMark } from './basismark.tsx';
import { marked } from './term.tsx';
import { voiceOf } from '../params.ts';
import { termsOf, type Terms } from '../terms.ts';
import { sourceAddress } from '../sourceaddress.ts';
import { printView, toScreen, useView, type View } from '../url.ts';
import { withoutFlags } from '../../report/flags.ts';
import type { Block, Cell, Document, Item, Table } from '../../report/document.ts';
import type { Phrase, Target } from '../../words/phrase.ts';
import type { CaseView } from '../engine/protocol.ts';

interface Context {
  readonly view: CaseView;
  /** the address of an outcome */
  readonly link: (node: number) => string;
  readonly terms: Terms;
  /** the terms marked before in the block */
  readonly seen: Set<string>;
  readonly place: View;
}

export function DocumentView({
  document,
  view,
  skipTitle = false,
}: {
  readonly document: Document;
  readonly view: CaseView;
  readonly skipTitle?: boolean;
}) {
  const place = useView();
  const context = contextOf(place, view);
  let section = context;
  return (
    <article className="report">
      {!skipTitle && <h2>{document.title}</h2>}
      {document.lead !== undefined && <p className="lead">{inline(document.lead, context)}</p>}
      {withoutFlags(document).blocks.map((block, at) => {
        // a term is marked once in each section
        if (block.kind === 'heading' && block.level === 2) section = { ...context, seen: new Set() };
        return <Fragment key={at}>{drawBlock(block, section)}</Fragment>;
      })}
    </article>
  );
}

/** What parts of a report need to be drawn at this place; a block of its own for terms. */
export const contextOf = (place: View, view: CaseView): Context => ({
  view,
  place,
  link: outcomeLink(place),
  terms: termsOf(voiceOf(place.params), view.concepts),
  seen: new Set(),
});

/** The address that says why an outcome stands as it does. */
export const outcomeLink =
  (place: View) =>
  (node: number): string =>
    printView({ ...place, screen: 'why', params: { ...place.params, outcome: String(node), party: '', concept: '', basis: '' } });

export function inline(phrase: Phrase, { view, link, place, terms, seen }: Context): ReactNode {
  return phrase.map((part, key) => {
    if (typeof part === 'string') return <Fragment key={key}>{marked(part, terms, seen)}</Fragment>;
    switch (part.kind) {
      case 'party':
        return <PartyName key={key} party={view.parties[part.index!]} text={part.text} index={part.index} />;
      case 'outcome':
        // one of another model has no place here
        if (part.index === undefined) return <Fragment key={key}>{part.text}</Fragment>;
        return (
          <a key={key} href={link(part.index)} className="outcome" data-claim={printClaim({ kind: 'holds', node: part.index })}>
            {part.text}
          </a>
        );
      case 'link':
        return part.to === undefined ? part.text : <LinkView key={key} to={part.to} text={part.text} place={place} />;
      case 'verbatim':
        return part.text;
      case 'flag':
        return null;
      case 'strong':
        return <strong key={key}>{part.text}</strong>;
      case 'code':
        return <code key={key}>{part.text}</code>;
      case 'muted':
        return (
          <span key={key} className="muted">
            {part.text}
          </span>
        );
    }
  });
}

/** Headings explain nothing: the text below them does. */
const unmarked = (phrase: Phrase, context: Context): ReactNode =>
  phrase.map((part, key) => (typeof part === 'string' ? part : <Fragment key={key}>{inline([part], context)}</Fragment>));

interface LinkProps {
  readonly to: Target;
  readonly text: string;
  readonly place: View;
}

function LinkView({ to, text, place }: LinkProps) {
  switch (to.kind) {
    case 'claim':
      return <BasisMark claim={to.claim}>{text === '' ? undefined : text}</BasisMark>;
    case 'source':
      return <a href={sourceAddress(place, to.id)}>{text}</a>;
    case 'line':
      return (
        <a href={toScreen(place, 'edit', { line: String(to.line), pane: 'text' })} className="line" title="Edit it there">
          {text}
        </a>
      );
  }
}

function drawBlock(block: Block, context: Context): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{unmarked(block.text, context)}</h3> : <h4>{unmarked(block.text, context)}</h4>;
    case 'paragraph':
      return <p>{inline(block.text, context)}</p>;
    case 'note':
      return <p className={`aside ${block.tone}`}>{inline(block.text, context)}</p>;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'list':
      return <ul>{block.items.map((item, key) => drawItem(item, key, context))}</ul>;
    case 'facts':
      return (
        <dl className="facts">
          {block.rows.map((row, key) => (
            <div key={key}>
              <dt>{inline(row.name, context)}</dt>
              <dd>{inline(row.value, context)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableView table={block} context={context} />;
  }
}

function drawItem({ text, items = [] }: Item, key: number, context: Context): ReactNode {
  return (
    <li key={key}>
      {inline(text, context)}
      {items.length > 0 && <ul>{items.map((item, at) => drawItem(item, at, context))}</ul>}
    </li>
  );
}

function TableView({ table, context: around }: { readonly table: Table; readonly context: Context }) {
  const context = { ...around, seen: new Set<string>() };
  const headed = table.columns.some(({ head }) => head.text.length > 0);
  return (
    // a wide table scrolls by itself, also by keyboard
    <div className="wide" tabIndex={0} role="region" aria-label="table">
      <table>
        {headed && (
          <thead>
            <tr>
              {table.columns.map(({ head, align }, key) => (
                <th key={key} scope="col" className={align}>
                  {inline(head.text, context)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, key) => (
            <tr key={key} className={row.band === true ? 'band' : undefined}>
              {row.cells.map((cell, at) => (
                <td
                  key={at}
                  className={cellClass(cell, table.columns[at]?.align)}
                  colSpan={row.band === true && row.cells.length === 1 ? table.columns.length : undefined}
                >
                  {inline(cell.text, context)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellClass = ({ tone }: Cell, align = ''): string => [tone === undefined ? '' : `tone-${tone}`, align].join(' ').trim();
