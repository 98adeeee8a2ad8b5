/** Which paragraphs are English prose; the others are left unread, and the reader is told. */
import type { Span } from '../../core/evidence/reading.ts';

const COMMON = new Set(
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will no more if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must through back where much your way down should because each just those mr how too against by under while still between being'.split(
    ' ',
  ),
);

const SCRIPTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\p{Script=Arabic}/gu, 'Arabic (right to left)'],
  [/\p{Script=Hebrew}/gu, 'Hebrew (right to left)'],
  [/\p{Script=Cyrillic}/gu, 'Cyrillic'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Han}/gu, 'Chinese'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Devanagari}/gu, 'Devanagari'],
  [/\p{Script=Thai}/gu, 'Thai'],
  [/\p{Script=Armenian}|\p{Script=Georgian}/gu, 'Armenian or Georgian'],
];

type Tongue = { readonly kind: 'english' } | { readonly kind: 'other'; readonly script: string | undefined };

const ENGLISH: Tongue = { kind: 'english' };

function tongueOf(paragraph: string): Tongue {
  const letters = paragraph.match(/\p{L}/gu)?.length ?? 0;
  const latin = paragraph.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters / 2) {
    const script = SCRIPTS.map(([pattern, name]) => ({ name, count: paragraph.match(pattern)?.length ?? 0 })).toSorted(
      (a, b) => b.count - a.count,
    )[0];
    return { kind: 'other', script: script === undefined || script.count === 0 ? undefined : script.name };
  }
  const words = paragraph.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 12) return ENGLISH;
  const common = words.reduce((sum, word) => sum + (COMMON.has(word) ? 1 : 0), 0);
  return common / words.length >= 0.17 || (common / words.length >= 0.1 && words.length < 30)
    ? ENGLISH
    : { kind: 'other', script: undefined };
}

/** Paragraphs of English, and what the others are. */
export function englishOnly(
  text: string,
  paragraphs: readonly Span[],
): {
  readonly english: readonly Span[];
  readonly others: readonly { readonly span: Span; readonly script: string | undefined }[];
} {
  const english: Span[] = [];
  const others: { span: Span; script: string | undefined }[] = [];
  for (const span of paragraphs) {
    const tongue = tongueOf(text.slice(...span));
    if (tongue.kind === 'english') english.push(span);
    else others.push({ span, script: tongue.script });
  }
  // short lines of a foreign text look like nothing in particular: they go with the rest of it
  return english.length > 0 &&
    lengthOf(english) * 4 < others.reduce((sum, { span: [a, b] }) => sum + b - a, 0) &&
    english.every(([a, b]) => b - a < 120)
    ? { english: [], others: [...others, ...english.map((span) => ({ span, script: undefined }))] }
    : { english, others };
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [a, b]) => sum + b - a, 0);
