/** `parley corpus`: many documents in one file: added, read for statements, searched, written for other programs. */
import type { Command } from 'commander';
import { writeJson, type CommonOptions } from './common.ts';
import { examples, json, type Register } from './command.ts';
import { FILE, modelOf, using } from './corpus-case.ts';
import { registerExport } from './corpus-export.ts';
import { registerImport } from './corpus-import.ts';
import { registerSearch } from './corpus-search.ts';
import { addDocuments, readDocuments } from './gather.ts';
import { CaseProblems } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import type { Alias } from '../core/evidence/reading.ts';
import type { Model } from '../core/model/model.ts';
import { findDocuments } from '../disk/documents.ts';
import { envelope, problemData } from '../report/data/analysis.ts';
import { counted, noun, percent } from '../words/number.ts';

const DOCUMENT = noun('document');
/** Most warnings of one kind that are told one by one. */
const MOST_WARNINGS = 3;

export const corpusCommand: Register = (program, terminal) => {
  const corpus = program
    .command('corpus')
    .summary('thousands of documents in one file: add, import, read, search, export')
    .description('Keeps many documents in one SQLite file, reads them for statements, and finds words and statements in them.')
    .addHelpText(
      'after',
      examples('corpus add press.db articles', 'corpus read press.db --case my-case', 'corpus search press.db ferry subsidy'),
    );
  registerAdd(corpus, terminal);
  registerImport(corpus, terminal);
  registerRead(corpus, terminal);
  registerSearch(corpus, terminal);
  registerExport(corpus, terminal);
};

function registerAdd(corpus: Command, terminal: Terminal): void {
  corpus
    .command('add')
    .summary('put documents into a corpus; it is made where there is none')
    .description('Adds documents. The same text is kept once; nearly the same texts are kept and named.')
    .argument('<corpus>', FILE)
    .argument('<documents...>', '.txt, .md and .html files, and folders of them')
    .addOption(json())
    .addHelpText('after', examples('corpus add press.db articles', 'corpus add press.db monday.txt tuesday.html'))
    .action(async (path: string, places: readonly string[], options: CommonOptions) => {
      const found = places.map((place) => findDocuments(place));
      const missing = found.flatMap((result) => (result.ok ? [] : result.problems));
      if (missing.length > 0) throw new CaseProblems(missing);
      const files = found.flatMap((result) => (result.ok ? result.value.files : []));
      await using(path, true, async (opened) => {
        const { value, interrupted } = await interruptible(terminal, 'adding', addDocuments(opened, files));
        const { added, same, near, problems } = value;
        if (options.json === true)
          return writeJson(terminal, { ...envelope(VERSION, 'corpus'), added, same, near, problems: problems.map(problemData) });
        tellProblems(terminal, problems, undefined);
        for (const { document, as, dated } of same.slice(0, 5))
          terminal.out(`${document}: the same text as ${as}, ${dated ? 'which takes its date' : 'not added'}\n`);
        if (same.length > 5) terminal.out(`… and ${same.length - 5} more with texts that are there already\n`);
        for (const { document, as, share } of near.slice(0, 5))
          terminal.out(`${document}: nearly the same as ${as} (${percent(share, 1)}), added\n`);
        if (near.length > 5) terminal.out(`… and ${near.length - 5} more nearly the same as others\n`);
        const { documents, read } = opened.counts();
        terminal.out(
          `${counted(added, DOCUMENT)} added; ${counted(documents, DOCUMENT)} in ${path}, ${documents - read} to read\n`,
        );
        if (interrupted) terminal.err('Stopped; what was added stays. The same command adds the rest.\n');
      });
    });
}

interface ReadOptions extends CommonOptions {
  readonly case?: string;
  readonly again?: boolean;
}

function registerRead(corpus: Command, terminal: Terminal): void {
  corpus
    .command('read')
    .summary('propose statements for the documents not read yet')
    .description('Reads what is not read yet. Ctrl-C stops it; what is read stays, and the same command goes on.')
    .argument('<corpus>', FILE)
    .option('--case <case>', 'match speakers with the parties of this case')
    .option('--again', 'read all documents anew, for instance with another case')
    .addOption(json())
    .addHelpText('after', examples('corpus read press.db', 'corpus read press.db --case my-case --again'))
    .action(async (path: string, options: ReadOptions) => {
      const model = modelOf(options.case);
      await using(path, false, async (opened) => {
        if (options.again === true) opened.markUnread();
        // the language model takes a while to load
        const { readText } = await import('../reading/read.ts');
        const steps = readDocuments(opened, readText, {
          aliases: aliasesOf(model),
          parties: model?.parties.map(({ id }) => id) ?? [],
        });
        const { value, interrupted } = await interruptible(terminal, 'reading', steps);
        const { documents, read, statements } = opened.counts();
        const left = documents - read;
        if (options.json === true)
          return writeJson(terminal, {
            ...envelope(VERSION, 'corpus'),
            read: value.read,
            left,
            proposed: statements,
            problems: value.problems.map(problemData),
          });
        for (const [code, all] of Map.groupBy(value.problems, (problem) => problem.code)) {
          tellProblems(terminal, all.slice(0, MOST_WARNINGS), undefined);
          if (all.length > MOST_WARNINGS)
            terminal.err(`… and ${all.length - MOST_WARNINGS} more of ${code} (--json lists all)\n`);
        }
        terminal.out(
          `${counted(value.read, DOCUMENT)} read; ${counted(statements, noun('statement'))} in ${counted(read, DOCUMENT)}` +
            `${left === 0 ? '' : `, ${left} to read`}\n`,
        );
        if (interrupted) terminal.err('Stopped; what was read stays. The same command, without --again, reads the rest.\n');
      });
    });
}

const aliasesOf = (model: Model | undefined): readonly Alias[] =>
  model?.parties.flatMap(({ name, aliases }, party) => [name, ...aliases].map((alias) => ({ name: alias, party }))) ?? [];
