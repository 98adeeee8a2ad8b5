import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editCase, valueOf } from '../../../src/casefile/edit/edit.ts';
import { mentionsOf } from '../../../src/casefile/edit/mention.ts';
import { moveOption, withOption, withoutOption } from '../../../src/casefile/edit/option.ts';
import { readCase } from '../../../src/casefile/read.ts';
import { analyse } from '../../../src/core/analyse.ts';
import type { ConceptId } from '../../../src/core/stability/definition.ts';
import type { Result } from '../../../src/core/problem.ts';
import { takenIn } from '../../../src/core/space/state.ts';
import { bitsOf } from '../../../src/core/stability/table.ts';

const CASES = globSync('cases/*/*/case.yaml')
  .sort()
  .map((file): [string, string] => [file, readFileSync(file, 'utf8')])
  .filter(([, text]) => text.includes('\noptions:'));

const textOf = (result: Result<{ readonly text: string }>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.text;
};

/** What holds under SEQ, as sets of options by name: independent of the options' order and of numbers. */
function holding(text: string): string[] {
  const read = readCase(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const analysis = analyse(read.value.model, { concepts: [kinds(text)] });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  const { space } = analysis.value.graph;
  const nodes = bitsOf(analysis.value.table.equilibria.get(kinds(text))!, space.size);
  const named = (node: number): string =>
    takenIn(space, node)
      .map((option) => space.model.options[option]!.id)
      .sort()
      .join(' ');
  return [...nodes.map(named).sort(), `today ${space.today === undefined ? 'unknown' : named(space.today)}`];
}

/** The classical concept needs plain preferences; where they are not, one for what is unknown, or for chances. */
const kinds = (text: string): ConceptId =>
  text.includes('chances:') ? 'seq-chance' : text.includes('either:') || text.includes('comparisons:') ? 'seq-a' : 'seq';

const optionsOf = (text: string): string[] => {
  const value = valueOf({ text });
  return value.ok ? Object.keys((value.value as { options: object }).options) : [];
};

const firstParty = (text: string): string => {
  const read = readCase(text);
  return read.ok ? read.value.model.parties[0]!.id : '';
};

test('there are cases to try on', () => {
  expect(CASES.length).toBeGreaterThan(10);
});

describe.each(CASES)('%s', (_, text) => {
  const ids = optionsOf(text);

  test('an option that is never taken changes nothing, and its removal restores the case', () => {
    const added = textOf(withOption({ text }, 'extra', { owner: firstParty(text), label: 'do something else' }));
    const never = textOf(editCase({ text: added }, [{ kind: 'add', path: ['feasibility'], value: { never: 'extra' } }]));
    // merged outcomes show options that differ between their states; none takes the new one
    expect(holding(never)).toEqual(holding(text));
    expect(mentionsOf({ text: never }, 'extra')).toHaveLength(1);
    const removed = withoutOption({ text: never }, 'extra', true);
    const before = valueOf({ text });
    const after = valueOf({ text: textOf(removed) });
    const emptyRules = (value: unknown): unknown => ({ feasibility: undefined, ...(value as object) });
    expect(emptyRules(after.ok && after.value)).toEqual(emptyRules(before.ok && before.value));
  });

  test('the order of the options is a matter of letters only', () => {
    const moved = textOf(moveOption({ text }, ids.at(-1)!, 0));
    expect(holding(moved)).toEqual(holding(text));
    expect(textOf(moveOption({ text: moved }, ids.at(-1)!, ids.length - 1))).toBe(text);
  });
});

test('what speaks of an option is listed, and goes with it where that is asked for', () => {
  const text = `parley: 1
title: Two
parties: { a: A, b: B }
options:
  x: { owner: a }
  y: { owner: b }
  z: { owner: b }
feasibility:
  - never-together: [x, y]   # a rule
  - at-least-one: [y, z]
outcomes:
  - { is: NYN, name: one }
  - { is: [z, x], name: two }
status-quo: NNY
preferences:
  a:
    statements:
      - not x   # first
      - y if z
  b: { weights: { x: 2, y: 1 } }
`;
  expect(mentionsOf({ text }, 'x').map(({ path }) => path.join(' '))).toEqual([
    'feasibility 0',
    'outcomes 1 is',
    'preferences a statements 0',
    'preferences b weights x',
  ]);
  expect(textOf(withoutOption({ text }, 'x', true))).toBe(`parley: 1
title: Two
parties: { a: A, b: B }
options:
  y: { owner: b }
  z: { owner: b }
feasibility:
  - at-least-one: [y, z]
outcomes:
  - { is: YN, name: one }
  - { is: [z], name: two }
status-quo: NY
preferences:
  a:
    statements:
      - y if z
  b: { weights: { y: 1 } }
`);
  const kept = textOf(withoutOption({ text }, 'x', false));
  expect(kept).toContain('- not x   # first');
  expect(kept).toContain('status-quo: NY\n');
});

test('unknown and doubled options are refused', () => {
  const text = 'parley: 1\nparties: { a: A }\noptions: { x: { owner: a } }\n';
  expect(withOption({ text }, 'x', {})).toMatchObject({ ok: false, problems: [{ code: 'edit-impossible' }] });
  expect(withoutOption({ text }, 'y', false)).toMatchObject({ ok: false, problems: [{ code: 'edit-impossible' }] });
});
