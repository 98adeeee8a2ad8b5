/** Record: who said what, in the documents themselves; over time; option by option; and what it changed in the model. */
import '../style/record.css';
import type { ScreenProps } from './props.ts';
import { AsOf } from '../record/asof.tsx';
import { Documents } from '../record/documents.tsx';
import { Footing } from '../record/footing.tsx';
import { Matrix } from '../record/matrix.tsx';
import { Since } from '../record/since.tsx';
import { Timeline } from '../record/timeline.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { useEngine } from '../engine/client.ts';
import { voiceOf } from '../params.ts';
import { useSession } from '../session.ts';
import { change, useView } from '../url.ts';
import { counted, noun } from '../../words/number.ts';
import type { RecordView } from '../record/view.ts';

/** Days after which a part counts as stale, as at the command line. */
const STALE = 180;

const TABS = [
  ['', 'Documents'],
  ['timeline', 'Timeline'],
  ['matrix', 'Who says what'],
  ['since', 'Since …'],
  ['footing', 'What it rests on'],
] as const;

export function RecordScreen({ subject, view }: ScreenProps) {
  const { params } = useView();
  const readOnly = useSession(({ shelf }) => shelf?.readOnly === true);
  const {
    value: answer,
    error,
    pending,
  } = useEngine('record', subject.beside === undefined ? undefined : subject, {
    stale: STALE,
    voice: voiceOf(params),
  });
  if (subject.beside === undefined) {
    return (
      <section className="empty">
        <h2>This case has no record beside it</h2>
        <p>
          Documents and evidence stand in a folder of their own with the case: make a folder, move the case into it as case.yaml,
          and it can have a folder sources/ and an evidence.yaml. A .gmcr file is duplicated as a case first, on the screen Edit.
        </p>
      </section>
    );
  }
  if (error !== undefined) return <p className="notice error">{error.message}</p>;
  if (answer === undefined) return <p className="muted">Reading the record …</p>;
  if (!answer.ok) {
    return (
      <>
        <ProblemList problems={answer.problems} title={`${subject.beside.file} cannot be read as it is`} />
        <p>Correct it in an editor: this page follows the file. What you did here last, Undo takes back.</p>
      </>
    );
  }
  const { record } = answer;
  const tab = TABS.find(([id]) => id === params['tab'])?.[0] ?? '';
  return (
    <div aria-busy={pending}>
      <nav className="panes record-tabs" aria-label="The record">
        {TABS.map(([id, name]) => (
          <button key={id} type="button" aria-pressed={tab === id} onClick={() => change({ tab: id })}>
            {name}
          </button>
        ))}
      </nav>
      <AsOf days={record.days} view={view} />
      {record.problems.length > 0 && (
        <details className="section">
          <summary>
            {subject.beside.file}: {counted(record.problems.length, noun('open question'))}
          </summary>
          <ProblemList problems={record.problems} title="Open questions of the evidence" />
        </details>
      )}
      <SourceOnly record={record} id={params['statement']} />
      {tab === '' && <Documents record={record} view={view} readOnly={readOnly} />}
      {tab === 'timeline' && <Timeline record={record} />}
      {tab === 'matrix' && <Matrix record={record} view={view} />}
      {tab === 'since' && <Since subject={subject} view={view} record={record} />}
      {tab === 'footing' && <Footing record={record} view={view} />}
    </div>
  );
}

/** A link from another screen may name a source of the case that nobody has accepted words of yet, or nothing at all. */
function SourceOnly({ record, id }: { readonly record: RecordView; readonly id: string | undefined }) {
  if (id === undefined || id === '' || record.statements.some((statement) => statement.id === id)) return null;
  const found = record.sources.find((source) => source.id === id);
  return (
    <p className="notice">
      {found === undefined ? (
        `There is no statement “${id}” in the evidence.`
      ) : (
        <>
          “{found.title}” is a source of the case, and no words of it are recorded here. Give a statement the id {found.id}, and
          it stands for this source.
          {found.address !== undefined && <span> {found.address}</span>}
        </>
      )}
    </p>
  );
}
