/**
 * The benchmark. `npm run bench` measures and prints; with `--date YYYY-MM-DD` it also writes the results into
 * bench/README.md, between the markers, and leaves everything else there alone. `--max N`: the largest ladder rung is 2^N;
 * `--huge`: 2^24 outcomes and nothing else; `--paths`: routes and coalitions and nothing else; `--kinds`: kinds of
 * preference and nothing else. `--compare`: comparisons and views and nothing else. Each rung runs in a process of its own (`--rung`).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kindsTable } from './kinds.ts';
import { compareTable } from './compare.ts';
import { measure } from './measure.ts';
import { pathsTable } from './paths.ts';
import { machine, publish } from './publish.ts';
import { robustTable } from './robust.ts';
import { duration, freeTable, markdown, type Results } from './report.ts';
import { HUGE, ladders, type Measured, type Rung } from './rungs.ts';

/** Bytes within which 2^24 outcomes must fit. */
const MOST_MEMORY = 4 * 2 ** 30;

const { values } = parseArgs({
  options: {
    max: { type: 'string', default: '22' },
    huge: { type: 'boolean', default: false },
    paths: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
    robust: { type: 'boolean', default: false },
    date: { type: 'string' },
    rung: { type: 'string' },
  },
});

if (values.rung !== undefined) process.stdout.write(JSON.stringify(measure(JSON.parse(values.rung) as Rung)));
else if (values.huge) runHuge(values.date);
else if (values.compare) publish('compare', machine(), compareTable(), values.date);
else if (values.paths) publish('paths', machine(), pathsTable(), values.date);
else if (values.kinds) publish('kinds', machine(), kindsTable(), values.date);
else if (values.robust) publish('robust', machine(), await robustTable(), values.date);
else run(Number(values.max), values.date);

function run(max: number, date: string | undefined): void {
  if (!Number.isInteger(max) || max < 8 || max > 25) throw new RangeError('--max must be a whole number from 8 to 25');
  const place = machine();
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
  publish('measured', place, markdown(results), date);
}

function runHuge(date: string | undefined): void {
  const place = machine();
  const measured = apart(HUGE);
  publish('huge', place, freeTable([[HUGE, measured]]), date);
  if (measured.memory <= MOST_MEMORY) return;
  process.stderr.write(`${measured.memory.toLocaleString('en')} bytes are more than ${MOST_MEMORY.toLocaleString('en')}\n`);
  process.exitCode = 1;
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
