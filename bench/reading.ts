/**
 * Measures the reader against a file of annotated articles: `npm run bench:reading -- DEV.jsonl`, one JSON object a line with
 * `docId`, `text`, `date` and `attributions: [{source, content, sourceHead?}]`, spans in UTF-16. `--sure N` sets the
 * least confidence that counts. The annotated articles are no part of this repository.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readText } from '../src/reading/read.ts';
import { interval, MEASURES, pooled, scoreDocument, type Attribution, type DocumentScore, type Proposed } from './attribution.ts';

interface Article {
  readonly docId: string;
  readonly text: string;
  readonly date?: string;
  readonly attributions: readonly Attribution[];
}

const { values, positionals } = parseArgs({ options: { sure: { type: 'string', default: '0.3' } }, allowPositionals: true });
const [file] = positionals;
if (file === undefined) throw new RangeError('usage: npm run bench:reading -- ARTICLES.jsonl [--sure 0.3]');
const sure = Number(values.sure);
const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Article);

const proposals = (article: Article): readonly Proposed[] =>
  readText(article.text, { name: article.docId, format: 'text', ...(article.date === undefined ? {} : { date: article.date }) })
    .statements.filter(({ within, confidence }) => within === undefined && confidence >= sure)
    .map(({ source, content, confidence, pattern }) => ({ source: source.spans, content: content.spans, confidence, pattern }));

// once for warmth, then for the figures
for (const article of articles) proposals(article);
const from = performance.now();
const proposed = articles.map(proposals);
const seconds = (performance.now() - from) / 1000;
const scores = articles.map((article, index) => scoreDocument(article.text, article.attributions, proposed[index]!));

const share = (value: number): string => (100 * value).toFixed(1).padStart(5);
const lines = [
  `${articles.length} articles, proposals of at least ${sure}; ${(articles.length / seconds).toFixed(0)} articles a second on one core`,
  '',
];
lines.push('                precision  recall      F1   95 % interval of F1');
for (const measure of MEASURES) {
  const { precision, recall, f1 } = pooled(scores, measure);
  const [low, high] = interval(scores, (drawn) => pooled(drawn, measure).f1);
  lines.push(`${measure.padEnd(16)}    ${share(precision)}   ${share(recall)}   ${share(f1)}   ${share(low)} – ${share(high)}`);
}
lines.push('', ...table('confidence', bandOf), '', ...table('pattern', (one) => one.pattern));
process.stdout.write(`${lines.join('\n')}\n`);

function bandOf({ confidence }: Proposed): string {
  const lower = Math.min(0.9, Math.floor(confidence * 10) / 10);
  return `${lower.toFixed(1)} – ${(lower + 0.1).toFixed(1)}`;
}

/** Precision of the proposals group by group. */
function table(name: string, groupOf: (proposal: Proposed) => string): string[] {
  const groups = [...new Set(scores.flatMap(({ judged }) => judged.map(({ proposed: one }) => groupOf(one))))].sort();
  const precision = (drawn: readonly DocumentScore[], group: string): number => {
    const of = drawn.flatMap(({ judged }) => judged.filter(({ proposed: one }) => groupOf(one) === group));
    return of.filter(({ content }) => content).length / Math.max(1, of.length);
  };
  return [
    `${name.padEnd(20)}  count  content  95 % interval   joint`,
    ...groups.map((group) => {
      const of = scores.flatMap(({ judged }) => judged.filter(({ proposed: one }) => groupOf(one) === group));
      const [low, high] = interval(scores, (drawn) => precision(drawn, group), 300);
      return `${group.padEnd(20)}  ${String(of.length).padStart(5)}    ${share(precision(scores, group))}  ${share(low)} – ${share(high)}   ${share(of.filter(({ joint }) => joint).length / of.length)}`;
    }),
  ];
}
