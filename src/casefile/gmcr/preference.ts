/** What each decision maker wants: prioritised statements or a manual ranking, as the flag of the file decides. */
import type { ConditionReader } from './condition.ts';
import type { JsonList, JsonNode, JsonObject } from './json.ts';
import { readRanking } from './ranking.ts';
import type { Report } from './report.ts';
import { MOST_RANKED } from './statenumber.ts';
import { printCondition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { Model, Preference } from '../../core/model/model.ts';
import { rankAll } from '../../core/preference/preference.ts';
import type { Result } from '../../core/problem.ts';
import { enumerate } from '../../core/space/enumerate.ts';
import type { StateSpace } from '../../core/space/state.ts';

/** Most states over which a ranking and statements are compared. */
const COMPARED = 1 << 16;

/** The manual ranking of a decision maker under its new or its old name. */
const RANKING = ['preferenceRanking', 'preferenceVector'] as const;
/** Whether rankings count, under its new or its old name. */
export const FLAGS = ['useManualPreferenceRanking', 'useManualPreferenceVectors'] as const;

/** The preferences in party order. `model` has the rules of the file and no preferences yet. */
export function readPreferences(
  root: JsonObject,
  makers: readonly JsonObject[],
  model: Model,
  conditions: ConditionReader,
  report: Report,
): (Preference | undefined)[] {
  const manual = readFlag(root, makers, report);
  let known: Result<StateSpace> | undefined;
  const space = (): Result<StateSpace> => (known ??= enumerate(model, MOST_RANKED));
  return makers.map((maker, party) => {
    const { name } = model.parties[party]!;
    const statementNode = filled(maker.entries.get('preferences'), `the statements of "${name}"`, report);
    const rankingNode = filled(rankingOf(maker, name, report), `the ranking of "${name}"`, report);
    const ranked = manual && rankingNode !== undefined;
    if (manual && !ranked) {
      const instead =
        statementNode === undefined ? 'it counts as indifferent between all states' : 'its statements count instead';
      report.repaired(maker, `rankings are to count, but "${name}" has none; ${instead}`);
    }
    const aside = report.aside();
    const statements = statementNode && readStatements(statementNode, model, conditions.reportingTo(ranked ? aside : report));
    if (rankingNode === undefined) return statements;
    const states = space();
    if (!states.ok) {
      if (ranked) reportNoSpace(rankingNode, states, report);
      else report.repaired(rankingNode, `the ranking of "${name}" was left out: the flag says that statements count`);
      return statements;
    }
    const ranking = readRanking(rankingNode, states.value.size, name, ranked ? report : aside);
    const [used, unused] = ranked ? [ranking, statements] : [statements, ranking];
    if (!ranked && statementNode === undefined) {
      report.repaired(
        rankingNode,
        `"${name}" has a ranking and no statements, but the flag says that statements count; it counts as indifferent between all states`,
        `set "${FLAGS[0]}" to true if the ranking is meant`,
      );
    } else if (unused !== undefined || aside.failed) {
      reportUnused(ranked ? statementNode! : rankingNode, name, ranked, compared(states.value, party, used, unused), report);
    }
    return used;
  });
}

function readFlag(root: JsonObject, makers: readonly JsonObject[], report: Report): boolean {
  const [flag, old] = FLAGS.map((key) => root.entries.get(key)).filter((node) => node !== undefined && node.kind !== 'null');
  if (flag === undefined) {
    const manual =
      makers.some((maker) => RANKING.some((key) => hasItems(maker.entries.get(key)))) &&
      !makers.some((maker) => hasItems(maker.entries.get('preferences')));
    report.repaired(
      root,
      `the file does not say whether statements or rankings count ("${FLAGS[0]}"); ${manual ? 'it has rankings only, so these' : 'the statements'} count`,
    );
    return manual;
  }
  if (flag.kind !== 'boolean') {
    report.invalid(flag, `"${FLAGS[0]}" must be true or false`, 'true: the rankings count; false: the statements count');
    return false;
  }
  if (old?.kind === 'boolean' && old.value !== flag.value) {
    report.repaired(old, `"${FLAGS[1]}" says otherwise than "${FLAGS[0]}"; the newer name counts`);
  }
  return flag.value;
}

function rankingOf(maker: JsonObject, name: string, report: Report): JsonNode | undefined {
  const [ranking, old] = RANKING.map((key) => maker.entries.get(key)).filter(
    (node) => node !== undefined && node.kind !== 'null',
  );
  if (old !== undefined && ranking !== undefined && plainText(old) !== plainText(ranking)) {
    report.repaired(old, `"${name}" has a "${RANKING[0]}" and another "${RANKING[1]}"; the newer name counts`);
  }
  return ranking;
}

function readStatements(list: JsonList, model: Model, conditions: ConditionReader): Preference | undefined {
  const places = list.items.flatMap((item) => {
    const condition = conditions.read(item);
    if (condition === undefined) return [];
    const text = printCondition(condition, (option) => writeName(model.options[option]!.id));
    return [{ statements: [{ condition, text }] }];
  });
  return places.length === 0 ? undefined : { kind: 'statements', places };
}

/** Whether two preferences of one party order the states alike; undefined where there are too many to say. */
function compared(space: StateSpace, party: number, a: Preference | undefined, b: Preference | undefined): boolean | undefined {
  if (space.size > COMPARED) return undefined;
  const [first, second] = [a, b].map((preference) => {
    const preferences = space.model.parties.map((_, index) => (index === party ? preference : undefined));
    const ranks = rankAll({ ...space, model: { ...space.model, preferences } });
    return ranks.ok ? ranks.value.ranks[party]! : undefined;
  });
  return first !== undefined && second !== undefined && first.every((rank, state) => rank === second[state]);
}

function reportUnused(node: JsonNode, name: string, ranked: boolean, same: boolean | undefined, report: Report): void {
  if (same === true) return;
  const [used, unused] = ranked ? ['ranking', 'statements'] : ['statements', 'ranking'];
  report.repaired(
    node,
    same === false
      ? `the ${unused} and the ${used} of "${name}" disagree; the flag says that the ${used} count${ranked ? 's' : ''}`
      : `the ${unused} of "${name}" ${ranked ? 'were' : 'was'} left out without comparing: there are too many states; the flag says that the ${used} count${ranked ? 's' : ''}`,
  );
}

function reportNoSpace(node: JsonNode, space: Result<StateSpace> & { ok: false }, report: Report): void {
  const reason = space.problems.find((problem) => problem.severity === 'error')!;
  report.invalid(node, `the ranking cannot be read: ${reason.message}`, 'let the statements count, or check "infeasibles"');
}

/** The list, or undefined where it is missing or empty. */
function filled(node: JsonNode | undefined, what: string, report: Report): JsonList | undefined {
  const list = node?.kind === 'null' ? undefined : report.list(node, what);
  return hasItems(list) ? list : undefined;
}

const hasItems = (node: JsonNode | undefined): boolean => node?.kind === 'list' && node.items.length > 0;

/** The value without its places, for comparing. */
function plainText(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return `{${[...node.entries].map(([key, value]) => `${key}:${plainText(value)}`).join()}}`;
    case 'list':
      return `[${node.items.map(plainText).join()}]`;
    case 'null':
      return 'null';
    case 'string':
    case 'number':
    case 'boolean':
      return JSON.stringify(node.value);
  }
}
