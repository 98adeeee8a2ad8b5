/**
 * The fewest changes to a party's list of prioritised statements that meet a requirement: a statement moved to another
 * place, dropped, or added from a small library (each option taken, each option not taken, the opposite of each statement).
 *
 * Breadth first by number of changes. Only how s compares with the outcomes of the requirement decides, so a list is judged
 * by two masks a statement: where it speaks for s, and where against. A statement that never speaks against s is best placed
 * first, one that never speaks for s is best dropped or placed last: other places need not be tried.
 */
import { distance } from './kemeny.ts';
import { atomsOf, isMet, type Requirement } from './requirement.ts';
import { not, taken, type Condition } from '../model/condition.ts';
import type { StatementPlace } from '../model/model.ts';
import { ranksOfPlaces } from '../preference/prioritize.ts';
import { Columns } from '../space/column.ts';
import type { StateSpace } from '../space/state.ts';

export type EditKind = 'move' | 'drop' | 'add';

interface Edit {
  readonly kind: EditKind;
  readonly condition: Condition;
  /** as the author wrote it; undefined for an added one */
  readonly text: string | undefined;
  /** place it has now, from 0; undefined for an added one */
  readonly from: number | undefined;
  /** place it would have in the changed list, from 0; undefined for a dropped one */
  readonly to: number | undefined;
}

export interface StatementPlan {
  readonly edits: readonly Edit[];
  /** how far the whole order moves, in Kemeny steps */
  readonly disruption: number;
  readonly ranks: Int32Array;
}

export interface StatementChange {
  /** fewest changes first tried of which some meet the requirement; undefined: none within `complete` changes */
  readonly fewest: number | undefined;
  /** all combinations of up to this many changes were tried (with dominated places left out) */
  readonly complete: number;
  /** ways to do it: those that add the fewest statements first, then the least disruptive */
  readonly plans: readonly StatementPlan[];
  /** ways found, of which `plans` are the first */
  readonly found: number;
}

export interface StatementOptions {
  /** which changes may be made; all where undefined */
  readonly kinds?: readonly EditKind[];
  /** most changes to try together */
  readonly depth?: number;
  /** lists to try, at most */
  readonly budget?: number;
  /** plans to report, at most */
  readonly most?: number;
}

/** How many statements the plan adds: words that the party is not known to have said. */
export const addedIn = ({ edits }: StatementPlan): number => edits.filter(({ kind }) => kind === 'add').length;

/** A place is a list of statement numbers; statements of the party come first, then those of the library. */
type Places = readonly (readonly number[])[];

interface Masks {
  readonly speaksFor: Uint32Array;
  readonly against: Uint32Array;
}

interface Candidate extends Masks {
  readonly condition: Condition;
  readonly text: string | undefined;
}

/** Changes to the places of one party after which the requirement on `node` is met. See above for the cost. */
export function changeStatements(
  space: StateSpace,
  places: readonly StatementPlace[],
  node: number,
  requirement: Requirement,
  options: StatementOptions = {},
): StatementChange {
  return new StatementSearch(space, places, node, requirement).run(options);
}

class StatementSearch {
  private readonly space: StateSpace;
  private readonly columns: Columns;
  private readonly original: Places;
  private readonly candidates: Candidate[] = [];
  /** candidates up to here are the party's own */
  private readonly own: number;
  private readonly requirement: Requirement;
  private readonly relevant: readonly number[];
  private readonly position: ReadonlyMap<number, number>;
  private readonly placeMasks = new Map<string, Masks>();
  private readonly node: number;

  constructor(space: StateSpace, places: readonly StatementPlace[], node: number, requirement: Requirement) {
    this.space = space;
    this.node = node;
    this.columns = new Columns(space.codes, space.words, space.memberCount);
    this.requirement = requirement;
    this.relevant = atomsOf(requirement);
    this.position = new Map(this.relevant.map((other, at) => [other, at]));
    this.original = places.map((place) =>
      place.statements.map(({ condition, text }) => this.candidates.push(this.candidate(condition, text)) - 1),
    );
    this.own = this.candidates.length;
    const library = [
      ...space.model.options.flatMap((_, option) => [taken(option), not(taken(option))]),
      ...this.candidates.map(({ condition }) => (condition.kind === 'not' ? condition.of : not(condition))),
    ];
    const known = new Set<string>();
    for (const condition of library) {
      const candidate = this.candidate(condition, undefined);
      const key = `${candidate.speaksFor.join()} ${candidate.against.join()}`;
      if (candidate.speaksFor.every((word) => word === 0) || known.has(key)) continue;
      known.add(key);
      this.candidates.push(candidate);
    }
  }

  run({ kinds = ['move', 'drop', 'add'], depth = 3, budget = 150_000, most = 6 }: StatementOptions): StatementChange {
    if (this.isMet(this.original)) return { fewest: 0, complete: 0, plans: [], found: 0 };
    let left = budget;
    let front: { places: Places; touched: readonly (readonly [EditKind, number])[] }[] = [{ places: this.original, touched: [] }];
    const seen = new Set([JSON.stringify(this.original)]);
    for (let changes = 1; changes <= depth; changes++) {
      const next: typeof front = [];
      const hits: typeof front = [];
      for (const { places, touched } of front) {
        const used = new Set(touched.map(([, id]) => id));
        for (const [kind, id, changed] of this.neighbours(places, kinds, used, changes === 1)) {
          const key = JSON.stringify(changed);
          if (seen.has(key)) continue;
          seen.add(key);
          if (left-- <= 0) return this.report(hits, changes - 1, changes, most);
          const entry = { places: changed, touched: [...touched, [kind, id] as const] };
          if (this.isMet(changed)) hits.push(entry);
          else if (changes < depth) next.push(entry);
        }
      }
      if (hits.length > 0) return this.report(hits, changes, changes, most);
      front = next;
    }
    return this.report([], depth, depth, most);
  }

