/** The board on paper: all its columns, as many side by side as a page holds, the rest below. */
import { Fragment } from 'react';
import { termsOf } from '../../words/terms.ts';
import { PartyName } from '../parts/party.tsx';
import { optionRows } from './rows.ts';
import type { Voice } from '../../words/lexicon.ts';
import type { BoardView, Column } from './ask.ts';
import type { CaseView } from '../engine/protocol.ts';

const ACROSS = 22;
/** Columns that are printed; more would be a book. */
const MOST = 220;

const STANDS = { s: 'stays', h: 'held', l: 'leaves' } as const;

interface PrintedProps {
  readonly view: CaseView;
  readonly board: BoardView;
  readonly voice: Voice;
}

export function PrintedBoard({ view, board, voice }: PrintedProps) {
  const terms = termsOf(voice);
  const { columns, concepts, columnCount } = board;
  const shown = columns.slice(0, MOST);
  const strips = Array.from({ length: Math.ceil(shown.length / ACROSS) }, (_, at) => shown.slice(at * ACROSS, (at + 1) * ACROSS));
  const words = (['stays', 'held', 'leaves'] as const).map((stand) => terms.stands[stand]);
  return (
    <div className="printed-board">
      {strips.map((strip) => (
        <Strip key={strip[0]!.node} view={view} strip={strip} concepts={concepts} voice={voice} />
      ))}
      <p className="muted">
        Y done, · not done, – either. {words.map(({ word, sign, means }) => `${sign} ${word}: ${means}`).join('; ')}. ✓{' '}
        {terms.wouldHold} under all {concepts} {terms.concept.many}, a number: under so many. In brackets: {terms.today}. A +
        stands for several {terms.outcome.many} that are alike.
        {shown.length < columnCount && ` The first ${shown.length} of ${columnCount.toLocaleString('en')} columns.`}
      </p>
    </div>
  );
}

interface StripProps {
  readonly view: CaseView;
  readonly strip: readonly Column[];
  readonly concepts: number;
  readonly voice: Voice;
}

function Strip({ view, strip, concepts, voice }: StripProps) {
  const terms = termsOf(voice);
  const row = (cell: (column: Column) => string) =>
    strip.map((column) => (
      <td key={column.node} className={column.holds === concepts && concepts > 0 ? 'holds' : undefined}>
        {cell(column)}
      </td>
    ));
  const head = ({ node, number, count }: Column): string => {
    const text = count > 1 ? `${number}+` : String(number);
    return node === view.today ? `[${text}]` : text;
  };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{terms.outcome.one}</th>
          {strip.map((column) => (
            <th key={column.node} scope="col">
              {head(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {optionRows(view).map((group) => (
          <Fragment key={group.key}>
            <tr className="band">
              <th scope="rowgroup" colSpan={strip.length + 1}>
                {group.name}
              </th>
            </tr>
            {group.options.map((option) => (
              <tr key={option}>
                <th scope="row">{view.options[option]!.label}</th>
                {row(({ pattern }) => ({ Y: 'Y', N: '·' })[pattern[option]!] ?? '–')}
              </tr>
            ))}
          </Fragment>
        ))}
        <tr className="band">
          <th scope="rowgroup" colSpan={strip.length + 1}>
            {terms.headings.stands}
          </th>
        </tr>
        {view.parties.map((party, at) => (
          <tr key={party.id}>
            <th scope="row">
              <PartyName party={party} />
            </th>
            {row(({ stands }) => terms.stands[STANDS[stands[at] as keyof typeof STANDS]].sign)}
          </tr>
        ))}
        <tr>
          <th scope="row">{terms.headings.holdsForAll}</th>
          {row(({ holds }) => (holds === 0 ? '–' : holds === concepts ? '✓' : String(holds)))}
        </tr>
      </tbody>
    </table>
  );
}
