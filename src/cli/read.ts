/** `parley read`: who said what in a document, what happened when, and who is named; proposals, nothing more. */
import { dirname, relative, resolve, sep } from 'node:path';
import { Option } from 'commander';
import { load, write, type CommonOptions } from './common.ts';
import { examples, format, json, output, type Register } from './command.ts';
import { share } from './corpus-case.ts';
import { day } from './day.ts';
import { CaseProblems } from './exit.ts';
import { progressLine } from './progress.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import type { Alias, Format, Reading } from '../core/evidence/reading.ts';
import { undecided } from '../core/evidence/undecided.ts';
import type { Model } from '../core/model/model.ts';
import type { Problem } from '../core/problem.ts';
import { loadEvidence } from '../disk/evidence.ts';
import { findDocuments, readDocument } from '../disk/documents.ts';
import type { LoadedCase } from '../disk/load.ts';
import { readingCsv, readingData } from '../report/data/reading.ts';
import { readReport } from '../report/read.ts';
import { counted, noun } from '../words/number.ts';

interface Options extends CommonOptions {
  readonly case?: string;
  readonly date?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly as?: Format;
  readonly sure: number;
  readonly nested?: boolean;
  readonly annotated?: boolean;
}

export const readCommand: Register = (program, terminal) => {
  program
    .command('read')
    .summary('who said what in a document, and what happened when: proposals with their exact words')
    .description(
      'Reads a document, or all of a folder, and proposes statements (who, by which cue, what, in exact words), dated events\n' +
        'and names. With a case, speakers are matched with its parties. Nothing is changed anywhere.',
    )
    .argument('<document>', 'a .txt, .md or .html file, a folder of them, or - for standard input')
    .option('--case <case>', 'match speakers and names with the parties of this case')
    .option('--date <date>', 'the day of the document: YYYY-MM-DD', day('--date'))
    .option('--title <title>', 'the title of the document')
    .option('--publisher <name>', 'who published it')
    .addOption(
      new Option('--as <format>', 'what kind of text it is, where the name does not say').choices(['text', 'markdown', 'html']),
    )
    .option('--sure <share>', 'least confidence of what is shown, 0 to 1', share, 0.5)
    .option('--nested', 'also statements inside what others said')
    .option('--annotated', 'the text itself, with the statements marked in it')
    .addOption(json())
    .addOption(format())
    .addOption(output())
    .addHelpText(
      'after',
      examples(
        'read report.txt --date 2025-02-13',
        'read sources --case cases/reported/ukraine-2025-02 --json',
        'read article.html --annotated',
        'read - --sure 0.8 < article.md',
      ),
    )
    .action(async (path: string, options: Options) => {
      const loaded = options.case === undefined ? undefined : load(options.case);
      const model = loaded?.model;
      const found = await readAll(terminal, path, options, model);
      const readings = loaded === undefined ? found : found.map((reading) => decidedLeftOut(loaded, reading));
      const parties = model?.parties.map(({ id }) => id) ?? [];
      write(terminal, options, {
        document: () =>
          readReport({
            readings,
            model,
            sure: options.sure,
            nested: options.nested === true,
            annotated: options.annotated === true,
          }),
        json: () => readingData(readings, { version: VERSION, parties, sure: options.sure }),
        csv: () => readingCsv(readings, { parties, sure: options.sure }),
      });
    });
};

/** What the evidence of the case has as rejected is not proposed again. */
function decidedLeftOut(loaded: LoadedCase, reading: Reading): Reading {
  const file = relative(dirname(resolve(loaded.file)), resolve(reading.document.name))
    .split(sep)
    .join('/');
  const evidence = loadEvidence(loaded);
  // a document can be read beside evidence that has mistakes; "parley check" tells of them
  return evidence.ok && evidence.value !== undefined ? undecided(reading, evidence.value.evidence, file) : reading;
}

async function readAll(
  terminal: Terminal,
  path: string,
  options: Options,
  model: Model | undefined,
): Promise<readonly Reading[]> {
  const found = findDocuments(path);
  if (!found.ok) throw new CaseProblems(found.problems);
  const { files, skipped } = found.value;
  if (skipped.length > 0) {
    const named = skipped.slice(0, 5).join(', ');
    terminal.err(
      `${counted(skipped.length, noun('file'))} of other kinds not read: ${named}${skipped.length > 5 ? ', …' : ''}\n`,
    );
  }
  const aliases: readonly Alias[] =
    model?.parties.flatMap(({ name, aliases: others }, party) => [name, ...others].map((alias) => ({ name: alias, party }))) ??
    [];
  // the language model takes a while to load, and only this command needs it
  const { readBytes } = await import('../reading/read.ts');
  const progress = progressLine(terminal);
  const readings: Reading[] = [];
  const failed: Problem[] = [];
  files.forEach((file, index) => {
    progress.report('reading', index / files.length);
    const bytes = readDocument(file);
    const name = file === '-' ? 'standard input' : file;
    const read = bytes.ok
      ? readBytes(bytes.value.bytes, {
          name,
          aliases,
          ...(bytes.value.size === undefined ? {} : { size: bytes.value.size }),
          ...(options.as === undefined ? {} : { format: options.as }),
          ...(options.date === undefined ? {} : { date: options.date }),
          ...(options.title === undefined ? {} : { title: options.title }),
          ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
        })
      : bytes;
    progress.done();
    if (!read.ok) {
      failed.push(...read.problems);
      return;
    }
    // JSON holds what was guessed or left unread
    if (options.json !== true) tellProblems(terminal, read.problems, undefined);
    readings.push(read.value);
  });
  if (readings.length === 0) throw new CaseProblems(failed);
  tellProblems(terminal, failed, undefined);
  return readings;
}
