/** The outcomes a brief is about: those pinned on the board, taken away and added here as well. */
import { useState } from 'react';
import { OutcomePicker } from '../parts/outcomepicker.tsx';
import { change } from '../url.ts';
import type { BriefView } from './ask.ts';
import type { CaseView, Subject } from '../engine/protocol.ts';

interface PinsProps {
  readonly subject: Subject;
  readonly view: CaseView;
  /** what was pinned; empty where the brief chooses itself */
  readonly pins: readonly number[];
  readonly outcomes: BriefView['outcomes'];
}

export function Pins({ subject, view, pins, outcomes }: PinsProps) {
  const [next, setNext] = useState(view.today ?? 0);
  const set = (nodes: readonly number[]): void => change({ pin: nodes.join(',') });
  return (
    <section className="pins" aria-label="Pinned outcomes">
      {pins.length === 0 && (
        <p className="muted">
          Nothing is pinned, so this is about {outcomes.map(({ label }) => label).join(', ')}. Pin outcomes here, or on the board
          with ★ or the key p.
        </p>
      )}
      {pins.length > 0 && (
        <ul>
          {outcomes.map(({ node, label }) => (
            <li key={node}>
              ★ {label}{' '}
              <button
                type="button"
                className="quiet"
                aria-label={`Take the pin off ${label}`}
                onClick={() => set(pins.filter((one) => one !== node))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="asks">
        <OutcomePicker subject={subject} view={view} node={next} onChoose={setNext} />
        <button type="button" disabled={pins.includes(next)} onClick={() => set([...pins, next])}>
          Pin it
        </button>
      </div>
    </section>
  );
}
