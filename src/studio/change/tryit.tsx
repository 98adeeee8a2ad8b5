/** Try it: other wishes by drag or keys; options, rules and assumptions taken out and put back. Every try is a step that can be undone. */
import { changes, edit, isMapping, list, textOf, textsOf } from '../edit/form.ts';
import { PreferenceForm } from '../edit/preferences.tsx';
import { useEngine } from '../engine/client.ts';
import type { ScreenProps } from '../screens/props.ts';
import type { Plain } from '../../casefile/plain.ts';

export function TryIt({ subject, view }: ScreenProps) {
  const { value: root } = useEngine('plain', subject, {});
  if (!isMapping(root)) return null;
  if (subject.format === 'gmcr' || subject.variant !== undefined || subject.asOf !== undefined) {
    return (
      <section className="argument">
        <h2>Try it</h2>
        <p className="muted">
          {subject.asOf !== undefined
            ? 'This is a past day; changes are made to the case as it is now.'
            : subject.variant === undefined
              ? 'A .gmcr file is not changed here; duplicate it as a case first.'
              : 'This is a variant; changes are made to the case itself.'}
        </p>
      </section>
    );
  }
  const rules = list(root['feasibility']);
  return (
    <section className="argument" aria-label="Try it">
      <h2>Try it</h2>
      <p className="muted">Nothing is saved until you press Save; Undo takes each try back.</p>
      <datalist id="options">
        {view.options.map(({ id, label }) => (
          <option key={id} value={/^[\p{L}\p{N}_.-]+$/u.test(id) ? id : `"${id}"`}>
            {label}
          </option>
        ))}
      </datalist>
      {view.parties.map(({ id, name, colour }) => (
        <details key={id} className="item" style={{ borderLeftColor: colour }}>
          <summary>What {name} wants</summary>
          <div className="section-body">
            <PreferenceForm root={root} party={id} />
          </div>
        </details>
      ))}
      <details className="item">
        <summary>Options that may be off the table</summary>
        <ul className="toggles">
          {view.options.map(({ id, label }) => (
            <li key={id}>
              <Switch label={label} on={neverAt(rules, id) === -1} onSet={(on) => void toggleOption(rules, id, on)} />
            </li>
          ))}
        </ul>
      </details>
      {rules.length > 0 && (
        <details className="item">
          <summary>Rules</summary>
          <ul className="toggles">
            {rules.map((rule, at) => (
              <li key={`${at} ${ruleText(rule)}`}>
                <span>{ruleText(rule)}</span>{' '}
                {isMapping(rule) && rule['assumed'] !== undefined && (
                  <span className="muted">assumed: {textOf(rule['assumed'])}</span>
                )}{' '}
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Take out: ${ruleText(rule)}`}
                  onClick={() => void changes('a rule taken out', { kind: 'remove', path: ['feasibility', at] })}
                >
                  Take out
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Switch = ({
  label,
  on,
  onSet,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onSet: (on: boolean) => void;
}) => (
  <label className="switch">
    <input type="checkbox" checked={on} onChange={(event) => onSet(event.target.checked)} /> {label}
  </label>
);

/** The place of the rule that takes the option off the table; -1 where there is none. */
const neverAt = (rules: readonly Plain[], id: string): number =>
  rules.findIndex((rule) => isMapping(rule) && textOf(rule['never']).replaceAll('"', '') === id);

async function toggleOption(rules: readonly Plain[], id: string, on: boolean): Promise<void> {
  const at = neverAt(rules, id);
  if (on) await changes(`${id} back on the table`, { kind: 'remove', path: ['feasibility', at] });
  else {
    const never = /^[\p{L}\p{N}_.-]+$/u.test(id) ? id : `"${id}"`;
    await edit(
      {
        kind: 'changes',
        changes: [{ kind: 'add', path: ['feasibility'], value: { never, because: 'tried: off the table' } }],
        fit: true,
      },
      `${id} off the table`,
    );
  }
}

function ruleText(rule: Plain): string {
  if (!isMapping(rule)) return textOf(rule);
  const [kind, value] = Object.entries(rule).find(([key]) => !['name', 'because', 'source', 'assumed', 'note'].includes(key)) ?? [
    '',
    '',
  ];
  const said = isMapping(value)
    ? Object.entries(value)
        .map(([left, right]) => `${left}: ${textOf(right)}`)
        .join('; ')
    : textsOf(value).join(', ');
  return `${kind.replaceAll('-', ' ')} ${said}`;
}
