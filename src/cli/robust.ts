/** `parley robust`: how sure it is that an outcome holds, where parts of the case are assumed or unknown. */
import { Option } from 'commander';
import { quoted } from './analyse.ts';
import { analysed, conceptIn, formatOf, lexiconFor, load, wholeNumber, write, type CommonOptions } from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { drawModels, processors } from './pool.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { INVERTIBLE, isInvertible } from '../core/inverse/required.ts';
import { breaksOf } from '../core/robust/breaking.ts';
import { VARIES, type Vary } from '../core/robust/doubt.ts';
import { robustness, type Robustness } from '../core/robust/robust.ts';
import { Sampler } from '../core/robust/sampler.ts';
import { singleChanges } from '../core/robust/single.ts';
import { sweepUnknown } from '../core/robust/sweep.ts';
import type { Steps } from '../core/steps.ts';
import { numberOf } from '../core/space/state.ts';
import type { ClassicalId } from '../core/stability/definition.ts';
import { located } from '../disk/load.ts';
import { robustData } from '../report/data/robust.ts';
import { robustCsv, robustReport } from '../report/robust.ts';

interface Options extends CommonOptions {
  readonly samples: number;
  readonly seed: number;
  readonly threads?: number;
  readonly concept?: string;
  readonly vary?: Vary;
  readonly doubt: number;
  readonly limit: number;
}

export const robustCommand: Register = (program, terminal) => {
  reported(
    program
      .command('robust')
      .summary('how sure a result is: what would still hold if what is assumed or unknown were otherwise')
      .description(
        'Tells how sure a result is: many models are drawn in which what is sourced stays and what is assumed may be otherwise; ' +
          'each comparison of neighbours, each statement and each assumed part is changed by itself; what is unknown is settled in ' +
          'every way. For each outcome that holds: in how many of the models, the fewest changes of mind that break it, and the ' +
          'assumption it depends on most.',
      )
      .argument('<case>', CASE)
      .option('--samples <n>', 'models to draw at random', wholeNumber('--samples', 0), 2000)
      .option('--seed <n>', 'the same seed draws the same models', wholeNumber('--seed', 0), 1)
      .option(
        '--threads <n>',
        'threads to draw with, all processors otherwise; the result is the same',
        wholeNumber('--threads', 1),
      )
      .option('--concept <concept>', `verdicts under this concept (${INVERTIBLE.join(', ')}; seq otherwise)`)
      .addOption(new Option('--vary <what>', 'what may be otherwise; the first of these that the case has').choices([...VARIES]))
      .option('--doubt <chance>', 'chance that such a part is changed in a model', chance, 0.5)
      .option('--limit <n>', 'most rows of a table', wholeNumber('--limit', 1), 8),
  )
    .addHelpText(
      'after',
      examples(
        'robust cases/reported/ukraine-2025-02',
        'robust cases/published/hipel-2014-syria-iraq --vary all --samples 10000 --seed 7',
        'robust my-case --concept nash --format csv -o shares.csv',
      ),
    )
    .action(async (path: string, options: Options) => {
      const loaded = load(path);
      const concept = options.concept === undefined ? undefined : classical(options.concept);
      const { analysis } = analysed(terminal, loaded, { concepts: [concept ?? 'seq'] });
      const sampled = Sampler.of(loaded.model, {
        seed: options.seed,
        doubt: options.doubt,
        ...(concept === undefined ? {} : { lead: concept }),
        ...(options.vary === undefined ? {} : { vary: options.vary }),
      });
      if (!sampled.ok) throw new CaseProblems(located(loaded, sampled.problems), loaded.text);
      const robust = await howSure(terminal, sampled.value, options);
      const top = robust.outcomes.find(({ holds, matters }) => holds && matters !== undefined);
      const lexicon = lexiconFor(options);
      write(terminal, options, {
        document: () =>
          robustReport(analysis, robust, lexicon, {
            limit: options.limit,
            asked: options.samples,
            next:
              formatOf(options) === 'text' && top !== undefined
                ? [`parley why ${quoted(path)} ${numberOf(sampled.value.graph.space, top.node)}`]
                : [],
          }),
        json: () => robustData(robust, VERSION),
        csv: () => robustCsv(robust, lexicon),
      });
    });
};

/** Single changes first, as they are quick; after Ctrl-C what is left is left out. */
async function howSure(terminal: Terminal, sampler: Sampler, options: Options): Promise<Robustness> {
  let going = true;
  const run = async <T>(stage: string, steps: Steps<T>): Promise<T> => {
    const { value, interrupted } = await interruptible(terminal, stage, steps);
    going &&= !interrupted;
    return value;
  };
  const singles = await run('single changes', singleChanges(sampler));
  const sweep = going ? await run('what is unknown', sweepUnknown(sampler)) : undefined;
  const samples = going && sampler.doubts.length > 0 ? options.samples : 0;
  const tally = await drawModels(terminal, sampler, samples, options.threads ?? processors());
  going &&= tally.models === samples;
  const concept = sampler.concepts[sampler.lead]!;
  const breaks = await run('breaks', breaksOf(sampler.graph, concept, going ? sampler.tracked : []));
  return robustness({ sampler, tally, singles, sweep, breaks, complete: going });
}

function classical(text: string): ClassicalId {
  const { id, short } = conceptIn(text);
  if (isInvertible(id)) return id;
  throw new WrongUse(`how sure a verdict is, is not worked out for ${short}`, `take one of ${INVERTIBLE.join(', ')}`);
}

function chance(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new WrongUse(`--doubt takes a chance from 0 to 1, not "${text}"`);
}