  private report(
    hits: readonly { places: Places; touched: readonly (readonly [EditKind, number])[] }[],
    complete: number,
    changes: number,
    most: number,
  ): StatementChange {
    const before = this.ranks(this.original);
    const additions = (touched: readonly (readonly [EditKind, number])[]): number =>
      touched.filter(([kind]) => kind === 'add').length;
    const first = hits.toSorted((a, b) => additions(a.touched) - additions(b.touched)).slice(0, 60);
    const plans = first.map(({ places, touched }): StatementPlan => {
      const ranks = this.ranks(places);
      return { edits: touched.map(([kind, id]) => this.edit(kind, id, places)), disruption: distance(before, ranks), ranks };
    });
    plans.sort((a, b) => addedIn(a) - addedIn(b) || a.disruption - b.disruption);
    return { fewest: hits.length > 0 ? changes : undefined, complete, plans: plans.slice(0, most), found: hits.length };
  }

  private edit(kind: EditKind, id: number, places: Places): Edit {
    const { condition, text } = this.candidates[id]!;
    const at = (list: Places): number | undefined => {
      const found = list.findIndex((place) => place.includes(id));
      return found < 0 ? undefined : found;
    };
    return { kind, condition, text, from: id < this.own ? at(this.original) : undefined, to: at(places) };
  }

  /** Lists one change away; `everywhere`: also where another place is at least as good. */
  private *neighbours(
    places: Places,
    kinds: readonly EditKind[],
    used: ReadonlySet<number>,
    everywhere: boolean,
  ): Generator<readonly [EditKind, number, Places]> {
    for (const [at, place] of places.entries()) {
      for (const id of place) {
        if (used.has(id)) continue;
        const without =
          place.length === 1
            ? places.toSpliced(at, 1)
            : places.with(
                at,
                place.filter((other) => other !== id),
              );
        if (kinds.includes('drop') && this.candidates[id]!.against.some((word) => word !== 0)) yield ['drop', id, without];
        if (kinds.includes('move')) {
          for (const to of this.positions(id, without.length, everywhere)) yield ['move', id, without.toSpliced(to, 0, [id])];
        }
      }
    }
    if (!kinds.includes('add')) return;
    for (let id = this.own; id < this.candidates.length; id++) {
      if (used.has(id)) continue;
      for (const to of this.positions(id, places.length, everywhere)) yield ['add', id, places.toSpliced(to, 0, [id])];
    }
  }

  private positions(id: number, length: number, everywhere: boolean): readonly number[] {
    const { speaksFor, against } = this.candidates[id]!;
    if (!everywhere && against.every((word) => word === 0)) return [0];
    if (!everywhere && speaksFor.every((word) => word === 0)) return [length];
    return Array.from({ length: length + 1 }, (_, to) => to);
  }

  private candidate(condition: Condition, text: string | undefined): Candidate {
    const column = this.columns.of(condition);
    const { representative } = this.space;
    const holds = (node: number): boolean => {
      const member = representative === undefined ? node : representative[node]!;
      return ((column[member >> 5]! >>> (member & 31)) & 1) === 1;
    };
    const words = (this.relevant.length + 31) >> 5;
    const speaksFor = new Uint32Array(words);
    const against = new Uint32Array(words);
    const here = holds(this.node);
    this.relevant.forEach((other, at) => {
      const there = holds(other);
      if (here && !there) speaksFor[at >> 5]! |= 1 << (at & 31);
      if (there && !here) against[at >> 5]! |= 1 << (at & 31);
    });
    return { condition, text, speaksFor, against };
  }

  private isMet(places: Places): boolean {
    const words = (this.relevant.length + 31) >> 5;
    // an outcome is settled by the first place that speaks for or against s; never settled: level with s
    const open = new Uint32Array(words).fill(0xffffffff);
    const lost = new Uint32Array(words);
    for (const place of places) {
      const { speaksFor, against } = place.length === 1 ? this.candidates[place[0]!]! : this.masksOf(place);
      for (let w = 0; w < words; w++) {
        lost[w]! |= open[w]! & against[w]!;
        open[w]! &= ~(speaksFor[w]! | against[w]!);
      }
    }
    return isMet(this.requirement, (node) => {
      const at = this.position.get(node)!;
      return ((lost[at >> 5]! >>> (at & 31)) & 1) === 0;
    });
  }

  /** Of equally important statements the outcome that satisfies more of them is better. */
  private masksOf(place: readonly number[]): Masks {
    const key = place.join();
    let found = this.placeMasks.get(key);
    if (found !== undefined) return found;
    const words = (this.relevant.length + 31) >> 5;
    found = { speaksFor: new Uint32Array(words), against: new Uint32Array(words) };
    for (let at = 0; at < this.relevant.length; at++) {
      let balance = 0;
      for (const id of place) {
        balance += (this.candidates[id]!.speaksFor[at >> 5]! >>> (at & 31)) & 1;
        balance -= (this.candidates[id]!.against[at >> 5]! >>> (at & 31)) & 1;
      }
      if (balance > 0) found.speaksFor[at >> 5]! |= 1 << (at & 31);
      if (balance < 0) found.against[at >> 5]! |= 1 << (at & 31);
    }
    this.placeMasks.set(key, found);
    return found;
  }

  private ranks(places: Places): Int32Array {
    const columns = places.map((place) => place.map((id) => this.columns.of(this.candidates[id]!.condition)));
    return ranksOfPlaces(this.space.size, columns, this.space.representative);
  }
}
