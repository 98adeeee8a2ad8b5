/**
 * Enumeration by constraint propagation: options are decided from the last to the first, not taken before taken, and
 * every clause left with one open literal decides it at once (Davis, Logemann & Loveland 1962). Solutions come out in
 * ascending order of their decimal; where nothing is left to satisfy, the open options are free and are not searched.
 */
import { type Clauses, negate } from './clauses.ts';

const UNSET = 2;

export class Search {
  /** decisions tried so far */
  visited = 0;
  private readonly clauses: Clauses;
  /** options in the order in which they are decided */
  private readonly order: readonly number[];
  /** variable → 0, 1, or UNSET */
  private readonly value: Uint8Array;
  private readonly trail: number[] = [];
  /** literal → clauses it stands in */
  private readonly occurs: readonly (readonly number[])[];
  private readonly satisfied: Int32Array;
  private readonly open: Int32Array;
  private unsatisfied: number;
  private readonly consistent: boolean;

  private readonly stop: (visited: number) => boolean;

  /**
   * `order`: the options to decide, all of those that the clauses speak of among them;
   * `stop`: asked every 65,536 decisions whether to give up
   */
  constructor(clauses: Clauses, order: readonly number[], stop: (visited: number) => boolean = () => false) {
    this.clauses = clauses;
    this.stop = stop;
    this.order = order;
    this.value = new Uint8Array(clauses.variables).fill(UNSET);
    const occurs: number[][] = Array.from({ length: 2 * clauses.variables }, () => []);
    clauses.clauses.forEach((clause, index) => clause.forEach((literal) => occurs[literal]!.push(index)));
    this.occurs = occurs;
    this.satisfied = new Int32Array(clauses.clauses.length);
    this.open = Int32Array.from(clauses.clauses, (clause) => clause.length);
    this.unsatisfied = clauses.clauses.length;
    this.consistent = !clauses.impossible && clauses.clauses.every((clause) => clause.length > 1 || this.assign(clause[0]!));
  }

  isTaken(option: number): boolean {
    return this.value[option] === 1;
  }

  /**
   * Calls `found` for each partial solution with the options left free by it (ascending); every way to set those is a
   * solution. Stops early where `found` returns false. Returns whether the search went to its end.
   */
  run(found: (free: readonly number[]) => boolean): boolean {
    return !this.consistent || this.visit(0, found);
  }

  private visit(depth: number, found: (free: readonly number[]) => boolean): boolean {
    if (this.unsatisfied === 0) {
      const free: number[] = [];
      for (let d = this.order.length - 1; d >= depth; d--) {
        const option = this.order[d]!;
        if (this.value[option] === UNSET) free.push(option);
      }
      return found(free);
    }
    while (depth < this.order.length && this.value[this.order[depth]!] !== UNSET) depth++;
    // every option is decided, so every auxiliary variable is; an unsatisfied clause would have been a conflict
    if (depth === this.order.length) return found([]);
    const option = this.order[depth]!;
    for (const literal of [2 * option + 1, 2 * option]) {
      const mark = this.trail.length;
      this.visited++;
      if ((this.visited & 0xffff) === 0 && this.stop(this.visited)) return false;
      if (this.assign(literal) && !this.visit(depth + 1, found)) return false;
      this.undo(mark);
    }
    return true;
  }

  /** Makes the literal true with all that follows from it; false where that is a contradiction (undo is the caller's). */
  private assign(literal: number): boolean {
    const queue = [literal];
    for (let head = 0; head < queue.length; head++) {
      const next = queue[head]!;
      const variable = next >> 1;
      const wanted = (next & 1) === 0 ? 1 : 0;
      if (this.value[variable] !== UNSET) {
        if (this.value[variable] !== wanted) return false;
        continue;
      }
      this.value[variable] = wanted;
      this.trail.push(next);
      for (const clause of this.occurs[next]!) if (this.satisfied[clause]!++ === 0) this.unsatisfied--;
      let conflict = false;
      for (const clause of this.occurs[negate(next)]!) {
        const open = --this.open[clause]!;
        if (this.satisfied[clause]! > 0) continue;
        if (open === 0) conflict = true;
        else if (open === 1) queue.push(this.clauses.clauses[clause]!.find((l) => this.value[l >> 1] === UNSET)!);
      }
      if (conflict) return false;
    }
    return true;
  }

  private undo(mark: number): void {
    while (this.trail.length > mark) {
      const literal = this.trail.pop()!;
      this.value[literal >> 1] = UNSET;
      for (const clause of this.occurs[literal]!) if (--this.satisfied[clause]! === 0) this.unsatisfied++;
      for (const clause of this.occurs[negate(literal)]!) this.open[clause]!++;
    }
  }
}

/** Whether any solution exists. */
export function satisfiable(clauses: Clauses): boolean {
  let any = false;
  const order = Array.from({ length: clauses.options }, (_, k) => clauses.options - 1 - k);
  new Search(clauses, order).run(() => {
    any = true;
    return false;
  });
  return any;
}
