/**
 * Changes other than changes of mind that would make an outcome hold: an option nobody can take (or drop) any more, one that
 * only goes one way, a rule added, moves that are no longer possible, a guarantee by a third party. Each is tried by
 * analysing the changed graph, so that what else then holds is known too.
 */
import { guarantees, withGuarantee, type Guarantee, type Leaving } from './guarantee.ts';
import { undeterred } from './required.ts';
import { restrict } from './restrict.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { not, taken, type Condition } from '../model/condition.ts';
import type { Model } from '../model/model.ts';
import { arcMoves } from '../moves/arcs.ts';
import { blockMoves, MOST_ONE_WAY } from '../moves/blocks.ts';
import { Columns } from '../space/column.ts';
import { membersOf } from '../space/state.ts';
import type { ClassicalId } from '../stability/definition.ts';
import { bitsOf, hasBit, isStable, stabilityTable } from '../stability/table.ts';
import type { Steps } from '../steps.ts';

export type Lever =
  /** nobody takes the option any more, or nobody drops it */
  | { readonly kind: 'fixed'; readonly option: number; readonly taken: boolean }
  /** on: once taken it stays taken; off: once dropped it stays dropped; both: it can be undone, where it could not */
  | { readonly kind: 'one-way'; readonly option: number; readonly way: 'on' | 'off' | 'both' }
  /** a condition the case already speaks of always holds, or never */
  | { readonly kind: 'rule'; readonly condition: Condition; readonly holds: boolean }
  /** graph form: moves that are taken away */
  | { readonly kind: 'no-move'; readonly party: number; readonly from: number; readonly to: readonly number[] }
  | Guarantee;

