import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';
import { passages, type Expected } from './passage.ts';

const all = passages();

/** Proposals less sure than this are not held against the reader. */
const SURE = 0.5;

describe('invented passages', () => {
  test.each(all.map((passage) => [passage.name, passage] as const))('%s', (_name, passage) => {
    const { text, date, aliases, parties } = passage;
    const reading = readText(text, { name: 'passage', format: 'text', aliases, ...(date === undefined ? {} : { date }) });
    const wanted = new Map(passage.statements.map((statement) => [statement.content.join(' '), statement]));
    const words = (spans: readonly (readonly [number, number])[]): string[] => spans.map(([a, b]) => text.slice(a, b));
    const shown = reading.statements
      .filter(
        ({ content, within, confidence }) => wanted.has(content.spans.join(' ')) || (within === undefined && confidence >= SURE),
      )
      .map((found) => {
        const asked = wanted.get(found.content.spans.join(' '))?.details ?? new Map<string, string>();
        return {
          source: words(found.source.spans),
          cue: words(found.cue.spans),
          content: words(found.content.spans),
          pattern: found.pattern,
          act: found.act,
          kind: found.kind,
          negated: found.negated,
          ...(asked.has('when') ? { when: found.when?.start } : {}),
          ...(asked.has('occasion') ? { occasion: found.occasion?.text } : {}),
          ...(asked.has('via') ? { via: found.via?.text } : {}),
          ...(asked.has('party') ? { party: parties[found.speaker?.party ?? -1] } : {}),
        };
      });
    const gold = passage.statements.map((statement: Expected) => ({
      source: words(statement.source),
      cue: words(statement.cue),
      content: words(statement.content),
      pattern: statement.pattern,
      act: statement.act,
      kind: statement.kind,
      negated: statement.negated,
      ...Object.fromEntries(statement.details),
    }));
    expect(shown).toEqual(gold);
    for (const statement of passage.statements) {
      if (statement.speaker === undefined) continue;
      const found = reading.statements.find(({ content }) => content.spans.join(' ') === statement.content.join(' '));
      expect(found?.speaker?.name).toBe(statement.speaker);
    }
    const told = (within: string | undefined): string => {
      const holder = reading.statements.find(({ id }) => id === within);
      const asked = holder === undefined ? undefined : wanted.get(holder.content.spans.join(' '));
      return asked === undefined ? '' : ` in ${asked.id}`;
    };
    expect(reading.events.map(({ when, within }) => `${when.start} ${when.end} ${when.grain}${told(within)}`)).toEqual(
      passage.events,
    );
  });

  test('are many, and show every way in which a statement is found', () => {
    const seen = new Set(all.flatMap(({ statements }) => statements.map(({ pattern }) => pattern)));
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect([...seen].sort()).toEqual(
      [
        'according-to',
        'addressee',
        'adjective',
        'as-complement',
        'before-cue',
        'by-passive',
        'clause',
        'colon',
        'gerund',
        'headline',
        'inverted',
        'light-verb',
        'noun',
        'noun-phrase',
        'preposition',
        'quotation',
        'question-word',
        'that-clause',
        'to-infinitive',
        'unclaimed-quotation',
      ].sort(),
    );
  });
});
