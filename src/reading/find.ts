/** All statements of a text: each sentence's cues from left to right, then the quotations nobody has claimed. */
import { accordingStatement } from './pattern/according.ts';
import type { Candidate, Scene } from './pattern/candidate.ts';
import { headlineStatement } from './pattern/headline.ts';
import { adjectiveStatement, nounStatement } from './pattern/noun.ts';
import { withQuotations } from './pattern/quote.ts';
import { verbStatement } from './pattern/verb.ts';
import type { Pattern, Span } from '../core/evidence/reading.ts';
import { lastWord } from './extent.ts';
import type { Sentence } from './text/sentences.ts';

/** A statement, and the one in whose content it stands. */
export interface Found extends Candidate {
  readonly within: number | undefined;
}

export function findStatements(sentences: readonly Sentence[]): readonly Found[] {
  const plain = sentences.flatMap((sentence, index) => sentenceStatements(sentence, index));
  const quoted = withQuotations(sentences, plain);
  // a first line with a colon is a headline, unless more such lines follow
  const transcript = quoted.filter(({ pattern }) => pattern === 'headline').length > 1;
  const all = quoted.map((candidate) =>
    candidate.pattern === 'headline' && (transcript || candidate.sentence > 0) ? wholeTurn(candidate, sentences) : candidate,
  );
  return nested(all, sentences);
}

/** “HART: …” in a transcript: all that is said up to the end of the paragraph. */
function wholeTurn(candidate: Candidate, sentences: readonly Sentence[]): Candidate {
  const first = sentences[candidate.sentence]!;
  let last = candidate.sentence;
  while (sentences[last + 1]?.paragraph === first.paragraph) last++;
  if (last === candidate.sentence) return candidate;
  const { units } = sentences[last]!;
  return { ...candidate, content: [[candidate.content[0]![0], units[lastWord(units)]!.end]] };
}

const LEFT: ReadonlySet<Pattern> = new Set(['before-cue', 'inverted', 'according-to']);

function sentenceStatements(sentence: Sentence, index: number): readonly Candidate[] {
  const { units } = sentence;
  const found: Candidate[] = [];
  let free = 0;
  const headline = headlineStatement({ index, sentence, units, free, found });
  if (headline !== undefined) {
    found.push(headline);
    free = headline.at + 1;
  }
  for (let at = free; at < units.length; at++) {
    const scene: Scene = { index, sentence, units, free, found };
    const candidate =
      accordingStatement(scene, at) ?? verbStatement(scene, at) ?? nounStatement(scene, at) ?? adjectiveStatement(scene, at);
    if (candidate === undefined || alreadyPart(candidate, found)) continue;
    const twin = found.findIndex(
      (other) =>
        other.content.length === candidate.content.length &&
        other.content.every(([a, b], i) => candidate.content[i]![0] === a && candidate.content[i]![1] === b),
    );
    if (twin !== -1) {
      // “expressed his doubt that”: the fuller cue stays
      if (candidate.pattern === 'light-verb' || found[twin]!.confidence < candidate.confidence) found[twin] = candidate;
      continue;
    }
    // “declined to discuss”: the longer cue stays
    const [from, to] = candidate.cue[0]!;
    const shorter = found.findIndex(
      ({ cue, at: before }) => cue[0] !== undefined && cue[0][0] >= from && cue[0][1] <= to && before < at,
    );
    if (shorter !== -1) {
      found[shorter] = candidate;
      continue;
    }
    // a light verb was first read as a verb of its own
    const light =
      candidate.pattern === 'light-verb'
        ? found.findIndex((other) => other.cue[0]?.[0] === candidate.cue[0]![0] && other.pattern === 'noun-phrase')
        : -1;
    if (light === -1) found.push(candidate);
    else found[light] = candidate;
    const end = candidate.content.at(-1)![1];
    if (LEFT.has(candidate.pattern)) {
      const past = Math.max(end, candidate.cue.at(-1)![1], candidate.source.at(-1)?.[1] ?? 0);
      while (free < units.length && units[free]!.end <= past) free++;
    } else {
      const next = units.findIndex(({ start }) => start >= end);
      if (next !== -1 && (units[next]!.tag === 'CCONJ' || units[next]!.lower === ';' || units[next - 1]!.tag === 'QUOTE'))
        free = Math.max(free, next);
    }
  }
  return found;
}

/** “…,” he said, pointing at the map, “…”: the second half is taken already, whatever stands right before it. */
const alreadyPart = ({ pattern, content }: Candidate, found: readonly Candidate[]): boolean =>
  pattern === 'quotation' &&
  found.some((other) => other.content.slice(1).some(([from, to]) => content[0]![0] >= from && content[0]![1] <= to));

const WEAK: ReadonlySet<Pattern> = new Set([
  'noun-phrase',
  'preposition',
  'gerund',
  'as-complement',
  'noun',
  'light-verb',
  'adjective',
  'by-passive',
]);

/** Marks statements whose cue stands inside the content of a surer one. */
function nested(all: readonly Candidate[], sentences: readonly Sentence[]): readonly Found[] {
  const paragraphOf = (candidate: Candidate): number => sentences[candidate.sentence]!.paragraph;
  const turns = Map.groupBy(
    all.flatMap((candidate, index) => (candidate.pattern === 'headline' ? [{ candidate, index }] : [])),
    ({ candidate }) => paragraphOf(candidate),
  );
  const bySentence = Map.groupBy(
    all.map((candidate, index) => ({ candidate, index })),
    ({ candidate }) => candidate.sentence,
  );
  const inside = ([a, b]: Span, spans: readonly Span[]): boolean => spans.some(([from, to]) => a >= from && b <= to);
  return all.map((candidate) => {
    const cue = candidate.cue[0];
    const around = [...bySentence.get(candidate.sentence)!, ...(turns.get(paragraphOf(candidate)) ?? [])].find(
      ({ candidate: other }) =>
        other !== candidate &&
        cue !== undefined &&
        inside(cue, other.content) &&
        !(other.cue[0] !== undefined && LEFT.has(candidate.pattern) && inside(other.cue[0], candidate.content)) &&
        !(WEAK.has(other.pattern) && other.confidence < candidate.confidence),
    );
    return { ...candidate, within: around?.index };
  });
}
