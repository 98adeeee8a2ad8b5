/**
 * The other format with the ending .gmcr: that of the GMCR app for Chrome (2015, version 0.2). It has options, decision
 * makers and infeasible states, and no preferences. `infeasibles` are states `{name, state: [{option, yn}]}`, `mutexes`
 * the same with the meaning that no two of the named choices go together; older files list `options: [index]` instead
 * of `state`, all taken.
 */
import { allOf, type Literal } from './condition.ts';
import { bareModel, readFrame, type Directions, type Frame } from './frame.ts';
import type { JsonNode, JsonObject } from './json.ts';
import type { Report } from './report.ts';
import { or, type Condition } from '../../core/model/condition.ts';
import type { FeasibilityRule, Model } from '../../core/model/model.ts';

const DIRECTIONS: Directions = { key: 'reversible', words: { reversible: 'both', forward: 'on', backward: 'off' } };
const ROOT = new Set([
  'options',
  'decisionMakers',
  'infeasibles',
  'mutexes',
  'mutexs',
  'title',
  'description',
  'version',
  'program',
]);
const OPTION = new Set(['name', 'reversible']);
const MAKER = new Set(['name', 'options']);
const STATE = new Set(['name', 'state', 'options']);
/** What the app calls a state until somebody names it. */
const UNNAMED = new Set(['', 'new infeasible', 'new mutex']);

/** Whether the file is of the Chrome app rather than of GMCR+. */
export function isChromeApp(root: JsonObject): boolean {
  const options = root.entries.get('options');
  const keys = (key: string): boolean =>
    options?.kind === 'list' && options.items.some((item) => item.kind === 'object' && item.entries.has(key));
  return !keys('permittedDirection') && (keys('reversible') || root.entries.has('mutexes') || root.entries.has('mutexs'));
}

/** The model of a file of the Chrome app; its options keep the order of the file, as it has no state numbers. */
export function readChromeApp(root: JsonObject, title: string, report: Report): Model | undefined {
  const frame = readFrame(root, DIRECTIONS, report);
  if (frame === undefined) return undefined;
  const rules: FeasibilityRule[] = [];
  for (const state of statesAt(root, 'infeasibles', report)) {
    const literals = readState(state, frame, report);
    const clash = literals?.find((one) => literals.some((other) => other.option === one.option && other.taken !== one.taken));
    if (literals === undefined || literals.length === 0) {
      if (literals !== undefined) report.repaired(state, 'an infeasible state that names no option was left out');
    } else if (clash !== undefined) {
      report.repaired(
        state,
        `the state asks for "${frame.options[clash.option]!.name}" taken and not taken; it matches nothing and was left out`,
      );
    } else rules.push(rule(state, 'never', allOf(literals), rules.length));
  }
  for (const state of [...statesAt(root, 'mutexes', report), ...statesAt(root, 'mutexs', report)]) {
    const literals = readState(state, frame, report);
    if (literals === undefined) continue;
    if (new Set(literals.map(({ option }) => option)).size < 2) {
      report.repaired(state, 'a group of exclusive options with fewer than two options was left out');
    } else
      rules.push(rule(state, literals.every(({ taken }) => taken) ? 'never-together' : 'never', twoOf(literals), rules.length));
  }
  reportUnknown(root, frame, report);
  const order = frame.options.map((_, option) => option);
  return { ...bareModel(frame, order, title), rules };
}

/** At least two of the literals hold. */
function twoOf(literals: readonly Literal[]): Condition {
  const pairs = literals.flatMap((one, at) =>
    literals.slice(at + 1).flatMap((other) => (other.option === one.option ? [] : [allOf([one, other])])),
  );
  return pairs.length === 1 ? pairs[0]! : or(...pairs);
}

function statesAt(root: JsonObject, key: string, report: Report): JsonObject[] {
  const node = root.entries.get(key);
  const list = node?.kind === 'null' ? undefined : report.list(node, `"${key}"`);
  return list === undefined ? [] : report.objects(list, `a state in "${key}"`);
}

function readState(state: JsonObject, { options }: Frame, report: Report): Literal[] | undefined {
  const node = state.entries.get('state') ?? state.entries.get('options');
  const list = node === undefined ? undefined : report.list(node, 'the choices of a state');
  if (list === undefined) {
    if (node === undefined) report.invalid(state, 'a state must list its choices', '"state": [{"option": 0, "yn": true}]');
    return undefined;
  }
  const literals: Literal[] = [];
  for (const item of list.items) {
    const read = choice(item, options.length, report);
    if (read === undefined) return undefined;
    if (literals.some((known) => known.option === read.option && known.taken === read.taken)) {
      report.repaired(item, `the option "${options[read.option]!.name}" stands twice in the state; once is enough`);
    } else literals.push(read);
  }
  return literals;
}

function choice(item: JsonNode, count: number, report: Report): Literal | undefined {
  if (item.kind !== 'object') {
    const option = report.index(item, count, 'an option');
    return option === undefined ? undefined : { option, taken: true };
  }
  const node = item.entries.get('option');
  const option = report.index(node ?? item, count, 'an option');
  const yn = item.entries.get('yn');
  if (yn !== undefined && yn.kind !== 'boolean') {
    report.invalid(yn, '"yn" must be true (taken) or false (not taken)');
    return undefined;
  }
  return option === undefined ? undefined : { option, taken: yn?.value ?? true };
}

function rule(state: JsonObject, kind: FeasibilityRule['kind'], infeasible: Condition, index: number): FeasibilityRule {
  const name = state.entries.get('name');
  const because = name?.kind === 'string' ? name.value.trim() : '';
  return { kind, infeasible, index, ...(UNNAMED.has(because) ? {} : { because }) };
}

function reportUnknown(root: JsonObject, frame: Frame, report: Report): void {
  const objects = (key: string): JsonObject[] => {
    const node = root.entries.get(key);
    return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'object') : [];
  };
  report.unknownKeys([root], ROOT, 'the file');
  report.unknownKeys(objects('options'), OPTION, 'an option');
  report.unknownKeys(frame.makers, MAKER, 'a decision maker');
  report.unknownKeys([...objects('infeasibles'), ...objects('mutexes'), ...objects('mutexs')], STATE, 'a state');
}
