/** Random coded documents, and what must come back of them. */
import * as fc from 'fast-check';
import { ACTS } from '../../src/core/evidence/act.ts';
import type { Coded, CodedStatement } from '../../src/core/evidence/coded.ts';

const word = fc.constantFrom(
  'ferry',
  'pier',
  'Ünal',
  'Ada',
  'O’Neill',
  'a & b',
  '<tag>',
  '"said"',
  '猫',
  '🚢',
  '𝒳y',
  'yes',
  'Options',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const date = fc.constantFrom('2031', '2031-05', '2031-05-12', '1969-07-20');
const position = fc.constantFrom('yes', 'no', 'conditional', 'silent', undefined);
const text = fc
  .array(fc.oneof(words, fc.constantFrom('\n', '\n\n', '\t', '. ')), { minLength: 1, maxLength: 12 })
  .map((some) => some.join(' '));

/** Without the keys that are undefined. */
const present = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;

const statement = fc.record({
  from: fc.nat(200),
  length: fc.integer({ min: 1, max: 60 }),
  speaker: words,
  organisation: maybe(words),
  role: maybe(words),
  on: fc.uniqueArray(fc.record({ concept: words, position }), { maxLength: 3, selector: ({ concept }) => concept }),
  act: maybe(fc.constantFrom(...ACTS)),
  kind: maybe(fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const)),
  date: maybe(fc.oneof(date, fc.constant('2031-05-01/2031-05-31'))),
  confidence: maybe(fc.integer({ min: 0, max: 98 }).map((percent) => percent / 100)),
  coder: maybe(fc.constantFrom('Nora', 'Ben 🚢')),
  note: maybe(words),
  extra: maybe(fc.dictionary(fc.constantFrom('stance', 'via', 'other'), words, { minKeys: 1 })),
});

const document = fc.record({
  name: words,
  title: maybe(words),
  text,
  date: maybe(date),
  author: maybe(words),
  publisher: maybe(words),
  section: maybe(words),
  type: maybe(words),
  note: maybe(fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join('\n\n'))),
  statements: fc.array(statement, { maxLength: 4 }),
});

/** A place between two code points. */
const whole = (string: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(string[at] ?? '') && /[\uD800-\uDBFF]/.test(string[at - 1] ?? '') ? at - 1 : at;

export const projects: fc.Arbitrary<Coded> = fc.array(document, { maxLength: 3 }).map((list): Coded => ({
  title: 'Small',
  documents: list.map(({ name, text: string, title, date: day, author, publisher, section, type, note }) =>
    present({ name, text: string, title: title === name ? undefined : title, date: day, author, publisher, section, type, note }),
  ) as Coded['documents'],
  statements: list.flatMap(({ statements, text: string }, index) =>
    statements.flatMap(({ from, length, on, ...more }, at): CodedStatement[] => {
      const span = [whole(string, Math.min(from, string.length - 1)), 0] as [number, number];
      span[1] = whole(string, Math.min(span[0] + length, string.length));
      if (span[0] >= span[1]) return [];
      const coding = present({ ...more, on: on.map(present) }) as Omit<CodedStatement, 'id' | 'document' | 'span'>;
      return [{ id: `s${at + 1}`, document: index, span, ...coding }];
    }),
  ),
  organisations: [{ name: 'North Island', id: 'north' }],
  concepts: [{ name: 'pay for the ferry', id: 'pay' }],
}));

/** In an order of its own, for comparison. */
export const sorted = (statements: readonly CodedStatement[]): readonly CodedStatement[] =>
  statements
    .map((one) => ({ ...one, on: [...one.on].sort((a, b) => (a.concept < b.concept ? -1 : 1)) }))
    .toSorted((a, b) => a.document - b.document || (a.id < b.id ? -1 : 1));
