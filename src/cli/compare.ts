/** `parley compare`: two variants of a case, or two cases: what changed, what would hold, and which change brings it. */
import { quoted } from './analyse.ts';
import { analysed, commaList, conceptIn, formatOf, lexiconFor, load, wholeNumber, write, type CommonOptions } from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import type { Analysis } from '../core/analyse.ts';
import { compareTables, type Comparison } from '../core/findings/compare.ts';
import { nearest } from '../core/problem.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import { loadVariant, type LoadedCase } from '../disk/load.ts';
import { compareCsv, compareReport } from '../report/compare.ts';
import { compareData } from '../report/data/compare.ts';
import { variantsData } from '../report/data/variants.ts';
import { variantsCsv, variantsReport, type VariantEntry } from '../report/variants.ts';
import { existsSync } from 'node:fs';

interface Options extends CommonOptions {
  readonly concepts?: readonly ConceptId[];
  readonly limit?: number;
}

/** One of the models that are compared. */
interface Reading {
  readonly name: string;
  readonly analysis: Analysis;
}

export const compareCommand: Register = (program, terminal) => {
  reported(
    program
      .command('compare')
      .summary('variants of a case, or two cases: what changed, what would hold, and which change brings it')
      .description(
        'Compares variants of a case with the case or with one another, or two cases: what is different in the models, what\n' +
          'would hold in one and not in the other, and which changes bring that. Without names, all variants with the case.',
      )
      .argument('<case>', CASE)
      .argument('[first]', 'a variant of the case, "base" for the case itself, or another case')
      .argument('[second]', 'a variant or case to compare the first with; without it the first is compared with the case')
      .option('--concepts <list>', 'only these concepts, e.g. nash,seq', (text) =>
        commaList(text).map((name) => conceptIn(name).id),
      )
      .option('--limit <n>', 'most differences to tell', wholeNumber('--limit', 1)),
  )
    .addHelpText(
      'after',
      examples(
        'compare cases/reported/ukraine-2025-02',
        'compare cases/reported/ukraine-2025-02 weak-guarantees',
        'compare my-case strict lenient --concepts seq',
        'compare cases/published/jacobi-2017-north-korea cases/published/jacobi-2017-north-korea-pacifistic',
      ),
    )
    .action((path: string, first: string | undefined, second: string | undefined, options: Options) => {
      const base = load(path);
      const read = (loaded: LoadedCase, name: string): Reading => ({
        name,
        analysis: analysed(terminal, loaded, options.concepts === undefined ? {} : { concepts: options.concepts }).analysis,
      });
      if (first === undefined) {
        writeVariants(terminal, options, path, base, read);
        return;
      }
      const one = second === undefined ? read(base, 'the case') : find(base, path, first, 'the first case', read);
      const two = find(base, path, second ?? first, second === undefined ? 'the other case' : 'the second case', read);
      const comparison = compared(terminal, one, two);
      const names = [one.name, two.name] as const;
      write(terminal, options, {
        document: () => compareReport(comparison, lexiconFor(options), { names, limit: options.limit ?? 6, next: [] }),
        json: () => compareData(comparison, names, VERSION),
        csv: () => compareCsv(comparison),
      });
    });
};

function compared(terminal: Terminal, one: Reading, two: Reading): Comparison {
  const progress = progressLine(terminal);
  const comparison = compareTables(one.analysis.table, two.analysis.table, {
    progress: (share) => progress.report('causes', share),
  });
  progress.done();
  const [a, b] = comparison.alignment.sides.map(({ graph }) => graph.space.model.options.length) as [number, number];
  if ((a === 0) !== (b === 0)) {
    throw new WrongUse('one of the two lists outcomes and the other has options, so their outcomes cannot be matched');
  }
  return comparison;
}

/** What a person means by a name: a variant, the case itself, or the path of another case, which is then called `other`. */
function find(
  base: LoadedCase,
  path: string,
  name: string,
  other: string,
  read: (loaded: LoadedCase, name: string) => Reading,
): Reading {
  if (name === 'base') return read(base, 'the case');
  const { caseFile } = base;
  const variant = caseFile?.variants.find(({ id }) => id === name);
  if (variant !== undefined) return read(variantOf(base, variant.id), `“${variant.title}”`);
  if (existsSync(name) || name.includes('#') || name.includes('/')) return read(load(name), other);
  const names = ['base', ...(caseFile?.variants ?? []).map(({ id }) => id)];
  const close = nearest(name, names);
  throw new WrongUse(
    `"${name}" is neither a variant of ${path} nor another case`,
    close !== undefined ? `did you mean "${close}"?` : `the variants are ${names.join(', ')}`,
  );
}

function variantOf(base: LoadedCase, id: string): LoadedCase {
  const loaded = loadVariant(base, id);
  if (loaded.ok) return loaded.value;
  throw new CaseProblems(loaded.problems, base.text);
}

function writeVariants(
  terminal: Terminal,
  options: Options,
  path: string,
  base: LoadedCase,
  read: (loaded: LoadedCase, name: string) => Reading,
): void {
  const notes = base.caseFile?.variants ?? [];
  const [example] = notes;
  if (example === undefined) {
    throw new WrongUse(`${path} has no variants`, 'name another case to compare it with, or add variants: to the case');
  }
  const one = read(base, 'the case');
  const entries = notes.map(({ id, title, summary }): VariantEntry => {
    const comparison = compared(terminal, one, read(variantOf(base, id), `“${title}”`));
    return { id, title, summary, comparison };
  });
  write(terminal, options, {
    document: () =>
      variantsReport(one.analysis, entries, lexiconFor(options), {
        limit: options.limit ?? 24,
        next: formatOf(options) === 'text' ? [`parley compare ${quoted(path)} ${example.id}`] : [],
      }),
    json: () => variantsData(one.analysis, entries, VERSION),
    csv: () => variantsCsv(one.analysis, entries),
  });
}
