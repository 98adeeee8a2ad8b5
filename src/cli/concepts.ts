/** `parley concepts`: the registry, each concept in one line with its source. */
import { conceptIn, formatOf, lexiconFor, load, prepared, write, type CommonOptions } from './common.ts';
import { examples, reported, type Register } from './command.ts';
import { VERSION } from './version.ts';
import type { Concept } from '../core/stability/definition.ts';
import { fitOf } from '../core/stability/fit.ts';
import { CONCEPTS, findConcept } from '../core/stability/registry.ts';
import { conceptsData, conceptsReport, FAMILY_NAMES, fitReport } from '../report/concepts.ts';
import { csvLine } from '../report/render/csv.ts';

interface Options extends CommonOptions {
  readonly case?: string;
}

export const conceptsCommand: Register = (program, terminal) => {
  reported(
    program
      .command('concepts')
      .summary('the stability concepts, each in one line with its source')
      .description('Lists the stability concepts, each in one line with its source.')
      .argument('[names...]', 'only these concepts, or those of a family; all where none is named')
      .option('--case <case>', 'which of them an analysis of this case computes, and why not the others'),
  )
    .addHelpText(
      'after',
      examples('concepts', 'concepts smr seq --formal', 'concepts foresight', 'concepts --case cases/teaching/chicken'),
    )
    .action((names: readonly string[], options: Options) => {
      const concepts = names.length === 0 ? CONCEPTS : [...new Set(names.flatMap(conceptsIn))];
      const loaded = options.case === undefined ? undefined : load(options.case);
      const fits =
        loaded === undefined
          ? undefined
          : fitOf(prepared(terminal, loaded).graph).filter(({ concept }) => concepts.includes(concept));
      write(terminal, options, {
        document: () =>
          loaded === undefined || fits === undefined
            ? conceptsReport(concepts, lexiconFor(options), names.length > 0 || formatOf(options) !== 'text')
            : fitReport(loaded.model.title, fits, lexiconFor(options)),
        json: () => conceptsData(concepts, VERSION, fits),
        csv: function* () {
          yield csvLine(['id', 'name', 'plain', 'formula', 'sources', ...(fits === undefined ? [] : ['use', 'why'])]);
          for (const { id, name, plain, formula, sources } of concepts) {
            const fit = fits?.find(({ concept }) => concept.id === id);
            const use = fit === undefined ? [] : [fit.use, fit.use === 'not defined' ? fit.why : ''];
            yield csvLine([id, name, plain, formula, sources.join(' '), ...use]);
          }
        },
      });
    });
};

/** The concept of a name, or all of a family. */
function conceptsIn(name: string): readonly Concept[] {
  const family = FAMILY_NAMES.find((known) => known === name.toLowerCase());
  return family === undefined || findConcept(name) !== undefined
    ? [conceptIn(name, FAMILY_NAMES)]
    : CONCEPTS.filter((concept) => concept.family === family);
}
