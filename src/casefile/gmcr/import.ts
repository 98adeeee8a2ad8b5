/**
 * A `.gmcr` file → a model. The format is that of GMCR+ (Kinsara, Petersons, Hipel & Kilgour 2015); another program of
 * 2015 uses the same ending for a format of its own, which is recognised. What has a meaning is imported, every repair
 * is reported with its place, what has none is refused.
 */
import { isChromeApp, readChromeApp } from './chrome.ts';
import { ConditionReader } from './condition.ts';
import { bareModel, positionsIn, readFrame, type Directions, type Frame } from './frame.ts';
import { readJson, type JsonNode, type JsonObject } from './json.ts';
import { FLAGS, readPreferences } from './preference.ts';
import { regroup, regroupInSteps } from './regroup.ts';
import { Report } from './report.ts';
import { printCondition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { FeasibilityRule, Model, View } from '../../core/model/model.ts';
import { bad, good, type Result } from '../../core/problem.ts';

export interface Imported {
  readonly model: Model;
  readonly format: 'gmcr-plus' | 'chrome-app';
}

const DIRECTIONS: Directions = { key: 'permittedDirection', words: { both: 'both', fwd: 'on', back: 'off' } };
const ROOT = new Set<string>([
  'options',
  'decisionMakers',
  'infeasibles',
  'coalitions',
  'coalitionsFull',
  'program',
  'version',
  'title',
  'description',
  ...FLAGS,
]);
const OPTION = new Set(['name', 'permittedDirection']);
const MAKER = new Set(['name', 'options', 'preferences', 'preferenceRanking', 'preferenceVector', 'payoffs', 'misperceptions']);

/**
 * Reads a .gmcr file. The options of the model stand in the order in which the format counts them, and outcomes are
 * numbered by position, so that their numbers are those of the format. Errors: gmcr-invalid; warnings: gmcr-repaired.
 */
export function importGmcr(text: string, { file }: { readonly file?: string } = {}): Result<Imported> {
  const json = readJson(text, file);
  if (!json.ok) return json;
  const report = new Report(text, file);
  const root = json.value;
  if (root.kind !== 'object') report.invalid(root, 'the file does not hold a JSON object', 'a .gmcr file is one object, { … }');
  if (root.kind !== 'object') return bad(...report.problems);
  const title = titleOf(root, file);
  const chromeApp = isChromeApp(root);
  const read = chromeApp ? readChromeApp(root, title, report) : readPlus(root, title, report);
  if (read === undefined || report.failed) return bad(...report.problems);
  const summary = textAt(root, 'description');
  const model = summary === '' ? read : { ...read, summary };
  return good({ model, format: chromeApp ? 'chrome-app' : 'gmcr-plus' }, report.problems);
}

function readPlus(root: JsonObject, title: string, report: Report): Model | undefined {
  const frame = readFrame(root, DIRECTIONS, report);
  if (frame === undefined) return undefined;
  const order = regroup(frame.options.length, frame.owned);
  reportOrder(root, frame, order, report);
  const bare = bareModel(frame, order, title);
  const conditions = new ConditionReader(
    positionsIn(order),
    frame.options.map((option) => option.name),
    report,
  );
  const ruled: Model = { ...bare, rules: readRules(root, conditions, report) };
  reportUnknown(root, frame.makers, report);
  reportCoalitions(root, frame, report);
  const views = readViews(frame, ruled, conditions, report);
  if (report.failed) return undefined;
  const preferences = readPreferences(root, frame.makers, ruled, conditions, report);
  return { ...ruled, preferences, ...(views.length === 0 ? {} : { views }) };
}

function readRules(root: JsonObject, conditions: ConditionReader, report: Report): FeasibilityRule[] {
  const node = root.entries.get('infeasibles');
  if (node === undefined || node.kind === 'null') {
    report.repaired(node ?? root, 'the file has no "infeasibles"; every combination of options counts as feasible');
    return [];
  }
  const rules: FeasibilityRule[] = [];
  for (const item of report.list(node, '"infeasibles"')?.items ?? []) {
    const infeasible = conditions.read(item);
    if (infeasible === undefined) continue;
    if (infeasible.kind === 'constant') {
      report.invalid(
        item,
        'this infeasible condition names no option, so it matches every state and none is left',
        'remove it, or name options',
      );
    } else {
      if (item.kind === 'object')
        report.repaired(item, 'GMCR+ has compound conditions in preferences only; here each member was read as infeasible');
      rules.push({ kind: 'never', infeasible, index: rules.length });
    }
  }
  return rules;
}

/** Where the order of options that nobody owns is open to doubt, so are the numbers of the states. */
function reportOrder(root: JsonObject, { options, owned }: Frame, order: readonly number[], report: Report): void {
  const inSteps = regroupInSteps(options.length, owned);
  if (inSteps.every((option, position) => option === order[position])) return;
  const names = (list: readonly number[]): string => list.map((k) => options[k]!.name).join(', ');
  report.repaired(
    root.entries.get('options')!,
    `options that nobody owns stand first (${names(order)}); some versions of GMCR+ put them elsewhere (${names(inSteps)}) and number the states differently`,
    'compare the state numbers with those GMCR+ shows before relying on a ranking',
  );
}

function reportUnknown(root: JsonObject, makers: readonly JsonObject[], report: Report): void {
  const objects = (key: string): JsonObject[] => {
    const node = root.entries.get(key);
    return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'object') : [];
  };
  report.unknownKeys([root], ROOT, 'the file');
  report.unknownKeys(objects('options'), OPTION, 'an option');
  report.unknownKeys(makers, MAKER, 'a decision maker');
}

