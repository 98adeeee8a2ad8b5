/** `parley corpus`: many documents in one file: added, read for statements, searched, written for other programs. */
import { Option, type Command } from 'commander';
import {
  commaList,
  load,
  partyIn,
  refuseFolder,
  wholeNumber,
  write,
  writeFile,
  writeJson,
  type CommonOptions,
} from './common.ts';
import { examples, format, json, output, type Register } from './command.ts';
import { addDocuments, readDocuments } from './gather.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { ACTS } from '../core/evidence/act.ts';
import { agreements, speaksOf } from '../core/evidence/corpus.ts';
import type { Alias } from '../core/evidence/reading.ts';
import type { Model } from '../core/model/model.ts';
import { nearest } from '../core/problem.ts';
import type { Corpus } from '../disk/corpus.ts';
import { findDocuments } from '../disk/documents.ts';
import { isoOf, stretchOf } from '../reading/calendar.ts';
import { corpusReport } from '../report/corpus.ts';
import { envelope, problemData } from '../report/data/analysis.ts';
import { corpusCsv, corpusData, corpusGraphml } from '../report/data/corpus.ts';
import { counted, noun, percent } from '../words/number.ts';

const DOCUMENT = noun('document');
const FILE = 'the file of the corpus (SQLite)';

export const corpusCommand: Register = (program, terminal) => {
  const corpus = program
    .command('corpus')
    .summary('thousands of documents in one file: add, read, search, export')
    .description('Keeps many documents in one SQLite file, reads them for statements, and finds words and statements in them.')
    .addHelpText(
      'after',
      examples('corpus add press.db articles', 'corpus read press.db --case my-case', 'corpus search press.db ferry subsidy'),
    );
  registerAdd(corpus, terminal);
  registerRead(corpus, terminal);
  registerSearch(corpus, terminal);
  registerExport(corpus, terminal);
};

async function using<T>(path: string, create: boolean, work: (corpus: Corpus) => Promise<T> | T): Promise<T> {
  // SQLite is loaded for this command only
  const { openCorpus } = await import('../disk/corpus.ts');
  const opened = openCorpus(path, create);
  if (!opened.ok) throw new CaseProblems(opened.problems);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

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
        for (const { document, as } of same.slice(0, 5)) terminal.out(`${document}: the same text as ${as}, not added\n`);
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
      const model = options.case === undefined ? undefined : load(options.case).model;
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
          return writeJson(terminal, { ...envelope(VERSION, 'corpus'), read: value, left, proposed: statements });
        terminal.out(
          `${counted(value, DOCUMENT)} read; ${counted(statements, noun('statement'))} in ${counted(read, DOCUMENT)}` +
            `${left === 0 ? '' : `, ${left} to read`}\n`,
        );
        if (interrupted) terminal.err('Stopped; what was read stays. The same command, without --again, reads the rest.\n');
      });
    });
}

const aliasesOf = (model: Model | undefined): readonly Alias[] =>
  model?.parties.flatMap(({ name, aliases }, party) => [name, ...aliases].map((alias) => ({ name: alias, party }))) ?? [];

interface SearchOptions extends CommonOptions {
  readonly speaker?: string;
  readonly party?: string;
  readonly act?: string;
  readonly from?: string;
  readonly to?: string;
  readonly option?: string;
  readonly case?: string;
  readonly most: number;
}

