/** How long `parley robust` takes to draw ten thousand models of a dispute of a thousand outcomes. */
import { drawModels } from '../src/cli/pool.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { Sampler } from '../src/core/robust/sampler.ts';
import { optionForm, withStatements } from './disputes.ts';
import { Random } from './random.ts';
import { duration } from './report.ts';

interface Drawn {
  readonly outcomes: number;
  readonly models: number;
  readonly threads: number;
  readonly seconds: number;
}

const [OPTIONS, PARTIES, STATEMENTS, MODELS] = [10, 4, 12, 10_000];

/** Every statement of every party may be otherwise, so that each model has new orders throughout. */
async function drawn(threads: number): Promise<Drawn> {
  const sampler = Sampler.of(withStatements(optionForm(OPTIONS, PARTIES), STATEMENTS, new Random(3)));
  if (!sampler.ok) throw new Error(sampler.problems[0]!.message);
  const start = performance.now();
  const tally = await drawModels(processTerminal(), sampler.value, MODELS, threads);
  const seconds = (performance.now() - start) / 1000;
  return { outcomes: sampler.value.graph.space.size, models: tally.models, threads, seconds };
}

export async function robustTable(): Promise<string> {
  const rows = [await drawn(1), await drawn(2)];
  return [
    '| outcomes | models | threads | time |',
    '| ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ outcomes, models, threads, seconds }) =>
        `| ${outcomes.toLocaleString('en')} | ${models.toLocaleString('en')} | ${threads} | ${duration(seconds)} |`,
    ),
  ].join('\n');
}
