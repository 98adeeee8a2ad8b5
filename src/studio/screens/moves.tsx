/** Moves: who can move where from an outcome, walked by clicking or with the arrow keys; below, the routes from today. */
import type { KeyboardEvent } from 'react';
import type { ScreenProps } from './props.ts';
import { DocumentView } from '../parts/document.tsx';
import { FigureTables, FigureView } from '../parts/figure.tsx';
import { LongReport } from '../parts/longreport.tsx';
import { OutcomePicker } from '../parts/outcomepicker.tsx';
import { useEngine } from '../engine/client.ts';
import { nodeIn, voiceOf } from '../params.ts';
import { change, useView } from '../url.ts';
import type { FigureAsk } from '../engine/protocol.ts';

/** Beyond so many outcomes only the moves from one are drawn. */
const WHOLE = 48;

export function MovesScreen({ subject, view }: ScreenProps) {
  const { params } = useView();
  const voice = voiceOf(params);
  const asked = nodeIn(params, view.size);
  const node = asked ?? view.today ?? 0;
  const whole = view.size <= WHOLE && params['ego'] !== 'yes';
  const moves: FigureAsk = whole ? { kind: 'moves' } : { kind: 'moves', from: node };
  const { value: figure, error } = useEngine('figure', subject, { figure: moves, voice });
  const start = view.today ?? node;
  const target = node === start ? {} : { to: [node] };
  const { value: route } = useEngine('figure', subject, { figure: { kind: 'route', from: start, ...target }, voice });
  const { value: report } = useEngine('report', subject, {
    report: { kind: 'routes', from: start, ...target },
    voice,
    concepts: undefined,
  });
  const choose = (next: number): void => change({ outcome: String(next) });
  // along the moves from here, in the order they are drawn
  const stops =
    figure?.children.flatMap((child) =>
      typeof child === 'string' ? [] : 'data-node' in child.attributes ? [Number(child.attributes['data-node'])] : [],
    ) ?? [];
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined || stops.length === 0) return;
    const at = stops.indexOf(node);
    choose(stops[(at + step + stops.length) % stops.length]!);
    event.preventDefault();
  };
  return (
    <>
      <div className="asks">
        <OutcomePicker subject={subject} view={view} node={node} onChoose={choose} />
        {view.size <= WHOLE && (
          <label className="switch">
            <input type="checkbox" checked={!whole} onChange={() => change({ ego: whole ? 'yes' : '' }, true)} /> only the moves
            from this outcome
          </label>
        )}
      </div>
      {error !== undefined && <p className="notice error">{error.message}</p>}
      {figure !== undefined && (
        <div
          className="figure-frame"
          tabIndex={0}
          data-walk
          onKeyDown={pressed}
          role="region"
          aria-label="Moves; arrow keys walk to the next outcome"
        >
          <FigureView figure={figure} onNode={choose} bare />
        </div>
      )}
      {figure !== undefined && <FigureTables figure={figure} />}
      {route !== undefined && (
        <div className="figure-frame" tabIndex={0} role="region" aria-label="Routes">
          <FigureView figure={route} onNode={choose} bare />
        </div>
      )}
      {route !== undefined && <FigureTables figure={route} />}
      {(route === undefined || report === undefined) && error === undefined && (
        <p className="muted" aria-busy="true">
          Working out the routes …
        </p>
      )}
      {report !== undefined && <DocumentView document={report.document} view={view} />}
      <LongReport kind="together" title="What coalitions could do" subject={subject} view={view} ask={{ voice }} />
    </>
  );
}
