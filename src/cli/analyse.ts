/** `parley analyse`: what could happen, what would hold, who would leave the rest, and why. */
import {
  commaList,
  analysed,
  conceptIn,
  formatOf,
  lexiconFor,
  load,
  partyIn,
  wholeNumber,
  write,
  type CommonOptions,
} from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { WrongUse } from './exit.ts';
import { tellProblems } from './tell.ts';
import { VERSION } from './version.ts';
import type { Model } from '../core/model/model.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import { analysisReport } from '../report/analysis.ts';
import { analysisData, byNumber } from '../report/data/analysis.ts';
import { statesCsv } from '../report/states.ts';

interface Options extends CommonOptions {
  readonly concepts?: readonly ConceptId[];
  readonly mix?: string;
  readonly limit?: number;
  readonly all?: boolean;
}

export const analyseCommand: Register = (program, terminal) => {
  reported(
    program
      .command('analyse')
      .alias('analyze')
      .summary('what could happen, what would hold, who would leave the rest, and why')
      .description('Analyses a case: what could happen, what would hold, who would leave the rest, and why.')
      .argument('<case>', CASE)
      .option('--concepts <list>', 'only these concepts, e.g. nash,seq', (text) =>
        commaList(text).map((name) => conceptIn(name).id),
      )
      .option('--mix <list>', 'a concept for each party, e.g. "uniroyal=smr,moe=nash"; the others take the first concept')
      .option('--limit <n>', 'most outcomes to hold in memory', wholeNumber('--limit', 1))
      .option('--all', 'with --json: list single outcomes however many there are'),
  )
    .addHelpText(
      'after',
      examples('analyse cases/published/hipel-1993-elmira', 'analyse my-case --concepts nash,seq --format latex -o table.tex'),
    )
    .action((path: string, options: Options) => {
      const loaded = load(path);
      const mix = options.mix === undefined ? undefined : readMix(loaded.model, options.mix, options.concepts);
      const concepts = options.concepts === undefined ? undefined : [...new Set([...options.concepts, ...(mix ?? [])])];
      const { analysis, problems } = analysed(terminal, loaded, {
        ...(concepts === undefined ? {} : { concepts }),
        ...(options.limit === undefined ? {} : { limit: options.limit }),
      });
      const all = [...loaded.problems, ...problems];
      const refused = (options.concepts === undefined ? [] : analysis.table.skipped).find(({ concept }) =>
        options.concepts?.includes(concept),
      );
      if (refused !== undefined && analysis.table.concepts.length === 0) throw new WrongUse(refused.problem.message);
      if (mix !== undefined) {
        const missing = analysis.table.skipped.find(({ concept }) => mix.includes(concept));
        if (missing !== undefined) throw new WrongUse(missing.problem.message);
      }
      if (formatOf(options) !== 'text') tellProblems(terminal, formatOf(options) === 'json' ? [] : all, loaded.text);
      write(terminal, options, {
        document: () =>
          analysisReport(analysis, lexiconFor(options), {
            problems: all,
            mix,
            next: formatOf(options) === 'text' ? nextCommands(path, analysis.graph.space.today !== undefined) : [],
          }),
        json: () => analysisData(analysis, { version: VERSION, problems: all, mix, all: options.all === true }),
        csv: () => statesCsv(analysis, byNumber(analysis.graph.space)),
      });
    });
};

/** A path as it can be typed again. */
export const quoted = (path: string): string => (/^[\w./#@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

const nextCommands = (path: string, today: boolean): string[] => [
  `parley why ${quoted(path)} ${today ? 'today' : '1'}`,
  `parley states ${quoted(path)} --holds`,
];

/** party=concept pairs → one concept a party. */
function readMix(model: Model, text: string, concepts: readonly ConceptId[] | undefined): ConceptId[] {
  const mix = model.parties.map((): ConceptId => concepts?.[0] ?? 'nash');
  for (const pair of commaList(text)) {
    const [party, concept, ...rest] = pair.split('=');
    if (party === undefined || concept === undefined || rest.length > 0) {
      throw new WrongUse(`"${pair}" is not of the form party=concept`, `e.g. --mix "${model.parties[0]!.id}=smr"`);
    }
    mix[partyIn(model, party)] = conceptIn(concept).id;
  }
  return mix;
}
