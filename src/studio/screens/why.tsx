/** Why: pick an outcome, a party and a concept, and read the argument; two concepts side by side where they part. */
import { useEffect, useRef, useState } from 'react';
import type { ScreenProps } from './props.ts';
import { DocumentView } from '../parts/document.tsx';
import { OutcomePicker } from '../parts/outcomepicker.tsx';
import { Explained } from '../parts/term.tsx';
import { TakeAway } from '../parts/takeaway.tsx';
import { useEngine } from '../engine/client.ts';
import { nodeIn, voiceOf } from '../params.ts';
import { change, useView } from '../url.ts';
import type { ReportAsk } from '../engine/protocol.ts';

export function WhyScreen({ subject, view }: ScreenProps) {
  const { params } = useView();
  const voice = voiceOf(params);
  const node = nodeIn(params, view.size) ?? view.today ?? 0;
  const party = view.parties.findIndex(({ id }) => id === params['party']);
  const concept = params['concept'] ?? '';
  const beside = params['beside'] ?? '';
  const asking = (which: string): ReportAsk => ({
    kind: 'why',
    node,
    party: party === -1 ? undefined : party,
    concept: which === '' ? undefined : which,
  });
  return (
    <>
      <div className="asks">
        <OutcomePicker subject={subject} view={view} node={node} onChoose={(next) => change({ outcome: String(next) })} />
        <label>
          <span>Party</span>
          <select value={params['party'] ?? ''} onChange={(event) => change({ party: event.target.value })}>
            <option value="">all of them</option>
            {view.parties.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <ConceptPicker
          label="Way of looking ahead"
          empty="the argument that says most"
          value={concept}
          view={view}
          onChange={(next) => change({ concept: next })}
        />
        <ConceptPicker
          label="Beside it"
          empty="nothing"
          value={beside}
          view={view}
          onChange={(next) => change({ beside: next })}
        />
      </div>
      <div className={beside === '' ? 'columns one' : 'columns two'}>
        <Argument subject={subject} view={view} report={asking(concept)} voice={voice} heading={headingOf(view, concept)} />
        {beside !== '' && (
          <Argument subject={subject} view={view} report={asking(beside)} voice={voice} heading={headingOf(view, beside)} />
        )}
      </div>
    </>
  );
}

const headingOf = (view: ScreenProps['view'], id: string): string => {
  const concept = view.concepts.find((one) => one.id === id);
  return concept === undefined ? '' : `${concept.short}: ${concept.plain}`;
};

interface ArgumentProps extends ScreenProps {
  readonly report: ReportAsk;
  readonly voice: 'plain' | 'formal';
  readonly heading: string;
}

/** The argument; whoever wants to try first is asked what the parties would do before it is shown. */
function Argument({ subject, view, report, voice, heading }: ArgumentProps) {
  const { params } = useView();
  const [shown, setShown] = useState('');
  const answer = useRef<HTMLDivElement>(null);
  // the button that was pressed is gone: who reads by ear goes on with the answer
  useEffect(() => {
    if (shown !== '') answer.current?.focus();
  }, [shown]);
  const key = JSON.stringify(report);
  const { value, error } = useEngine('report', subject, { report, voice, concepts: undefined });
  const trying = params['try'] === 'yes' && shown !== key;
  return (
    <section className="argument">
      {heading !== '' && (
        <p className="lead">
          <Explained text={heading} view={view} />
        </p>
      )}
      {error !== undefined && <p className="notice error">{error.message}</p>}
      {value !== undefined && trying && (
        <div className="try">
          <h2>{value.document.title}</h2>
          <p>
            What do you think: would every party stay here, or would one of them leave? By which move, and could the others answer
            it?
          </p>
          <button type="button" className="primary" onClick={() => setShown(key)}>
            Show the answer
          </button>
        </div>
      )}
      {value !== undefined && !trying && (
        <div ref={answer} tabIndex={-1} className="answer">
          <DocumentView document={value.document} view={view} />
          <TakeAway subject={subject} report={report} voice={voice} />
        </div>
      )}
      <label className="switch">
        <input
          type="checkbox"
          checked={params['try'] === 'yes'}
          onChange={() => change({ try: params['try'] === 'yes' ? '' : 'yes' }, true)}
        />{' '}
        let me try first
      </label>
    </section>
  );
}

interface PickerProps {
  readonly label: string;
  readonly empty: string;
  readonly value: string;
  readonly view: ScreenProps['view'];
  readonly onChange: (concept: string) => void;
}

function ConceptPicker({ label, empty, value, view, onChange }: PickerProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty}</option>
        {view.concepts.map(({ id, short, name }) => (
          <option key={id} value={id}>
            {short === name ? short : `${short}: ${name}`}
          </option>
        ))}
      </select>
    </label>
  );
}
