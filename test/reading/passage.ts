/**
 * Invented news passages with what a careful person marks in them: {1 who} <1 cue> [1 what], the numbers tell statements
 * apart. Under a passage, a line a statement: `number pattern act kind [not] | speaker | key: value`, and `event:` lines.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Alias, Span } from '../../src/core/evidence/reading.ts';

interface Marked {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Expected extends Marked {
  readonly id: string;
  readonly pattern: string;
  readonly act: string;
  readonly kind: string;
  readonly negated: boolean;
  readonly speaker: string | undefined;
  readonly details: ReadonlyMap<string, string>;
}

export interface Passage {
  readonly name: string;
  readonly text: string;
  readonly date: string | undefined;
  readonly aliases: readonly Alias[];
  readonly parties: readonly string[];
  readonly statements: readonly Expected[];
  /** `start end grain`, and `in N` where statement N tells of it */
  readonly events: readonly string[];
}

export const passages = (): readonly Passage[] =>
  globSync('test/reading/passages/*.txt')
    .sort()
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split(/^= /m)
        .filter((block) => block.trim() !== '')
        .map((block) => passage(basename(file, '.txt'), block)),
    );

function passage(file: string, block: string): Passage {
  const [title = '', ...lines] = block.trimEnd().split('\n');
  const head: string[] = [];
  while (/^(?:date|alias): /.test(lines[0] ?? '')) head.push(lines.shift()!);
  const tail: string[] = [];
  while (/^(?:\d [a-z-]+ [a-z]+ [a-z]+|event: )/.test(lines.at(-1) ?? '')) tail.unshift(lines.pop()!);
  const { text, marked } = unmark(lines.join('\n').trim());
  const aliases = head.filter((line) => line.startsWith('alias: ')).map((line) => line.slice(7).split(' = '));
  return {
    name: `${file}: ${title}`,
    text,
    date: head.find((line) => line.startsWith('date: '))?.slice(6),
    parties: aliases.map(([party]) => party!),
    aliases: aliases.flatMap(([, names], party) => names!.split('; ').map((name) => ({ name, party }))),
    statements: tail.filter((line) => /^\d/.test(line)).map((line) => expected(line, marked)),
    events: tail.filter((line) => line.startsWith('event: ')).map((line) => line.slice(7)),
  };
}

function expected(line: string, marked: ReadonlyMap<string, Marked>): Expected {
  const [what = '', speaker = '', ...details] = line.split('|').map((part) => part.trim());
  const [id, pattern, act, kind, not] = what.split(' ');
  const spans = marked.get(id!);
  if (spans === undefined) throw new Error(`nothing is marked ${id} for: ${line}`);
  return {
    id: id!,
    pattern: pattern!,
    act: act!,
    kind: kind!,
    negated: not === 'not',
    speaker: speaker === '' ? undefined : speaker,
    ...spans,
    details: new Map(details.map((detail) => [detail.split(': ')[0]!, detail.split(': ').slice(1).join(': ')])),
  };
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '<': '>', '[': ']' };
const PART = { '{': 'source', '<': 'cue', '[': 'content' } as const;

/** The text without its marks, and where they stood. */
function unmark(annotated: string): { readonly text: string; readonly marked: ReadonlyMap<string, Marked> } {
  const marked = new Map<string, { source: Span[]; cue: Span[]; content: Span[] }>();
  const open: { mark: keyof typeof PART; ids: string[]; at: number }[] = [];
  let text = '';
  for (let i = 0; i < annotated.length; i++) {
    const start = /^([{<[])(\d(?:,\d)*) /.exec(annotated.slice(i));
    if (start !== null) {
      open.push({ mark: start[1] as keyof typeof PART, ids: start[2]!.split(','), at: text.length });
      i += start[0].length - 1;
    } else if (open.length > 0 && annotated[i] === CLOSING[open.at(-1)!.mark]) {
      const { mark, ids, at } = open.pop()!;
      for (const id of ids) {
        const spans = marked.get(id) ?? { source: [], cue: [], content: [] };
        marked.set(id, spans);
        spans[PART[mark]].push([at, text.length]);
      }
    } else text += annotated[i]!;
  }
  return { text, marked };
}
