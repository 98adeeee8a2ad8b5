/** `--as-of DATE` on every command that takes a case: the case as it stood on that day, as `case@DATE` names it. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { day } from './day.ts';

/** Commands that change or convert the text of a case, or compare texts about it, take all of it. */
const WHOLE: ReadonlySet<string> = new Set(['migrate', 'check', 'accept', 'coders']);

export const hasPast = (command: Command): boolean =>
  command.registeredArguments[0]?.name() === 'case' && !WHOLE.has(command.name());

export function addAsOf(command: Command): void {
  command.option('--as-of <date>', 'the case as it stood on a past day: what was said later does not count', day('--as-of'));
  command.hook('preAction', () => {
    const { asOf } = command.opts<{ readonly asOf?: string }>();
    if (asOf === undefined) return;
    // the case, and another case it is compared with
    command.processedArgs = command.processedArgs.map((argument: unknown, at) =>
      typeof argument === 'string' && (at === 0 || isCase(argument)) ? `${argument}@${asOf}` : argument,
    );
  });
}

const isCase = (path: string): boolean => existsSync(path) || existsSync(path.replace(/#[^#]*$/, ''));
