/**
 * Long work that can be interrupted: Ctrl-C once ends it with what there is, Ctrl-C twice ends the program. Now and then
 * the work pauses, as a signal is only heard between two pieces of work.
 */
import { setImmediate } from 'node:timers/promises';
import { progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';
import type { Steps } from '../core/steps.ts';

/** Milliseconds of work between two pauses. */
const SLICE = 50;

export async function interruptible<T>(
  terminal: Terminal,
  stage: string,
  steps: Steps<T>,
): Promise<{ readonly value: T; readonly interrupted: boolean }> {
  const progress = progressLine(terminal);
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt);
  try {
    let paused = performance.now();
    let step = steps.next();
    while (step.done !== true) {
      progress.report(stage, step.value);
      if (performance.now() - paused > SLICE) {
        await setImmediate();
        paused = performance.now();
      }
      step = steps.next(interrupted ? 'stop' : undefined);
    }
    return { value: step.value, interrupted };
  } finally {
    process.removeListener('SIGINT', interrupt);
    progress.done();
  }
}
