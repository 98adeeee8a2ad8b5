/** What a change of a wish costs the engine of the studio, part by part, in processor time: it does not matter what else runs. */
import { editCase } from '../src/casefile/edit/edit.ts';
import { readCase } from '../src/casefile/read.ts';
import { writeCase } from '../src/casefile/write.ts';
import { analyse } from '../src/core/analyse.ts';
import type { Model } from '../src/core/model/model.ts';
import type { Result } from '../src/core/problem.ts';
import { liveView } from '../src/studio/engine/live.ts';
import { median } from './page.ts';

const ROUNDS = 9;

const PARTS = ['the text changed', 'read', 'analysed', 'compared and drawn'] as const;

/** Milliseconds, one number a part, the median of some changes after the first two. */
function liveParts(model: Model): readonly number[] {
  const subject = { text: writeCase(model), file: 'case.yaml' };
  const path = ['preferences', model.parties[0]!.id, 'statements'];
  const before = need(analyse(need(readCase(subject.text, subject)).model));
  const runs = Array.from({ length: ROUNDS + 2 }, (_, round) => {
    const times: number[] = [];
    const timed = <T>(work: () => T): T => {
      const from = process.cpuUsage();
      const result = work();
      const { user, system } = process.cpuUsage(from);
      times.push((user + system) / 1000);
      return result;
    };
    const { text } = timed(() => need(editCase(subject, [{ kind: 'move', path: [...path, 1 + (round % 7)], to: 0 }])));
    const read = timed(() => need(readCase(text, subject)));
    const after = timed(() => need(analyse(read.model)));
    timed(() => liveView(before, after));
    return times;
  });
  return PARTS.map((_, part) => median(runs.slice(2).map((times) => times[part]!)));
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

export function liveTable(models: ReadonlyMap<number, Model>): string {
  const found = [...models].map(([size, model]): [number, readonly number[]] => [size, liveParts(model)]);
  const row = (name: string, of: (times: readonly number[]) => number): string =>
    `| ${name} | ${found.map(([, times]) => of(times).toFixed(1)).join(' | ')} |`;
  return [
    'A wish moved, milliseconds of processor time of the engine, median of 9:',
    '',
    `| outcomes | ${found.map(([size]) => size.toLocaleString('en')).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(found.length)}`,
    ...PARTS.map((name, part) => row(name, (times) => times[part]!)),
    row('together', (times) => times.reduce((sum, one) => sum + one, 0)),
  ].join('\n');
}
