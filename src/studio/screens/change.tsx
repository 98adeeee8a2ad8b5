/** Change: what would make an outcome hold, what little would break what holds, and the case tried out otherwise. */
import type { ScreenProps } from './props.ts';
import { WayCards } from '../change/cards.tsx';
import { CompareCases, CompareVariants } from '../change/compare.tsx';
import { FragileBars } from '../change/fragile.tsx';
import { LivePanel } from '../change/live.tsx';
import { TryOut } from '../change/tryout.tsx';
import { isMapping, mapping, textOf } from '../edit/form.ts';
import { useLong } from '../engine/background.ts';
import { useEngine } from '../engine/client.ts';
import { DocumentView, inline } from '../parts/document.tsx';
import { Fold, LongReport, Working } from '../parts/long.tsx';
import { OutcomePicker } from '../parts/outcomepicker.tsx';
import { nodeIn, voiceOf } from '../params.ts';
import { useSession } from '../session.ts';
import { change, useView } from '../url.ts';

/** The ways of looking ahead for which what has to change is worked out. */
const TURNED = ['nash', 'sseq', 'seq', 'smr', 'gmr', 'sim', 'seq-or-sim'];

export function ChangeScreen({ subject, view }: ScreenProps) {
  const { params } = useView();
  const { saved } = useSession();
  const voice = voiceOf(params);
  const node = nodeIn(params, view.size) ?? view.today ?? 0;
  const concept = TURNED.includes(params['concept'] ?? '') ? params['concept'] : undefined;
  const run = useLong('ways', subject, { node, concept, voice });
  const { value: here } = useEngine('outcome', subject, { text: `#${node}` });
  // what is tried is written into the case itself, so the forms show that
  const { text, file, format } = subject;
  const { value: root } = useEngine('plain', { text, file, format }, {});
  const before = { text: saved?.text ?? text, file, format };
  const { value: was } = useEngine('plain', before, {});
  const other = params['with'] ?? '';
  const open = (part: string): boolean => params['open'] === part;
  const toggle = (part: string) => (on: boolean) => change({ open: on ? part : '' }, true);
  return (
    <>
      <div className="asks">
        <OutcomePicker subject={subject} view={view} node={node} onChoose={(next) => change({ outcome: String(next) })} />
        <label>
          <span>Way of looking ahead</span>
          <select value={concept ?? ''} onChange={(event) => change({ concept: event.target.value })}>
            <option value="">the first under which it does not hold</option>
            {view.concepts
              .filter(({ id }) => TURNED.includes(id))
              .map(({ id, short, name }) => (
                <option key={id} value={id}>
                  {short === name ? short : `${short}: ${name}`}
                </option>
              ))}
          </select>
        </label>
      </div>
      {other !== '' && (
        <section className="panel">
          <h2>Beside {other}</h2>
          <p>
            <button type="button" onClick={() => change({ with: '' })}>
              Close the comparison
            </button>
          </p>
          <CompareCases subject={subject} view={view} other={other} voice={voice} />
        </section>
      )}
      <LivePanel before={subject.variant === undefined ? before : { ...before, variant: subject.variant }} subject={subject} />
      <div className="columns two change">
        <section>
          <h2>What would make {here?.label ?? 'it'} hold</h2>
          <Working run={run}>
            {(ways) => (
              <>
                <p className="lead">{inline(ways.status, { view, link: () => '#' })}</p>
                {ways.notes.map((note) => (
                  <p key={note} className="aside">
                    {note}
                  </p>
                ))}
                {!ways.holds && <WayCards cards={ways.cards} view={view} label={here?.label ?? ''} />}
                <h3>How few changes of mind break what holds</h3>
                <FragileBars list={ways.fragile} view={view} node={node} />
                <Fold title="Everything about it" open={open('all')} onOpen={toggle('all')}>
                  <DocumentView document={ways.document} view={view} skipTitle />
                </Fold>
              </>
            )}
          </Working>
        </section>
        <section>
          <h2>Try it</h2>
          {format === 'gmcr' ? (
            <p className="muted">A .gmcr file is shown as it is; duplicate it as a case on Edit to try changes.</p>
          ) : isMapping(root) && isMapping(was) ? (
            <>
              <datalist id="options">
                {Object.entries(mapping(root['options'])).map(([id, option]) => (
                  <option key={id} value={id}>
                    {isMapping(option) ? textOf(option['label']) : ''}
                  </option>
                ))}
              </datalist>
              <TryOut root={root} saved={was} />
            </>
          ) : (
            <p className="muted">The text of the case has to be readable first.</p>
          )}
        </section>
      </div>
      <Fold title="How sure it is" open={open('sure')} onOpen={toggle('sure')}>
        <LongReport kind="sure" ask={{ voice, concept }} subject={subject} view={view} />
      </Fold>
      {view.variants.length > 0 && (
        <Fold title="Variants beside the case" open={open('variants')} onOpen={toggle('variants')}>
          <CompareVariants subject={subject} view={view} voice={voice} />
        </Fold>
      )}
    </>
  );
}
