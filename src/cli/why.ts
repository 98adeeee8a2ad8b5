/** `parley why`: the argument for one verdict, in words, from its reason tree. */
import { quoted } from './analyse.ts';
import {
  analysed,
  conceptIn,
  formatOf,
  lexiconFor,
  load,
  outcomeIn,
  partyIn,
  wholeNumber,
  write,
  type CommonOptions,
} from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { WrongUse } from './exit.ts';
import { tellProblems } from './tell.ts';
import { VERSION } from './version.ts';
import type { Analysis } from '../core/analyse.ts';
import { numberOf } from '../core/space/state.ts';
import { refusal } from '../core/stability/definition.ts';
import { explain } from '../core/stability/explain.ts';
import { isStable } from '../core/stability/table.ts';
import { whyData } from '../report/data/why.ts';
import { whyReport } from '../report/why.ts';

interface Options extends CommonOptions {
  readonly party?: string;
  readonly concept?: string;
  readonly limit?: number;
}

export const whyCommand: Register = (program, terminal) => {
  reported(
    program
      .command('why')
      .summary('the argument for a verdict: why a party stays at an outcome or would leave it')
      .description('Tells why each party (or one of them) stays at an outcome, or would leave it.')
      .argument('<case>', CASE)
      .argument('<outcome>', 'an outcome: its number, its name, or a Y/N pattern')
      .option('--party <party>', 'only this party: its id, name or an alias')
      .option('--concept <concept>', 'under this concept; without it the argument that says most is told')
      .option('--limit <n>', 'most better moves to tell of a verdict', wholeNumber('--limit', 1)),
  )
    .addHelpText(
      'after',
      examples(
        'why cases/published/hipel-1993-elmira today',
        'why cases/published/hipel-1993-elmira 1 --party "Local Government" --concept smr',
      ),
    )
    .action((path: string, outcome: string, options: Options) => {
      const loaded = load(path);
      const concept = options.concept === undefined ? undefined : conceptIn(options.concept);
      const { analysis, problems } = analysed(terminal, loaded, concept === undefined ? {} : { concepts: [concept.id] });
      const { graph, table } = analysis;
      const node = outcomeIn(graph.space, outcome);
      const parties =
        options.party === undefined ? loaded.model.parties.map((_, party) => party) : [partyIn(loaded.model, options.party)];
      const why = concept === undefined ? undefined : refusal(concept, graph);
      if (why !== undefined) throw new WrongUse(`${concept!.short} is not defined here: ${why}`);
      const concepts = concept === undefined ? table.concepts : [concept.id];
      if (formatOf(options) === 'text')
        tellProblems(
          terminal,
          problems.filter(({ severity }) => severity === 'error'),
          loaded.text,
        );
      const verdicts = parties.flatMap((party) => concepts.map((id) => explain(graph, id, party, node)));
      write(terminal, options, {
        document: () =>
          whyReport(analysis, lexiconFor(options), {
            node,
            parties,
            verdicts: concept === undefined ? undefined : verdicts,
            limit: options.limit ?? (parties.length === 1 ? 12 : 3),
            next: formatOf(options) === 'text' && concept === undefined ? nextCommands(path, analysis, node, parties) : [],
          }),
        json: () => whyData(graph, node, verdicts, VERSION),
      });
    });
};

/** The next question: under another concept, the party that has something better, if there is one. */
function nextCommands(path: string, { graph, table }: Analysis, node: number, parties: readonly number[]): string[] {
  const party = parties.find((index) => !isStable(table, table.concepts[0]!, index, node));
  const concept = table.concepts.includes('seq') ? 'seq' : table.concepts[0];
  if (party === undefined || concept === undefined) return [];
  const { id } = graph.space.model.parties[party]!;
  return [`parley why ${quoted(path)} ${numberOf(graph.space, node)} --party ${id} --concept ${concept}`];
}
