/** The outcome that was chosen on the board: what is done in it, how each party stands, and where to go from here. */
import { DocumentView } from '../parts/document.tsx';
import { useEngine } from '../engine/client.ts';
import { numbersIn } from '../params.ts';
import { change, toScreen, useView } from '../url.ts';
import type { Voice } from '../../words/lexicon.ts';
import type { CaseView, Subject } from '../engine/protocol.ts';

interface PanelProps {
  readonly subject: Subject;
  readonly view: CaseView;
  readonly node: number;
  readonly voice: Voice;
  readonly concepts: readonly string[] | undefined;
}

export function OutcomePanel({ subject, view, node, voice, concepts }: PanelProps) {
  const place = useView();
  const { value } = useEngine('report', subject, {
    report: { kind: 'why', node, party: undefined, concept: undefined },
    voice,
    concepts,
  });
  if (value === undefined) return null;
  const pins = numbersIn(place.params['pin']);
  const pinned = pins.includes(node);
  return (
    <section className="panel" aria-label="The chosen outcome">
      <DocumentView document={{ ...value.document, title: value.document.title.split(': ').at(-1)! }} view={view} />
      <p className="buttons">
        <a className="button" href={toScreen(place, 'why', { outcome: String(node) })}>
          Why
        </a>
        <a className="button" href={toScreen(place, 'moves', { outcome: String(node) })}>
          Moves from here
        </a>
        <button
          type="button"
          aria-pressed={pinned}
          title="key p"
          onClick={() => change({ pin: (pinned ? pins.filter((one) => one !== node) : [...pins, node]).join(',') }, true)}
        >
          {pinned ? '★ Pinned' : '☆ Pin for the brief'}
        </button>
        {pins.length > 0 && (
          <a className="button" href={toScreen(place, 'brief')}>
            Brief of {pins.length} pinned
          </a>
        )}
      </p>
    </section>
  );
}
