/** `parley together`: what coalitions could do, which outcomes hold against them, and who can bring about and block. */
import { quoted } from './analyse.ts';
import {
  analysed,
  commaList,
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
import { WrongUse, wrongUse } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { VERSION } from './version.ts';
import { coalitionOf, type Coalition } from '../core/coalition/members.ts';
import { COALITION_CONCEPTS, findCoalitionConcept } from '../core/coalition/registry.ts';
import type { CoalitionConceptId } from '../core/coalition/definition.ts';
import { analyseTogether, type TogetherAnalysis, type TogetherQuestion } from '../core/coalition/together.ts';
import type { Model } from '../core/model/model.ts';
import { nearest } from '../core/problem.ts';
import { togetherData } from '../report/data/together.ts';
import { togetherCsv, togetherReport } from '../report/together.ts';

interface Options extends CommonOptions {
  readonly members?: readonly string[];
  readonly concept?: string;
  readonly at?: readonly string[];
  readonly from?: string;
  readonly limit: number;
  readonly table?: boolean;
}

const more = (text: string, list: readonly string[] = []): string[] => [...list, text];

export const togetherCommand: Register = (program, terminal) => {
  reported(
    program
      .command('together')
      .summary('what coalitions could do: what they would leave and for what, who can bring about and block')
      .description(
        'Tells which of the outcomes that would hold against single parties a coalition would leave, by which moves of its\n' +
          'members one after the other and for what, whether others could answer, and who can bring an outcome about or\n' +
          'block it, alone and together.',
      )
      .argument('<case>', CASE)
      .option('--members <parties>', 'only this coalition: its parties, with commas between (may be repeated)', more)
      .option('--concept <concept>', `only this concept: ${COALITION_CONCEPTS.map(({ id }) => id).join(', ')}`)
      .option('--at <outcome>', 'only at this outcome (may be repeated); without it at what would hold, and today', more)
      .option('--from <outcome>', 'who can bring outcomes about, starting here instead of today')
      .option('--limit <n>', 'most outcomes to list', wholeNumber('--limit', 1), 12)
      .option('--table', 'the table of outcomes and coalitions, however long'),
  )
    .addHelpText(
      'after',
      examples(
        'together cases/published/hipel-1993-elmira',
        'together cases/published/hipel-1993-elmira --members moe,uniroyal',
        'together my-case --members north,south --concept cseq --at 8',
      ),
    )
    .action(async (path: string, options: Options) => {
      const loaded = load(path);
      const coalitions = options.members?.map((text) => coalitionIn(loaded.model, text));
      const concepts = options.concept === undefined ? undefined : [conceptIn(options.concept)];
      const { analysis } = analysed(terminal, loaded, {});
      const { space } = analysis.graph;
      const targets = options.at?.map((text) => outcomeIn(space, text));
      const question: TogetherQuestion = {
        ...(coalitions === undefined ? {} : { coalitions }),
        ...(concepts === undefined ? {} : { concepts }),
        ...(targets === undefined ? {} : { targets, whole: false }),
        ...(options.from === undefined ? {} : { start: outcomeIn(space, options.from) }),
      };
      const { value: result } = await interruptible(terminal, 'coalitions', analyseTogether(analysis.table, question));
      if (!result.ok) throw wrongUse(result.problems[0]!);
      const together = result.value;
      write(terminal, options, {
        document: () =>
          togetherReport(analysis, together, lexiconFor(options), {
            limit: options.limit,
            named: coalitions !== undefined,
            at: targets !== undefined,
            table: options.table === true,
            next: formatOf(options) === 'text' && coalitions === undefined ? nextCommands(path, together) : [],
          }),
        json: () => togetherData(together, VERSION),
        csv: () => togetherCsv(together),
      });
    });
};

/** The parties a person means by names with commas between. */
function coalitionIn(model: Model, text: string): Coalition {
  const parties = commaList(text).map((name) => partyIn(model, name));
  if (parties.length === 0) throw new WrongUse('--members names no party', 'give the parties with commas between: --members a,b');
  return coalitionOf(parties);
}

function conceptIn(text: string): CoalitionConceptId {
  const found = findCoalitionConcept(text);
  if (found !== undefined) return found.id;
  const names = COALITION_CONCEPTS.map(({ id }) => id);
  const close = nearest(text, names);
  throw new WrongUse(
    `there is no concept "${text}" for coalitions`,
    close === undefined ? `they are ${names.join(', ')}` : `did you mean "${close}"?`,
  );
}

/** The first coalition that would leave something, and how to get to what holds. */
function nextCommands(path: string, { outcomes, table: { graph } }: TogetherAnalysis): string[] {
  const first = outcomes.flatMap(({ leavers }) => leavers)[0];
  const { parties } = graph.space.model;
  const members = first === undefined ? undefined : parties.filter((_, party) => (first.coalition & (1 << party)) !== 0);
  return [
    ...(members === undefined ? [] : [`parley together ${quoted(path)} --members ${members.map(({ id }) => id).join(',')}`]),
    `parley routes ${quoted(path)}`,
  ];
}
