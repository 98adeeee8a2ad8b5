/** What holds now against what held as it was saved, beside whatever is being tried. */
import { useEffect, useMemo, useState } from 'react';
import { outcomeLink } from '../parts/document.tsx';
import { FigureView } from '../parts/figure.tsx';
import { useEngine } from '../engine/client.ts';
import { isDirty, useSession } from '../session.ts';
import { useView } from '../url.ts';
import type { HoldingChange, LiveView, Subject } from '../engine/protocol.ts';

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
  const top = useHeadHeight();
  const { value: live, error } = useEngine('live', before === undefined ? undefined : subject, { before: before ?? subject });
  if (error !== undefined)
    return <p className="notice error">What is saved and what is tried cannot be compared: {error.message}</p>;
  if (live === undefined) return <div className="live" aria-busy="true" />;
  const address = outcomeLink(place);
  const { changed, concepts } = live;
  const count = live.more + live.less;
  return (
    <section className="live" style={{ top }} aria-label="What holds, before and after">
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
      <p role="status">{dirty ? summary(live) : 'Nothing is changed yet: what you try below shows here at once.'}</p>
      {dirty && changed.length > 0 && (
        <details>
          <summary>Which, and how</summary>
          <ul className="changed">
            {changed.slice(0, MOST).map((one) => (
              <li key={`${one.label} ${one.node ?? ''}`}>
                {one.node === undefined ? one.label : <a href={address(one.node)}>{one.label}</a>} {told(one, concepts)}
              </li>
            ))}
            {count > MOST && <li className="muted">… and {(count - MOST).toLocaleString('en')} more</li>}
          </ul>
        </details>
      )}
    </section>
  );
}

/** How far down the head of the page reaches, which stays in sight as well. */
function useHeadHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const head = document.querySelector('.case-head');
    if (head === null) return undefined;
    const watch = new ResizeObserver(() => setHeight(head.getBoundingClientRect().height));
    watch.observe(head);
    return () => watch.disconnect();
  }, []);
  return height;
}

/** "5 outcomes would hold otherwise than before. More: 1, 91. Less: 113, 125, 21." */
function summary({ changed, more: moreCount, less: lessCount, concepts: [was, is] }: LiveView): string {
  const count = moreCount + lessCount;
  if (count === 0) return 'What would hold is as before.';
  const share = ({ before = 0, after = 0 }: HoldingChange): number => after / Math.max(1, is) - before / Math.max(1, was);
  const named = (list: readonly HoldingChange[], all: number): string => {
    const first = list.slice(0, FEW).map(({ label }) => label);
    return [...first, ...(all > first.length ? [`${(all - first.length).toLocaleString('en')} others`] : [])].join(', ');
  };
  const more = changed.filter((one) => share(one) > 0);
  const less = changed.filter((one) => share(one) <= 0);
  return [
    `${count.toLocaleString('en')} outcome${count === 1 ? '' : 's'} would hold otherwise than before.`,
    ...(moreCount === 0 ? [] : [`More firmly: ${named(more, moreCount)}.`]),
    ...(lessCount === 0 ? [] : [`Less: ${named(less, lessCount)}.`]),
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
