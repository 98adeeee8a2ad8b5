/** The timeline: lanes of speakers along the days; arrow keys walk from statement to statement. */
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { dated } from '../../words/number.ts';
import { FigureTables, FigureView } from '../parts/figure.tsx';
import { change, printView, useView } from '../url.ts';
import { scrollTo } from './scroll.ts';
import type { RecordView, StatementView } from './view.ts';

export function Timeline({ record }: { readonly record: RecordView }) {
  const place = useView();
  const order = record.statements
    .filter(({ later }) => !later)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
  const at = order.findIndex(({ id }) => id === place.params['statement']);
  const choose = (statement: StatementView | undefined): void =>
    statement === undefined ? undefined : change({ statement: statement.id }, true);
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step !== undefined) choose(order[at === -1 ? 0 : Math.min(order.length - 1, Math.max(0, at + step))]);
    else if (event.key === 'Enter' && at !== -1) change({ tab: '', doc: '' });
    else return;
    event.preventDefault();
  };
  const clicked = (event: MouseEvent): void => {
    const index = (event.target as Element).closest('[data-statement]')?.getAttribute('data-statement');
    if (index !== null && index !== undefined) choose(record.statements[Number(index)]);
  };
  const chosen = order[at];
  const index = chosen === undefined ? -1 : record.statements.indexOf(chosen);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const box of frame.current?.querySelectorAll('[data-statement]') ?? []) {
      const is = box.getAttribute('data-statement') === String(index);
      box.toggleAttribute('data-chosen', is);
      if (is) scrollTo(frame.current, box);
    }
  }, [index, record]);
  if (order.length === 0) {
    return (
      <section className="empty">
        <h2>No statement is recorded{record.statements.length === 0 ? ' yet' : ' by that day'}</h2>
        <p>
          {record.statements.length === 0
            ? 'Accept statements of a document, and they stand here along the days.'
            : 'Move the slider to a later day.'}
        </p>
      </section>
    );
  }
  return (
    <>
      <div
        ref={frame}
        className="figure-frame timeline"
        tabIndex={0}
        role="region"
        aria-label="Timeline; arrow keys walk from statement to statement"
        onKeyDown={pressed}
        onClick={clicked}
      >
        <FigureView figure={record.timeline} bare />
      </div>
      <p className="told" aria-live="polite">
        {chosen === undefined ? (
          'Choose a box, or walk with the arrow keys, to read the words.'
        ) : (
          <>
            <strong>{chosen.speaker}</strong>
            {chosen.date === undefined ? '' : `, ${dated(chosen.date)}`}: {chosen.says}{' '}
            <a href={wordsAt(place, chosen.id)}>In the document</a>
          </>
        )}
      </p>
      <FigureTables figure={record.timeline} />
    </>
  );
}

/** The address of the words of a statement. */
export const wordsAt = (place: ReturnType<typeof useView>, statement: string): string =>
  printView({ ...place, screen: 'record', params: { ...place.params, tab: '', doc: '', proposal: '', statement } });
