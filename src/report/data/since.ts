/** What has changed since a day, as JSON values. */
import { envelope, modelData, numbersData, outcomeData } from './analysis.ts';
import { groundId, partData } from './record.ts';
import type { Comparison } from '../../core/findings/compare.ts';
import { nodesThatHold, type SinceReport } from '../since.ts';
import type { JsonObject } from '../render/json.ts';

export function sinceData({ model, evidence, since, from, concept }: SinceReport, version: string): JsonObject {
  return {
    ...envelope(version, 'since'),
    ...modelData(model),
    from,
    concept,
    steps: since.steps.map(({ date, grounds, entered, strengthened, change, problem }) => ({
      date,
      statements: grounds.map((ground) => groundId(model, evidence, ground)),
      parts: entered.map((part) => partData(model, part)),
      strengthened,
      ...(change === undefined ? {} : changeData(change)),
      problem: problem?.message,
    })),
    overall: changeData(since.overall),
    outcomes: [...new Set(nodesThatHold(since.overall, 1))].map((node) => outcomeData(since.overall.tables[1].graph.space, node)),
  };
}

function changeData(change: Comparison): JsonObject {
  const [first, second] = change.tables.map(({ graph }) => graph.space);
  return {
    outcomeCounts: [first!.size, second!.size],
    gained: numbersData(second!, nodesThatHold(change, 1)),
    lost: numbersData(first!, nodesThatHold(change, 0)),
  };
}