function registerSearch(corpus: Command, terminal: Terminal): void {
  corpus
    .command('search')
    .summary('documents with certain words, and statements by speaker, party, act, date or option')
    .description('Finds documents that hold all of the words, and the statements in them; or statements by who, what and when.')
    .argument('<corpus>', FILE)
    .argument('[words...]', 'words of the document, in any form: "subsidy" finds "subsidies"')
    .option('--speaker <name>', 'statements of speakers whose name holds this')
    .option('--party <party>', 'statements of a party of the case the corpus was read with')
    .addOption(new Option('--act <act>', 'what the statement does').choices([...ACTS]))
    .option('--from <date>', 'said on this day or later: YYYY-MM-DD, YYYY-MM or YYYY', day('--from', 'first'))
    .option('--to <date>', 'said on this day or before', day('--to', 'last'))
    .option('--option <option>', 'statements with at least half of the longer words of the option (with --case)')
    .option('--case <case>', 'the case with the parties and options that are named')
    .option('--most <number>', 'most rows shown of each table', wholeNumber('--most', 1), 20)
    .addOption(json())
    .addOption(format())
    .addOption(output())
    .addHelpText(
      'after',
      examples(
        'corpus search press.db ferry subsidy',
        'corpus search press.db --speaker hart --act reject --from 2031-05',
        'corpus search press.db --option pay-north --case cases/teaching/island-ferry --json',
      ),
    )
    .action(async (path: string, list: readonly string[], options: SearchOptions) => {
      const { speaker, party, act, from, to } = options;
      const words = list.join(' ').trim();
      const asked = [speaker, party, act, from, to, options.option].some((value) => value !== undefined);
      if (words === '' && !asked)
        throw new WrongUse('nothing to search for', 'give words, or --speaker, --party, --act, --from, --to, --option');
      const model = options.case === undefined ? undefined : load(options.case).model;
      const option = options.option === undefined ? undefined : optionIn(model, options.option);
      const partyId = party === undefined || model === undefined ? party : model.parties[partyIn(model, party)]!.id;
      await using(path, false, (opened) => {
        const documents = asked ? undefined : opened.documents(words);
        const query = {
          ...(speaker === undefined ? {} : { speaker }),
          ...(partyId === undefined ? {} : { party: partyId }),
          ...(act === undefined ? {} : { act }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
        const statements = opened
          .statements(words, query)
          .filter(({ content }) => option === undefined || speaksOf(option, content));
        write(terminal, options, {
          document: () => corpusReport({ title: path, documents, statements, most: options.most }),
          json: () => corpusData(documents ?? [], statements, VERSION),
          csv: () => corpusCsv(statements),
        });
      });
    });
}

function optionIn(model: Model | undefined, text: string): Model['options'][number] {
  if (model === undefined) throw new WrongUse('--option needs the case it is an option of', 'add --case <case>');
  const found = model.options.find(({ id, label }) => id === text || label === text);
  if (found !== undefined) return found;
  const ids = model.options.map(({ id }) => id);
  const close = nearest(text, ids);
  throw new WrongUse(
    `there is no option "${text}"`,
    close === undefined ? `the options are ${ids.join(', ')}` : `did you mean "${close}"?`,
  );
}

const day =
  (name: string, end: 'first' | 'last') =>
  (text: string): string => {
    const stretch = stretchOf(text);
    if (stretch !== undefined) return isoOf(stretch[end]);
    throw new WrongUse(`${name} takes a day of the form YYYY-MM-DD (or YYYY-MM, YYYY), not "${text}"`);
  };

interface ExportOptions {
  readonly case?: string;
  readonly format: 'csv' | 'json' | 'graphml';
  readonly output?: string;
  readonly options?: string;
}

function registerExport(corpus: Command, terminal: Terminal): void {
  corpus
    .command('export')
    .summary('all statements as CSV or JSON, or who agrees with whom as GraphML')
    .description('Writes the corpus for other programs. GraphML joins speakers who are for or against the same option of a case.')
    .argument('<corpus>', FILE)
    .addOption(new Option('--format <format>', 'how to write it').choices(['csv', 'json', 'graphml']).default('csv'))
    .option('--case <case>', 'the case with the options (GraphML)')
    .option('--options <options>', 'only these options, with commas (GraphML)')
    .addOption(output())
    .addHelpText(
      'after',
      examples('corpus export press.db -o press.csv', 'corpus export press.db --format graphml --case my-case'),
    )
    .action(async (path: string, options: ExportOptions) => {
      const model = options.case === undefined ? undefined : load(options.case).model;
      await using(path, false, (opened) => {
        const statements = opened.statements('', {});
        if (options.format !== 'graphml')
          return write(
            terminal,
            options.output === undefined ? { format: options.format } : { format: options.format, output: options.output },
            {
              document: () => corpusReport({ title: path, documents: undefined, statements, most: statements.length }),
              json: () => corpusData(opened.documents(''), statements, VERSION),
              csv: () => corpusCsv(statements),
            },
          );
        if (model === undefined) throw new WrongUse('GraphML needs the case whose options are spoken of', 'add --case <case>');
        const chosen =
          options.options === undefined ? model.options : commaList(options.options).map((id) => optionIn(model, id));
        const lines = corpusGraphml(agreements(statements, chosen));
        refuseFolder(options.output, 'graphml');
        if (options.output === undefined) for (const line of lines) terminal.out(line);
        else terminal.err(`wrote ${writeFile(options.output, lines)}\n`);
      });
    });
}
