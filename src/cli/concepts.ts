/** `parley concepts`: the registry, each concept in one line with its source. */
import { conceptIn, lexiconFor, write, type CommonOptions } from './common.ts';
import { examples, formal, format, json, output, type Register } from './command.ts';
import { VERSION } from './version.ts';
import { CONCEPTS } from '../core/stability/registry.ts';
import { conceptsData, conceptsReport } from '../report/concepts.ts';
import { csvLine } from '../report/render/csv.ts';

export const conceptsCommand: Register = (program, terminal) => {
  program
    .command('concepts')
    .summary('the stability concepts, each in one line with its source')
    .description('Lists the stability concepts, each in one line with its source.')
    .argument('[names...]', 'only these; all where none is named')
    .addOption(formal())
    .addOption(json())
    .addOption(format())
    .addOption(output())
    .addHelpText('after', examples('concepts', 'concepts smr seq --formal'))
    .action((names: readonly string[], options: CommonOptions) => {
      const concepts = names.length === 0 ? CONCEPTS : names.map(conceptIn);
      write(terminal, options, {
        document: () => conceptsReport(concepts, lexiconFor(options)),
        json: () => conceptsData(concepts, VERSION),
        csv: function* () {
          yield csvLine(['id', 'name', 'plain', 'formula', 'sources']);
          for (const { id, name, plain, formula, sources } of concepts)
            yield csvLine([id, name, plain, formula, sources.join(' ')]);
        },
      });
    });
};
