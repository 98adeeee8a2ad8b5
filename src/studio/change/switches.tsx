/** Switches for parts of the case: off takes a part out, on puts it back where it stood in the saved text. */
import { takingOut, withoutRules, type Part } from './parts.ts';
import { edit, inTurn, mapping, textOf, type Mapping } from '../edit/form.ts';
import { OFF_THE_TABLE, TRIED } from '../engine/tried.ts';
import type { Change } from '../../casefile/edit/change.ts';

/** The text as it was saved and as it is now. */
export interface Texts {
  readonly savedText: string;
  readonly saved: Mapping;
  readonly root: Mapping;
}

interface SwitchesProps {
  readonly texts: Texts;
  /** the parts, as they stand in a text */
  readonly find: (root: Mapping) => readonly Part[];
  /** what all of them are called in the steps that can be undone */
  readonly what: string;
  readonly label: string;
}

export function Switches({ texts, find, what, label }: SwitchesProps) {
  const parts = find(texts.root);
  const set = (which: readonly Part[], on: boolean, name: string): void => {
    const keys = new Set(which.map(({ key }) => key));
    inTurn((root) => {
      const fresh = find(root).filter(({ key }) => keys.has(key));
      return (on ? putBack : takeOut)({ ...texts, root }, fresh, name);
    });
  };
  return (
    <>
      <ul className="toggles" aria-label={label}>
        {parts.map((part) => (
          <li key={part.key}>
            <Switch label={part.text} on={part.now !== undefined} onSet={(on) => set([part], on, part.text)} />
            {part.why !== '' && <p className="muted why">{part.why}</p>}
          </li>
        ))}
      </ul>
      {parts.length > 1 && (
        <p className="buttons">
          <button
            type="button"
            disabled={parts.every(({ now }) => now === undefined)}
            onClick={() => set(parts, false, `all ${what}`)}
          >
            All off
          </button>
          <button
            type="button"
            disabled={parts.every(({ now, saved }) => now !== undefined || saved === undefined)}
            onClick={() => set(parts, true, `all ${what}`)}
          >
            All on
          </button>
        </p>
      )}
    </>
  );
}

export const Switch = ({
  label,
  on,
  onSet,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onSet: (on: boolean) => void;
}) => (
  <label className="switch">
    <input type="checkbox" role="switch" checked={on} onChange={(event) => onSet(event.target.checked)} /> {label}
  </label>
);

async function takeOut({ root }: Texts, parts: readonly Part[], label: string): Promise<void> {
  const paths = parts.flatMap(({ now }) => (now === undefined ? [] : [now]));
  const changes = takingOut(root, paths, (option) => offTable(root, option));
  if (changes.length > 0) await edit({ kind: 'changes', changes, fit: true }, `off: ${label}`);
}

async function putBack({ savedText, saved, root }: Texts, parts: readonly Part[], label: string): Promise<void> {
  const paths = parts.flatMap((part) => (part.saved === undefined || part.now !== undefined ? [] : [part.saved]));
  if (paths.length === 0) return;
  const off = takingOut(saved, paths, (option) => offTable(saved, option));
  // an option comes back by taking out the rule that takes it off the table
  const rules = paths.flatMap(([section, option]) => (section === 'options' ? [neverAt(root, String(option))] : []));
  const first = withoutRules(
    root,
    rules.filter((at) => at !== -1),
  );
  await edit({ kind: 'put-back', saved: savedText, off, first }, `on: ${label}`);
}

/** Takes one option off the table, or puts it back; a rule of the saved case that does so is put back as it was. */
export function setOption(texts: Texts, option: string, on: boolean): void {
  inTurn((root) => {
    const now = neverAt(root, option);
    const was = neverAt(texts.saved, option);
    const part = { key: option, group: '', text: option, why: '' };
    const fresh = { ...texts, root };
    if (on === (now === -1)) return Promise.resolve();
    if (was === -1) {
      const path = ['options', option];
      return on
        ? putBack(fresh, [{ ...part, saved: path, now: undefined }], option)
        : takeOut(fresh, [{ ...part, saved: path, now: path }], option);
    }
    const saved = ['feasibility', was];
    return on
      ? takeOut(fresh, [{ ...part, saved, now: ['feasibility', now] }], option)
      : putBack(fresh, [{ ...part, saved, now: undefined }], option);
  });
}

function offTable(root: Mapping, option: string): Change {
  const because = mapping(root)['kind'] === 'reported' ? { because: OFF_THE_TABLE, assumed: TRIED } : { because: OFF_THE_TABLE };
  return { kind: 'add', path: ['feasibility'], value: { never: inCondition(option), ...because } };
}

/** An id as it stands in a condition. */
export const inCondition = (id: string): string => (/^[\p{L}\p{N}_.-]+$/u.test(id) ? id : `"${id}"`);

/** The place of the rule that takes the option off the table; -1 where there is none. */
export function neverAt(root: Mapping, option: string): number {
  const rules = root['feasibility'];
  if (!Array.isArray(rules)) return -1;
  return rules.findIndex((rule) => textOf(mapping(rule)['never']).replaceAll('"', '') === option);
}
