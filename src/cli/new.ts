/** `parley new`: a commented case to start from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted } from './analyse.ts';
import { examples, formal, json, type Register } from './command.ts';
import { lexiconFor, load, sizeOf, writeJson, type CommonOptions } from './common.ts';
import { CaseProblems } from './exit.ts';
import { VERSION } from './version.ts';
import { STARTER } from '../casefile/starter.ts';
import { createNew } from '../disk/write.ts';
import { envelope, modelData } from '../report/data/analysis.ts';

export const newCommand: Register = (program, terminal) => {
  program
    .command('new')
    .summary('a commented case to start from')
    .description('Makes a folder with a small invented case, explained line by line, to start from.')
    .argument('[folder]', 'the folder to make it in', 'my-case')
    .addOption(formal())
    .addOption(json())
    .addHelpText('after', examples('new', 'new cases/harbour-bridge'))
    .action((folder: string, options: CommonOptions) => {
      const path = join(folder, 'case.yaml');
      const made = createNew(path, STARTER);
      if (!made.ok) throw new CaseProblems(made.problems);
      // beside the case, so that an editor checks and completes it without a network
      const schema = join(folder, 'case.schema.json');
      if (!existsSync(schema)) createNew(schema, readFileSync(new URL('../../schema/case.schema.json', import.meta.url), 'utf8'));
      const { model } = load(path);
      const next = [`parley check ${quoted(folder)}`, `parley analyse ${quoted(folder)}`];
      if (options.json === true) {
        writeJson(terminal, { ...envelope(VERSION, 'new'), ...modelData(model), files: [path, schema], next });
        return;
      }
      const size = sizeOf(model, lexiconFor(options));
      terminal.out(
        `wrote ${path}: “${model.title}”, ${size}\n\nNext:\n  edit ${path}\n${next.map((line) => `  ${line}\n`).join('')}`,
      );
    });
};
