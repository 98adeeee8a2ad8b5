/** One command of the command line: how it is called, and what it does. */
import { type Command, Option } from 'commander';
import { FORMATS } from './common.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command to the program. */
export type Register = (program: Command, terminal: Terminal) => void;

export const CASE = 'a case: a YAML file, a folder with a case.yaml, a .gmcr file, or - for standard input';

export const formal = (): Option => new Option('--formal', 'the words of the literature: DM, state, UI, equilibrium');
export const json = (): Option => new Option('--json', 'JSON of a stable, versioned schema (docs/howto/json.md)');
export const format = (): Option => new Option('--format <format>', 'how to write the result').choices([...FORMATS]);
export const output = (): Option => new Option('-o, --output <file>', 'write to a file, whole or not at all');

/** A command that ends in a report: which words, which form, and where it goes. */
export const reported = (command: Command): Command =>
  command.addOption(formal()).addOption(json()).addOption(format()).addOption(output());

/** Examples under the help of a command. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ parley ${line}`).join('\n')}\n`;
