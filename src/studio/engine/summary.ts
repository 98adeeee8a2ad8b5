/** What the outcomes that hold have in common, where there are too many to look at one by one. */
import type { Analysis } from '../../core/analyse.ts';
import { patternOf, takes } from '../../core/space/state.ts';
import { heatOf } from './heat.ts';
import { HELD, standOf, STAYS } from '../board/mark.ts';
import type { SummaryView } from '../board/ask.ts';

/** O(n · options). */
export function summaryOf(analysis: Analysis, nodes: readonly number[]): SummaryView {
  const { space } = analysis.graph;
  const { holds, marks } = heatOf(analysis);
  const total = analysis.table.concepts.length;
  const merged = space.memberStart !== undefined;
  const options = space.model.options.map((_, option) => ({ option, of: [0, 0, 0] as [number, number, number] }));
  for (const node of nodes) {
    const pattern = merged ? patternOf(space, node) : '';
    for (const { option, of } of options) {
      if (merged ? pattern[option] !== 'Y' : !takes(space, node, option)) continue;
      of[0]++;
      if (holds[node]! > 0) of[1]++;
      if (holds[node] === total) of[2]++;
    }
  }
  const parties = marks.map((mark) => {
    const counts = { stays: 0, held: 0, leaves: 0 };
    for (const node of nodes) {
      const stand = standOf(mark[node]!);
      if (stand === STAYS) counts.stays++;
      else if (stand === HELD) counts.held++;
      else counts.leaves++;
    }
    return counts;
  });
  return { options, parties };
}
