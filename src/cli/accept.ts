/** `parley accept`: proposals of the reader, by their numbers, taken into the evidence of a case. */
import { dirname, join, relative, sep } from 'node:path';
import { commaList, load, writeFile, writeJson, type CommonOptions } from './common.ts';
import { examples, json, type Register } from './command.ts';
import { day } from './day.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { evidenceBefore } from './record.ts';
import { VERSION } from './version.ts';
import { acceptStatements } from '../casefile/evidence/accept.ts';
import type { ProposedStatement, Reading } from '../core/evidence/reading.ts';
import { aloneWith } from '../disk/alone.ts';
import { evidencePath } from '../disk/evidence.ts';
import { readText } from '../disk/text.ts';
import { envelope } from '../report/data/analysis.ts';

interface Options extends CommonOptions {
  readonly by?: string;
  readonly on?: string;
}

export const acceptCommand: Register = (program, terminal) => {
  program
    .command('accept')
    .summary('proposals of the reader taken into the evidence of a case')
    .description(
      'Takes statements that "parley read" proposes for a document into the evidence.yaml of a case, each with its exact words,\n' +
        'speaker, date and how it was found. The file is made where there is none; comments and all else in it stay. What it\n' +
        'supports or contradicts in the case is for you to add.',
    )
    .argument('<case>', 'a folder with a case.yaml')
    .argument('<document>', 'a text in that folder, in UTF-8')
    .argument('<statements>', 'their numbers, as "parley read --case" shows them: s1,s4')
    .option('--by <name>', 'who accepts them')
    .option('--on <date>', 'when: YYYY-MM-DD', day('--on'))
    .addOption(json())
    .addHelpText(
      'after',
      examples(
        'accept my-case my-case/sources/report.md s1,s4 --by "A. Reader"',
        'read my-case/sources/report.md --case my-case',
      ),
    )
    .action(async (path: string, file: string, numbers: string, options: Options) => {
      const loaded = load(path);
      const folder = dirname(loaded.file);
      if (!/^case\.ya?ml$/.test(loaded.file.split(/[\\/]/).at(-1)!))
        throw new WrongUse(`${path} cannot have evidence beside it`, 'put it into a folder, as case.yaml');
      const name = relative(folder, file).split(sep).join('/');
      if (name.startsWith('..'))
        throw new WrongUse(`${file} is not in the folder of the case`, `put it into ${join(folder, 'sources')}`);
      const text = readText(file);
      if (!text.ok) throw new CaseProblems(text.problems);
      // the language model takes a while to load, and only this command and "read" need it
      const { readText: readDocument } = await import('../reading/read.ts');
      const aliases = loaded.model.parties.flatMap(({ name: own, aliases: others }, party) =>
        [own, ...others].map((alias) => ({ name: alias, party })),
      );
      const reading = readDocument(text.value, { name: file, aliases });
      const target = evidencePath(loaded.file) ?? join(folder, 'evidence.yaml');
      const { added, known } = aloneWith(target, () => {
        const accepted = acceptStatements({
          model: loaded.model,
          before: evidenceBefore(loaded),
          reading,
          file: name,
          chosen: chosenOf(reading, numbers),
          ...(options.by === undefined ? {} : { by: options.by }),
          ...(options.on === undefined ? {} : { on: options.on }),
        });
        if (!accepted.ok) throw new CaseProblems(accepted.problems);
        if (accepted.value.added.length > 0) writeFile(target, accepted.value.text);
        return accepted.value;
      });
      if (options.json === true) {
        writeJson(terminal, {
          ...envelope(VERSION, 'accept'),
          file: target,
          added: added.map((one) => ({ ...one })),
          known: known.map((one) => ({ ...one })),
        });
        return;
      }
      for (const { proposal, id } of added) terminal.out(`${proposal} is now ${id} in ${target}\n`);
      for (const { proposal, id } of known) terminal.out(`${proposal} is there already, as ${id}\n`);
    });
};

function chosenOf({ statements }: Reading, numbers: string): ProposedStatement[] {
  const wanted = commaList(numbers);
  if (wanted.length === 0) throw new WrongUse('no statement is named', 'name some: s1,s4');
  return wanted.map((number) => {
    const found = statements.find(({ id }) => id === number);
    if (found !== undefined) return found;
    const shown =
      statements.length === 0
        ? 'the reader finds none in this document'
        : `there are ${statements[0]!.id} to ${statements.at(-1)!.id}`;
    throw new WrongUse(`the reader proposes no statement "${number}"`, shown);
  });
}
