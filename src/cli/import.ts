/** `parley import`: another program's file as a case, with every repair listed. */
import { join } from 'node:path';
import { examples, output, type Register } from './command.ts';
import type { CommonOptions } from './common.ts';
import { CaseProblems } from './exit.ts';
import { tellProblems } from './tell.ts';
import { importGmcr } from '../casefile/gmcr/import.ts';
import { writeCase } from '../casefile/write.ts';
import type { Problem, Result } from '../core/problem.ts';
import { readText } from '../disk/load.ts';
import { createNew } from '../disk/write.ts';

export const importCommand: Register = (program, terminal) => {
  const must = <T>(result: Result<T>, text?: string): { value: T; problems: readonly Problem[] } => {
    if (result.ok) return result;
    tellProblems(terminal, result.problems, text);
    throw new CaseProblems();
  };
  program
    .command('import')
    .summary("another program's file as a case")
    .description('Turns a .gmcr file of GMCR+ into a case. Every repair is listed; nothing is written over.')
    .argument('<file>', 'a .gmcr file, or - for standard input')
    .addOption(output())
    .addHelpText('after', examples('import dispute.gmcr', 'import dispute.gmcr -o cases/dispute'))
    .action((file: string, options: CommonOptions) => {
      const text = must(readText(file)).value;
      const imported = must(importGmcr(text, { file }), text);
      tellProblems(terminal, imported.problems, text);
      const written = writeCase(imported.value.model);
      if (options.output === undefined) {
        terminal.out(written);
        return;
      }
      const path = /\.ya?ml$/i.test(options.output) ? options.output : join(options.output, 'case.yaml');
      terminal.err(`wrote ${must(createNew(path, written)).value}\n`);
    });
};
