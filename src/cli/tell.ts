/** Problems on standard error, each with the line it is about. */
import type { Terminal } from './terminal.ts';
import { codeFrame } from '../casefile/frame.ts';
import type { Problem } from '../core/problem.ts';
import { safe } from '../report/render/width.ts';

export function tellProblems(
  terminal: Terminal,
  problems: readonly Problem[],
  text: string | undefined,
  to: 'out' | 'err' = 'err',
): void {
  const style = to === 'out' ? terminal.style : terminal.errorStyle;
  for (const problem of problems) {
    const { file, line, column } = problem.at ?? {};
    const place = line === undefined ? (file ?? '') : `${file ?? 'line '}${file === undefined ? '' : ':'}${line}:${column ?? 1}`;
    const kind = style(`${problem.severity}[${problem.code}]`, { kind: problem.severity });
    const frame = text === undefined ? '' : codeFrame(text, problem);
    const lines = [
      `${kind}${place === '' ? '' : ` ${safe(place)}`}`,
      `  ${safe(problem.message)}`,
      ...(frame === '' ? [] : frame.split('\n').map((row) => style(`  ${row}`, { kind: 'code' }))),
      ...(problem.fix === undefined ? [] : [`  ${style('fix:', { kind: 'strong' })} ${safe(problem.fix)}`]),
    ];
    terminal[to](`${lines.join('\n')}\n`);
  }
}
