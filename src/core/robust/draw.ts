/**
 * One random model of those that agree with what is sourced. A doubtful statement is changed with the given chance, and
 * then, with equal chances, left out, turned round (its opposite in its place), or moved to a place drawn at random. A
 * doubtful weight is left out or turned round. A doubtful ranking has up to `swaps` pairs of neighbouring tiers exchanged, one
 * after the other. A doubtful rule is dropped, a doubtful option taken away. Of alternatives one is drawn, by their chances
 * where they have any; an unknown comparison is drawn either way or equal; a doubtful one is left out or turned round.
 * Everything else stays, in its order.
 */
import { firstIds, SIGNS, type DrawnComparison, type DrawnOrder, type DrawnPreference, type DrawnStatement } from './drawn.ts';
import type { Doubt } from './doubt.ts';
import type { Random } from '../random.ts';
import type { ComparisonNote, Model, Preference, StatementPlace } from '../model/model.ts';

export interface Draw {
  readonly preferences: readonly DrawnPreference[];
  /** doubt → whether it was changed */
  readonly changed: Uint8Array;
}

export interface DrawPlan {
  readonly model: Model;
  readonly doubts: readonly Doubt[];
  /** chance that a doubtful part is changed at all */
  readonly doubt: number;
  /** most exchanges of neighbouring tiers in a doubtful ranking */
  readonly swaps: number;
  /** party → tiers of its ranking */
  readonly tiers: readonly number[];
  /** statement numbers of a party: place → first number */
  readonly firstIds: readonly (readonly number[])[];
  /** what is doubtful, by key */
  readonly doubtAt: ReadonlyMap<string, number>;
}

export function drawPlan(
  model: Model,
  doubts: readonly Doubt[],
  { doubt, swaps, tiers }: Pick<DrawPlan, 'doubt' | 'swaps' | 'tiers'>,
): DrawPlan {
  const doubtAt = new Map(doubts.map((part, at) => [keyOf(part), at]));
  return { model, doubts, doubt, swaps, tiers, firstIds: firstIds(model), doubtAt };
}

function keyOf(part: Doubt): string {
  switch (part.kind) {
    case 'statement':
      return `${part.party} ${part.place} ${part.within}`;
    case 'alternative':
      return `${part.party} ${part.place}`;
    case 'weight':
      return `${part.party} w${part.index}`;
    case 'comparison':
      return `${part.party} c${part.index}`;
    case 'ranking':
      return `${part.party}`;
    case 'rule':
      return `rule ${part.rule}`;
    case 'option':
      return `option ${part.option}`;
  }
}

export const draw = (plan: DrawPlan, random: Random): Draw => new Drawing(plan, random).run();

class Drawing {
  private readonly plan: DrawPlan;
  private readonly random: Random;
  private readonly changed: Uint8Array;

  constructor(plan: DrawPlan, random: Random) {
    this.plan = plan;
    this.random = random;
    this.changed = new Uint8Array(plan.doubts.length);
  }

  run(): Draw {
    const { model, doubts } = this.plan;
    const preferences = model.preferences.map((preference, party): DrawnPreference => ({
      order: preference === undefined ? { kind: 'as it is' } : this.order(preference, party),
      comparisons: (preference?.comparisons ?? []).map((note, index) => this.comparison(note, party, index)),
    }));
    for (const doubt of doubts) if (doubt.kind === 'rule' || doubt.kind === 'option') this.change(keyOf(doubt));
    return { preferences, changed: this.changed };
  }

  /** Whether a part is doubtful and is to be changed this time. */
  private change(key: string): boolean {
    const at = this.plan.doubtAt.get(key);
    if (at === undefined || !this.random.chance(this.plan.doubt)) return false;
    this.changed[at] = 1;
    return true;
  }

  private order(preference: Preference, party: number): DrawnOrder {
    const { random, plan } = this;
    switch (preference.kind) {
      case 'statements':
        return { kind: 'statements', places: this.places(party, preference.places) };
      case 'weights':
        return {
          kind: 'weights',
          weights: preference.weights.flatMap((weight, index) => {
            if (!this.change(`${party} w${index}`)) return [weight];
            return random.chance(0.5) ? [] : [{ ...weight, weight: -weight.weight }];
          }),
        };
      case 'ranking': {
        const pairs = plan.tiers[party]! - 1;
        if (pairs < 1 || !this.change(`${party}`)) return { kind: 'as it is' };
        return { kind: 'ranking', swaps: Array.from({ length: 1 + random.below(plan.swaps) }, () => random.below(pairs)) };
      }
    }
  }

  private places(party: number, places: readonly StatementPlace[]): DrawnStatement[][] {
    const { random, plan } = this;
    const kept: DrawnStatement[][] = [];
    const moved: DrawnStatement[] = [];
    places.forEach((place, at) => {
      const first = plan.firstIds[party]![at]!;
      if (place.mode === 'either') {
        const one = drawOne(place, random);
        if (one > 0) this.changed[plan.doubtAt.get(`${party} ${at}`)!] = 1;
        kept.push([{ id: first + one, negated: false }]);
        return;
      }
      const here: DrawnStatement[] = [];
      place.statements.forEach((_, within) => {
        const statement = { id: first + within, negated: false };
        if (!this.change(`${party} ${at} ${within}`)) here.push(statement);
        else {
          const how = random.below(3);
          if (how === 1) here.push({ ...statement, negated: true });
          if (how === 2) moved.push(statement);
        }
      });
      if (here.length > 0) kept.push(here);
    });
    for (const statement of moved) kept.splice(random.below(kept.length + 1), 0, [statement]);
    return kept;
  }

  private comparison({ sign }: ComparisonNote, party: number, index: number): DrawnComparison {
    const key = `${party} c${index}`;
    if (sign === '?') {
      this.changed[this.plan.doubtAt.get(key)!] = 1;
      return ([-1, 0, 1] as const)[this.random.below(3)]!;
    }
    if (!this.change(key)) return SIGNS[sign];
    return sign === '=' || this.random.chance(0.5) ? undefined : -1;
  }
}

function drawOne({ statements, chances }: StatementPlace, random: Random): number {
  if (chances === undefined) return random.below(statements.length);
  let left = random.next() / 2 ** 32;
  for (const [at, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return at;
  }
  return statements.length - 1;
}
