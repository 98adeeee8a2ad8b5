import * as fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { ordered, pickChange, randomChange, value, type Ordered } from './random.ts';
import { TEXTS } from './texts.ts';
import { changesBetween } from '../../../src/casefile/edit/between.ts';
import { editCase, valueOf } from '../../../src/casefile/edit/edit.ts';
import { applySplices, undoing } from '../../../src/casefile/edit/splice.ts';

/** What the text says, by the parser alone. */
function reading(text: string): Ordered {
  const read = (node: unknown): Ordered => {
    if (isMap(node)) return { map: node.items.map((pair) => [keyOf(pair.key), read(pair.value)]) };
    if (isSeq(node)) return { list: node.items.map(read) };
    return isScalar(node) ? (node.value as string | number | boolean | null) : null;
  };
  const parsed = parseDocument(text, { uniqueKeys: false });
  expect(parsed.errors).toEqual([]);
  return read(parsed.contents);
}

const keyOf = (key: unknown): string => (isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : '');

const sorted = (value: Ordered): Ordered =>
  typeof value !== 'object' || value === null
    ? value
    : 'list' in value
      ? { list: value.list.map(sorted) }
      : { map: value.map.map(([key, of]): [string, Ordered] => [key, sorted(of)]).sort(([a], [b]) => (a < b ? -1 : 1)) };

/** Comments that stand on lines of their own, or after a value that no quote or block makes ambiguous. */
const comments = (text: string): string[] => text.split(/\r?\n/).flatMap((line) => /(?:^|\s)(# [\w ]+)$/.exec(line)?.[1] ?? []);

test('a change is made, the text says it and nothing else, and can be taken back', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(randomChange, { minLength: 1, maxLength: 3 }), (text, picks) => {
      let now = text;
      for (const pick of picks) {
        const picked = pickChange(reading(now), pick);
        if (picked === undefined) continue;
        const { change, after } = picked;
        seen.set(change.kind, (seen.get(change.kind) ?? 0) + 1);
        const edited = editCase({ text: now }, [change]);
        if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
        const { splices } = edited.value;
        expect(reading(edited.value.text)).toEqual(after);
        expect(applySplices(now, splices)).toBe(edited.value.text);
        expect(applySplices(edited.value.text, undoing(splices))).toBe(now);
        // moves and new values take nothing away that somebody wrote
        const kept = ['add', 'move', 'rename'].includes(change.kind) ? comments(now) : [];
        expect(comments(edited.value.text)).toEqual(expect.arrayContaining(kept));
        expect(now.includes('\r\n') && /[^\r]\n/.test(edited.value.text)).toBe(false);
        now = edited.value.text;
      }
    }),
    { seed: 20250213, numRuns: 600 },
  );
  for (const kind of ['set', 'add', 'remove', 'move', 'rename']) expect(seen.get(kind)).toBeGreaterThan(50);
});

test('the changes between two values lead from one to the other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(randomChange, { minLength: 1, maxLength: 4 }), (text, picks) => {
      const before = valueOf({ text });
      if (!before.ok) throw new Error('not read');
      let wanted: Ordered = reading(text);
      for (const pick of picks) wanted = pickChange(wanted, pick)?.after ?? wanted;
      const after = toPlain(wanted);
      const edited = editCase({ text }, changesBetween(before.value, after));
      if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
      // number-like keys come first in an object, whatever their order was
      expect(sorted(reading(edited.value.text))).toEqual(sorted(ordered(after)));
      expect(applySplices(edited.value.text, undoing(edited.value.splices))).toBe(text);
    }),
    { seed: 20250214, numRuns: 300 },
  );
});

test('between any two values of mappings and lists', () => {
  const mapping = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, { minKeys: 1 });
  fc.assert(
    fc.property(mapping, mapping, (before, after) => {
      const text = editCase({ text: 'a: 1\n' }, [{ kind: 'set', path: [], value: before }]);
      if (!text.ok) throw new Error(JSON.stringify(text.problems));
      const edited = editCase(text.value, changesBetween(before, after));
      if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
      expect(reading(edited.value.text)).toEqual(ordered(after));
    }),
    { seed: 20250215, numRuns: 400 },
  );
});

test('one thing changed is one change', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS.slice(0, 4)), randomChange, (text, pick) => {
      const before = reading(text);
      const picked = pickChange(before, pick);
      if (picked === undefined || JSON.stringify(picked.after) === JSON.stringify(before)) return;
      if (picked.change.kind === 'set' && typeof picked.change.value === 'object') return;
      expect(changesBetween(toPlain(before), toPlain(picked.after)).length).toBeLessThanOrEqual(1);
    }),
    { seed: 20250216, numRuns: 300 },
  );
});

function toPlain(value: Ordered): Parameters<typeof changesBetween>[0] {
  if (typeof value !== 'object' || value === null) return value;
  return 'list' in value ? value.list.map(toPlain) : Object.fromEntries(value.map.map(([key, of]) => [key, toPlain(of)]));
}