export interface LeverEffect {
  readonly lever: Lever;
  /** whether the outcome then holds */
  readonly holds: boolean;
  /** parties of the case that would still leave it */
  readonly leavers: readonly number[];
  /** how many outcomes hold with the lever, and how many there are then */
  readonly holding: number;
  readonly outcomes: number;
  /** outcomes of the case that hold with the lever and not without, and the other way round */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

export interface Levers {
  /** every lever tried: options, directions, rules, moves, guarantees */
  readonly effects: readonly LeverEffect[];
  /** how many were tried (some have no meaning: they would make the outcome itself impossible), and how many there are */
  readonly tried: number;
  readonly total: number;
}

/**
 * Every single lever. One that only takes outcomes away is tried where it takes away every move nobody can answer, since
 * otherwise it cannot help. O(levers · an analysis).
 */
export function* levers(graph: ConflictGraph, concept: ClassicalId, node: number): Steps<Levers> {
  const base = stabilityTable(graph, [concept]).equilibria.get(concept);
  if (base === undefined || hasBit(base, node)) return { effects: [], tried: 0, total: 0 };
  const leaving = leavingFrom(graph, concept, node);
  const tries = [
    ...optionLevers(graph, node, leaving),
    ...moveLevers(graph, node, leaving),
    ...(['nash', 'sim', 'seq-or-sim'].includes(concept) ? [] : guarantees(graph, concept, node, leaving)),
  ];
  const effects: LeverEffect[] = [];
  let tried = 0;
  for (const lever of tries) {
    const effect = tryLever(graph, base, concept, node, lever);
    if (effect !== undefined) effects.push(effect);
    if ((yield ++tried / tries.length) === 'stop') break;
  }
  return { effects, tried, total: tries.length };
}

/** Who would leave the outcome, and by which moves that nobody can answer. */
function leavingFrom(graph: ConflictGraph, concept: ClassicalId, node: number): Leaving[] {
  const table = stabilityTable(graph, [concept]);
  return graph.moves.flatMap((_, party) =>
    isStable(table, concept, party, node) ? [] : [{ party, to: undeterred(graph, concept, party, node) }],
  );
}

function optionLevers({ space, moves }: ConflictGraph, node: number, leaving: readonly Leaving[]): Lever[] {
  if (space.model.options.length === 0) return [];
  const columns = new Columns(space.codes, space.words, space.memberCount);
  const ends = leaving.flatMap(({ to }) => to);
  const key = (column: Uint32Array): string =>
    column.map((word, w) => (w === space.memberCount >> 5 ? word & ((1 << (space.memberCount & 31)) - 1) : word)).join();
  /** the side of the condition the outcome is on, where all moves nobody can answer lead to the other side */
  const separates = (column: Uint32Array): boolean | undefined => {
    const value = (at: number): boolean | undefined => {
      const bits = membersOf(space, at).map((member) => hasBit(column, member));
      return bits.every((bit) => bit === bits[0]) ? bits[0] : undefined;
    };
    const here = value(node);
    return here !== undefined && ends.every((to) => value(to) === !here) ? here : undefined;
  };
  const found: Lever[] = [];
  const known = new Set<string>();
  const add = (condition: Condition, lever: (holds: boolean) => Lever): void => {
    const column = columns.of(condition);
    if (known.has(key(column))) return;
    known.add(key(column)).add(key(columns.of(not(condition))));
    const here = separates(column);
    if (here !== undefined) found.push(lever(here));
  };
  space.model.options.forEach((_, option) => add(taken(option), (holds) => ({ kind: 'fixed', option, taken: holds })));
  space.model.options.forEach(({ oneWay, owners }, option) => {
    if (!owners.some((party) => moves[party]!.kind === 'blocks')) return;
    for (const way of oneWay === undefined ? (['on', 'off'] as const) : (['both'] as const)) {
      found.push({ kind: 'one-way', option, way });
    }
  });
  for (const condition of conditionsOf(space.model)) add(condition, (holds) => ({ kind: 'rule', condition, holds }));
  return found;
}

/** What the case speaks of: its statements, its rules, its merges, and their parts. */
function conditionsOf(model: Model): Condition[] {
  const parts = (condition: Condition): Condition[] => {
    switch (condition.kind) {
      case 'constant':
        return [];
      case 'option':
        return [condition];
      case 'not':
        return parts(condition.of);
      case 'and':
      case 'or':
        return [condition, ...condition.of.flatMap(parts)];
      case 'if':
      case 'iff':
        return [condition, ...parts(condition.left), ...parts(condition.right)];
    }
  };
  const statements = model.preferences.flatMap((preference) =>
    preference?.kind === 'statements' ? preference.places.flatMap((place) => place.statements) : [],
  );
  return [
    ...statements.flatMap(({ condition }) => parts(condition)),
    ...model.rules.flatMap((rule) => parts(rule.infeasible)),
    ...model.merges.flatMap((merge) => parts(merge.when)),
  ];
}

const moveLevers = (graph: ConflictGraph, node: number, leaving: readonly Leaving[]): Lever[] =>
  leaving.flatMap(({ party, to }) =>
    graph.moves[party]!.kind === 'arcs' ? [{ kind: 'no-move', party, from: node, to } as const] : [],
  );

function tryLever(
  graph: ConflictGraph,
  base: Uint32Array,
  concept: ClassicalId,
  node: number,
  lever: Lever,
): LeverEffect | undefined {
  const changed = withLever(graph, lever);
  if (changed === undefined) return undefined;
  const { space } = changed.graph;
  const table = stabilityTable(changed.graph, [concept]);
  const now = table.equilibria.get(concept);
  const here = changed.after(node);
  if (now === undefined || here < 0) return undefined;
  const holding = bitsOf(now, space.size);
  const before = new Set(bitsOf(base, graph.space.size));
  const kept = new Set(holding.map(changed.before));
  return {
    lever,
    holds: hasBit(now, here),
    leavers: graph.moves.flatMap((_, party) => (hasBit(table.stable.get(concept)![party]!, here) ? [] : [party])),
    holding: holding.length,
    outcomes: space.size,
    gained: [...kept].filter((other) => !before.has(other)),
    lost: [...before].filter((other) => !kept.has(other)),
  };
}

interface Changed {
  readonly graph: ConflictGraph;
  /** node of the case → node of the changed graph, or -1; and back */
  readonly after: (node: number) => number;
  readonly before: (node: number) => number;
}

const same = (graph: ConflictGraph): Changed => ({ graph, after: (node) => node, before: (node) => node });

/** The graph in which the lever is pulled; undefined where that leaves no outcome, or too many one-way options. */
function withLever(graph: ConflictGraph, lever: Lever): Changed | undefined {
  const { space } = graph;
  switch (lever.kind) {
    case 'fixed':
    case 'rule': {
      const condition = lever.kind === 'rule' ? lever.condition : taken(lever.option);
      const holds = lever.kind === 'rule' ? lever.holds : lever.taken;
      const keep = new Columns(space.codes, space.words, space.memberCount).of(holds ? condition : not(condition));
      const left = restrict(graph, keep);
      if (left === undefined) return undefined;
      return { graph: left.graph, after: (node) => left.nodeAfter[node]!, before: (node) => left.nodeBefore[node]! };
    }
    case 'one-way': {
      const { oneWay: _, ...option } = space.model.options[lever.option]!;
      const options = space.model.options.with(lever.option, lever.way === 'both' ? option : { ...option, oneWay: lever.way });
      const tooMany = option.owners.some(
        (party) => options.filter((other) => other.oneWay !== undefined && other.owners.includes(party)).length > MOST_ONE_WAY,
      );
      if (tooMany) return undefined;
      const changed = { ...space, model: { ...space.model, options } };
      const moves = graph.moves.map((party, index) =>
        party.kind === 'blocks' && option.owners.includes(index) ? blockMoves(changed, index) : party,
      );
      return same({ ...graph, space: changed, moves });
    }
    case 'no-move': {
      const arcs = Array.from({ length: space.size }, (_, from) =>
        movesFrom(graph, lever.party, from).flatMap((to) =>
          from === lever.from && lever.to.includes(to) ? [] : [[from, to] as const],
        ),
      ).flat();
      return same({ ...graph, transitive: false, moves: graph.moves.with(lever.party, arcMoves(space.size, arcs)) });
    }
    case 'guarantee':
      return same(withGuarantee(graph, lever));
  }
}
