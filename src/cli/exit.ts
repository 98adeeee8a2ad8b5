/** How a command ends: 0 fine, 1 problems in the case, 2 wrong use, 3 a bug. */
import type { Problem } from '../core/problem.ts';

/** The case has problems, which have been told. */
export class CaseProblems extends Error {}

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
