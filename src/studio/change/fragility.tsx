/** How few changes of mind would break what holds: the shorter the bar, the more fragile. */
import { PhraseView } from '../parts/phrase.tsx';
import type { Ways } from '../engine/long.ts';
import type { CaseView } from '../engine/protocol.ts';

const FULL = 8;

export function FragilityBars({ ways, view }: { readonly ways: Ways; readonly view: CaseView }) {
  if (ways.fragile.length === 0) return null;
  return (
    <>
      <h3>How little would break what holds</h3>
      <table className="fragile">
        <thead className="sr">
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Steps</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {ways.fragile.map(({ node, label, steps, atLeast, who }) => (
            <tr key={node}>
              <th scope="row">{label}</th>
              <td>
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
    </>
  );
}
