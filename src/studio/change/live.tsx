/** What holds now against what held as it was saved, beside whatever is being tried. */
import { useMemo } from 'react';
import { outcomeLink } from '../parts/document.tsx';
import { FigureView } from '../parts/figure.tsx';
import { useEngine } from '../engine/client.ts';
import { isDirty, useSession } from '../session.ts';
import { useView } from '../url.ts';
import type { HoldingChange, Subject } from '../engine/protocol.ts';

/** Differences written out. */
const MOST = 8;

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
  return (
    <>
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
        <p role="status">
          {!dirty
            ? 'Nothing is changed yet: what you try below shows here at once.'
            : live.changed.length === 0
              ? 'What would hold is as before.'
              : `${live.changed.length} outcome${live.changed.length === 1 ? '' : 's'} would hold otherwise than before.`}
        </p>
      </section>
      {dirty && live.changed.length > 0 && (
        <ul className="changed" aria-label="Outcomes that would hold otherwise">
          {live.changed.slice(0, MOST).map((one) => (
            <li key={`${one.label} ${one.node ?? ''}`}>
              {one.node === undefined ? one.label : <a href={address(one.node)}>{one.label}</a>} {told(one, live.concepts)}
            </li>
          ))}
          {live.changed.length > MOST && <li className="muted">… and {live.changed.length - MOST} more</li>}
        </ul>
      )}
    </>
  );
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
