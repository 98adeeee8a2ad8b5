/** From how a command ended to an exit code, and to what is said about it: in words, or as JSON where that was asked for. */
import { CommanderError } from 'commander';
import { CaseProblems, isAboutPath, WrongUse } from './exit.ts';
import { tellProblems } from './tell.ts';
import { OutputClosed, OutputFailed, type Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { envelope, problemData } from '../report/data/analysis.ts';
import { renderJson, type JsonObject } from '../report/render/json.ts';
import { safe } from '../report/render/width.ts';

/** Whether the arguments ask for JSON; known before they are read, as they may be what is wrong. */
export const asksForJson = (argv: readonly string[]): boolean =>
  argv.includes('--json') ||
  argv.includes('--format=json') ||
  argv.some((word, at) => word === '--format' && argv[at + 1] === 'json');

interface Told {
  readonly json: boolean;
  /** the command that shows how it is used */
  readonly help: string;
}

/** 0 fine, 1 problems in the case, 2 wrong use, 3 a bug. */
export function ended(terminal: Terminal, thrown: unknown, { json, help }: Told): number {
  if (thrown instanceof OutputClosed) return 0;
  if (thrown instanceof CaseProblems) {
    if (json && thrown.problems.length > 0) tellJson(terminal, thrown.problems.map(problemData));
    else tellProblems(terminal, thrown.problems, thrown.text);
    return thrown.problems.some(isAboutPath) ? 2 : 1;
  }
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return 0;
    const [message = '', ...rest] = thrown.message.replace(/^error: /, '').split('\n');
    const meant = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(rest.join(' '))?.[1];
    return wrongUse(terminal, message, meant === undefined ? `see ${help}` : `did you mean "${meant}"?`, json);
  }
  if (thrown instanceof WrongUse) {
    return wrongUse(terminal, thrown.message, thrown.fix, json);
  }
  if (thrown instanceof OutputFailed) return wrongUse(terminal, thrown.message, 'write to a file on another disk: -o', false);
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const stack = process.env['PARLEY_DEBUG'] === undefined ? undefined : thrown instanceof Error ? thrown.stack : undefined;
  terminal.err(
    `parley ${VERSION} has a bug: ${text}\n` +
      `${stack === undefined ? '  PARLEY_DEBUG=1 shows where' : stack}\n` +
      '  Please report it with the command and the case.\n',
  );
  return 3;
}

const tellJson = (terminal: Terminal, problems: readonly JsonObject[]): void => {
  for (const chunk of renderJson({ ...envelope(VERSION, 'problems'), problems })) terminal.out(chunk);
};

function wrongUse(terminal: Terminal, message: string, fix: string | undefined, json: boolean): number {
  if (json) tellJson(terminal, [{ code: 'wrong-use', severity: 'error', message, fix }]);
  else
    terminal.err(
      `${terminal.errorStyle('error:', { kind: 'error' })} ${safe(message)}\n${fix === undefined ? '' : `  fix: ${safe(fix)}\n`}`,
    );
  return 2;
}
