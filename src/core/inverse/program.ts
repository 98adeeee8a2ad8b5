/**
 * The least change of an order as an integer program, for an existing solver. The core only writes the program down and
 * reads the answer; solving is done by whatever function the caller hands in.
 *
 * Binary d_t: t changes sides. Pairs (near t, far u) and (u, t of one tier) cost what passing costs where u moves and t does
 * not; z_k says that no tier beyond k is touched, which makes the tie with the best of the moved ones cheaper (up only); a
 * requirement's choices get a binary each. Irrelevant outcomes of one tier move together.
 */
import { atomsOf, type Requirement } from './requirement.ts';
import type { Shift } from './shift.ts';

export interface Program {
  readonly variables: readonly Variable[];
  readonly rows: readonly Constraint[];
  /** added to the objective */
  readonly constant: number;
  /** how many outcomes the requirement compares with */
  readonly relevant: number;
  /** variable → outcomes that move where it is 1 */
  readonly moves: readonly (readonly number[])[];
}

export interface Variable {
  readonly name: string;
  readonly cost: number;
  /** integer: 0 or 1; otherwise anything between */
  readonly integer: boolean;
}

/** Σ coefficient · variable ≥ bound */
export interface Constraint {
  readonly terms: readonly (readonly [coefficient: number, variable: number])[];
  readonly atLeast: number;
}

interface Solved {
  /** the best values found; undefined: none */
  readonly values: readonly number[] | undefined;
  /** no solution costs less; -Infinity: nothing is known */
  readonly bound: number;
}

/** Minimises a program; `bound` equals the cost of `values` where they are optimal. */
export type Solve = (program: Program) => Solved;

/** For a requirement with something left to meet. */
export function programOf(shift: Shift, requirement: Requirement): Program {
  const { tiers, tierOf, weight, direction, peers } = shift;
  const relevant = new Set(atomsOf(requirement));
  const last = Math.max(...[...relevant].map((node) => tierOf[node]!));
  const variables: Variable[] = [];
  const rows: Constraint[] = [];
  const moves: (readonly number[])[] = [];
  const variable = (name: string, cost: number, integer = true, nodes: readonly number[] = []): number => {
    moves.push(nodes);
    return variables.push({ name, cost, integer }) - 1;
  };
  const row = (atLeast: number, ...terms: readonly (readonly [number, number])[]): void => void rows.push({ terms, atLeast });

  // one variable an outcome that matters, one a tier for the others, nearest tiers first
  const items: { readonly tier: number; readonly count: number; readonly is: number }[] = [];
  const itemOf = new Map<number, number>();
  for (let tier = 0; tier <= last; tier++) {
    const others = tiers[tier]!.filter((node) => !relevant.has(node));
    const add = (name: string, nodes: readonly number[]): number => {
      const is = variable(name, weight[tier]! * nodes.length, true, nodes);
      items.push({ tier, count: nodes.length, is });
      return is;
    };
    if (others.length > 0) add(`o${tier}`, others);
    for (const node of tiers[tier]!) if (relevant.has(node)) itemOf.set(node, add(`d${node}`, [node]));
  }
  for (const [at, far] of items.entries()) {
    for (const near of items.slice(0, at)) {
      const pairs = near.count * far.count;
      const passing = variable(`p${near.is}_${far.is}`, (near.tier === far.tier ? 1 : 2) * pairs, false);
      row(0, [1, passing], [1, near.is], [-1, far.is]);
      if (near.tier === far.tier) row(0, [1, passing], [1, far.is], [-1, near.is]);
    }
  }
  if (direction === 'up') level(items, last, variable, row);

  const meet = (part: Requirement, under: number | undefined): void => {
    // `under`: only where that choice is made
    const guard: readonly (readonly [number, number])[] = under === undefined ? [] : [[-1, under]];
    const atLeast = under === undefined ? 1 : 0;
    if (part.kind === 'atom') row(atLeast, [1, itemOf.get(part.node)!], ...guard);
    else if (part.kind === 'all') part.of.forEach((inner) => meet(inner, under));
    else {
      const ways = part.of.map((inner) => {
        if (inner.kind === 'atom') return itemOf.get(inner.node)!;
        const way = variable(`w${variables.length}`, 0);
        meet(inner, way);
        return way;
      });
      row(atLeast, ...ways.map((way) => [1, way] as const), ...guard);
    }
  };
  meet(requirement, undefined);
  return { variables, rows, constant: peers, relevant: relevant.size, moves };
}

/** Those of the best tier that moves cost one step less: they end level with s. */
function level(
  items: readonly { readonly tier: number; readonly count: number; readonly is: number }[],
  last: number,
  variable: (name: string, cost: number, integer?: boolean) => number,
  row: (atLeast: number, ...terms: readonly (readonly [number, number])[]) => void,
): void {
  const best = Array.from({ length: last + 1 }, (_, tier) => variable(`z${tier}`, 0));
  row(-1, ...best.map((is) => [-1, is] as const));
  for (const { tier, count, is } of items) {
    const saved = variable(`q${is}`, -count, false);
    row(0, [1, is], [-1, saved]);
    row(0, [1, best[tier]!], [-1, saved]);
    // nothing of a tier beyond the best one moves
    const nearer = best.slice(0, tier).map((z) => [-1, z] as const);
    if (nearer.length > 0) row(-1, [-1, is], ...nearer);
  }
}

/** The outcomes that move in a solution. */
export function setFrom(program: Program, values: readonly number[]): Set<number> {
  return new Set(program.moves.flatMap((nodes, variable) => (values[variable]! > 0.5 ? nodes : [])));
}
