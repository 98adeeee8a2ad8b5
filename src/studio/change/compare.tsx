/** The case beside another one: what differs in the model, what in what would hold, and which change brings it. */
import { Progress } from './progress.tsx';
import { useLong } from '../engine/background.ts';
import { DocumentView } from '../parts/document.tsx';
import { source } from '../source.ts';
import { change } from '../url.ts';
import { useAsync } from '../wait.ts';
import type { ScreenProps } from '../screens/props.ts';
import type { Subject } from '../engine/protocol.ts';
import type { Voice } from '../../words/lexicon.ts';
import { withFix } from '../told.ts';

interface CompareProps extends ScreenProps {
  /** the other case's id */
  readonly other: string;
  readonly name: string;
  readonly voice: Voice;
}

export function CompareCases({ subject, view, other, name, voice }: CompareProps) {
  const answer = useAsync(async () => ({ found: await source.read(other) }), other);
  const found = answer?.found;
  const second: Subject | undefined =
    found === undefined ? undefined : { text: found.text, file: found.file, format: found.format };
  const running = useLong('compare', second === undefined ? undefined : subject, {
    voice,
    other: second ?? subject,
    names: [name, other],
  });
  return (
    <section className="panel" aria-label="Beside another case">
      <h2>Beside {other}</h2>
      <p>
        <button type="button" onClick={() => change({ with: '' })}>
          Close the comparison
        </button>
      </p>
      {answer !== undefined && found === undefined && <p className="notice error">There is no case “{other}” here.</p>}
      {second !== undefined && <Progress running={running} />}
      {running.error !== undefined && <p className="notice error">{withFix(running.error)}</p>}
      {running.value !== undefined && <DocumentView document={running.value} view={view} skipTitle />}
    </section>
  );
}
