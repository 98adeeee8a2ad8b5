/** What the counts say: how often each outcome holds, and which assumptions matter most to what. */
import type { Break } from './breaking.ts';
import type { Doubt } from './doubt.ts';
import type { Sampler } from './sampler.ts';
import type { SingleEffect, Singles } from './single.ts';
import { shareOf, type Share, type Tally } from './tally.ts';
import { hasBit } from '../stability/table.ts';

export interface OutcomeSure {
  readonly node: number;
  /** whether it holds in the case, under the lead concept */
  readonly holds: boolean;
  /** in what share of the models drawn it holds: under the lead concept, and under each */
  readonly share: Share;
  readonly shares: readonly Share[];
  /** in what share of the models drawn it is not possible at all */
  readonly impossible: number;
  /** single changes after which it no longer holds */
  readonly broken: readonly SingleEffect[];
  readonly fewest: Break | undefined;
  /** the doubt that changes its share most; undefined where none does by more than chance explains */
  readonly matters: Influence | undefined;
}

interface Influence {
  readonly doubt: number;
  /** the share where the part is changed, and where it is as the case has it */
  readonly changed: number;
  readonly kept: number;
}

export interface DoubtSure {
  readonly doubt: Doubt;
  /** models in which it was changed */
  readonly changed: number;
  /** verdicts that differ from the case's own, on average: more of them where the part is changed, by so many */
  readonly effect: number;
  /** what happens when only this part is left out */
  readonly alone: SingleEffect | undefined;
}

/** Differences below so many standard errors count as chance. */
const BEYOND_CHANCE = 3;

/** Outcomes that hold in the case or in a model drawn, by share. */
export function outcomesSure(
  sampler: Sampler,
  tally: Tally,
  singles: Singles,
  breaks: ReadonlyMap<number, Break | undefined>,
): OutcomeSure[] {
  const { graph, base, lead, tracked } = sampler;
  const broken = new Map<number, SingleEffect[]>();
  for (const effect of singles.effects) {
    for (const node of effect.lost) {
      const list = broken.get(node);
      if (list === undefined) broken.set(node, [effect]);
      else list.push(effect);
    }
  }
  const influence = new Map(tracked.map((node, at) => [node, influenceOn(sampler, tally, node, at)]));
  const nodes = Array.from({ length: graph.space.size }, (_, node) => node).filter(
    (node) => hasBit(base[lead]!, node) || tally.holds[lead]![node]! > 0,
  );
  return nodes
    .map((node): OutcomeSure => {
      const shares = tally.holds.map((row) => shareOf(row[node]!, tally.models));
      return {
        node,
        holds: hasBit(base[lead]!, node),
        share: shares[lead]!,
        shares,
        impossible: tally.impossible[node]! / Math.max(1, tally.models),
        broken: broken.get(node) ?? [],
        fewest: breaks.get(node),
        matters: influence.get(node),
      };
    })
    .sort((a, b) => b.share.share - a.share.share || a.node - b.node);
}

function influenceOn({ doubts, lead, tracked }: Sampler, tally: Tally, node: number, at: number): Influence | undefined {
  const all = tally.holds[lead]![node]!;
  let best: Influence | undefined;
  for (const doubt of doubts.keys()) {
    const changed = tally.changed[doubt]!;
    const kept = tally.models - changed;
    if (changed === 0 || kept === 0) continue;
    const held = tally.heldWhenChanged[doubt * tracked.length + at]!;
    const one = { doubt, changed: held / changed, kept: (all - held) / kept };
    const error = Math.sqrt(shareOf(held, changed).error ** 2 + shareOf(all - held, kept).error ** 2);
    const difference = Math.abs(one.changed - one.kept);
    if (difference <= BEYOND_CHANCE * error) continue;
    if (best === undefined || difference > Math.abs(best.changed - best.kept)) best = one;
  }
  return best;
}

/** The doubtful parts, those first that change most verdicts. */
export function doubtsSure({ doubts }: Sampler, tally: Tally, singles: Singles): DoubtSure[] {
  const alone = (doubt: Doubt): SingleEffect | undefined =>
    singles.effects.find(({ change }) => change.kind === 'without' && sameDoubt(change.doubt, doubt));
  return doubts
    .map((doubt, at): DoubtSure => {
      const changed = tally.changed[at]!;
      const kept = tally.models - changed;
      const effect =
        changed === 0 || kept === 0 ? 0 : tally.differing[at]! / changed - (tally.differingInAll - tally.differing[at]!) / kept;
      return { doubt, changed, effect, alone: alone(doubt) };
    })
    .sort((a, b) => b.effect - a.effect);
}

function sameDoubt(a: Doubt, b: Doubt): boolean {
  if (a.kind === 'statement') return a.kind === b.kind && a.party === b.party && a.place === b.place && a.within === b.within;
  if (a.kind === 'rule') return a.kind === b.kind && a.rule === b.rule;
  if (a.kind === 'option') return a.kind === b.kind && a.option === b.option;
  if (a.kind === 'ranking') return a.kind === b.kind && a.party === b.party;
  if (a.kind === 'alternative') return a.kind === b.kind && a.party === b.party && a.place === b.place;
  return a.kind === b.kind && a.party === b.party && a.index === b.index;
}
