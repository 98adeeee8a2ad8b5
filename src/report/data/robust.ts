/** How sure a result is, as JSON values. */
import { envelope, modelData, numbersData } from './analysis.ts';
import { printCondition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import { tiersOf } from '../../core/preference/ranking.ts';
import { whyAssumed, type Doubt } from '../../core/robust/doubt.ts';
import type { Robustness } from '../../core/robust/robust.ts';
import type { Sampler } from '../../core/robust/sampler.ts';
import type { Single, SingleEffect } from '../../core/robust/single.ts';
import { numberOf } from '../../core/space/state.ts';
import type { JsonObject } from '../render/json.ts';

export function robustData(robust: Robustness, version: string): JsonObject {
  const { sampler, tally, singles, sweep, outcomes, doubts, complete } = robust;
  const { graph, concepts, options } = sampler;
  const { space } = graph;
  const id = (party: number): string => space.model.parties[party]!.id;
  const sharesOf = (shares: readonly { readonly share: number }[]): JsonObject =>
    Object.fromEntries(concepts.map((concept, at) => [concept, Number.isNaN(shares[at]!.share) ? null : shares[at]!.share]));
  return {
    ...envelope(version, 'robust'),
    ...modelData(space.model),
    outcomeCount: space.size,
    concept: concepts[sampler.lead],
    complete,
    models: {
      drawn: tally.models,
      seed: options.seed,
      vary: options.vary,
      chance: options.doubt,
      swaps: options.swaps,
      beyond: tally.beyond,
    },
    outcomes: outcomes.map(({ node, holds, share, shares, impossible, broken, fewest, matters }) => ({
      outcome: numberOf(space, node),
      holds,
      shares: sharesOf(shares),
      error: Number.isNaN(share.error) ? null : share.error,
      impossible,
      breaks:
        fewest === undefined
          ? undefined
          : {
              steps: fewest.found?.change.cost,
              atLeast: fewest.atLeast,
              party: fewest.found && id(fewest.found.change.party),
              leaves: fewest.found && id(fewest.found.leaves),
              ranking: fewest.found && tiersOf(fewest.found.change.ranks).map((tier) => numbersData(space, tier)),
            },
      brokenBy: broken.map(({ change }) => changeData(sampler, change)),
      dependsOn:
        matters === undefined
          ? undefined
          : { ...partData(sampler, sampler.doubts[matters.doubt]!), changed: matters.changed, kept: matters.kept },
    })),
    parts: doubts.map(({ doubt, changed, effect, alone }) => ({
      ...partData(sampler, doubt),
      why: whyAssumed(sampler.model, doubt),
      changed,
      effect,
      alone: alone === undefined ? undefined : effectData(sampler, alone),
    })),
    single: {
      tried: singles.tried,
      of: singles.total,
      flips: !singles.withoutFlips,
      changes: singles.effects.map((effect) => ({ ...changeData(sampler, effect.change), ...effectData(sampler, effect) })),
    },
    unknown:
      sweep === undefined
        ? undefined
        : {
            swept: sweep.swept,
            ways: sweep.ways,
            sampled: sweep.sampled,
            outcomes: [...sweep.holds].flatMap((ways, node) => (ways === 0 ? [] : [{ outcome: numberOf(space, node), ways }])),
          },
  };
}

function effectData({ graph }: Sampler, { gained, lost, assumed }: SingleEffect): JsonObject {
  return { assumed, gained: numbersData(graph.space, gained), lost: numbersData(graph.space, lost) };
}

function changeData(sampler: Sampler, change: Single): JsonObject {
  const { graph, model } = sampler;
  switch (change.kind) {
    case 'without':
      return { change: 'without', ...partData(sampler, change.doubt) };
    case 'swap':
      return { change: 'swap', party: model.parties[change.party]!.id, places: [change.place + 1, change.place + 2] };
    case 'flip': {
      const tiers = tiersOf(graph.ranks[change.party]!).toReversed();
      const tier = (at: number): readonly number[] => numbersData(graph.space, tiers[at]!);
      return { change: 'flip', party: model.parties[change.party]!.id, below: tier(change.tier), above: tier(change.tier + 1) };
    }
  }
}

/** Places count from 1. */
function partData({ model }: Sampler, doubt: Doubt): JsonObject {
  const name = (option: number): string => writeName(model.options[option]!.id);
  if (doubt.kind === 'rule')
    return { kind: doubt.kind, rule: doubt.rule + 1, never: printCondition(model.rules[doubt.rule]!.infeasible, name) };
  if (doubt.kind === 'option') return { kind: doubt.kind, option: model.options[doubt.option]!.id };
  const party = model.parties[doubt.party]!.id;
  const preference = model.preferences[doubt.party]!;
  switch (doubt.kind) {
    case 'statement': {
      const text = preference.kind === 'statements' ? preference.places[doubt.place]!.statements[doubt.within]!.text : '';
      return { kind: doubt.kind, party, place: doubt.place + 1, statement: text };
    }
    case 'weight':
      return {
        kind: doubt.kind,
        party,
        option: preference.kind === 'weights' ? model.options[preference.weights[doubt.index]!.option]!.id : undefined,
      };
    case 'ranking':
      return { kind: doubt.kind, party };
    case 'alternative':
      return { kind: doubt.kind, party, place: doubt.place + 1 };
    case 'comparison':
      return { kind: doubt.kind, party, comparison: doubt.index + 1 };
  }
}
