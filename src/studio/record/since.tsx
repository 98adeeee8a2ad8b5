/** What was said after a day: statement, what it brought into the model, and what would hold because of it. */
import { Progress } from '../change/progress.tsx';
import { useLong } from '../engine/background.ts';
import { DocumentView } from '../parts/document.tsx';
import { dated } from '../../words/number.ts';
import { voiceOf } from '../params.ts';
import { change, useView } from '../url.ts';
import type { ScreenProps } from '../screens/props.ts';
import type { RecordView } from './view.ts';

export function Since({ subject, view, record }: ScreenProps & { readonly record: RecordView }) {
  const { params } = useView();
  const days = record.days.filter(({ day }) => subject.asOf === undefined || day <= subject.asOf);
  // what came with the newest day
  const from = days.find(({ day }) => day === params['from'])?.day ?? days.at(-2)?.day ?? days.at(-1)?.day;
  const concept = view.concepts.find(({ id }) => id === params['concept'])?.id ?? 'seq';
  const running = useLong('since', from === undefined ? undefined : subject, {
    from: from ?? '',
    concept,
    voice: voiceOf(params),
  });
  if (from === undefined) {
    return (
      <section className="empty">
        <h2>Nothing here has a date</h2>
        <p>Accept statements of a dated document; then this shows what each of them changed.</p>
      </section>
    );
  }
  return (
    <>
      <div className="asks">
        <label>
          <span>Said after</span>
          <select value={from} onChange={(event) => change({ from: event.target.value }, true)}>
            {days.map(({ day }) => (
              <option key={day} value={day}>
                {dated(day)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>What would hold by</span>
          <select value={concept} onChange={(event) => change({ concept: event.target.value }, true)}>
            {view.concepts.map(({ id, short, plain }) => (
              <option key={id} value={id}>
                {short}: {plain}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Progress running={running} />
      {running.error !== undefined && (
        <p className="notice error">
          {running.error.message}
          {running.error.fix === undefined ? '' : `; ${running.error.fix}`}
        </p>
      )}
      {running.value !== undefined && (
        <div className={running.pending ? 'greyed' : undefined} aria-busy={running.pending}>
          <DocumentView document={running.value} view={view} />
        </div>
      )}
    </>
  );
}
