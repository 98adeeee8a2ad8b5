/**
 * The benchmark. `npm run bench` measures and prints; with `--date YYYY-MM-DD` it also writes the results into
 * bench/README.md, between the markers, and leaves everything else there alone. `--max N`: the largest ladder rung is 2^N.
 * Each rung runs in a process of its own (`--rung`).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { duration, markdown, type Results } from './report.ts';
import { ladders, type Measured, type Rung } from './rungs.ts';

const README = fileURLToPath(new URL('README.md', import.meta.url));
const [START, END] = ['<!-- measured: start -->', '<!-- measured: end -->'];

const { values } = parseArgs({
  options: { max: { type: 'string', default: '22' }, date: { type: 'string' }, rung: { type: 'string' } },
});

if (values.rung !== undefined) process.stdout.write(JSON.stringify(measure(JSON.parse(values.rung) as Rung)));
else run(Number(values.max), values.date);

function run(max: number, date: string | undefined): void {
  if (!Number.isInteger(max) || max < 8 || max > 25) throw new RangeError('--max must be a whole number from 8 to 25');
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError('--date must be of the form YYYY-MM-DD');
  const all = ladders(max);
  const climb = (rungs: readonly Rung[]): Results['free'] => rungs.map((rung) => [rung, apart(rung)]);
  const results: Results = {
    free: climb(all.free),
    parties: climb(all.parties),
    oneWay: climb(all.oneWay),
    exclusive: climb(all.exclusive),
    arcs: climb(all.arcs),
    statements: climb(all.statements),
    few: climb(all.few),
  };
  const report = `${machine()}\n\n${markdown(results)}`;
  process.stdout.write(`${report}\n`);
  if (date !== undefined) write(`Measured on ${date}. ${report}`);
}

function apart(rung: Rung): Measured {
  const args = ['--max-old-space-size=8192', fileURLToPath(import.meta.url), '--rung', JSON.stringify(rung)];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 24 });
  if (child.status !== 0) throw new Error(`${JSON.stringify(rung)} ended with ${child.status ?? child.signal}`);
  const measured = JSON.parse(child.stdout) as Measured;
  const seconds = duration(measured.prepare + measured.analyse);
  process.stderr.write(`${JSON.stringify(rung)}: ${measured.outcomes.toLocaleString('en')} outcomes, ${seconds}\n`);
  return measured;
}

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Machine: ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}; one thread.`;
}

function write(report: string): void {
  const text = readFileSync(README, 'utf8');
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`bench/README.md must have the lines ${START} and ${END}`);
  writeFileSync(README, `${text.slice(0, from + START.length)}\n${report}\n${text.slice(to)}`);
}
