/** Where a command writes, and what the other end can show. */
import { writeSync } from 'node:fs';
import { styleText } from 'node:util';
import { colourOf } from '../figures/colour.ts';
import { reason } from '../disk/reason.ts';
import { unstyled, type Role, type Style } from '../report/render/wrap.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** columns of standard output */
  readonly width: number;
  readonly style: Style;
  /** style of what goes to standard error */
  readonly errorStyle: Style;
  /** whether a progress line may be drawn on standard error */
  readonly live: boolean;
}

/** Signals that whoever read our output has gone; the command line ends quietly. */
export class OutputClosed extends Error {}

/** Where the output goes to there is no place for it. */
export class OutputFailed extends Error {}

/** Writes everything, even to a pipe that is slow to take it. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
      if (code === 'EPIPE') throw new OutputClosed();
      if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO')
        throw new OutputFailed(`the output cannot be written: ${reason(thrown)}`);
      if (code !== 'EAGAIN') throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** The process's own terminal. Colours only for a terminal, NO_COLOR and FORCE_COLOR respected. */
export function processTerminal(): Terminal {
  return {
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    width: process.stdout.isTTY ? Math.max(40, process.stdout.columns) : widthFrom(process.env['COLUMNS']),
    style: coloured(process.stdout.isTTY) ? style : unstyled,
    errorStyle: coloured(process.stderr.isTTY) ? style : unstyled,
    live: process.stderr.isTTY,
  };
}

function widthFrom(columns: string | undefined): number {
  const width = Number(columns);
  return Number.isInteger(width) && width >= 40 && width <= 1000 ? width : 100;
}

function coloured(terminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal && TERM !== 'dumb';
}

type Format = Parameters<typeof styleText>[0];

const LOOKS: Readonly<Record<Exclude<Role['kind'], 'party'>, Format>> = {
  title: ['bold', 'underline'],
  heading: 'bold',
  strong: 'bold',
  muted: 'dim',
  code: 'cyan',
  outcome: 'bold',
  error: ['bold', 'red'],
  warning: 'yellow',
  stays: 'green',
  held: 'yellow',
  leaves: 'red',
  holds: ['bold', 'green'],
  partly: 'yellow',
  today: ['bold', 'underline'],
  taken: 'bold',
};

const style: Style = (text, role) => {
  if (role.kind !== 'party') return styleText(LOOKS[role.kind], text, { validateStream: false });
  const colour = colourOf(role.colour);
  if (colour === undefined || colour === '#000000') return styleText('bold', text, { validateStream: false });
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `\u001B[38;2;${r};${g};${b}m${text}\u001B[39m`;
};
