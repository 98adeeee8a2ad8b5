/** Try it: other wishes by drag or keys; options, rules and assumptions switched off and on; what is not known settled. */
import { useMemo } from 'react';
import { isMapping, mapping, textOf, type Mapping } from '../edit/form.ts';
import { PreferenceForm } from '../edit/preferences.tsx';
import { useEngine } from '../engine/client.ts';
import { useSession } from '../session.ts';
import { change } from '../url.ts';
import { assumedParts, OPTIONS, ruleParts, RULES, type Part } from './parts.ts';
import { inCondition, neverAt, setOption, Switch, Switches, type Texts } from './switches.tsx';
import { Unknowns } from './unknowns.tsx';
import type { ScreenProps } from '../screens/props.ts';
import type { CaseView, Subject } from '../engine/protocol.ts';

export function TryIt({ subject, view }: ScreenProps) {
  const savedText = useSession(({ saved }) => saved?.text ?? '');
  const before = useMemo(() => ({ ...subject, text: savedText }), [subject, savedText]);
  const { value: root } = useEngine('plain', subject, {});
  const { value: saved } = useEngine('plain', before, {});
  if (subject.format === 'gmcr' || subject.variant !== undefined || subject.asOf !== undefined) return <NotHere {...subject} />;
  if (!isMapping(root) || !isMapping(saved)) return null;
  const texts: Texts = { savedText, saved, root };
  return (
    <section className="argument" aria-label="Try it">
      <h2>Try it</h2>
      <p className="muted">Nothing is saved until you press Save; Undo takes each try back.</p>
      <datalist id="options">
        {view.options.map(({ id, label }) => (
          <option key={id} value={inCondition(id)}>
            {label}
          </option>
        ))}
      </datalist>
      {view.parties.map(({ id, name, colour }) => (
        <details key={id} className="item" style={{ borderLeftColor: colour }}>
          <summary>Wishes of {name}</summary>
          <div className="section-body">
            <PreferenceForm root={root} party={id} />
          </div>
        </details>
      ))}
      <OptionSwitches texts={texts} />
      <RuleSwitches texts={texts} />
      <Assumptions texts={texts} view={view} />
      <Unknowns texts={texts} view={view} />
    </section>
  );
}

const NotHere = ({ variant, asOf }: Subject) => (
  <section className="argument" aria-label="Try it">
    <h2>Try it</h2>
    {variant !== undefined || asOf !== undefined ? (
      <p>
        This is {variant === undefined ? 'a past day' : 'a variant'}; changes are tried in the case itself, as it is now.{' '}
        <button type="button" onClick={() => change({ variant: '', asof: '' })}>
          Go to the case itself
        </button>
      </p>
    ) : (
      <p className="muted">A .gmcr file is not changed here; duplicate it as a case first.</p>
    )}
  </section>
);

function OptionSwitches({ texts }: { readonly texts: Texts }) {
  const options = Object.entries(mapping(texts.root['options']));
  if (options.length === 0) return null;
  return (
    <details className="item">
      <summary>
        Options on the table <Count all={options.length} on={options.filter(([id]) => neverAt(texts.root, id) === -1).length} />
      </summary>
      <ul className="toggles" aria-label="Options on the table">
        {options.map(([id, option]) => (
          <li key={id}>
            <Switch
              label={textOf(mapping(option)['label']) || id}
              on={neverAt(texts.root, id) === -1}
              onSet={(on) => setOption(texts, id, on)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function RuleSwitches({ texts }: { readonly texts: Texts }) {
  const parts = ruleParts(texts.saved, texts.root);
  if (parts.length === 0) return null;
  return (
    <details className="item">
      <summary>
        Rules <Count all={parts.length} on={parts.filter(({ now }) => now !== undefined).length} />
      </summary>
      <Switches texts={texts} find={(root) => ruleParts(texts.saved, root)} what="rules" label="Rules" />
    </details>
  );
}

function Assumptions({ texts, view }: { readonly texts: Texts; readonly view: CaseView }) {
  const find = (root: Mapping): readonly Part[] =>
    assumedParts(texts.saved, root).map((part) =>
      part.group === OPTIONS && neverAt(root, String(part.now?.[1])) !== -1 ? { ...part, now: undefined } : part,
    );
  const parts = find(texts.root);
  if (parts.length === 0) return null;
  const names = new Map([...view.parties.map(({ id, name }) => [id, name] as const), [RULES, 'Rules'], [OPTIONS, 'Options']]);
  const groups = [...new Set(parts.map(({ group }) => group))];
  return (
    <details className="item">
      <summary>
        Assumptions <Count all={parts.length} on={parts.filter(({ now }) => now !== undefined).length} />
      </summary>
      <p className="muted">What no source says. Switch one off to see what hangs on it.</p>
      {groups.map((group) => {
        const name = names.get(group) ?? group;
        return (
          <div key={group}>
            <h3>{name}</h3>
            <Switches
              texts={texts}
              find={(root) => find(root).filter((part) => part.group === group)}
              what={`assumptions: ${name}`}
              label={`Assumptions: ${name}`}
            />
          </div>
        );
      })}
    </details>
  );
}

/** "6", or "5 of 6 on". */
const Count = ({ all, on }: { readonly all: number; readonly on: number }) => (
  <span className="muted">{on === all ? all : `${on} of ${all} on`}</span>
);
