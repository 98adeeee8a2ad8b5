/** `parley export`: a case in another program's format, with a list of what that format cannot hold. */
import { load, type CommonOptions } from './common.ts';
import { CASE, examples, output, type Register } from './command.ts';
import { CaseProblems } from './exit.ts';
import { tellProblems } from './tell.ts';
import { Option } from 'commander';
import { exportGmcr } from '../casefile/gmcr/export.ts';
import { located } from '../disk/load.ts';
import { writeAtomically } from '../disk/write.ts';

export const exportCommand: Register = (program, terminal) => {
  program
    .command('export')
    .summary("write a case in another program's format")
    .description('Writes a case in the .gmcr format of GMCR+. What the format cannot hold is listed.')
    .argument('<case>', CASE)
    .addOption(new Option('--to <format>', 'the format').choices(['gmcr']).makeOptionMandatory())
    .addOption(output())
    .addHelpText('after', examples('export my-case --to gmcr -o my-case.gmcr'))
    .action((path: string, options: CommonOptions) => {
      const loaded = load(terminal, path);
      const exported = exportGmcr(loaded.model);
      if (!exported.ok) {
        tellProblems(terminal, located(loaded, exported.problems), loaded.text);
        throw new CaseProblems();
      }
      tellProblems(terminal, located(loaded, exported.value.lost), undefined);
      if (options.output === undefined) {
        terminal.out(exported.value.text);
        return;
      }
      const written = writeAtomically(options.output, exported.value.text);
      if (!written.ok) {
        tellProblems(terminal, written.problems, undefined);
        throw new CaseProblems();
      }
      terminal.err(`wrote ${written.value}\n`);
    });
};
