/** The board on paper: all its columns, as many side by side as a page holds, the rest below. */
import { Fragment } from 'react';
import { lexiconOf } from '../../words/voice.ts';
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
  const lexicon = lexiconOf(voice);
  const { columns, concepts, columnCount } = board;
  const shown = columns.slice(0, MOST);
  const strips = Array.from({ length: Math.ceil(shown.length / ACROSS) }, (_, at) => shown.slice(at * ACROSS, (at + 1) * ACROSS));
  const words = (['stays', 'held', 'leaves'] as const).map((stand) => lexicon.stands[stand]);
  return (
    <div className="printed-board">
      {strips.map((strip) => (
        <Strip key={strip[0]!.node} view={view} strip={strip} concepts={concepts} voice={voice} />
      ))}
      <p className="muted">
        Y done, · not done, – either. {words.map(({ word, sign, means }) => `${sign} ${word}: ${means}`).join('; ')}. ✓{' '}
        {lexicon.wouldHold} under all {concepts} {lexicon.concept.many}, a number: under so many. In brackets: {lexicon.today}. A
        + stands for several {lexicon.outcome.many} that are alike.
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
  const lexicon = lexiconOf(voice);
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
          <th scope="col">{lexicon.outcome.one}</th>
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
            {lexicon.headings.stands}
          </th>
        </tr>
        {view.parties.map((party, at) => (
          <tr key={party.id}>
            <th scope="row">
              <PartyName party={party} />
            </th>
            {row(({ stands }) => lexicon.stands[STANDS[stands[at] as keyof typeof STANDS]].sign)}
          </tr>
        ))}
        <tr>
          <th scope="row">{lexicon.headings.holdsForAll}</th>
          {row(({ holds }) => (holds === 0 ? '–' : holds === concepts ? '✓' : String(holds)))}
        </tr>
      </tbody>
    </table>
  );
}
