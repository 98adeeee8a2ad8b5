/**
 * Models drawn by all processors. Numbers of models are dealt out in pieces; whoever draws the 5000th model draws the same one,
 * and counts add up in any order, so that the result does not depend on how many threads there are.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';
import type { Sampler } from '../core/robust/sampler.ts';
import { added, type Tally } from '../core/robust/tally.ts';

/** Models a thread draws before it says so. */
const PIECE = 50;
/** Milliseconds of work from which on more threads pay. */
const WORTH = 300;

/** The thread's program: beside this file, as source or built. */
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? 'sample-worker.ts' : 'sample-worker.js', import.meta.url);

export const processors = (): number => availableParallelism();

/** Models number 0 to `samples` − 1; after Ctrl-C those drawn by then. */
export async function drawModels(terminal: Terminal, sampler: Sampler, samples: number, threads: number): Promise<Tally> {
  const progress = progressLine(terminal);
  const deal = new Deal(samples, (share) => progress.report('models', share));
  const stop = (): void => deal.stop();
  process.once('SIGINT', stop);
  try {
    await drawHere(sampler, deal, threads === 1 ? Infinity : WORTH);
    if (deal.left > 0) await drawThere(sampler, deal, Math.min(threads, deal.left));
    return deal.tally() ?? sampler.run(0, 0);
  } finally {
    process.removeListener('SIGINT', stop);
    progress.done();
  }
}

/** In this thread, for so many milliseconds. */
async function drawHere(sampler: Sampler, deal: Deal, milliseconds: number): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < milliseconds) {
    const piece = deal.next();
    if (piece === undefined) return;
    deal.done(piece, sampler.run(...piece));
    // lets a signal in
    await setImmediate();
  }
}

function drawThere({ model, options, concepts, lead }: Sampler, deal: Deal, threads: number): Promise<void> {
  const workerData = { model, options: { ...options, lead: concepts[lead] } };
  const workers = Array.from({ length: threads }, () => new Worker(PROGRAM, { workerData }));
  const all = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        let piece = deal.next();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
        const give = (): void => (piece === undefined ? resolve() : worker.postMessage(piece));
        worker.on('message', (tally: Tally) => {
          deal.done(piece!, tally);
          piece = deal.next();
          give();
        });
        worker.on('error', reject);
        give();
      }),
  );
  return Promise.all(all)
    .then(() => undefined)
    .finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}

type Piece = readonly [from: number, to: number];

/** Which models are still to be drawn, and the counts of those that are. */
class Deal {
  private readonly samples: number;
  private readonly report: (share: number) => void;
  private given = 0;
  private drawn = 0;
  private stopped = false;
  private readonly tallies = new Map<number, Tally>();

  constructor(samples: number, report: (share: number) => void) {
    this.samples = samples;
    this.report = report;
  }

  /** Pieces not yet given out. */
  get left(): number {
    return this.stopped ? 0 : Math.ceil((this.samples - this.given) / PIECE);
  }

  next(): Piece | undefined {
    if (this.left === 0) return undefined;
    const from = this.given;
    this.given = Math.min(this.samples, from + PIECE);
    return [from, this.given];
  }

  done([from, to]: Piece, tally: Tally): void {
    this.tallies.set(from, tally);
    this.drawn += to - from;
    this.report(this.drawn / this.samples);
  }

  stop(): void {
    this.stopped = true;
  }

  /** All together, in the order of their numbers; undefined where none was drawn. */
  tally(): Tally | undefined {
    const [first, ...rest] = [...this.tallies].sort(([a], [b]) => a - b).map(([, tally]) => tally);
    return first === undefined ? undefined : rest.reduce(added, first);
  }
}
