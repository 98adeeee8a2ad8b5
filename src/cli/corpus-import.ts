/** `parley corpus import`: a project of Discourse Network Analyzer or of REFI-QDA into a corpus. */
import { extname } from 'node:path';
import type { Command } from 'commander';
import { importCoded } from './coded.ts';
import { writeJson, type CommonOptions } from './common.ts';
import { examples, json } from './command.ts';
import { FILE, modelOf, using } from './corpus-case.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import type { Coded } from '../core/evidence/coded.ts';
import { matchCoded, type Unmatched } from '../core/evidence/names.ts';
import type { Result } from '../core/problem.ts';
import { envelope, problemData } from '../report/data/analysis.ts';
import { safe } from '../report/render/width.ts';
import { counted, noun } from '../words/number.ts';

const DOCUMENT = noun('document');
const STATEMENT = noun('statement');

export const isProject = (file: string): boolean => /^\.(?:dna|qdpx)$/i.test(extname(file));

/** The documents and codings of a project. */
export async function readProject(file: string): Promise<Result<Coded> & { readonly ok: true }> {
  const read =
    extname(file).toLowerCase() === '.dna'
      ? (await import('../disk/dna/read.ts')).readDna(file)
      : (await import('../disk/qdpx/read.ts')).readQdpx(file);
  if (!read.ok) throw new CaseProblems(read.problems);
  return read;
}

export function registerImport(corpus: Command, terminal: Terminal): void {
  corpus
    .command('import')
    .summary('documents that were coded in DNA (.dna) or another program (.qdpx)')
    .description(
      'Takes the documents of a project, and the statements coded in them, into a corpus; it is made where there is none. ' +
        'With a case, organisations are matched with its parties and concepts with its options, by their names.',
    )
    .argument('<corpus>', FILE)
    .argument('<project>', 'a .dna file of Discourse Network Analyzer, or a .qdpx file of REFI-QDA')
    .option('--case <case>', 'match names with the parties and options of this case')
    .addOption(json())
    .addHelpText('after', examples('corpus import press.db coded.dna', 'corpus import press.db coded.qdpx --case my-case'))
    .action(async (path: string, file: string, options: CommonOptions & { readonly case?: string }) => {
      if (!isProject(file)) throw new WrongUse(`${file} is neither a .dna nor a .qdpx file`, 'parley corpus add takes texts');
      const model = modelOf(options.case);
      const { value, problems } = await readProject(file);
      const { coded, unmatched } = matchCoded(value, model);
      await using(path, true, async (opened) => {
        const { value: done, interrupted } = await interruptible(terminal, 'importing', importCoded(opened, coded));
        const { documents, same, empty, statements, known, lost } = done;
        if (options.json === true)
          return writeJson(terminal, {
            ...envelope(VERSION, 'corpus'),
            added: documents,
            imported: { statements, known, lost, sameDocuments: same, emptyDocuments: empty },
            unmatched: unmatched.map((one) => ({ ...one })),
            problems: problems.map(problemData),
          });
        tellProblems(terminal, problems, undefined);
        tellUnmatched(terminal, unmatched);
        if (empty.length > 0)
          terminal.out(`${counted(empty.length, DOCUMENT)} without text left out: ${safe(empty.slice(0, 5).join(', '))}\n`);
        if (lost > 0) terminal.out(`${counted(lost, STATEMENT)} left out: their words are not in the document\n`);
        terminal.out(
          `${counted(documents, DOCUMENT)} and ${counted(statements, STATEMENT)} taken from ${file}` +
            `${same + known === 0 ? '' : `; there already: ${counted(same, DOCUMENT)}, ${counted(known, STATEMENT)}`}\n`,
        );
        if (interrupted) terminal.err('Stopped; what was taken stays. The same command takes the rest.\n');
      });
    });
}

/** Names that fit no part of the case, and codes without a meaning, are listed; they are kept with their statements. */
export function tellUnmatched(terminal: Terminal, unmatched: readonly Unmatched[]): void {
  if (unmatched.length === 0) return;
  terminal.out('Not matched, and kept as they are:\n');
  for (const { kind, name, statements } of unmatched.slice(0, 20))
    terminal.out(`  - ${kind} ${safe(name)} (${counted(statements, STATEMENT)})\n`);
  if (unmatched.length > 20) terminal.out(`  … and ${unmatched.length - 20} more (--json lists all)\n`);
}
