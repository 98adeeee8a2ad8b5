/** The text of a document with its statements marked: {who} <cue> [what]s1, and the statements' acts beneath. */
import { entityText } from '../../core/evidence/entity.ts';
import type { ProposedStatement, Reading, Span } from '../../core/evidence/reading.ts';
import { muted, say, type Mention, type Phrase } from '../../words/phrase.ts';
import { ACT_WORDS, KIND_WORDS } from '../../words/reading.ts';
import { note, paragraph, type Block } from '../document.ts';

interface Mark {
  readonly at: number;
  readonly text: Mention;
  readonly closes: boolean;
  /** of the marks at one place, the longer stretch opens first and closes last */
  readonly length: number;
}

export function annotated(reading: Reading, shown: readonly ProposedStatement[]): readonly Block[] {
  const sources = new Set<string>();
  const marks = shown
    .flatMap((statement) => marksOf(statement, sources))
    .toSorted(
      (a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || (a.closes ? a.length - b.length : b.length - a.length),
    );
  let next = 0;
  const paragraphs = reading.paragraphs.map(([from, to]): Block => {
    const phrase: (string | Mention)[] = [];
    let at = from;
    while (next < marks.length && marks[next]!.at <= to) {
      const mark = marks[next++]!;
      if (mark.at > at) phrase.push(plain(reading, [at, mark.at]));
      at = Math.max(at, mark.at);
      phrase.push(mark.text);
    }
    if (at < to) phrase.push(plain(reading, [at, to]));
    return paragraph(phrase);
  });
  return [note(say`{who} <cue> [what](number of the statement, and what it does)`), ...paragraphs];
}

function marksOf(statement: ProposedStatement, sources: Set<string>): readonly Mark[] {
  const { id, source, cue, content, speaker, act, negated, kind } = statement;
  const name: Mention =
    speaker?.party === undefined ? { kind: 'strong', text: id } : { kind: 'party', index: speaker.party, text: id };
  const told = ` ${negated ? 'not: ' : ''}${ACT_WORDS[act]}${kind === 'indirect' ? '' : `, ${KIND_WORDS[kind]}`}`;
  // one mention may be the source of several statements
  const key = source.spans.join(' ');
  const again = sources.has(key);
  sources.add(key);
  const around = (spans: readonly Span[], open: string, close: string, last?: Phrase): Mark[] =>
    spans.flatMap(([from, to], index): Mark[] => [
      { at: from, text: muted(open), closes: false, length: to - from },
      { at: to, text: muted(close), closes: true, length: to - from },
      ...(last === undefined
        ? []
        : (index === spans.length - 1 ? last : [muted('('), last[1]!, muted(' …)')]).map((part): Mark => ({
            at: to,
            text: typeof part === 'string' ? muted(part) : part,
            closes: true,
            length: to - from,
          }))),
    ]);
  return [
    ...around(again ? [] : source.spans, '{', '}'),
    ...around(cue.spans, '<', '>'),
    ...around(content.spans, '[', ']', [muted('('), name, muted(`${told})`)]),
  ];
}

const plain = ({ document }: Reading, [from, to]: Span): string => {
  const text = document.text.slice(from, to);
  return (document.format === 'html' ? shownOf(text) : text).replaceAll(/\s+/g, ' ');
};

/** The words of a page as it shows them. */
const shownOf = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w{1,31});/g, (whole, entity: string) => entityText(entity) ?? whole);
