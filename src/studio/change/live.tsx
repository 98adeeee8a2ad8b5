/** What holds now against what held as it was saved, beside whatever is being tried. */
import { useMemo } from 'react';
import { outcomeLink } from '../parts/document.tsx';
import { FigureView } from '../parts/figure.tsx';
import { useEngine } from '../engine/client.ts';
import { isDirty, useSession } from '../session.ts';
import { useView } from '../url.ts';
import type { HoldingChange, Subject } from '../engine/protocol.ts';

/** Differences written out. */
const MOST = 40;
const FEW = 3;

export function LiveStrip({ subject }: { readonly subject: Subject }) {
  const session = useSession();
  const place = useView();
  const { saved } = session;
  const before = useMemo(
    (): Subject | undefined => (saved === undefined ? undefined : { ...subject, text: saved.text }),
    [saved, subject],
  );
  const dirty = isDirty(session);
  const { value: live, error } = useEngine('live', before === undefined ? undefined : subject, { before: before ?? subject });
  if (error !== undefined)
    return <p className="notice error">What is saved and what is tried cannot be compared: {error.message}</p>;
  if (live === undefined) return <div className="live" aria-busy="true" />;
  const address = outcomeLink(place);
  const { changed, concepts } = live;
  return (
    <section className="live" aria-label="What holds, before and after">
      <div className="strips">
        <div>
          <span className="muted">as saved</span>
          <FigureView figure={live.before} />
        </div>
        {dirty && (
          <div>
            <span className="muted">as tried</span>
            <FigureView figure={live.after} />
          </div>
        )}
      </div>
      <p role="status">{dirty ? summary(changed, concepts) : 'Nothing is changed yet: what you try below shows here at once.'}</p>
      {dirty && changed.length > 0 && (
        <details>
          <summary>Which, and how</summary>
          <ul className="changed">
            {changed.slice(0, MOST).map((one) => (
              <li key={`${one.label} ${one.node ?? ''}`}>
                {one.node === undefined ? one.label : <a href={address(one.node)}>{one.label}</a>} {told(one, concepts)}
              </li>
            ))}
            {changed.length > MOST && <li className="muted">… and {changed.length - MOST} more</li>}
          </ul>
        </details>
      )}
    </section>
  );
}

/** "5 outcomes would hold otherwise than before. More: 1, 91. Less: 113, 125, 21." */
function summary(changed: readonly HoldingChange[], [was, is]: readonly [number, number]): string {
  if (changed.length === 0) return 'What would hold is as before.';
  const share = ({ before = 0, after = 0 }: HoldingChange): number => after / Math.max(1, is) - before / Math.max(1, was);
  const named = (list: readonly HoldingChange[]): string =>
    [...list.slice(0, FEW).map(({ label }) => label), ...(list.length > FEW ? [`${list.length - FEW} others`] : [])].join(', ');
  const more = changed.filter((one) => share(one) > 0);
  const less = changed.filter((one) => share(one) <= 0);
  return [
    `${changed.length} outcome${changed.length === 1 ? '' : 's'} would hold otherwise than before.`,
    ...(more.length === 0 ? [] : [`More firmly: ${named(more)}.`]),
    ...(less.length === 0 ? [] : [`Less: ${named(less)}.`]),
  ].join(' ');
}

function told({ before, after }: HoldingChange, [was, is]: readonly [number, number]): string {
  const count = (held: number | undefined, total: number): string =>
    held === undefined
      ? 'not possible'
      : held === 0
        ? 'held under none'
        : held === total
          ? 'held under all'
          : `held under ${held} of ${total}`;
  return `${count(before, was)}, now ${count(after, is).replace('held', 'holds')}`;
}
