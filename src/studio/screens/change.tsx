/** Change: pick the outcome that is to hold; what would bring it about, what breaks what holds, and what you try yourself. */
import { useState } from 'react';
import type { ScreenProps } from './props.ts';
import { AppliedView } from '../change/applied.tsx';
import { CompareCases } from '../change/compare.tsx';
import { Cards } from '../change/cards.tsx';
import { FragilityBars } from '../change/fragility.tsx';
import { LiveStrip } from '../change/live.tsx';
import { Progress } from '../change/progress.tsx';
import { Target } from '../change/target.tsx';
import { TryIt } from '../change/tryit.tsx';
import { DocumentView } from '../parts/document.tsx';
import { LongReport } from '../parts/longreport.tsx';
import { PhraseView } from '../parts/phrase.tsx';
import { useLong } from '../engine/background.ts';
import { nodeIn, voiceOf } from '../params.ts';
import { change, useView } from '../url.ts';
import { withFix } from '../told.ts';

export function ChangeScreen({ subject, view }: ScreenProps) {
  const { params, caseId } = useView();
  const voice = voiceOf(params);
  const node = nodeIn(params, view.size) ?? view.today ?? 0;
  const concept = params['concept'] ?? '';
  const ways = useLong('ways', subject, { node, concept: concept === '' ? undefined : concept, voice });
  const [whole, setWhole] = useState(false);
  const found = ways.value;
  return (
    <>
      <div className="asks">
        <Target subject={subject} view={view} node={node} onChoose={(next) => change({ outcome: String(next) })} />
        <label>
          <span>Way of looking ahead</span>
          <select value={concept} onChange={(event) => change({ concept: event.target.value })}>
            <option value="">the one that says most</option>
            {view.concepts.map(({ id, short, name }) => (
              <option key={id} value={id}>
                {short === name ? short : `${short}: ${name}`}
              </option>
            ))}
          </select>
        </label>
      </div>
      {(params['with'] ?? '') !== '' && (
        <CompareCases subject={subject} view={view} other={params['with']!} name={caseId} voice={voice} />
      )}
      <LiveStrip subject={subject} />
      <div className="columns two">
        <section className="argument" aria-label="What would make it hold">
          <div className="headed">
            <h2>What would make it hold</h2>
            <Progress running={ways} />
          </div>
          <AppliedView view={view} />
          {ways.error !== undefined && <p className="notice error">{withFix(ways.error)}</p>}
          {found !== undefined && (
            <div className={ways.pending ? 'greyed' : undefined}>
              <p>
                <PhraseView phrase={found.status} view={view} />
              </p>
              {found.notes.map((text) => (
                <p key={text} className="aside">
                  {text}
                </p>
              ))}
              <Cards ways={found} view={view} />
              <FragilityBars ways={found} view={view} />
              <details open={whole} onToggle={(event) => setWhole(event.currentTarget.open)}>
                <summary>The conditions in full</summary>
                {whole && <DocumentView document={found.document} view={view} skipTitle />}
              </details>
            </div>
          )}
        </section>
        <TryIt subject={subject} view={view} />
      </div>
      {view.variants.length > 0 && subject.variant === undefined && (
        <LongReport kind="variants" title="The variants of the case beside it" subject={subject} view={view} ask={{ voice }} />
      )}
      {view.ownViews && <LongReport kind="views" title="Each party’s own view" subject={subject} view={view} ask={{ voice }} />}
      <LongReport
        kind="sure"
        title="How sure is all this"
        subject={subject}
        view={view}
        ask={{ voice, concept: found?.concept }}
      />
    </>
  );
}
