/** The outcome that was chosen on the board: what is done in it, how each party stands, and where to go from here. */
import { DocumentView } from '../parts/document.tsx';
import { useEngine } from '../engine/client.ts';
import { toScreen, useView } from '../url.ts';
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
      </p>
    </section>
  );
}
