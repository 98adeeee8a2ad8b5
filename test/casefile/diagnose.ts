/** All problems of a case text, as `parley check` finds them: of the reader, of the engine, of what the case must reproduce. */
import { checkExpectations, expectedConcepts } from '../../src/casefile/expect.ts';
import { locate } from '../../src/casefile/locate.ts';
import { readCase } from '../../src/casefile/read.ts';
import { prepare } from '../../src/core/analyse.ts';
import type { Problem } from '../../src/core/problem.ts';
import { stabilityTable } from '../../src/core/stability/table.ts';

export function diagnose(text: string, file: string): readonly Problem[] {
  const read = readCase(text, { file });
  if (!read.ok) return read.problems;
  const { model } = read.value;
  const graph = prepare(model);
  if (!graph.ok) return [...read.problems, ...locate(read.value, graph.problems)];
  const checks = checkExpectations(model, stabilityTable(graph.value, expectedConcepts(model)));
  const failed = checks.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  return [...read.problems, ...locate(read.value, [...graph.problems, ...failed])];
}
