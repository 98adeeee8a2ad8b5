/** `parley new`: a commented case to start from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted } from './analyse.ts';
import { examples, type Register } from './command.ts';
import { CaseProblems } from './exit.ts';
import { tellProblems } from './tell.ts';
import { STARTER } from '../casefile/starter.ts';
import { createNew } from '../disk/write.ts';

export const newCommand: Register = (program, terminal) => {
  program
    .command('new')
    .summary('a commented case to start from')
    .description('Makes a folder with a small invented case, explained line by line, to start from.')
    .argument('[folder]', 'the folder to make it in', 'my-case')
    .addHelpText('after', examples('new', 'new cases/harbour-bridge'))
    .action((folder: string) => {
      const path = join(folder, 'case.yaml');
      const schema = readFileSync(new URL('../../schema/case.schema.json', import.meta.url), 'utf8');
      // beside the case, so that an editor checks and completes it without a network
      const beside = join(folder, 'case.schema.json');
      const made = createNew(path, STARTER);
      if (made.ok && !existsSync(beside)) createNew(beside, schema);
      if (!made.ok) {
        tellProblems(terminal, made.problems, undefined);
        throw new CaseProblems();
      }
      terminal.out(`${path}\n\nNext:\n  edit ${path}\n  parley check ${quoted(folder)}\n  parley analyse ${quoted(folder)}\n`);
    });
};
