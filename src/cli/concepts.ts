/** `parley concepts`: the registry, each concept in one line with its source. */
import { conceptIn, formatOf, lexiconFor, write, type CommonOptions } from './common.ts';
import { examples, formal, format, json, output, type Register } from './command.ts';
import { VERSION } from './version.ts';
import type { Concept } from '../core/stability/definition.ts';
import { CONCEPTS, findConcept } from '../core/stability/registry.ts';
import { conceptsData, conceptsReport, FAMILY_NAMES } from '../report/concepts.ts';
import { csvLine } from '../report/render/csv.ts';

export const conceptsCommand: Register = (program, terminal) => {
  program
    .command('concepts')
    .summary('the stability concepts, each in one line with its source')
    .description('Lists the stability concepts, each in one line with its source.')
    .argument('[names...]', 'only these concepts, or those of a family; all where none is named')
    .addOption(formal())
    .addOption(json())
    .addOption(format())
    .addOption(output())
    .addHelpText('after', examples('concepts', 'concepts smr seq --formal', 'concepts foresight'))
    .action((names: readonly string[], options: CommonOptions) => {
      const concepts = names.length === 0 ? CONCEPTS : [...new Set(names.flatMap(conceptsIn))];
      write(terminal, options, {
        document: () => conceptsReport(concepts, lexiconFor(options), names.length > 0 || formatOf(options) !== 'text'),
        json: () => conceptsData(concepts, VERSION),
        csv: function* () {
          yield csvLine(['id', 'name', 'plain', 'formula', 'sources']);
          for (const { id, name, plain, formula, sources } of concepts)
            yield csvLine([id, name, plain, formula, sources.join(' ')]);
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
