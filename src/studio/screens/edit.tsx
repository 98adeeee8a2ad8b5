/** Edit: forms for everything in the case beside its text; both change the same text, and every change can be undone. */
import { lazy, Suspense, useState } from 'react';
import type { ScreenProps } from './props.ts';
import { GeneralForm, SourcesForm } from '../edit/general.tsx';
import { isMapping, mapping, textOf } from '../edit/form.ts';
import { OptionsForm } from '../edit/options.tsx';
import { OutcomesForm } from '../edit/outcomes.tsx';
import { PartiesForm } from '../edit/parties.tsx';
import { PreferencesForm } from '../edit/preferences.tsx';
import { RulesForm } from '../edit/rules.tsx';
import { Fault } from '../parts/fault.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { duplicate } from '../shelving.ts';
import { draftOf, useSession } from '../session.ts';
import { useEngine } from '../engine/client.ts';
import { change, useView } from '../url.ts';

const SourceEditor = lazy(async () => ({ default: (await import('../edit/source.tsx')).SourceEditor }));

export function EditScreen({ subject }: Pick<ScreenProps, 'subject'>) {
  const { params } = useView();
  const session = useSession();
  const { value: root, pending } = useEngine('plain', subject, {});
  const { value: opened } = useEngine('open', subject, {});
  const [said, setSaid] = useState('');
  const readOnly = subject.format === 'gmcr' || session.shelf?.readOnly === true;
  const problems = opened?.problems ?? [];
  const line = params['line'] === undefined || params['line'] === '' ? undefined : Number(params['line']);
  const wanted = params['find'] === undefined || params['find'] === '' ? line : lineOf(subject.text, params['find']);
  const pane = params['pane'] === 'text' ? 'text' : 'forms';
  return (
    <>
      {readOnly && session.saved !== undefined && (
        <p className="notice info">
          {session.shelf?.readOnly === true
            ? 'This site cannot be changed; open the folder with “parley studio” to edit.'
            : 'A .gmcr file is shown as it is. To edit it, make a case of it:'}
          {session.shelf?.readOnly !== true && (
            <button type="button" onClick={() => void duplicate({ ...session.saved!, text: draftOf(session) }).then(setSaid)}>
              Duplicate as a case
            </button>
          )}
        </p>
      )}
      {said !== '' && <p className="notice error">{said}</p>}
      <nav className="panes" aria-label="Forms or text">
        <button type="button" aria-pressed={pane === 'forms'} onClick={() => change({ pane: '' }, true)}>
          Forms
        </button>
        <button type="button" aria-pressed={pane === 'text'} onClick={() => change({ pane: 'text' }, true)}>
          Text
        </button>
      </nav>
      <div className="edit" data-pane={pane}>
        <div className="forms" aria-busy={pending}>
          {subject.format === 'gmcr' || readOnly ? null : !isMapping(root) ? (
            <p className="muted">The forms come back as soon as the text can be read.</p>
          ) : (
            <>
              <datalist id="options">
                {Object.entries(mapping(root['options'])).map(([id, option]) => (
                  <option key={id} value={/^[\p{L}\p{N}_.-]+$/u.test(id) ? id : `"${id}"`}>
                    {textOf(mapping(option)['label'])}
                  </option>
                ))}
              </datalist>
              <GeneralForm root={root} />
              <PartiesForm root={root} />
              <OptionsForm root={root} />
              <RulesForm root={root} />
              <OutcomesForm root={root} />
              <PreferencesForm root={root} />
              <SourcesForm root={root} />
              <OtherParts root={root} />
            </>
          )}
        </div>
        <div className="text">
          <Fault part="The text">
            <Suspense fallback={<p className="muted">Loading the editor …</p>}>
              <SourceEditor subject={subject} problems={problems} readOnly={readOnly} line={wanted} />
            </Suspense>
          </Fault>
        </div>
      </div>
      {problems.length > 0 && <ProblemList problems={problems} title={opened?.ok === true ? 'Warnings' : 'Problems'} />}
    </>
  );
}

const OTHER = ['attitudes', 'moves', 'views', 'variants', 'expect', 'numbering'] as const;

/** What has no form: where it stands in the text. */
function OtherParts({ root }: { readonly root: ReturnType<typeof mapping> }) {
  const there = OTHER.filter((key) => root[key] !== undefined);
  if (there.length === 0) return null;
  return (
    <p>
      In the text only:{' '}
      {there.map((key, at) => (
        <span key={key}>
          {at > 0 && ', '}
          <button type="button" className="quiet" onClick={() => change({ find: key, line: '', pane: 'text' })}>
            {key}
          </button>
        </span>
      ))}
    </p>
  );
}

/** The line of a key; the first one, outermost first. */
function lineOf(text: string, key: string): number | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  const inner = at === -1 ? lines.findIndex((line) => line.trimStart().startsWith(`${key}:`)) : at;
  return inner === -1 ? undefined : inner + 1;
}
