import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hunksOf, type Hunk } from '../../../src/casefile/edit/hunk.ts';
import { applySplices, type Splice } from '../../../src/casefile/edit/splice.ts';

const TEXT = 'a: 1\nb: 2\nc: 3\nd: 4\n';
const at = (word: string, inserted: string): Splice => ({ at: TEXT.indexOf(word), removed: word, inserted });

test.each<[string, Splice[], Hunk[]]>([
  ['nothing', [], []],
  ['a value', [at('2', '5')], [{ line: 2, removed: ['b: 2'], added: ['b: 5'] }]],
  ['a line taken out', [at('b: 2\n', '')], [{ line: 2, removed: ['b: 2'], added: [] }]],
  ['a line put in', [{ at: 5, removed: '', inserted: 'n: 0\n' }], [{ line: 2, removed: [], added: ['n: 0'] }]],
  ['a line at the end', [{ at: TEXT.length, removed: '', inserted: 'n: 0\n' }], [{ line: 5, removed: [], added: ['n: 0'] }]],
  [
    'something that comes and goes',
    [
      { at: 3, removed: '1', inserted: '5' },
      { at: 3, removed: '5', inserted: '1' },
    ],
    [],
  ],
  [
    'two on one line are one, two on different lines are two',
    [at('d', 'e'), at('4', '5'), at('a', 'x')],
    [
      { line: 1, removed: ['a: 1'], added: ['x: 1'] },
      { line: 4, removed: ['d: 4'], added: ['e: 5'] },
    ],
  ],
  ['lines joined', [at('2\nc', '2c')], [{ line: 2, removed: ['b: 2', 'c: 3'], added: ['b: 2c: 3'] }]],
])('%s', (_, splices, hunks) => expect(hunksOf(TEXT, splices)).toEqual(hunks));

test('the hunks turn the lines before into the lines after', () => {
  const pick = fc.record({ at: fc.nat(), length: fc.nat(8), inserted: fc.stringMatching(/^[ab\n]{0,5}$/) });
  fc.assert(
    fc.property(fc.stringMatching(/^[ab\n]{0,30}$/), fc.array(pick, { maxLength: 5 }), (text, picks) => {
      let now = text;
      const splices = picks.map(({ at: place, length, inserted }) => {
        const from = place % (now.length + 1);
        const splice = { at: from, removed: now.slice(from, from + length), inserted };
        now = applySplices(now, [splice]);
        return splice;
      });
      const lines = (whole: string): string[] => whole.replace(/\n$/, '').split('\n');
      const rebuilt = lines(text);
      for (const { line, removed, added } of hunksOf(text, splices).toReversed()) {
        expect(rebuilt.slice(line - 1, line - 1 + removed.length)).toEqual(removed);
        rebuilt.splice(line - 1, removed.length, ...added);
      }
      expect(rebuilt.filter((row) => row !== '')).toEqual(lines(now).filter((row) => row !== ''));
    }),
    { seed: 20250217, numRuns: 2_000 },
  );
});
