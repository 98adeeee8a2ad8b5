/**
 * What the coalitional concepts share: where a coalition can get, what all its members prefer, and where the others can
 * get in their own interest. Bit sets over the outcomes, each computed once when it is first asked for.
 */
import { clearedBy, meets, setBit } from './bits.ts';
import type { CoalitionConcept } from './definition.ts';
import { GroupReach } from './group.ts';
import { membersIn, othersOf, partsOf, type Coalition } from './members.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { interestIn } from '../graph/interest.ts';
import { LegalSearch } from '../graph/legal.ts';
import { bitsOf, hasBit } from '../stability/table.ts';

export class CoalitionSolver {
  readonly graph: ConflictGraph;
  readonly search: LegalSearch;
  readonly words: number;
  private readonly rows = new Map<string, (Uint32Array | undefined)[]>();
  private readonly answers = new Map<Coalition, (GroupReach | undefined)[]>();

  constructor(graph: ConflictGraph) {
    this.graph = graph;
    this.search = new LegalSearch(graph);
    this.words = (graph.space.size + 31) >> 5;
  }

  /**
   * R_H(node) as bits; the node itself may be among them. O(n · m), once for all outcomes that reach one another where the
   * members' moves can all be undone.
   */
  reach(coalition: Coalition, node: number): Uint32Array {
    const rows = this.table('reach', coalition);
    const known = rows[node];
    if (known !== undefined) return known;
    const members = membersIn(coalition);
    this.search.run(node, members, 'moves');
    const row = new Uint32Array(this.words);
    const bothWays = this.graph.transitive && members.every((party) => this.reversible(party));
    rows[node] = row;
    if (bothWays) setBit(row, node);
    this.search.forEach((end) => {
      setBit(row, end);
      if (bothWays) rows[end] = row;
      return false;
    });
    return row;
  }

  /** Whether whatever the party does by one move it can undo by another. */
  private reversible(party: number): boolean {
    const moves = this.graph.moves[party]!;
    return moves.kind === 'none' || (moves.kind === 'blocks' && moves.oneWay === undefined);
  }

  /** R_H⁺⁺(node) as bits: where the members can get and all prefer to be. */
  improvements(coalition: Coalition, node: number): Uint32Array {
    const rows = this.table('improvements', coalition);
    let row = rows[node];
    if (row === undefined) {
      rows[node] = row = new Uint32Array(this.words);
      const members = membersIn(coalition);
      for (const to of bitsOf(this.reach(coalition, node), this.graph.space.size)) {
        if (this.allGain(members, node, to)) setBit(row, to);
      }
    }
    return row;
  }

  /**
   * R⁺⁺_{P(H)}(node): where improvements of groups out of the coalition, one after the other, lead. No group acts twice
   * running, which adds nothing where moves and preferences are transitive.
   */
  groupReach(coalition: Coalition, node: number): GroupReach {
    let rows = this.answers.get(coalition);
    if (rows === undefined) this.answers.set(coalition, (rows = []));
    let found = rows[node];
    if (found === undefined) {
      const { graph } = this;
      const turns = !graph.transitive || graph.relations !== undefined;
      const steps = turns
        ? partsOf(coalition).map((group) => (from: number) => this.improvements(group, from))
        : [(from: number) => this.anyGroup(coalition, from)];
      rows[node] = found = new GroupReach(steps, node, this.words, turns);
    }
    return found;
  }

  /** One improvement of any group out of the coalition. */
  private anyGroup(coalition: Coalition, node: number): Uint32Array {
    const rows = this.table('groups', coalition);
    let row = rows[node];
    if (row === undefined) {
      rows[node] = row = new Uint32Array(this.words);
      for (const group of partsOf(coalition)) {
        this.improvements(group, node).forEach((word, w) => (row![w]! |= word));
      }
    }
    return row;
  }

  /** x ≻_i s for all members. */
  private allGain(members: readonly number[], s: number, x: number): boolean {
    for (const party of members) if (interestIn(this.graph, party, s, x) !== 'gains') return false;
    return true;
  }

  /** Whether the coalition stays at s under the concept. */
  stable(concept: CoalitionConcept, coalition: Coalition, s: number): boolean {
    const improvements = this.improvements(coalition, s);
    if (improvements.every((word) => word === 0)) return true;
    if (concept.answers === 'none') return false;
    const holding = new Holding(this, coalition, s);
    return bitsOf(improvements, this.graph.space.size).every((x) => holding.deterred(concept, x));
  }

  private table(what: 'reach' | 'improvements' | 'groups', coalition: Coalition): (Uint32Array | undefined)[] {
    const key = `${what} ${coalition}`;
    let rows = this.rows.get(key);
    if (rows === undefined) this.rows.set(key, (rows = []));
    return rows;
  }
}

/** What could hold a coalition at one outcome. */
export class Holding {
  private readonly solver: CoalitionSolver;
  private readonly coalition: Coalition;
  /** Φ_H(s) as bits: s ≽_i y for at least one member */
  private readonly kept: Uint32Array;
  /** those of Φ_H(s) from which the coalition can get out of it again, as far as looked at */
  private readonly escaped: Uint32Array;
  private readonly cornered: Uint32Array;

  constructor(solver: CoalitionSolver, coalition: Coalition, s: number) {
    const { graph, words } = solver;
    this.solver = solver;
    this.coalition = coalition;
    this.kept = new Uint32Array(words);
    this.escaped = new Uint32Array(words);
    this.cornered = new Uint32Array(words);
    const members = membersIn(coalition);
    for (let y = 0; y < graph.space.size; y++) {
      for (const party of members) {
        const interest = interestIn(graph, party, s, y);
        if (interest !== 'loses' && interest !== 'indifferent') continue;
        setBit(this.kept, y);
        break;
      }
    }
  }

  /** Whether the answer y holds the coalition at s under the concept. */
  deters(concept: CoalitionConcept, y: number): boolean {
    if (!hasBit(this.kept, y)) return false;
    return !concept.counter || !this.escapes(y);
  }

  /** Whether the coalition can get from y to what all its members prefer to s (or, preferences unknown, may prefer). */
  private escapes(y: number): boolean {
    if (hasBit(this.escaped, y)) return true;
    if (hasBit(this.cornered, y)) return false;
    const escapes = !clearedBy(this.solver.reach(this.coalition, y), this.kept);
    setBit(escapes ? this.escaped : this.cornered, y);
    return escapes;
  }

  /** Whether the others can answer the improvement s → x under the concept. */
  deterred(concept: CoalitionConcept, x: number): boolean {
    const { solver, kept } = this;
    const others = othersOf(solver.graph.moves.length, this.coalition);
    switch (concept.answers) {
      case 'none':
        return false;
      case 'coalition improvements':
        return solver.groupReach(others, x).meets(kept);
      case 'any moves': {
        const ends = solver.reach(others, x);
        if (!meets(ends, kept)) return false;
        return !concept.counter || bitsOf(ends, solver.graph.space.size).some((y) => this.deters(concept, y));
      }
    }
  }
}
