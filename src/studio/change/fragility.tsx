/** How few changes of mind would break what holds: the shorter the bar, the more fragile. */
import { outcomeLink } from '../parts/document.tsx';
import { PhraseView } from '../parts/phrase.tsx';
import { useView } from '../url.ts';
import type { Fragility, Ways } from '../engine/long.ts';
import type { CaseView } from '../engine/protocol.ts';

const FULL = 8;

const length = ({ steps, atLeast }: Fragility): number => steps ?? atLeast;

export function FragilityBars({ ways, view }: { readonly ways: Ways; readonly view: CaseView }) {
  const address = outcomeLink(useView());
  if (ways.fragile.length === 0) return null;
  return (
    <>
      <h3>How little would break what holds</h3>
      <p className="muted">
        The shorter the bar, the sooner. A preference turned round counts as two steps, a tie made or broken as one.
      </p>
      <table className="fragile">
        <thead className="sr">
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Steps</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {ways.fragile
            .toSorted((a, b) => length(a) - length(b))
            .map(({ node, label, steps, atLeast, who }) => (
              <tr key={node}>
                <th scope="row">
                  <a href={address(node)}>{label}</a>
                </th>
                <td className="steps">
                  <meter
                    min={0}
                    max={FULL}
                    low={2}
                    value={Math.min(FULL, steps ?? atLeast)}
                    aria-label={`${label}: steps that break it`}
                  />{' '}
                  {steps === undefined
                    ? Number.isFinite(atLeast)
                      ? `at least ${atLeast}`
                      : 'none'
                    : steps === 1
                      ? '1 step'
                      : `${steps} steps`}
                </td>
                <td>
                  <PhraseView phrase={who} view={view} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {ways.holding > ways.fragile.length && (
        <p className="muted">
          Worked out for {ways.fragile.length} of the {ways.holding} outcomes that hold, those with names first.
        </p>
      )}
    </>
  );
}
