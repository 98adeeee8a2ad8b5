/** The day that is looked at: a stop for each day on which something was said, and then all that is known. */
import { counted, dated, noun } from '../../words/number.ts';
import { dayIn } from '../params.ts';
import { change, useView } from '../url.ts';
import type { CaseView } from '../engine/protocol.ts';
import type { RecordView } from './view.ts';

export function AsOf({ days, view }: { readonly days: RecordView['days']; readonly view: CaseView }) {
  const { params } = useView();
  const asOf = dayIn(params);
  if (days.length === 0) return null;
  const found = asOf === undefined ? days.length : days.findLastIndex(({ day }) => day <= asOf);
  const at = Math.max(0, found);
  const stop = days[at];
  const told = asOf === undefined || stop === undefined ? 'all that is known' : `${dated(asOf)}: ${sofar(days, at)} by then`;
  return (
    <div className="as-of">
      <label>
        <span>As of</span>
        <input
          type="range"
          min={0}
          max={days.length}
          step={1}
          list="said-days"
          value={at}
          aria-valuetext={told}
          onChange={(event) => {
            const next = Number(event.target.value);
            change({ asof: days[next]?.day ?? '' }, true);
          }}
        />
      </label>
      <datalist id="said-days">
        {[...days, undefined].map((_, tick) => (
          <option key={tick} value={tick} />
        ))}
      </datalist>
      <output>
        {told}
        {asOf !== undefined && view.left > 0 && `; ${counted(view.left, noun('part'))} of the model not there yet`}
      </output>
    </div>
  );
}

const sofar = (days: RecordView['days'], at: number): string =>
  counted(
    days.slice(0, at + 1).reduce((sum, { count }) => sum + count, 0),
    noun('statement'),
  );
