/** `parley corpus export`: the statements for other programs. */
import { Option, type Command } from 'commander';
import { commaList, refuseFolder, write, writeFile } from './common.ts';
import { examples, output } from './command.ts';
import { codedCorpus } from './coded.ts';
import { FILE, modelOf, sureOnes, sureOption, tellUnsure, topicIn, using } from './corpus-case.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { agreements } from '../core/evidence/corpus.ts';
import { spokenOf, topicsOf } from '../core/evidence/speaks.ts';
import type { Coded } from '../core/evidence/coded.ts';
import type { Model } from '../core/model/model.ts';
import type { Result } from '../core/problem.ts';
import type { Corpus } from '../disk/corpus.ts';
import { corpusReport } from '../report/corpus.ts';
import { corpusCsv, corpusData, corpusGraphml } from '../report/data/corpus.ts';
import { counted, noun } from '../words/number.ts';

interface Options {
  readonly case?: string;
  readonly format: 'csv' | 'json' | 'graphml' | 'dna' | 'qdpx';
  readonly output?: string;
  readonly options?: string;
  readonly sure: number;
}

export function registerExport(corpus: Command, terminal: Terminal): void {
  corpus
    .command('export')
    .summary('all statements as CSV, JSON, DNA or REFI-QDA, or who agrees with whom as GraphML')
    .description(
      'Writes the corpus for other programs: a table, a project of Discourse Network Analyzer (.dna) or of REFI-QDA (.qdpx), ' +
        'or GraphML, which joins speakers who are for or against the same option of a case.',
    )
    .argument('<corpus>', FILE)
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['csv', 'json', 'graphml', 'dna', 'qdpx']).default('csv'),
    )
    .option('--case <case>', 'the case with the options (GraphML, DNA, REFI-QDA)')
    .option('--options <options>', 'only these options, with commas (GraphML)')
    .addOption(sureOption())
    .addOption(output())
    .addHelpText(
      'after',
      examples(
        'corpus export press.db -o press.csv',
        'corpus export press.db --format graphml --case my-case',
        'corpus export press.db --format dna --case my-case -o press.dna',
      ),
    )
    .action(async (path: string, options: Options) => {
      const model = modelOf(options.case);
      await using(path, false, async (opened) => {
        switch (options.format) {
          case 'csv':
          case 'json':
            return exportTable(terminal, opened, { ...options, format: options.format, path, model });
          case 'graphml':
            return exportAgreements(terminal, opened, options, model);
          case 'dna':
          case 'qdpx':
            return exportProject(terminal, opened, { ...options, format: options.format, model });
        }
      });
    });
}

function exportTable(
  terminal: Terminal,
  opened: Corpus,
  { format, path, sure, model, output: file }: Options & { format: 'csv' | 'json'; path: string; model: Model | undefined },
): void {
  const { kept: statements, unsure } = sureOnes(opened.statements('', {}), sure);
  const topics = model === undefined ? [] : topicsOf(model);
  const why = new Map(
    statements.flatMap((statement) => {
      const spoken = spokenOf({ ...statement, on: statement.coded?.on ?? [] }, topics);
      return spoken.length === 0 ? [] : [[statement, spoken] as const];
    }),
  );
  if (format === 'csv') tellUnsure(terminal, unsure, sure);
  write(terminal, file === undefined ? { format } : { format, output: file }, {
    document: () =>
      corpusReport({ title: path, documents: undefined, statements, most: Math.max(1, statements.length), unsure, sure }),
    json: () => corpusData({ documents: opened.documents(''), statements, why, sure, unsure, version: VERSION }),
    csv: () => corpusCsv(statements),
  });
}

function exportAgreements(terminal: Terminal, opened: Corpus, options: Options, model: Model | undefined): void {
  if (model === undefined) throw new WrongUse('GraphML needs the case whose options are spoken of', 'add --case <case>');
  const topics = topicsOf(model);
  const chosen =
    options.options === undefined ? topics.map(({ id }) => id) : commaList(options.options).map((id) => topicIn(model, id).id);
  const { kept, unsure } = sureOnes(opened.statements('', {}), options.sure);
  const found = agreements(kept, topics, new Set(chosen));
  const parties = new Map(model.parties.map(({ id, name }) => [id, name]));
  const lines = corpusGraphml(found, { sure: options.sure, parties });
  tellUnsure(terminal, unsure, options.sure);
  if (found.length === 0) terminal.err('no two speakers agree or disagree on an option\n');
  refuseFolder(options.output, 'graphml');
  if (options.output === undefined) for (const line of lines) terminal.out(line);
  else terminal.err(`wrote ${writeFile(options.output, lines)}\n`);
}

async function exportProject(
  terminal: Terminal,
  opened: Corpus,
  { format, model, sure, output: file }: Options & { format: 'dna' | 'qdpx'; model: Model | undefined },
): Promise<void> {
  if (file === undefined) throw new WrongUse('this format is no text', `name a file: -o corpus.${format}`);
  refuseFolder(file, format);
  const { coded, unsure, unplaced } = codedCorpus(opened, model, sure);
  tellUnsure(terminal, unsure, sure);
  if (unplaced > 0)
    terminal.err(`${counted(unplaced, noun('statement'))} without a place in the text left out; read the corpus again first.\n`);
  await writeProject(terminal, { format, file, coded });
}

/** Writes the file; what the format has no place for is told. */
export async function writeProject(
  terminal: Terminal,
  { format, file, coded }: { readonly format: 'dna' | 'qdpx'; readonly file: string; readonly coded: Coded },
): Promise<Result<string> & { readonly ok: true }> {
  const written =
    format === 'dna'
      ? (await import('../disk/dna/write.ts')).writeDna(file, coded)
      : (await import('../disk/qdpx/write.ts')).writeQdpx(file, coded);
  if (!written.ok) throw new CaseProblems(written.problems);
  tellProblems(terminal, written.problems, undefined);
  const { documents, statements } = coded;
  terminal.err(
    `wrote ${file}: ${counted(documents.length, noun('document'))}, ${counted(statements.length, noun('statement'))}\n`,
  );
  if (format === 'dna') {
    const { PASSWORD } = await import('../disk/dna/password.ts');
    terminal.err(`DNA asks for a password when it opens the file: ${PASSWORD}\n`);
  }
  return written;
}
