/**
 * Measures a corpus of many documents: `npm run bench:corpus -- --documents 5000`. The documents are made up: reports of some
 * three hundred words with statements of changing speakers; one in fifty is another with a sentence more.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codedCorpus, importCoded } from '../src/cli/coded.ts';
import { addDocuments, readDocuments } from '../src/cli/gather.ts';
import { agreements } from '../src/core/evidence/corpus.ts';
import { spokenOf, topicsOf } from '../src/core/evidence/speaks.ts';
import { finished } from '../src/core/steps.ts';
import { openCorpus } from '../src/disk/corpus-file.ts';
import { readDna } from '../src/disk/dna/read.ts';
import { writeDna } from '../src/disk/dna/write.ts';
import { loadCase } from '../src/disk/load.ts';
import { readQdpx } from '../src/disk/qdpx/read.ts';
import { writeQdpx } from '../src/disk/qdpx/write.ts';
import { readText } from '../src/reading/read.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '5000' } } });
const count = Number(values.documents);

/** The same numbers every time. */
let state = 20_250_213;
const below = (limit: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)]!;

const WHO = [
  'North Island',
  'East Island',
  'South Island',
  'Mayor Ada Hart',
  'Minister Nora Falk',
  'The harbour board',
  'Ben Moss',
];
const DOES = [
  'rejected a plan to',
  'offered to',
  'demanded that the others',
  'promised to',
  'said it would',
  'refused to',
  'agreed to',
];
const WHAT = [
  'pay for the ferry',
  'close the pier',
  'raise the fares',
  'dredge the harbour',
  'sell the old boat',
  'wait for a new study',
];
const FILL = 'The boats left late again and the wind turned to the west in the afternoon while people waited at the pier'.split(
  ' ',
);

function article(): string {
  const sentences = Array.from({ length: 18 }, () =>
    below(3) > 0
      ? `${Array.from({ length: 14 }, () => oneOf(FILL)).join(' ')} ${below(10_000)}.`
      : `${oneOf(WHO)} ${oneOf(DOES)} ${oneOf(WHAT)} in ${2030 + below(9)}.`,
  );
  const day = `203${below(9)}-0${1 + below(9)}-1${below(10)}`;
  return `---\ndate: ${day}\n---\n\n${sentences.join(' ')}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
try {
  mkdirSync(join(folder, 'texts'));
  const files: string[] = [];
  let last = '';
  for (let at = 0; at < count; at++) {
    last = at % 50 === 49 ? `${last}One sentence more.\n` : article();
    const file = join(folder, 'texts', `${String(at).padStart(6, '0')}.txt`);
    writeFileSync(file, last);
    files.push(file);
  }
  const path = join(folder, 'press.db');
  const opened = openCorpus(path, true);
  const loaded = loadCase('cases/teaching/island-ferry');
  if (!opened.ok || !loaded.ok) throw new Error('the corpus or the case cannot be opened');
  const corpus = opened.value;
  const { model } = loaded.value;
  const rows: string[] = [];
  const measured = <T>(what: string, work: () => T, said: (result: T) => string): T => {
    const start = performance.now();
    const result = work();
    const seconds = (performance.now() - start) / 1000;
    const time = seconds < 1 ? `${(1000 * seconds).toPrecision(3)} ms` : `${seconds.toPrecision(3)} s`;
    rows.push(`| ${what} | ${time} | ${said(result)} |`);
    return result;
  };
  const topics = topicsOf(model);
  const aliases = model.parties.flatMap(({ name, aliases: others }, party) =>
    [name, ...others].map((alias) => ({ name: alias, party })),
  );
  const parties = model.parties.map(({ id }) => id);
  measured(
    'add',
    () => finished(addDocuments(corpus, files)),
    ({ added, near }) => `${added} added, ${near.length} nearly the same`,
  );
  measured(
    'add again',
    () => finished(addDocuments(corpus, files)),
    ({ same }) => `${same.length} recognised`,
  );
  measured(
    'read with a case',
    () => finished(readDocuments(corpus, readText, { aliases, parties })),
    ({ read }) => `${read} documents, ${corpus.counts().statements.toLocaleString('en')} statements`,
  );
  measured(
    'search: two words',
    () => corpus.documents('ferry study'),
    ({ length }) => `${length} documents`,
  );
  measured(
    'search: rare number',
    () => corpus.documents('4711'),
    ({ length }) => `${length} documents`,
  );
  measured(
    'statements of a speaker',
    () => corpus.statements('', { speaker: 'hart' }),
    ({ length }) => `${length}`,
  );
  measured(
    'statements of a party from a day on',
    () => corpus.statements('', { party: 'east', from: '2036-01-01' }),
    ({ length }) => `${length}`,
  );
  const all = measured(
    'all statements',
    () => corpus.statements('', {}),
    ({ length }) => `${length}`,
  );
  measured(
    'statements on an option',
    () => all.filter((one) => spokenOf({ ...one, on: [] }, topics).some(({ option }) => option === 'north-pays')),
    ({ length }) => `${length}`,
  );
  measured(
    'who agrees with whom',
    () => agreements(all, topics),
    ({ length }) => `${length} edges`,
  );
  const { coded } = measured(
    'gather for other programs',
    () => codedCorpus(corpus, model, 0.5),
    (one) => `${one.coded.statements.length} statements`,
  );
  for (const [kind, write, read] of [
    ['dna', writeDna, readDna],
    ['qdpx', writeQdpx, readQdpx],
  ] as const) {
    const file = join(folder, `press.${kind}`);
    measured(
      `write .${kind}`,
      () => write(file, coded),
      () => `${(statSync(file).size / 1e6).toFixed(1)} MB`,
    );
    const back = measured(
      `read .${kind}`,
      () => read(file),
      (one) => `${one.ok ? one.value.statements.length : 0} statements`,
    );
    if (!back.ok) throw new Error(back.problems[0]!.message);
    if (kind === 'qdpx') continue;
    const other = openCorpus(join(folder, 'coded.db'), true);
    if (!other.ok) throw new Error(other.problems[0]!.message);
    measured(
      'take it into a corpus',
      () => finished(importCoded(other.value, back.value)),
      (one) => `${one.statements} statements`,
    );
    other.value.close();
  }
  corpus.close();
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  process.stdout.write(
    `${count} documents, ${(statSync(path).size / 1e6).toFixed(0)} MB in one file; at most ${peak} MB of memory\n\n`,
  );
  process.stdout.write(`| | time | result |\n|---|---:|---|\n${rows.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
