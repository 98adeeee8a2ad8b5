/** The options, who owns them, and their regrouped order: what every other part of a .gmcr file refers to. */
import type { JsonList, JsonObject } from './json.ts';
import { readNames, type Named } from './name.ts';
import { positions } from './regroup.ts';
import type { Report } from './report.ts';
import { optionId, partyId } from '../../core/model/ids.ts';
import type { Model, Option } from '../../core/model/model.ts';

/** How a generation of the format says which way an option can change. */
export interface Directions {
  readonly key: string;
  readonly words: Readonly<Record<string, 'both' | 'on' | 'off'>>;
}

export interface Frame {
  /** in the order of the file */
  readonly options: readonly (Named & { readonly oneWay?: 'on' | 'off' })[];
  readonly parties: readonly Named[];
  /** decision maker → positions of its options in the file, each once */
  readonly owned: readonly (readonly number[])[];
  readonly makers: readonly JsonObject[];
}

/** Options and decision makers, or undefined where the file lacks one of them. */
export function readFrame(root: JsonObject, directions: Directions, report: Report): Frame | undefined {
  const optionList = needed(root, 'options', report);
  const makerList = needed(root, 'decisionMakers', report);
  if (optionList === undefined || makerList === undefined) return undefined;
  const optionNodes = report.objects(optionList, 'an option');
  const makers = report.objects(makerList, 'a decision maker');
  if (optionNodes.length < optionList.items.length || makers.length < makerList.items.length) return undefined;

  const names = readNames(optionNodes, 'option', report);
  const options = names.map((named, k) => ({ ...named, ...direction(optionNodes[k]!, directions, report) }));
  const parties = readNames(makers, 'party', report);
  const owned = makers.map((maker, party) => readOwned(maker, parties[party]!.name, options, report));
  reportShared(owned, makers, { options, parties }, report);
  return { options, parties, owned, makers };
}

/** A model without rules and preferences; `order`: positions in the file, in the order of the model. */
export function bareModel(frame: Frame, order: readonly number[], title: string): Model {
  const options = order.map((k): Option => {
    const { id, name, oneWay } = frame.options[k]!;
    const owners = frame.owned.flatMap((list, party) => (list.includes(k) ? [party] : []));
    return { id: optionId(id), label: name, owners, ...(oneWay === undefined ? {} : { oneWay }) };
  });
  return {
    title,
    sources: [],
    parties: frame.parties.map(({ id, name }) => ({ id: partyId(id), name, aliases: [] })),
    options,
    rules: [],
    merges: [],
    outcomes: [],
    numbering: 'position',
    preferences: frame.parties.map(() => undefined),
    moves: frame.parties.map(() => undefined),
    expectations: [],
  };
}

/** The positions in the model of the file's options. */
export const positionsIn = (order: readonly number[]): number[] => positions(order);

function needed(root: JsonObject, key: string, report: Report): JsonList | undefined {
  const node = root.entries.get(key);
  if (node === undefined) {
    report.invalid(root, `the file has no "${key}"`, 'a .gmcr file has the keys "options" and "decisionMakers"');
    return undefined;
  }
  const list = report.list(node, `"${key}"`);
  if (list?.items.length === 0) {
    report.invalid(list, `"${key}" is empty; there is nothing to analyse`);
    return undefined;
  }
  return list;
}

function direction(option: JsonObject, { key, words }: Directions, report: Report): { oneWay?: 'on' | 'off' } {
  const node = option.entries.get(key);
  if (node === undefined || node.kind === 'null') {
    report.repaired(option, `the option does not say which way it can change ("${key}"); it counts as free both ways`);
    return {};
  }
  const word = node.kind === 'string' && Object.hasOwn(words, node.value) ? words[node.value] : undefined;
  if (word === undefined) {
    report.invalid(
      node,
      `"${key}" must be one of ${Object.keys(words)
        .map((known) => `"${known}"`)
        .join(', ')}`,
    );
    return {};
  }
  return word === 'both' ? {} : { oneWay: word };
}

function readOwned(maker: JsonObject, party: string, options: Frame['options'], report: Report): number[] {
  const node = maker.entries.get('options');
  if (node === undefined) {
    report.repaired(maker, `"${party}" has no list of options; it counts as owning none`);
    return [];
  }
  const owned: number[] = [];
  for (const item of report.list(node, 'the options of a decision maker')?.items ?? []) {
    const option = report.index(item, options.length, 'an option');
    if (option === undefined) continue;
    if (owned.includes(option))
      report.repaired(item, `"${party}" lists the option "${options[option]!.name}" twice; once is enough`);
    else owned.push(option);
  }
  return owned;
}

function reportShared(
  owned: Frame['owned'],
  makers: readonly JsonObject[],
  names: Pick<Frame, 'options' | 'parties'>,
  report: Report,
): void {
  names.options.forEach((option, k) => {
    const owners = names.parties.filter((_, party) => owned[party]!.includes(k)).map((party) => `"${party.name}"`);
    if (owners.length < 2) return;
    const last = owned.findLastIndex((list) => list.includes(k));
    report.repaired(
      makers[last]!.entries.get('options')!,
      `the option "${option.name}" belongs to ${owners.join(' and ')}; each of them can change it, and it is counted with ${owners[0]!}`,
    );
  });
}
