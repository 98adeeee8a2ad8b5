/** `parley change`: what would have to change for an outcome to hold. */
import { quoted } from './analyse.ts';
import {
  analysed,
  commaList,
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
import { interruptible } from './interrupt.ts';
import { VERSION } from './version.ts';
import { whatMustChange } from '../core/inverse/change.ts';
import { INVERTIBLE, isInvertible } from '../core/inverse/required.ts';
import { numberOf } from '../core/space/state.ts';
import type { ClassicalId } from '../core/stability/definition.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { isEquilibrium, type StabilityTable } from '../core/stability/table.ts';
import { changeData } from '../report/data/change.ts';
import { changeCsv, changeReport } from '../report/change.ts';
import { highs } from '../solve/highs.ts';

interface Options extends CommonOptions {
  readonly to: string;
  readonly concept?: string;
  readonly keep?: readonly string[];
  readonly party?: string;
  readonly limit: number;
}

export const changeCommand: Register = (program, terminal) => {
  reported(
    program
      .command('change')
      .summary('what would have to change for an outcome to hold: wishes, statements, or the dispute itself')
      .description(
        'Tells what would make an outcome hold: the exact conditions on what each party wants, the fewest changes of mind or ' +
          'of statements that meet them, how many ways of ranking the outcomes would do, and what else would help: an option ' +
          'settled or off the table, one that goes one way only, a rule, a guarantee.',
      )
      .argument('<case>', CASE)
      .requiredOption('--to <outcome>', 'the outcome that is to hold: a number, a name, or a Y/N pattern')
      .option('--concept <concept>', `under this concept (${INVERTIBLE.join(', ')}); without it all, one of them in detail`)
      .option('--keep <parties>', 'parties whose wishes stay as they are, with commas', commaList)
      .option('--party <party>', 'only what this party would have to want')
      .option('--limit <n>', 'most entries of a list', wholeNumber('--limit', 1), 6),
  )
    .addHelpText(
      'after',
      examples(
        'change cases/published/hipel-2014-syria-iraq --to 2',
        'change cases/published/hipel-2014-syria-iraq --to "water released" --concept nash --keep iraq',
        'change my-case --to NYN --format latex -o change.tex',
      ),
    )
    .action(async (path: string, options: Options) => {
      const loaded = load(path);
      const asked = options.concept === undefined ? undefined : invertible(options.concept);
      const keep = (options.keep ?? []).map((text) => partyIn(loaded.model, text));
      const party = options.party === undefined ? undefined : partyIn(loaded.model, options.party);
      const { analysis } = analysed(terminal, loaded, { concepts: asked === undefined ? INVERTIBLE : [asked] });
      const { graph, table } = analysis;
      const node = outcomeIn(graph.space, options.to);
      if (table.concepts.length === 0) throw new WrongUse(table.skipped[0]!.problem.message, table.skipped[0]!.problem.fix);
      const detail = asked ?? inDetail(table, node);
      const solve = await highs();
      const { value: change } = await interruptible(
        terminal,
        'changes',
        whatMustChange(graph, node, {
          solve,
          keep,
          // what is told in detail comes first, so that an interrupted run has it
          concepts: asked === undefined ? [detail, ...INVERTIBLE.filter((id) => id !== detail)] : [asked],
          details: [detail],
        }),
      );
      write(terminal, options, {
        document: () =>
          changeReport(analysis, change, lexiconFor(options), {
            limit: options.limit,
            party,
            next: formatOf(options) === 'text' ? [`parley why ${quoted(path)} ${numberOf(graph.space, node)}`] : [],
          }),
        json: () => changeData(change, VERSION),
        csv: () => changeCsv(change),
      });
    });
};

function invertible(text: string): ClassicalId {
  const { id, short } = conceptIn(text);
  if (isInvertible(id)) return id;
  throw new WrongUse(
    `what has to change is not worked out for ${short}`,
    `the conditions are known for ${INVERTIBLE.map((one) => conceptOf(one).short).join(', ')}`,
  );
}

/** The concept told in detail: SEQ where the outcome does not hold under it, else the first under which it does not. */
function inDetail(table: StabilityTable, node: number): ClassicalId {
  const fails = (id: ClassicalId): boolean => table.concepts.includes(id) && !isEquilibrium(table, id, node);
  const order: readonly ClassicalId[] = ['seq', ...INVERTIBLE];
  return order.find(fails) ?? INVERTIBLE.find((id) => table.concepts.includes(id))!;
}
