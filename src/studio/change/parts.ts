/** The parts of a case that can be switched off: as saved, as they are now, and what takes each out. */
import { isMapping, list, mapping, textOf, type Mapping } from '../edit/form.ts';
import { statementText } from '../edit/said.ts';
import { NO_WISH, OFF_THE_TABLE } from '../engine/tried.ts';
import type { Change } from '../../casefile/edit/change.ts';
import type { Plain } from '../../casefile/plain.ts';

type Path = readonly (string | number)[];

/** A part where it stands in one text. */
interface Place {
  /** the party whose wish it is, or what else it is */
  readonly group: string;
  readonly path: Path;
  readonly value: Plain;
  readonly text: string;
  readonly why: string;
}

export interface Part extends Pick<Place, 'group' | 'text' | 'why'> {
  readonly key: string;
  /** in the saved text; undefined where it is new */
  readonly saved: Path | undefined;
  /** in the text as it is now; undefined where it is off */
  readonly now: Path | undefined;
}

export const RULES = 'rules';
export const OPTIONS = 'options';

/** All rules but those that switches of options write. */
export const ruleParts = (saved: Mapping, root: Mapping): Part[] => joined(rulesOf(saved), rulesOf(root));

/** Everything that rests on an assumption, party by party, then the rules and the options. */
export const assumedParts = (saved: Mapping, root: Mapping): Part[] => joined(assumedIn(saved), assumedIn(root));

function rulesOf(root: Mapping): Place[] {
  return list(root['feasibility'])
    .map((value, at) => ({
      group: RULES,
      path: ['feasibility', at],
      value,
      text: ruleText(value),
      why: textOf(mapping(value)['because']),
    }))
    .filter(({ why }) => why !== OFF_THE_TABLE);
}

function assumedIn(root: Mapping): Place[] {
  const wishes = Object.entries(mapping(root['preferences'])).flatMap(([party, preference]): Place[] => {
    const path = ['preferences', party];
    const own = mapping(preference);
    const whole = placed(party, path, preference, 'all of what it wants');
    const statements = list(own['statements']).flatMap((value, at) =>
      placed(party, [...path, 'statements', at], value, statementText(value)),
    );
    const comparisons = list(own['comparisons']).flatMap((value, at) =>
      placed(party, [...path, 'comparisons', at], value, statementText(value)),
    );
    const weights = Object.entries(mapping(own['weights'])).flatMap(([option, value]) =>
      placed(party, [...path, 'weights', option], value, `the weight of ${option}`),
    );
    return [...whole, ...statements, ...comparisons, ...weights];
  });
  const rules = rulesOf(root).flatMap(({ path, value, text }) => placed(RULES, path, value, text));
  const options = Object.entries(mapping(root['options'])).flatMap(([id, value]) =>
    placed(OPTIONS, ['options', id], value, textOf(mapping(value)['label']) || id),
  );
  return [...wishes, ...rules, ...options].filter(({ value }) => !isNoWish(value));
}

/** The part where it is assumed itself, or one of several statements in it is. */
function placed(group: string, path: Path, value: Plain, text: string): Place[] {
  if (!isMapping(value)) return [];
  const inner = [...list(value['equal']), ...list(value['either'])].map((one) => textOf(mapping(one)['assumed']));
  const why = [textOf(value['assumed']), ...inner].filter((one) => one !== '').join(' ');
  return why === '' ? [] : [{ group, path, value, text, why }];
}

const isNoWish = (value: Plain): boolean => JSON.stringify(value) === JSON.stringify(NO_WISH);

/** Those of the saved text in its order, each with the same one of now; then the new ones. */
function joined(saved: readonly Place[], now: readonly Place[]): Part[] {
  const left = new Set(now);
  const same = (one: Place, other: Place): boolean =>
    one.group === other.group && kindOf(one) === kindOf(other) && JSON.stringify(one.value) === JSON.stringify(other.value);
  const known = saved.map((one): Part => {
    const found = [...left].find((other) => same(one, other));
    if (found !== undefined) left.delete(found);
    return { ...told(one), saved: one.path, now: found?.path };
  });
  return [...known, ...[...left].map((one): Part => ({ ...told(one), saved: undefined, now: one.path }))];
}

const told = ({ group, text, why, path }: Place) => ({ group, text, why, key: `${group} ${path.join(' ')} ${text}` });
const kindOf = ({ path }: Place): string => path.filter((step) => typeof step === 'string').join(' ');

/** Takes rules out; the list goes with the last one. */
export function withoutRules(root: Mapping, places: readonly number[]): Change[] {
  const path = ['feasibility'];
  if (places.length > 0 && places.length === list(root['feasibility']).length) return [{ kind: 'remove', path }];
  return places.toSorted((a, b) => b - a).map((at): Change => ({ kind: 'remove', path: [...path, at] }));
}

/** What takes the parts out of a text in which they stand at these paths. */
export function takingOut(root: Mapping, paths: readonly Path[], offTable: (option: string) => Change): Change[] {
  const wholes = new Set(paths.filter((path) => path[0] === 'preferences' && path.length === 2).map(([, party]) => party));
  const rules: number[] = [];
  const options: Change[] = [];
  const wishes: Path[] = [];
  const lists = new Map<string, { readonly path: Path; readonly places: number[] }>();
  for (const path of paths) {
    const [section, name] = path;
    if (section === 'feasibility') rules.push(Number(name));
    else if (section === 'options') options.push(offTable(String(name)));
    else if (path.length === 2) wishes.push(path);
    else if (!wholes.has(name)) {
      const place = path.at(-1);
      if (typeof place !== 'number') wishes.push(path);
      else {
        const above = path.slice(0, -1);
        const known = lists.get(above.join(' '));
        if (known === undefined) lists.set(above.join(' '), { path: above, places: [place] });
        else known.places.push(place);
      }
    }
  }
  const removed = wishes.map((path): Change => ({ kind: 'remove', path }));
  return [...withoutRules(root, rules), ...[...lists.values()].flatMap((of) => withoutItems(root, of)), ...removed, ...options];
}

/** Statements or comparisons taken out; where none is left, that nothing is wished stands for the statements. */
function withoutItems(root: Mapping, of: { readonly path: Path; readonly places: readonly number[] }): Change[] {
  const { path, places } = of;
  const key = String(path[2]);
  const preference = mapping(mapping(root['preferences'])[String(path[1])]);
  if (places.length < list(preference[key]).length)
    return places.toSorted((a, b) => b - a).map((at): Change => ({ kind: 'remove', path: [...path, at] }));
  return [key === 'statements' ? { kind: 'set', path, value: [NO_WISH] } : { kind: 'remove', path }];
}

const ABOUT = new Set(['name', 'because', 'source', 'assumed', 'note']);

function ruleText(rule: Plain): string {
  if (!isMapping(rule)) return textOf(rule);
  const [kind, value] = Object.entries(rule).find(([key]) => !ABOUT.has(key)) ?? ['', ''];
  const said = isMapping(value)
    ? Object.entries(value)
        .map(([left, right]) => `${left}: ${textOf(right)}`)
        .join('; ')
    : list(value).length > 0
      ? list(value).map(textOf).join(', ')
      : textOf(value);
  return `${kind.replaceAll('-', ' ')} ${said}`;
}
