/** A line on standard error for work beyond a second; gone when the work is done. */
import type { Terminal } from './terminal.ts';

const DELAY = 1000;
const EVERY = 100;

export interface Progress {
  readonly report: (stage: string, share: number) => void;
  readonly done: () => void;
}

export function progressLine(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  const start = now();
  let last = start;
  let shown = false;
  return {
    report: (stage, share) => {
      if (!terminal.live || now() - start < DELAY || now() - last < EVERY) return;
      last = now();
      shown = true;
      terminal.err(`\r\u001B[K${stage} … ${Math.round(100 * share)} %, ${Math.round((last - start) / 1000)} s`);
    },
    done: () => {
      if (shown) terminal.err('\r\u001B[K');
      shown = false;
    },
  };
}
