/**
 * One change at a time: each pair of neighbouring tiers of a party's order exchanged (the flip of one comparison, where nothing
 * is level), each statement dropped or exchanged with the next one, each weight dropped, each assumed part left out. Which
 * outcomes then hold no more, and which hold that did not.
 */
import { basisOf, doubtsOf, type Doubt } from './doubt.ts';
import { asItIs, placesAsTheyAre, type DrawnPreference, type DrawnStatement } from './drawn.ts';
import { held, type Sampler } from './sampler.ts';
import type { Variant } from './variants.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import type { Model } from '../model/model.ts';
import { bitsOf, stabilityTable } from '../stability/table.ts';
import type { Steps } from '../steps.ts';

export type Single =
  /** the tier and the next better one change places; 0 is the worst */
  | { readonly kind: 'flip'; readonly party: number; readonly tier: number }
  /** the statement's place and the next less important one change places */
  | { readonly kind: 'swap'; readonly party: number; readonly place: number }
  /** a part of the case is left out; a ranking: the party is indifferent */
  | { readonly kind: 'without'; readonly doubt: Doubt };

export interface SingleEffect {
  readonly change: Single;
  /** whether what is left out is marked as assumed */
  readonly assumed: boolean;
  /** outcomes of the case that hold with the change and not without, and the other way round */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

export interface Singles {
  readonly effects: readonly SingleEffect[];
  /** how many were tried, of how many; fewer where the work was interrupted */
  readonly tried: number;
  readonly total: number;
  /** flips were left out because there are more than 5,000 */
  readonly withoutFlips: boolean;
}

const MOST_FLIPS = 5000;

/** Alternatives and unknown comparisons: they are swept, not left out. */
export function isUnknown(model: Model, doubt: Doubt): boolean {
  if (doubt.kind !== 'comparison') return doubt.kind === 'alternative';
  return model.preferences[doubt.party]!.comparisons![doubt.index]!.sign === '?';
}

/** O(changes · an analysis under one concept). */
export function* singleChanges(sampler: Sampler): Steps<Singles> {
  const { model, graph } = sampler;
  const flips = graph.ranks.flatMap((ranks, party) => {
    // a party with comparisons of its own has no order to flip
    if (graph.relations?.[party] !== undefined) return [];
    const tiers = ranks.reduce((top, rank) => Math.max(top, rank), 0);
    return Array.from({ length: tiers }, (_, tier): Single => ({ kind: 'flip', party, tier }));
  });
  const swaps = model.preferences.flatMap((preference, party) =>
    preference?.kind === 'statements'
      ? preference.places.slice(1).map((_, place): Single => ({ kind: 'swap', party, place }))
      : [],
  );
  const parts = doubtsOf(model, 'all')
    .filter((doubt) => !isUnknown(model, doubt))
    .map((doubt): Single => ({ kind: 'without', doubt }));
  const withoutFlips = flips.length > MOST_FLIPS;
  const changes = [...parts, ...swaps, ...(withoutFlips ? [] : flips)];
  const effects: SingleEffect[] = [];
  let tried = 0;
  for (const change of changes) {
    const effect = effectOf(sampler, change);
    if (effect !== undefined) effects.push(effect);
    if ((yield ++tried / changes.length) === 'stop') break;
  }
  return { effects, tried, total: changes.length, withoutFlips };
}

function effectOf(sampler: Sampler, change: Single): SingleEffect | undefined {
  const { model, base, lead, concepts } = sampler;
  const concept = concepts[lead]!;
  const { size } = sampler.graph.space;
  const changed = changedBy(sampler, change);
  if (changed === undefined) return undefined;
  const now = held(changed.variant, stabilityTable(changed.graph, [concept]).equilibria.get(concept)!, size).bits;
  const own = base[lead]!;
  return {
    change,
    assumed: change.kind === 'without' && basisOf(model, change.doubt)?.kind === 'assumed',
    gained: bitsOf(
      now.map((word, w) => word & ~own[w]!),
      size,
    ),
    lost: bitsOf(
      own.map((word, w) => word & ~now[w]!),
      size,
    ),
  };
}

/** The changed dispute; undefined where it could not be analysed. */
function changedBy(
  { model, variants, graph }: Sampler,
  change: Single,
): { readonly variant: Variant; readonly graph: ConflictGraph } | undefined {
  const drawn = asItIs(model);
  const doubt = change.kind === 'without' ? change.doubt : undefined;
  const variant = variants.without(doubt?.kind === 'rule' || doubt?.kind === 'option' ? [doubt] : []);
  if (variant === undefined) return undefined;
  if (change.kind === 'flip') {
    const { party, tier } = change;
    const flipped = graph.ranks[party]!.map((rank) => (rank === tier ? tier + 1 : rank === tier + 1 ? tier : rank));
    return { variant, graph: { ...graph, ranks: graph.ranks.with(party, flipped) } };
  }
  if (change.kind === 'without' && (change.doubt.kind === 'rule' || change.doubt.kind === 'option')) {
    return { variant, graph: variants.graphOf(variant) };
  }
  const party = change.kind === 'swap' ? change.party : partyOf(change.doubt);
  return { variant, graph: variants.graphOf(variant, drawn.with(party, preferenceAfter(model, drawn[party]!, party, change))) };
}

function partyOf(doubt: Doubt): number {
  if (doubt.kind === 'rule' || doubt.kind === 'option') throw new Error('no part of what a party wants');
  return doubt.party;
}

function preferenceAfter(model: Model, own: DrawnPreference, party: number, change: Single): DrawnPreference {
  const statements = (edit: (places: DrawnStatement[][]) => DrawnStatement[][]): DrawnPreference => ({
    ...own,
    order: { kind: 'statements', places: edit(placesAsTheyAre(model, party)) },
  });
  if (change.kind === 'swap') {
    const { place } = change;
    return statements((places) => places.with(place, places[place + 1]!).with(place + 1, places[place]!));
  }
  if (change.kind === 'flip') throw new Error('flips change ranks, not wishes');
  const { doubt } = change;
  const preference = model.preferences[party]!;
  switch (doubt.kind) {
    case 'statement':
      return statements((places) =>
        places
          .map((place, at) => (at === doubt.place ? place.toSpliced(doubt.within, 1) : place))
          .filter((place) => place.length > 0),
      );
    case 'weight':
      if (preference.kind !== 'weights') throw new Error('a party without weights');
      return { ...own, order: { kind: 'weights', weights: preference.weights.toSpliced(doubt.index, 1) } };
    case 'ranking':
      return { ...own, order: { kind: 'indifferent' } };
    case 'comparison':
      return { ...own, comparisons: own.comparisons.with(doubt.index, undefined) };
    case 'alternative':
    case 'rule':
    case 'option':
      throw new Error(`${doubt.kind} is not left out by itself`);
  }
}
