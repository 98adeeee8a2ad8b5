/**
 * The dispute as one party sees it: a first-level hypergame (Bennett 1980; Wang, Hipel & Fraser 1989). Outcomes keep their
 * nodes and numbers. Those the party does not see stay as places nobody can move to or from; what it believes others want
 * replaces what they want.
 */
import type { ConflictGraph } from '../graph/graph.ts';
import type { Model, View } from '../model/model.ts';
import { grouped } from '../moves/blocks.ts';
import type { BlockMoves, PartyMoves } from '../moves/move.ts';
import { arcMoves } from '../moves/arcs.ts';
import { rankAll } from '../preference/preference.ts';
import { bad, error, good, warning, type Problem, type Result } from '../problem.ts';
import { Columns } from '../space/column.ts';
import { membersOf } from '../space/state.ts';
import { or } from '../model/condition.ts';

export interface ViewedGraph {
  readonly graph: ConflictGraph;
  /** bit set: the nodes the party sees */
  readonly seen: Uint32Array;
}

/**
 * Problems are those of the preferences the view holds, and of conditions that hide nothing or everything, at
 * ['views', party, …]. O(n · m).
 */
export function viewedGraph(graph: ConflictGraph, view: View): Result<ViewedGraph> {
  const { space } = graph;
  const { model } = space;
  const preferences = model.preferences.map((preference, party) => view.preferences[party] ?? preference);
  const ranked = rankAll({ ...space, model: { ...model, preferences } });
  const problems = inView(model, view, ranked.problems);
  if (!ranked.ok) return { ok: false, problems };
  problems.push(...idleConditions(graph, view));
  const hidden = hiddenMembers(graph, view);
  const seen = new Uint32Array((space.size + 31) >> 5);
  let visible = 0;
  for (let node = 0; node < space.size; node++) {
    if (!membersOf(space, node).some((member) => !has(hidden, member))) continue;
    seen[node >> 5]! |= 1 << (node & 31);
    visible++;
  }
  if (visible === 0) {
    const { id, name } = model.parties[view.party]!;
    const at = { path: ['views', id, 'unseen'], onKey: true };
    return bad(
      ...problems,
      error('view-empty', `in its own view ${name} sees no outcome at all`, { fix: 'leave it at least one outcome', at }),
    );
  }
  const moves = graph.moves.map((of) => without(of, hidden, seen, space.size));
  return good({ graph: { space, moves, transitive: graph.transitive, ...ranked.value }, seen }, problems);
}

const has = (bits: Uint32Array, at: number): boolean => ((bits[at >> 5]! >>> (at & 31)) & 1) === 1;

/** Of the problems of all preferences those of the ones the view replaces, at their places in the view. */
function inView(model: Model, { party, preferences }: View, problems: readonly Problem[]): Problem[] {
  const replaced = model.parties.filter((_, other) => preferences[other] !== undefined).map(({ id }): string => id);
  return problems.flatMap((problem) => {
    const [section, of] = problem.at?.path ?? [];
    if (problem.at === undefined || section !== 'preferences' || !replaced.includes(String(of))) return [];
    return [{ ...problem, at: { ...problem.at, path: ['views', model.parties[party]!.id, ...problem.at.path] } }];
  });
}

function idleConditions({ space }: ConflictGraph, view: View): Problem[] {
  const columns = new Columns(space.codes, space.words, space.memberCount);
  const { id, name } = space.model.parties[view.party]!;
  return view.unseen.flatMap((condition, index) => {
    const column = columns.of(condition);
    for (let member = 0; member < space.memberCount; member++) if (has(column, member)) return [];
    return [
      warning('view-useless', `this hides nothing from ${name}: no outcome matches it`, {
        fix: 'remove it, or check that it says what was meant',
        at: { path: ['views', id, 'unseen', index] },
      }),
    ];
  });
}

function hiddenMembers({ space }: ConflictGraph, view: View): Uint32Array {
  if (view.unseen.length === 0) return new Uint32Array((space.memberCount + 31) >> 5);
  return new Columns(space.codes, space.words, space.memberCount).of(or(...view.unseen));
}

/**
 * The moves that neither begin nor end at a hidden member: each hidden member is put in a block of its own. Explicit moves
 * lead from outcome to outcome; they go where an outcome is hidden as a whole.
 */
function without(moves: PartyMoves, hidden: Uint32Array, seen: Uint32Array, size: number): PartyMoves {
  switch (moves.kind) {
    case 'none':
      return moves;
    case 'arcs': {
      const arcs: [number, number][] = [];
      for (let from = 0; from < size; from++) {
        for (let at = moves.outStart[from]!; at < moves.outStart[from + 1]!; at++) {
          if (has(seen, from) && has(seen, moves.to[at]!)) arcs.push([from, moves.to[at]!]);
        }
      }
      return arcMoves(size, arcs);
    }
    case 'blocks':
      return withoutBlocks(moves, hidden);
  }
}

function withoutBlocks(moves: BlockMoves, hidden: Uint32Array): BlockMoves {
  const n = moves.blockOf.length;
  const { oneWay } = moves;
  // old block → new block, for the members that stay
  const renamed = new Int32Array(moves.blockCount).fill(-1);
  const blockOf = new Int32Array(n);
  const from: number[] = [];
  const alone: boolean[] = [];
  for (let m = 0; m < n; m++) {
    const old = moves.blockOf[m]!;
    if (!has(hidden, m)) {
      if (renamed[old] === -1) {
        renamed[old] = from.length;
        from.push(old);
        alone.push(false);
      }
      blockOf[m] = renamed[old]!;
    } else {
      blockOf[m] = from.length;
      from.push(old);
      alone.push(true);
    }
  }
  const blocks = { count: from.length, classOf: blockOf };
  if (oneWay === undefined) return { kind: 'blocks', blockCount: blocks.count, blockOf, ...grouped(blocks), oneWay: undefined };
  let cells = 0;
  const cellRenamed = new Map<number, number>();
  const cellOf = Int32Array.from(from, (old, block) => {
    if (alone[block]) return cells++;
    const cell = oneWay.cellOf[old]!;
    if (!cellRenamed.has(cell)) cellRenamed.set(cell, cells++);
    return cellRenamed.get(cell)!;
  });
  const { start: cellStart, list: cellList } = grouped({ count: cells, classOf: cellOf });
  const pattern = Int32Array.from(from, (old) => oneWay.pattern[old]!);
  return {
    kind: 'blocks',
    blockCount: blocks.count,
    blockOf,
    ...grouped(blocks),
    oneWay: { pattern, cellOf, cellStart, cellList },
  };
}
