/** Coalescing: feasible states that match a merge's condition become one outcome. */
import type { Columns } from './column.ts';
import type { Merge } from '../model/model.ts';
import { error, type Problem } from '../problem.ts';

export interface Merged {
  readonly size: number;
  readonly nodeOf: Int32Array;
  readonly memberStart: Int32Array;
  readonly memberList: Int32Array;
  /** merge → node */
  readonly nodes: readonly number[];
}

/** Nodes in the order of their first members. Problems: a merge that matches nothing, or a state two of them claim. */
export function mergeMembers(merges: readonly Merge[], columns: Columns, memberCount: number): Merged | readonly Problem[] {
  const problems: Problem[] = [];
  const mergeOf = new Int32Array(memberCount).fill(-1);
  merges.forEach((merge, index) => {
    const column = columns.of(merge.when);
    const at = { path: ['merged', merge.index] };
    let any = false;
    for (let m = 0; m < memberCount; m++) {
      if (((column[m >> 5]! >>> (m & 31)) & 1) === 0) continue;
      any = true;
      const other = mergeOf[m]!;
      if (other !== -1 && other !== index) {
        problems.push(
          error('merge-overlap', `"${merge.name}" and "${merges[other]!.name}" both claim the same state`, {
            fix: 'make their conditions exclude one another',
            at,
          }),
        );
        return;
      }
      mergeOf[m] = index;
    }
    if (!any) {
      problems.push(
        error('merge-empty', `no feasible state matches the merged outcome "${merge.name}"`, {
          fix: 'correct its condition, or remove it',
          at,
        }),
      );
    }
  });
  if (problems.length > 0) return problems;

  const nodeOf = new Int32Array(memberCount);
  const nodes = merges.map(() => -1);
  let size = 0;
  for (let m = 0; m < memberCount; m++) {
    const merge = mergeOf[m]!;
    if (merge === -1) nodeOf[m] = size++;
    else nodeOf[m] = nodes[merge] === -1 ? (nodes[merge] = size++) : nodes[merge]!;
  }
  const memberStart = new Int32Array(size + 1);
  for (let m = 0; m < memberCount; m++) memberStart[nodeOf[m]! + 1]!++;
  for (let node = 0; node < size; node++) memberStart[node + 1]! += memberStart[node]!;
  const next = memberStart.slice();
  const memberList = new Int32Array(memberCount);
  for (let m = 0; m < memberCount; m++) memberList[next[nodeOf[m]!]!++] = m;
  return { size, nodeOf, memberStart, memberList, nodes };
}
