/**
 * Scores of attribution extraction. Contents are compared as sets of words: a proposal finds a gold attribution when
 * their Dice coefficient is at least one half, each gold one counting once, the best pairs first; *joint* asks that
 * the head of the gold source lies in the proposed source too.
 */
import { Random } from './random.ts';

type Spans = readonly (readonly [start: number, end: number])[];

export interface Attribution {
  readonly source: Spans;
  readonly content: Spans;
  readonly sourceHead?: readonly [start: number, end: number];
}

export interface Proposed extends Attribution {
  readonly confidence: number;
  readonly pattern: string;
}

interface Counts {
  readonly right: number;
  readonly proposed: number;
  readonly gold: number;
}

type Measure = 'exact' | 'content' | 'joint' | 'direct' | 'mixed' | 'indirect';
export const MEASURES: readonly Measure[] = ['exact', 'content', 'joint', 'direct', 'mixed', 'indirect'];

export interface DocumentScore {
  readonly counts: Readonly<Record<Measure, Counts & { readonly found: number }>>;
  /** each proposal, with whether its content and its source were right */
  readonly judged: readonly { readonly proposed: Proposed; readonly content: boolean; readonly joint: boolean }[];
}

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

interface Word {
  readonly from: number;
  readonly to: number;
}

const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((word) => b.has(word)).length;
const same = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && overlap(a, b) === a.size;

export function scoreDocument(text: string, gold: readonly Attribution[], proposed: readonly Proposed[]): DocumentScore {
  const words = [...text.matchAll(WORD)].map((match): Word => ({ from: match.index, to: match.index + match[0].length }));
  const within = (spans: Spans): ReadonlySet<number> =>
    new Set(words.flatMap(({ from, to }, index) => (spans.some(([a, b]) => to > a && from < b) ? [index] : [])));
  const prepare = <T extends Attribution>(list: readonly T[]) =>
    list
      .map((item) => ({ item, content: within(item.content), source: within(item.source), kind: kindOf(item.content, text) }))
      .filter(({ content }) => content.size > 0);
  const golds = prepare(gold).map((one) => ({
    ...one,
    head: one.item.sourceHead === undefined ? one.source : within([one.item.sourceHead]),
  }));
  const found = prepare(proposed);
  const pairs: [dice: number, gold: number, proposed: number][] = [];
  golds.forEach((one, g) =>
    found.forEach((other, p) => {
      const shared = overlap(one.content, other.content);
      if (shared > 0) pairs.push([(2 * shared) / (one.content.size + other.content.size), g, p]);
    }),
  );
  pairs.sort((a, b) => b[0] - a[0]);
  const taken = new Map<number, readonly [gold: number, dice: number]>();
  const used = new Set<number>();
  for (const [dice, g, p] of pairs) {
    if (used.has(g) || taken.has(p)) continue;
    used.add(g);
    taken.set(p, [g, dice]);
  }
  const good = [...taken].filter(([, [, dice]]) => dice >= 0.5).map(([p, [g]]) => ({ p, g }));
  const joint = ({ p, g }: { p: number; g: number }): boolean =>
    golds[g]!.source.size === 0 ? found[p]!.source.size === 0 : overlap(golds[g]!.head, found[p]!.source) > 0;
  const all = (right: number): Counts & { found: number } => ({
    right,
    found: right,
    proposed: found.length,
    gold: golds.length,
  });
  const ofKind = (kind: string): Counts & { found: number } => ({
    right: good.filter(({ p }) => found[p]!.kind === kind).length,
    found: good.filter(({ g }) => golds[g]!.kind === kind).length,
    proposed: found.filter((one) => one.kind === kind).length,
    gold: golds.filter((one) => one.kind === kind).length,
  });
  const rightOnes = new Map(good.map((pair) => [pair.p, pair]));
  return {
    counts: {
      exact: all([...taken].filter(([p, [g]]) => same(found[p]!.content, golds[g]!.content)).length),
      content: all(good.length),
      joint: all(good.filter(joint).length),
      direct: ofKind('direct'),
      mixed: ofKind('mixed'),
      indirect: ofKind('indirect'),
    },
    judged: found.map(({ item }, p) => {
      const pair = rightOnes.get(p);
      return { proposed: item, content: pair !== undefined, joint: pair !== undefined && joint(pair) };
    }),
  };
}

function kindOf(spans: Spans, text: string): string {
  const words = spans.map(([from, to]) => text.slice(from, to)).join(' ');
  const wide =
    text.slice(Math.max(0, spans[0]![0] - 1), spans[0]![0]) + words + text.slice(spans.at(-1)![1], spans.at(-1)![1] + 1);
  if (!/["“”]/.test(words) && !/^["“].*["”]$/s.test(wide)) return /^['‘].*['’](?!\p{L})/su.test(words) ? 'direct' : 'indirect';
  const outside = words.replaceAll(/[“"][^”"]*[”"]?/gs, ' ').match(WORD)?.length ?? 0;
  return /^\s*["“]/.test(wide) && outside <= 2 ? 'direct' : 'mixed';
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function pooled(scores: readonly DocumentScore[], measure: Measure): Score {
  const sum = { right: 0, found: 0, proposed: 0, gold: 0 };
  for (const { counts } of scores) {
    for (const key of ['right', 'found', 'proposed', 'gold'] as const) sum[key] += counts[measure][key];
  }
  const precision = sum.proposed === 0 ? 0 : sum.right / sum.proposed;
  const recall = sum.gold === 0 ? 0 : sum.found / sum.gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** 95 % interval of a figure over documents drawn again and again, a fixed seed. */
export function interval<T>(
  items: readonly T[],
  figure: (drawn: readonly T[]) => number,
  rounds = 1000,
): readonly [low: number, high: number] {
  const random = new Random(1_993);
  const values = Array.from({ length: rounds }, () => figure(items.map(() => items[random.below(items.length)]!)));
  values.sort((a, b) => a - b);
  return [values[Math.floor(rounds * 0.025)]!, values[Math.floor(rounds * 0.975)]!];
}
