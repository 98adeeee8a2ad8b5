/** What holds now against what held before, while the case is changed. */
import { FigureView } from '../parts/figure.tsx';
import { useEngine } from '../engine/client.ts';
import { change } from '../url.ts';
import type { HoldingChange, Subject } from '../engine/protocol.ts';

const SHOWN = 6;

export function LivePanel({ before, subject }: { readonly before: Subject; readonly subject: Subject }) {
  const { value, pending, error } = useEngine('live', subject, { before });
  const same = before.text === subject.text;
  return (
    <section className="live" aria-label="What holds now" aria-busy={pending}>
      {error !== undefined && <p className="notice error">{error.message}</p>}
      {value !== undefined && (
        <>
          <div className="strips">
            <figure>
              <FigureView figure={value.before} />
              <figcaption>as saved</figcaption>
            </figure>
            <figure>
              <FigureView figure={value.after} onNode={(node) => change({ outcome: String(node) })} />
              <figcaption>as it is now</figcaption>
            </figure>
          </div>
          <p role="status">
            {same
              ? 'Nothing is changed yet. Apply a card or change something below; what holds then is shown here.'
              : value.changed.length === 0
                ? 'The same outcomes hold as before.'
                : `${value.changed.length.toLocaleString('en')} outcome${value.changed.length === 1 ? '' : 's'} stand otherwise:`}
          </p>
          <ul className="differs">
            {value.changed.slice(0, SHOWN).map((one) => (
              <li key={`${one.label} ${one.node}`}>
                {one.node === undefined ? (
                  one.label
                ) : (
                  <button type="button" className="quiet" onClick={() => change({ outcome: String(one.node) })}>
                    {one.label}
                  </button>
                )}
                : {heldText(one, value.concepts)}
              </li>
            ))}
            {value.changed.length > SHOWN && <li className="muted">and {value.changed.length - SHOWN} more</li>}
          </ul>
        </>
      )}
    </section>
  );
}

function heldText({ before, after }: HoldingChange, [all, now]: readonly [number, number]): string {
  const held = (count: number | undefined, total: number): string =>
    count === undefined ? 'not possible' : count === 0 ? 'holds under none' : `holds under ${count} of ${total}`;
  return `${held(before, all)} → ${held(after, now)}`;
}
