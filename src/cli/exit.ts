/** How a command ends: 0 fine, 1 problems in the case, 2 wrong use, 3 a bug. */
import type { Problem } from '../core/problem.ts';

/** The case has problems; those given are told as the command ends, each with its line of the text. */
export class CaseProblems extends Error {
  readonly problems: readonly Problem[];
  readonly text: string | undefined;
  constructor(problems: readonly Problem[] = [], text?: string) {
    super('the case has problems');
    this.problems = problems;
    this.text = text;
  }
}

/** Whether the problem is the path that was typed, not what is in the file. */
export const isAboutPath = ({ code }: Problem): boolean =>
  code === 'file-not-found' || code === 'file-exists' || code === 'file-not-written';

/** The command was used wrongly: what is wrong, then what would be right. */
export class WrongUse extends Error {
  readonly fix: string | undefined;
  constructor(message: string, fix?: string) {
    super(message);
    this.fix = fix;
  }
}

/** A problem with what was typed rather than with the case. */
export const wrongUse = (problem: Problem): WrongUse => new WrongUse(problem.message, problem.fix);
