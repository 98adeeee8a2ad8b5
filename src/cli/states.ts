/** `parley states`: the options board of all outcomes, sorted and filtered. */
import { analysed, conceptIn, lexiconFor, load, partyIn, wholeNumber, write, type CommonOptions } from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { WrongUse } from './exit.ts';
import { VERSION } from './version.ts';
import type { Analysis } from '../core/analyse.ts';
import { holds } from '../core/model/condition.ts';
import { parseCondition } from '../core/model/grammar.ts';
import type { Model } from '../core/model/model.ts';
import { nearest } from '../core/problem.ts';
import { membersOf, numberOf, takes } from '../core/space/state.ts';
import { bitsOf } from '../core/stability/table.ts';
import { envelope, modelData, standingData } from '../report/data/analysis.ts';
import { statesCsv, statesReport } from '../report/states.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { counted } from '../words/number.ts';

interface Options extends CommonOptions {
  readonly sort?: string;
  readonly where?: string;
  readonly holds?: string | true;
  readonly limit?: number;
}

/** Outcomes shown on a screen unless asked for more. */
const SHOWN = 60;

export const statesCommand: Register = (program, terminal) => {
  reported(
    program
      .command('states')
      .alias('outcomes')
      .summary('the board of all outcomes: what is done in each, who would leave it')
      .description('Lists the outcomes: what is done in each, how each party stands, and whether it would hold.')
      .argument('<case>', CASE)
      .option('--sort <party>', "best first in this party's ranking")
      .option('--where <condition>', 'only where a condition over the options holds, e.g. "accept and not delay"')
      .option('--holds [concept]', 'only outcomes that would hold, under this concept or under any')
      .option('--limit <n>', `most outcomes to list; ${SHOWN} on a screen, all in other formats`, wholeNumber('--limit', 1)),
  )
    .addHelpText(
      'after',
      examples(
        'states cases/published/hipel-1993-elmira --sort moe',
        `states my-case --where 'ceasefire and not (aid or "peace force")' --holds seq`,
      ),
    )
    .action((path: string, options: Options) => {
      const loaded = load(path);
      const condition = options.where === undefined ? undefined : readWhere(loaded.model, options.where);
      const sort = options.sort === undefined ? undefined : partyIn(loaded.model, options.sort);
      const concept = typeof options.holds === 'string' ? conceptIn(options.holds).id : undefined;
      const { analysis } = analysed(terminal, loaded, concept === undefined ? {} : { concepts: [concept] });
      const { graph } = analysis;
      const { space } = graph;
      let nodes = options.holds === undefined ? Array.from({ length: space.size }, (_, node) => node) : holding(analysis);
      if (condition !== undefined) {
        nodes = nodes.filter((node) => membersOf(space, node).some((member) => holds(condition, (k) => takes(space, member, k))));
      }
      const rank = sort === undefined ? undefined : graph.ranks[sort]!;
      nodes.sort((a, b) => (rank === undefined ? 0 : rank[b]! - rank[a]!) || numberOf(space, a) - numberOf(space, b));
      const screen =
        options.json !== true && (options.format === undefined || options.format === 'text') && options.output === undefined;
      const shown = nodes.slice(0, options.limit ?? (screen ? SHOWN : nodes.length));
      write(terminal, options, {
        document: () =>
          statesReport(analysis, lexiconFor(options), {
            nodes: shown,
            count: nodes.length,
            asked: asked(options, analysis, lexiconFor(options), sort),
          }),
        json: () => ({
          ...envelope(VERSION, 'states'),
          ...modelData(loaded.model),
          statusQuo: space.today === undefined ? undefined : numberOf(space, space.today),
          outcomeCount: space.size,
          matching: nodes.length,
          outcomes: standingData(analysis, shown),
        }),
        csv: () => statesCsv(analysis, shown),
      });
    });
};

function holding({ table, graph }: Analysis): number[] {
  const any = new Uint32Array((graph.space.size + 31) >> 5);
  for (const bits of table.equilibria.values()) bits.forEach((word, w) => (any[w]! |= word));
  return bitsOf(any, graph.space.size);
}

function asked(
  { where, holds: held }: Options,
  { graph: { space } }: Analysis,
  lexicon: Lexicon,
  sort: number | undefined,
): string {
  const holdsUnder = (what: string): string => ` that ${lexicon.wouldHoldMany} under ${what}`;
  const parts = [
    ...(where === undefined && held === undefined ? [] : [` of ${counted(space.size, lexicon.outcome)}`]),
    ...(held === undefined ? [] : [holdsUnder(held === true ? `at least one ${lexicon.concept.one}` : conceptIn(held).short)]),
    ...(where === undefined ? [] : [` where ${where}`]),
    ...(sort === undefined ? [] : [`, best for ${space.model.parties[sort]!.name} first`]),
  ];
  return parts.join('');
}

function readWhere(model: Model, text: string) {
  const names = model.options.map(({ id, label }) => [id, label]);
  const parsed = parseCondition(text, (name) => {
    const index = names.findIndex((list) => list.some((known) => known.toLowerCase() === name.toLowerCase()));
    if (index !== -1) return index;
    const close = nearest(name, names.flat());
    return {
      message: `there is no option "${name}"`,
      fix: close === undefined ? `the options are ${model.options.map(({ id }) => id).join(', ')}` : `did you mean "${close}"?`,
    };
  });
  if (parsed.ok) return parsed.value;
  const [problem] = parsed.problems;
  const [at, length] = problem!.at?.span ?? [0, 1];
  throw new WrongUse(`--where: ${problem!.message}\n  ${text}\n  ${' '.repeat(at)}${'^'.repeat(length)}`, problem!.fix);
}
