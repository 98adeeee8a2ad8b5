/** The command line: reads the arguments, runs a command, and turns how it ended into an exit code. */
import { Command } from 'commander';
import { acceptCommand } from './accept.ts';
import { analyseCommand } from './analyse.ts';
import { briefCommand } from './brief.ts';
import { buildCommand } from './build.ts';
import { changeCommand } from './change.ts';
import { addAsOf, hasPast } from './as-of.ts';
import { checkCommand } from './check.ts';
import { codersCommand } from './coders.ts';
import { compareCommand } from './compare.ts';
import type { Register } from './command.ts';
import { conceptsCommand } from './concepts.ts';
import { corpusCommand } from './corpus.ts';
import { asksForJson, ended } from './ending.ts';
import { exportCommand } from './export.ts';
import { figureCommand } from './figure.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { newCommand } from './new.ts';
import { keepCase } from './overwrite.ts';
import { readCommand } from './read.ts';
import { recordCommand } from './record.ts';
import { robustCommand } from './robust.ts';
import { routesCommand } from './routes.ts';
import { togetherCommand } from './together.ts';
import { sinceCommand } from './since.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { statesCommand } from './states.ts';
import { studioCommand } from './studio.ts';
import { VERSION } from './version.ts';
import { viewsCommand } from './views.ts';
import { whyCommand } from './why.ts';

/** The commands, as the help groups them. */
const COMMANDS: readonly (readonly [heading: string, commands: readonly Register[]])[] = [
  ['Understand a case:', [analyseCommand, whyCommand, statesCommand]],
  ['Look further:', [routesCommand, togetherCommand, changeCommand, robustCommand, compareCommand, viewsCommand]],
  ['Where it comes from:', [recordCommand, sinceCommand, readCommand, acceptCommand, codersCommand, corpusCommand]],
  ['Show it:', [figureCommand, briefCommand, studioCommand, buildCommand]],
  ['Write a case:', [newCommand, checkCommand, migrateCommand, importCommand, exportCommand]],
  ['Look up:', [conceptsCommand]],
];

/** Runs the command line. Resolves to 0 fine, 1 problems in the case, 2 wrong use, 3 a bug. */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const program = new Command('parley')
    .description('A workbench for disputes: which outcomes would hold, why, and who would leave them.')
    .version(VERSION, '-V, --version', 'the version')
    .helpOption('-h, --help', 'how to use it')
    .addHelpCommand(new Command('help').argument('[command]').description('how to use a command').helpGroup('Look up:'))
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureHelp({ sortSubcommands: false, helpWidth: Math.min(terminal.width, 100), minWidthToWrap: 20, subcommandTerm })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      // told as the command line ends
      outputError: () => {},
    })
    .addHelpText('after', '\nStart with:\n  $ parley analyse cases/reported/ukraine-2025-02\n  $ parley new my-case');
  program.hook('preAction', (_, command) => keepCase(command.args, command.opts()['output']));
  for (const [heading, commands] of COMMANDS) {
    program.commandsGroup(heading);
    for (const register of commands) register(program, terminal);
  }
  for (const command of program.commands) {
    // one paragraph, whatever the lines it is written in
    command.description(command.description().replaceAll('\n', ' '));
    if (hasPast(command)) addAsOf(command);
    command.exitOverride().configureOutput(program.configureOutput()).configureHelp(program.configureHelp());
  }
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (thrown) {
    const command = program.commands.find((known) => known.name() === argv[0] || known.alias() === argv[0]);
    return ended(terminal, thrown, {
      json: asksForJson(argv),
      help: `parley ${command === undefined ? '' : `${command.name()} `}--help`,
    });
  }
}

/** "why <case> <outcome>": what has to be typed, in the list of commands. */
const subcommandTerm = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)),
  ].join(' ');
