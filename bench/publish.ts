/** Where results go: to the terminal, and with a date into bench/README.md between the markers of their name. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('README.md', import.meta.url));

/** The machine, in words. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = first?.model.trim() ?? 'unknown processor';
  return (
    `Machine: ${cpus().length} × ${processor}, ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}; ` +
    `one thread; load ${loadavg()[0]!.toFixed(1)} from other work when the run began.`
  );
}

/** Prints the results; with a date also writes them between the markers of that name. */
export function publish(
  name: 'measured' | 'huge' | 'paths' | 'kinds' | 'robust' | 'compare' | 'studio',
  place: string,
  results: string,
  date: string | undefined,
): void {
  process.stdout.write(`${place}\n\n${results}\n`);
  if (date === undefined) return;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError('--date must be of the form YYYY-MM-DD');
  const text = readFileSync(README, 'utf8');
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`bench/README.md must have the lines ${start} and ${end}`);
  writeFileSync(README, `${text.slice(0, from + start.length)}\nMeasured on ${date}. ${place}\n\n${results}\n${text.slice(to)}`);
}
