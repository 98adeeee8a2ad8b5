/** Switches for parts of the case: off takes a part out, on puts it back where it stood in the saved text. */
import { takingOut, withoutRules, type Part } from './parts.ts';
import { edit, mapping, textOf, type Mapping } from '../edit/form.ts';
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
  readonly parts: readonly Part[];
  /** what one of them is called in the steps that can be undone */
  readonly what: string;
  readonly label: string;
}

export function Switches({ texts, parts, what, label }: SwitchesProps) {
  const on = parts.filter(({ now }) => now !== undefined);
  const off = parts.filter(({ now, saved }) => now === undefined && saved !== undefined);
  return (
    <>
      <ul className="toggles" aria-label={label}>
        {parts.map((part) => (
          <li key={part.key}>
            <Switch
              label={part.text}
              on={part.now !== undefined}
              onSet={(next) => void (next ? putBack(texts, [part], part.text) : takeOut(texts, [part], part.text))}
            />
            {part.why !== '' && <p className="muted why">{part.why}</p>}
          </li>
        ))}
      </ul>
      {parts.length > 1 && (
        <p className="buttons">
          <button type="button" disabled={on.length === 0} onClick={() => void takeOut(texts, on, `all ${what}`)}>
            All off
          </button>
          <button type="button" disabled={off.length === 0} onClick={() => void putBack(texts, off, `all ${what}`)}>
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

function takeOut({ root }: Texts, parts: readonly Part[], label: string): Promise<boolean> {
  const paths = parts.flatMap(({ now }) => (now === undefined ? [] : [now]));
  const changes = takingOut(root, paths, (option) => offTable(root, option));
  return edit({ kind: 'changes', changes, fit: true }, `off: ${label}`);
}

function putBack({ savedText, saved, root }: Texts, parts: readonly Part[], label: string): Promise<boolean> {
  const paths = parts.flatMap((part) => (part.saved === undefined ? [] : [part.saved]));
  const off = takingOut(saved, paths, (option) => offTable(saved, option));
  // an option comes back by taking out the rule that takes it off the table
  const rules = paths.flatMap(([section, option]) => (section === 'options' ? [neverAt(root, String(option))] : []));
  const first = withoutRules(
    root,
    rules.filter((at) => at !== -1),
  );
  return edit({ kind: 'put-back', saved: savedText, off, first }, `on: ${label}`);
}

/** Takes one option off the table, or puts it back; a rule of the saved case that does so is put back as it was. */
export function setOption(texts: Texts, option: string, on: boolean): Promise<boolean> {
  const { root, saved } = texts;
  const written = neverAt(saved, option);
  const part: Part = {
    key: option,
    group: '',
    text: option,
    why: '',
    saved: written === -1 ? ['options', option] : ['feasibility', written],
    now: written === -1 ? ['options', option] : ['feasibility', neverAt(root, option)],
  };
  return (written === -1) === on ? putBack(texts, [part], option) : takeOut(texts, [part], option);
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
