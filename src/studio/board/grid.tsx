/** The board as a table whose columns are drawn as they come into view, so that ten thousand of them scroll like ten. */
import { Fragment, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { mix, inkOn } from '../../figures/colour.ts';
import { termsOf } from '../../words/terms.ts';
import { BasisMark } from '../parts/basismark.tsx';
import { Explained } from '../parts/term.tsx';
import { colourOf } from '../parts/party.tsx';
import { printClaim } from '../claim.ts';
import { go, toScreen, useView } from '../url.ts';
import { useInView } from './inview.ts';
import { optionRows } from './rows.ts';
import type { Voice } from '../../words/lexicon.ts';
import type { BoardView, Column } from './ask.ts';
import type { CaseView } from '../engine/protocol.ts';

interface Lit {
  readonly node: number;
  readonly party: number;
  readonly to: number | undefined;
  readonly answer: number | undefined;
}

export interface GridProps {
  readonly view: CaseView;
  readonly board: BoardView;
  readonly voice: Voice;
  readonly pins: readonly number[];
  readonly chosen: number | undefined;
  readonly light: Lit | undefined;
  readonly onLight: (at: { readonly node: number; readonly party: number } | undefined) => void;
  readonly onChoose: (node: number) => void;
  readonly onPin: (node: number) => void;
  readonly pending: boolean;
}

const STANDS = { s: 'stays', h: 'held', l: 'leaves' } as const;

export function BoardGrid(props: GridProps) {
  const { view, board, voice, light, chosen, pins, onLight, onChoose, onPin } = props;
  const { columns } = board;
  const place = useView();
  const terms = termsOf(voice);
  const scroller = useRef<HTMLDivElement>(null);
  const width = columns.length <= 16 ? 62 : columns.length <= 200 ? 34 : 20;
  const groups = useMemo(() => optionRows(view), [view]);
  // where alike outcomes are one column, the column that an outcome stands in
  const standIn = (node: number | undefined): number | undefined =>
    node === undefined || board.columnOf === undefined ? node : columns[board.columnOf[node] ?? -1]?.node;
  const chosenIn = standIn(chosen);
  const lit = { to: standIn(light?.to), answer: standIn(light?.answer) };
  const at = columns.findIndex(({ node }) => node === chosenIn);
  const { first, end } = useInView(scroller, columns.length, width, at);
  const shown = columns.slice(first, end);
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = at === -1 ? (step === undefined ? undefined : columns[0]) : columns[at + (step ?? 0)];
    if (step !== undefined && next !== undefined) onChoose(next.node);
    else if (event.key === 'Enter' && chosen !== undefined) go(toScreen(place, 'why', { outcome: String(chosen) }));
    else if (event.key === 'p' && chosen !== undefined) onPin(chosen);
    else return;
    event.preventDefault();
  };
  const classOf = (column: Column): string =>
    [
      column.node === view.today ? 'today' : '',
      column.node === chosenIn ? 'chosen' : '',
      column.holds === board.concepts && board.concepts > 0 ? 'holds' : '',
      column.node === light?.node
        ? 'lit-from'
        : column.node === lit.to
          ? 'lit-to'
          : column.node === lit.answer
            ? 'lit-answer'
            : '',
    ]
      .filter((name) => name !== '')
      .join(' ');
  const row = (cell: (column: Column) => React.ReactNode) => (
    <>
      <td className="pad" style={{ width: first * width }} />
      {shown.map((column) => (
        <Fragment key={column.node}>{cell(column)}</Fragment>
      ))}
      <td className="pad" style={{ width: (columns.length - end) * width }} />
    </>
  );
  return (
    <div
      className="board"
      ref={scroller}
      tabIndex={0}
      data-walk
      onKeyDown={pressed}
      role="region"
      aria-label="Board of outcomes; arrow keys choose an outcome"
      aria-busy={props.pending}
      onPointerLeave={() => onLight(undefined)}
    >
      <table style={{ '--column': `${width}px` } as CSSProperties} data-dense={width < 30}>
        <thead>
          <tr>
            <th scope="col" className="name">
              <span className="sr">option or party</span>
            </th>
            {row((column) => (
              <th scope="col" className={classOf(column)}>
                <button
                  type="button"
                  onClick={() => onChoose(column.node)}
                  aria-pressed={column.node === chosenIn}
                  title={titleOf(column, view)}
                >
                  {column.number}
                  {pins.includes(column.node) && <span aria-label="pinned">★</span>}
                  {column.count > 1 && <small>×{column.count.toLocaleString('en')}</small>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.key}>
              <tr className="group">
                <th scope="rowgroup" className="name" style={colourOf(group.party)}>
                  {group.name}
                </th>
                {row((column) => (
                  <td className={classOf(column)} />
                ))}
              </tr>
              {group.options.map((option) => (
                <tr key={option} style={colourOf(group.party)}>
                  <th scope="row" className="name option" title={view.options[option]!.label}>
                    <BasisMark claim={{ kind: 'option', option }}>{view.options[option]!.label}</BasisMark>
                  </th>
                  {row((column) => (
                    <td className={classOf(column)}>{letter(column.pattern[option]!)}</td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
          <tr className="group">
            <th scope="rowgroup" className="name">
              <Explained text={voice === 'formal' ? 'Stability' : 'How firmly each party stays put'} view={view} />
            </th>
            {row((column) => (
              <td className={`${classOf(column)} title`}>
                {column.title !== undefined && width >= 60 ? <span>{column.title}</span> : null}
              </td>
            ))}
          </tr>
          {view.parties.map((party, index) => (
            <tr key={party.id} style={colourOf(party)}>
              <th scope="row" className="name party-row">
                <BasisMark claim={{ kind: 'wants', party: index }}>{party.short}</BasisMark>
              </th>
              {row((column) => {
                const stand = STANDS[column.stands[index] as keyof typeof STANDS];
                const { word, sign } = terms.stands[stand];
                return (
                  <td className={classOf(column)} onPointerEnter={() => onLight({ node: column.node, party: index })}>
                    <a
                      href={toScreen(place, 'why', { outcome: String(column.node), party: party.id })}
                      className={`stand ${stand}`}
                      data-claim={printClaim({ kind: 'verdict', node: column.node, party: index })}
                      style={shade(party.colour, stand, column.stable[index]!, board.concepts)}
                      onFocus={() => onLight({ node: column.node, party: index })}
                      tabIndex={column.node === chosenIn ? 0 : -1}
                      aria-label={`${party.short} at ${column.number}: ${word}`}
                    >
                      {width >= 60 ? word : sign}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
          <tr className="holds-row">
            <th scope="row" className="name">
              <Explained text={terms.headings.holdsForAll} view={view} />
            </th>
            {row((column) => (
              <td className={classOf(column)}>
                <BasisMark claim={{ kind: 'holds', node: column.node }} tabIndex={column.node === chosen ? 0 : -1}>
                  {holdsText(column, board.concepts, width)}
                </BasisMark>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

const letter = (sign: string) =>
  sign === 'Y' ? <span className="taken">Y</span> : <span className="not-taken">{sign === 'N' ? '·' : '–'}</span>;

function holdsText({ holds }: Column, concepts: number, width: number): string {
  if (holds === 0) return '–';
  if (holds === concepts) return width >= 60 ? '✓ all' : '✓';
  return width >= 60 ? `${holds}/${concepts}` : String(holds);
}

function shade(colour: string, stand: 'stays' | 'held' | 'leaves', stable: number, concepts: number): CSSProperties {
  if (stand === 'leaves') return {};
  const fill = stand === 'stays' ? colour : mix(colour, 0.22 + (0.5 * stable) / Math.max(1, concepts));
  return { background: fill, color: inkOn(fill) };
}

const titleOf = ({ number, title, count }: Column, { today }: CaseView): string =>
  [`outcome ${number}`, title, count > 1 ? `and ${count - 1} like it` : undefined, today === number ? 'today' : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
