/** The board as a matrix: each outcome one cell, where what some parties do meets what the others do. */
import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { fit, textWidth } from '../../figures/text.ts';
import { termsOf } from '../../words/terms.ts';
import { colourOf } from '../parts/party.tsx';
import { go, toScreen, useView } from '../url.ts';
import { layersOf, type Places } from './picture.ts';
import { HELD, standOf, STAYS } from './mark.ts';
import type { GridProps } from './grid.tsx';
import type { MatrixView } from './ask.ts';
import type { CaseView } from '../engine/protocol.ts';

/** Pixels of a row of the margin, which says what is done. */
const LINE = 14;
/** Room for the names of options, at most. */
const MOST_LABEL = 170;

interface MatrixProps extends GridProps {
  readonly matrix: MatrixView;
  /** cells by how this party stands; undefined: by whether the outcome holds */
  readonly party: number | undefined;
}

export function BoardMatrix({ view, board, matrix, party, voice, chosen, light, pins, pending, ...on }: MatrixProps) {
  const place = useView();
  const terms = termsOf(voice);
  const scroller = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<number>();
  const { rows, columns, rowOptions, columnOptions } = matrix;
  const most = Math.max(rows.length, columns.length / 1.5);
  const cell = most <= 26 ? 22 : most <= 50 ? 14 : 8;
  const places: Places = {
    cell,
    left: labelRoom(view, columnOptions) + rowOptions.length * LINE + 6,
    top: Math.max(columnOptions.length * LINE, 110) + 6,
  };
  const { left, top } = places;
  const layers = useMemo(() => layersOf(matrix, places, party, board.concepts), [matrix, party, cell, board.concepts]);
  const margins = useMemo(() => <Margins view={view} matrix={matrix} places={places} />, [view, matrix, cell]);
  const index = useMemo(() => {
    const found = new Map<string, number>();
    const byNode = new Map<number, number>();
    matrix.nodes.forEach((node, at) => {
      found.set(`${matrix.row[at]} ${matrix.column[at]}`, at);
      byNode.set(node, at);
    });
    return { found, byNode };
  }, [matrix]);
  const here = chosen === undefined ? undefined : index.byNode.get(chosen);
  const told = over ?? here;
  const cellAt = (event: PointerEvent): number | undefined => {
    const frame = event.currentTarget.getBoundingClientRect();
    const column = Math.floor((event.clientX - frame.left - left) / cell);
    const row = Math.floor((event.clientY - frame.top - top) / cell);
    return index.found.get(`${row} ${column}`);
  };
  const point = (at: number | undefined): void => {
    if (at === over) return;
    setOver(at);
    on.onLight(at === undefined || party === undefined ? undefined : { node: matrix.nodes[at]!, party });
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = here === undefined ? 0 : along(here, step);
      if (next !== undefined) {
        setOver(undefined);
        on.onChoose(matrix.nodes[next]!);
        show(next);
      }
    } else if (event.key === 'Enter' && chosen !== undefined) go(toScreen(place, 'why', { outcome: String(chosen) }));
    else if (event.key === 'p' && chosen !== undefined) on.onPin(chosen);
    else return;
    event.preventDefault();
  };
  const along = (from: number, [down, right]: readonly [number, number]): number | undefined => {
    let row = matrix.row[from]! + down;
    let column = matrix.column[from]! + right;
    for (; row >= 0 && row < rows.length && column >= 0 && column < columns.length; row += down, column += right) {
      const at = index.found.get(`${row} ${column}`);
      if (at !== undefined) return at;
    }
    return undefined;
  };
  const show = (at: number): void => {
    const frame = scroller.current;
    if (frame === null) return;
    const x = left + matrix.column[at]! * cell;
    const y = top + matrix.row[at]! * cell;
    if (x < frame.scrollLeft || x + cell > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = x - frame.clientWidth / 2;
    if (y < frame.scrollTop || y + cell > frame.scrollTop + frame.clientHeight) frame.scrollTop = y - frame.clientHeight / 2;
  };
  const ring = (node: number | undefined, className: string) => {
    const at = node === undefined ? undefined : index.byNode.get(node);
    if (at === undefined) return null;
    const x = left + matrix.column[at]! * cell;
    const y = top + matrix.row[at]! * cell;
    return <rect key={`${className} ${node}`} className={className} x={x} y={y} width={cell} height={cell} />;
  };
  const width = left + columns.length * cell + 8;
  const height = top + rows.length * cell + 8;
  return (
    <>
      <div
        className="board matrix"
        ref={scroller}
        tabIndex={0}
        data-walk
        onKeyDown={pressed}
        role="region"
        aria-label="Matrix of outcomes; arrow keys choose an outcome"
        aria-busy={pending}
      >
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${matrix.nodes.length} outcomes in ${rows.length} rows and ${columns.length} columns`}
          onPointerMove={(event) => point(cellAt(event))}
          onPointerLeave={() => point(undefined)}
          onClick={(event) => {
            const at = cellAt(event as unknown as PointerEvent);
            if (at !== undefined) on.onChoose(matrix.nodes[at]!);
          }}
        >
          {margins}
          {told !== undefined && (
            <>
              <rect className="cross" x={0} y={top + matrix.row[told]! * cell} width={width} height={cell} />
              <rect className="cross" x={left + matrix.column[told]! * cell} y={0} width={cell} height={height} />
            </>
          )}
          <g style={colourOf(party === undefined ? undefined : view.parties[party])}>
            {layers.map(({ className, strength, path }) => (
              <path key={`${className} ${strength}`} className={className} fillOpacity={strength} d={path} />
            ))}
          </g>
          {ring(view.today, 'ring today')}
          {pins.map((pin) => ring(pin, 'ring pinned'))}
          {ring(light?.to, 'ring to')}
          {ring(light?.answer, 'ring answer')}
          {ring(chosen, 'ring chosen')}
        </svg>
      </div>
      <p className="legend">
        {party === undefined ? (
          <>
            <Swatch className="all" text={`${terms.wouldHold} under all ${board.concepts}`} />
            <Swatch className="some" text="under some: the darker, the more" />
            <Swatch className="none" text="under none" />
          </>
        ) : (
          <span className="swatches" style={colourOf(view.parties[party])}>
            <Swatch className="stand" text={`stays: ${terms.stands.stays.means}`} />
            <Swatch className="stand held" text={`held: ${terms.stands.held.means}`} />
            <Swatch className="none" text={`leaves: ${terms.stands.leaves.means}`} />
          </span>
        )}
        {matrix.nodes.length < rows.length * columns.length && (
          <span>an empty place: ruled out{matrix.nodes.length < view.size ? ', or not in the filter' : ''}</span>
        )}
      </p>
      <p className="told readout" aria-live="polite">
        {told === undefined
          ? `Each cell is an outcome: down the side what ${doers(view, rowOptions)} can do, across the top ${doers(view, columnOptions)}. Point at one to read it, click to choose it.`
          : readout(told)}
      </p>
    </>
  );

  function readout(at: number): React.ReactNode {
    const holds = matrix.holds[at]!;
    const taken = [
      ...rowOptions.filter((_, k) => rows[matrix.row[at]!]![k] === 'Y'),
      ...columnOptions.filter((_, k) => columns[matrix.column[at]!]![k] === 'Y'),
    ].map((option) => view.options[option]!.label);
    const stands = view.parties.map(({ short }, one) => {
      const stand = standOf(matrix.marks[one]![at]!);
      return `${short} ${stand === STAYS ? 'stays' : stand === HELD ? 'is held' : 'leaves'}`;
    });
    return (
      <>
        <b>
          {terms.outcome.one} {matrix.numbers[at]}
        </b>
        {matrix.nodes[at] === view.today ? ' (today)' : ''}: {taken.length === 0 ? 'nobody does anything' : taken.join('; ')}.{' '}
        {holds === 0
          ? `It ${terms.wouldNotHold}`
          : `It ${terms.wouldHold} under ${holds === board.concepts ? `all ${holds}` : `${holds} of ${board.concepts}`}`}
        : {stands.join(', ')}.
      </>
    );
  }
}

const labelRoom = ({ options }: CaseView, of: readonly number[]): number =>
  Math.min(MOST_LABEL, Math.max(...of.map((option) => textWidth(options[option]!.label, 11) + 22)));

/** Those who can take the options, each once. */
const doers = ({ options, parties }: CaseView, of: readonly number[]): string => {
  const names = [...new Set(of.flatMap((option) => options[option]!.owners))]
    .sort((a, b) => a - b)
    .map((one) => parties[one]!.short);
  return names.length === 0
    ? 'circumstances'
    : names.length === 1
      ? names[0]!
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const Swatch = ({ className, text }: { readonly className: string; readonly text: string }) => (
  <span>
    <i className={`swatch ${className}`} aria-hidden="true" /> {text}
  </span>
);

/** What is done in each column, above it, and in each row, beside it: a mark in the owner's colour where an option is taken. */
function Margins({ view, matrix, places }: { readonly view: CaseView; readonly matrix: MatrixView; readonly places: Places }) {
  const { cell, left, top } = places;
  const { rowOptions, columnOptions, rows, columns } = matrix;
  const style = (option: number): CSSProperties => {
    const { owners } = view.options[option]!;
    return colourOf(owners.length === 1 ? view.parties[owners[0]!] : undefined);
  };
  const gap = cell > 10 ? 1.5 : 0.5;
  const firstLine = top - 6 - columnOptions.length * LINE;
  const firstPost = left - 6 - rowOptions.length * LINE;
  return (
    <>
      {columnOptions.map((option, k) => {
        const y = firstLine + k * LINE;
        const marks = columns.map((pattern, at) =>
          pattern[k] === 'Y' ? `M${left + at * cell + gap} ${y + 2}h${cell - 2 * gap}v${LINE - 4}h${2 * gap - cell}z` : '',
        );
        const { label } = view.options[option]!;
        return (
          <g key={option} style={style(option)}>
            <title>{label}</title>
            <text x={firstPost - 8} y={y + 11} textAnchor="end">
              {fit(label, firstPost - 20, 11)}
            </text>
            <line className="guide" x1={firstPost - 4} x2={left + columns.length * cell} y1={y + LINE / 2} y2={y + LINE / 2} />
            <path className="mark" d={marks.join('')} />
          </g>
        );
      })}
      {rowOptions.map((option, k) => {
        const x = firstPost + k * LINE;
        const marks = rows.map((pattern, at) =>
          pattern[k] === 'Y' ? `M${x + 2} ${top + at * cell + gap}h${LINE - 4}v${cell - 2 * gap}h${4 - LINE}z` : '',
        );
        const { label } = view.options[option]!;
        return (
          <g key={option} style={style(option)}>
            <title>{label}</title>
            <text transform={`translate(${x + 11} ${top - 8}) rotate(-90)`} className="post">
              {fit(label, top - 16, 11)}
            </text>
            <line className="guide" x1={x + LINE / 2} x2={x + LINE / 2} y1={top - 4} y2={top + rows.length * cell} />
            <path className="mark" d={marks.join('')} />
          </g>
        );
      })}
    </>
  );
}
