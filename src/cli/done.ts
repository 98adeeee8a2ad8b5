/** The value of a result; problems are told and end the command. */
import { CaseProblems } from './exit.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import type { Result } from '../core/problem.ts';

export function done<T>(terminal: Terminal, result: Result<T>): T {
  if (result.ok) return result.value;
  tellProblems(terminal, result.problems, undefined);
  throw new CaseProblems();
}
