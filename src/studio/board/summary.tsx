/** A case of very many outcomes in short: how many hold, what those have in common, and conditions that narrow it down. */
import { termsOf } from '../../words/terms.ts';
import { writeName } from '../../core/model/grammar.ts';
import { colourOf } from '../parts/party.tsx';
import { change } from '../url.ts';
import { optionRows } from './rows.ts';
import type { Voice } from '../../words/lexicon.ts';
import type { BoardQuery, BoardView, SummaryView } from './ask.ts';
import type { CaseView } from '../engine/protocol.ts';

interface SummaryProps {
  readonly view: CaseView;
  readonly board: BoardView;
  readonly summary: SummaryView;
  readonly query: BoardQuery;
  readonly voice: Voice;
}

export function BoardSummary({ view, board, summary, query, voice }: SummaryProps) {
  const { matching, some, all, concepts } = board;
  const terms = termsOf(voice);
  // those that hold under all, or where there are none those that hold under some
  const [held, set] = all > 0 ? [all, 2] : [some, 1];
  const add = (option: number, taken: boolean): void => {
    const name = writeName(view.options[option]!.id);
    const one = taken ? name : `not ${name}`;
    const before = query.where.trim();
    change({ where: before === '' ? one : `${/ (or|if|iff) /.test(` ${before} `) ? `(${before})` : before} and ${one}` });
  };
  return (
    <section className="panel summary" aria-label="Summary">
      <p className="lead">
        {matching.toLocaleString('en')} outcomes are too many to look at one by one.{' '}
        {held === 0
          ? `None of them ${terms.wouldHold}.`
          : `${all.toLocaleString('en')} ${terms.wouldHoldMany} under all ${concepts} ${terms.concept.many}, ${some.toLocaleString('en')} under some.`}
      </p>
      <p>
        The bars say in how many an option is taken: of all of them, and of those that {terms.wouldHoldMany}. Choose <b>with</b>{' '}
        or <b>without</b> to keep only those outcomes; once they are few enough, you see each one.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">option</th>
            <th scope="col">of all {matching.toLocaleString('en')}</th>
            {held > 0 && (
              <th scope="col">
                of the {held.toLocaleString('en')} that {terms.wouldHoldMany}
              </th>
            )}
            <th scope="col">keep only those</th>
          </tr>
        </thead>
        {optionRows(view).map((group) => (
          <tbody key={group.key} style={colourOf(group.party)}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="group">
                {group.name}
              </th>
            </tr>
            {group.options.map((option) => {
              const { label } = view.options[option]!;
              const { of } = summary.options[option]!;
              return (
                <tr key={option}>
                  <th scope="row">{label}</th>
                  <Share count={of[0]} of={matching} />
                  {held > 0 && <Share count={of[set]!} of={held} />}
                  <td>
                    <button type="button" disabled={of[0] === 0} aria-label={`with: ${label}`} onClick={() => add(option, true)}>
                      with
                    </button>{' '}
                    <button
                      type="button"
                      disabled={of[0] === matching}
                      aria-label={`without: ${label}`}
                      onClick={() => add(option, false)}
                    >
                      without
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <ul className="stand-shares">
        {view.parties.map((party, index) => {
          const { stays, held: kept, leaves } = summary.parties[index]!;
          const words = terms.stands;
          return (
            <li key={party.id} style={colourOf(party)}>
              <b>{party.short}</b> {words.stays.word} in {percent(stays, matching)}, is {words.held.word} in{' '}
              {percent(kept, matching)}, {words.leaves.word} in {percent(leaves, matching)}
            </li>
          );
        })}
      </ul>
      <h2>How the parties stand: the kinds of outcome that {terms.wouldHoldMany} under most</h2>
    </section>
  );
}

const Share = ({ count, of }: { readonly count: number; readonly of: number }) => (
  <td className="share" style={{ '--share': `${of === 0 ? 0 : (100 * count) / of}%` } as React.CSSProperties}>
    <span>{count === 0 || count === of ? <b>{percent(count, of)}</b> : percent(count, of)}</span>
  </td>
);

/** "all" and "none" only where it is so. */
function percent(count: number, of: number): string {
  if (count === 0) return 'none';
  if (count === of) return 'all';
  const share = (100 * count) / of;
  return share < 1 ? '< 1 %' : share > 99 ? '> 99 %' : `${Math.round(share)} %`;
}
