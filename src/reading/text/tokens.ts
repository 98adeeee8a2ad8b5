/** Words with their part of speech and exact place in the text. */
import winkNLP, { type ItsHelpers, type PartOfSpeech, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span } from '../../core/evidence/reading.ts';

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly tag: PartOfSpeech;
  readonly start: number;
  readonly end: number;
}

let tagger: WinkMethods | undefined;

/** Longest stretch that is tagged at once. */
const BATCH = 40_000;

/** The tokens of the given stretches of the text, in order. The language model is loaded at the first call. */
export function tokensOf(text: string, stretches: readonly Span[]): readonly Token[] {
  const found: Token[] = [];
  let from = -1;
  let to = -1;
  const flush = (): void => {
    if (from !== -1) tag(text.slice(from, to), from, found);
    from = -1;
  };
  for (const [start, end] of stretches) {
    // what lies between two stretches is blank or was left out on purpose
    if (from !== -1 && (end - from > BATCH || text.slice(to, start).trim() !== '')) flush();
    if (from === -1) from = start;
    to = end;
    for (; to - from > BATCH; from = cutAt(text, from)) tag(text.slice(from, cutAt(text, from)), from, found);
  }
  flush();
  return found;
}

/** A long stretch is cut at a space. */
function cutAt(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + BATCH);
  return space > from ? space : from + BATCH;
}

function tag(text: string, offset: number, found: Token[]): void {
  tagger ??= winkNLP(model, ['pos']);
  // oxlint-disable-next-line typescript/unbound-method -- the library's helpers are plain functions that it is handed back
  const { value: words, pos, precedingSpaces }: ItsHelpers = tagger.its;
  const tokens = tagger.readDoc(text).tokens();
  const values = tokens.out(words);
  const tags = tokens.out(pos) as unknown as PartOfSpeech[];
  const spaces = tokens.out(precedingSpaces);
  let at = offset;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const told = at + spaces[i]!.length;
    // where the tagger has lost count over an odd character, the text itself says where the word is
    const start = text.startsWith(value, told - offset) ? told : offset + Math.max(0, text.indexOf(value, at - offset));
    at = start + value.length;
    if (tags[i] === 'SPACE' || value.trim() === '') continue;
    found.push({ text: value, lower: value.toLowerCase().replaceAll('’', "'"), tag: tags[i]!, start, end: at });
  }
}
