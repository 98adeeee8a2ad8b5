/** `parley export`: a case in another program's format, with a list of what that format cannot hold. */
import { Option } from 'commander';
import { CASE, examples, formal, json, output, type Register } from './command.ts';
import { lexiconFor, load, refuseFolder, sizeOf, writeFile, writeJson, type CommonOptions } from './common.ts';
import { CaseProblems } from './exit.ts';
import { VERSION } from './version.ts';
import { exportGmcr } from '../casefile/gmcr/export.ts';
import type { Problem } from '../core/problem.ts';
import { located } from '../disk/load.ts';
import { envelope, modelData, problemData } from '../report/data/analysis.ts';

interface Options extends CommonOptions {
  readonly to: string;
}

export const exportCommand: Register = (program, terminal) => {
  program
    .command('export')
    .summary("write a case in another program's format")
    .description('Writes a case in the .gmcr format of GMCR+. What the format cannot hold is listed.')
    .argument('<case>', CASE)
    .addOption(new Option('--to <format>', 'the format').choices(['gmcr']).default('gmcr'))
    .addOption(formal())
    .addOption(json())
    .addOption(output())
    .addHelpText('after', examples('export my-case --to gmcr -o my-case.gmcr'))
    .action((path: string, options: Options) => {
      refuseFolder(options.output, options.to);
      const loaded = load(path);
      const exported = exportGmcr(loaded.model);
      if (!exported.ok) throw new CaseProblems(located(loaded, exported.problems), loaded.text);
      const { text } = exported.value;
      const lost = located(loaded, exported.value.lost);
      const file = options.output === undefined ? undefined : writeFile(options.output, text);
      if (options.json === true) {
        writeJson(terminal, {
          ...envelope(VERSION, 'export'),
          ...modelData(loaded.model),
          format: options.to,
          file,
          text: file === undefined ? text : undefined,
          lost: lost.map(problemData),
        });
        return;
      }
      if (lost.length > 0) terminal.err(`${leftOut(lost)}\n`);
      if (file === undefined) terminal.out(text);
      else terminal.err(`wrote ${file}: ${sizeOf(loaded.model, lexiconFor(options))}\n`);
    });
};

const leftOut = (lost: readonly Problem[]): string =>
  [
    'Changed or left out, as the format has no place for it:',
    ...lost.map(({ message, at }) => `  - ${message}${at?.line === undefined ? '' : ` (line ${at.line})`}`),
  ].join('\n');
