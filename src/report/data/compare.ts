/** Comparisons as JSON values. */
import { envelope, outcomeData } from './analysis.ts';
import { verdictsFlip } from './flip.ts';
import { flipsAt, sideOf, type Comparison, type Difference } from '../../core/findings/compare.ts';
import { isIdle } from '../../core/findings/compare-change.ts';
import type { Basis } from '../../core/model/model.ts';
import { numberOf } from '../../core/space/state.ts';
import { bitsOf, countBits } from '../../core/stability/table.ts';
import { lexiconOf } from '../../words/voice.ts';
import { textOf } from '../../words/phrase.ts';
import type { JsonObject } from '../render/json.ts';
import { basisOf, changePhrase } from '../sections/changed.ts';

/** Differences beyond which the reasons of single verdicts are left out. */
const EXPLAINED = 500;

export function compareData(comparison: Comparison, names: readonly [string, string], version: string): JsonObject {
  const explained = comparison.differences.length <= EXPLAINED;
  return {
    ...envelope(version, 'compare'),
    models: modelsData(comparison, names),
    changes: changesData(comparison),
    analysed: comparison.tried,
    explained,
    differences: comparison.differences.map((difference) => differenceData(comparison, difference, explained)),
  };
}

function modelsData({ tables, concepts }: Comparison, names: readonly [string, string]): JsonObject[] {
  return tables.map((table, side) => {
    const { space } = table.graph;
    return {
      name: names[side as 0 | 1],
      title: space.model.title,
      outcomeCount: space.size,
      statusQuo: space.today === undefined ? undefined : numberOf(space, space.today),
      equilibria: Object.fromEntries(
        concepts.map((concept) => {
          const bits = table.equilibria.get(concept)!;
          return [concept, { count: countBits(bits), outcomes: bitsOf(bits, space.size).map((node) => numberOf(space, node)) }];
        }),
      ),
    };
  });
}

/** Numbered from 1; those with `bearing: false` have no number in the causes. */
export function changesData(comparison: Comparison): JsonObject[] {
  const { alignment } = comparison;
  return comparison.changes.map((change, at) => ({
    number: at + 1,
    kind: change.kind,
    what: 'what' in change ? change.what : undefined,
    party: 'party' in change ? alignment.parties[change.party]!.id : undefined,
    option: 'option' in change ? alignment.options[change.option]!.id : undefined,
    bearing: !isIdle(change),
    text: textOf(changePhrase(comparison, change, lexiconOf('plain'))),
    basis: basisData(basisOf(change)),
  }));
}

function basisData(basis: Basis | undefined): JsonObject | undefined {
  if (basis === undefined) return undefined;
  return basis.kind === 'assumed' ? { assumed: basis.why } : { sources: basis.sources, note: basis.note };
}

function differenceData(comparison: Comparison, difference: Difference, explained: boolean): JsonObject {
  const { tables } = comparison;
  const { concept, nodes, holds, causes } = difference;
  const outcome = (side: 0 | 1): JsonObject | undefined =>
    nodes[side] === undefined ? undefined : outcomeData(tables[side].graph.space, nodes[side]);
  return {
    concept,
    holds,
    first: outcome(0),
    second: outcome(1),
    enough: causes?.enough.map((set) => set.map((change) => change + 1)),
    needed: causes?.needed.map((change) => change + 1),
    complete: causes?.complete,
    verdicts: explained
      ? flipsAt(comparison, difference).map((flip) =>
          verdictsFlip(flip, (graph) => (sideOf(comparison, graph) === 0 ? 'first' : 'second')),
        )
      : undefined,
  };
}