/** Coalitions have no place in a model yet. */
function reportCoalitions(root: JsonObject, frame: Frame, report: Report): void {
  const coalitions = root.entries.get('coalitions');
  if (coalitions === undefined || coalitions.kind === 'null') return;
  if (coalitions.kind !== 'list') return report.repaired(coalitions, 'the coalitions cannot be read and were left out');
  for (const item of coalitions.items) {
    if (item.kind !== 'list' || item.items.length < 2) continue;
    const members = item.items.map((member) => (member.kind === 'number' ? frame.parties[member.value]?.name : undefined) ?? '?');
    report.repaired(item, `the coalition of ${members.join(' and ')} was not taken over; its members act on their own`);
  }
}

/** The states that decision makers do not see, as views of the dispute. */
function readViews(frame: Frame, model: Model, conditions: ConditionReader, report: Report): View[] {
  return frame.makers.flatMap((maker, party) => {
    const node = maker.entries.get('misperceptions');
    const { name } = frame.parties[party]!;
    const unseen = (node?.kind === 'null' ? [] : (report.list(node, `the misperceptions of "${name}"`)?.items ?? [])).flatMap(
      (item) => {
        const condition = conditions.read(item);
        if (condition === undefined) return [];
        if (condition.kind === 'constant') {
          report.repaired(item, 'a misperception that names no option would hide every state and was left out');
          return [];
        }
        const text = printCondition(condition, (k) => writeName(model.options[k]!.id));
        report.repaired(
          item,
          `"${name}" does not see states where ${text}; this counts where views are analysed, otherwise everyone sees every state`,
        );
        return [condition];
      },
    );
    return unseen.length === 0 ? [] : [{ party, unseen, preferences: model.parties.map(() => undefined) }];
  });
}

function titleOf(root: JsonObject, file: string | undefined): string {
  const name = (file ?? '').replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return textAt(root, 'title') || name || 'Imported model';
}

function textAt(root: JsonObject, key: string): string {
  const node: JsonNode | undefined = root.entries.get(key);
  return node?.kind === 'string' ? node.value.trim() : '';
}
