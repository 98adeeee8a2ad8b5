/** Variants of a case: read as cases of their own, with problems where they are written. */
import { describe, expect, test } from 'vitest';
import { locate } from '../../src/casefile/locate.ts';
import { readCase, readVariant, type CaseFile } from '../../src/casefile/read.ts';
import { writeCase } from '../../src/casefile/write.ts';
import { analyse, prepare } from '../../src/core/analyse.ts';
import { printCondition } from '../../src/core/model/condition.ts';
import type { Model } from '../../src/core/model/model.ts';
import { findOutcome } from '../../src/core/space/find.ts';
import { numberOf, patternOf } from '../../src/core/space/state.ts';

const HEAD = `parley: 1
title: Talks
kind: teaching
parties: { a: { name: First }, b: { name: Second, aliases: [B2] } }
options:
  x: { owner: a, label: do x }
  y: { owner: b, label: do y, one-way: on }
  z: { owner: b, label: do z }
feasibility:
  - { name: apart, never: y and z }
  - { always: always }
merged:
  - { name: stuck, when: x and z, as: YNY }
outcomes:
  - { is: NNN, name: calm }
  - { is: NYN, name: done }
status-quo: calm
preferences:
  a:
    statements:
      - not y
      - { equal: [x, not z], assumed: both }
      - { say: z, source: s }
  b: { ranking: [done, calm, stuck, 2, YYN, 5] }
sources: { s: A source }
expect: [{ outcomes: 6 }]
variants:
`;

function caseOf(variants: string): CaseFile {
  const read = readCase(HEAD + variants);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.value;
}

function variantOf(variants: string, id = 'v'): CaseFile {
  const read = readVariant(caseOf(variants), id);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.value;
}

const modelOf = (text: string): Model => variantOf(`  v:\n${text}`).model;

/** Errors and warnings with the line below `variants:` and the column. */
function problemsOf(text: string): string[] {
  const lines = HEAD.split('\n').length - 1;
  const { problems } = readCase(HEAD + text);
  return problems.flatMap(({ code, message, at }) =>
    (at?.line ?? 0) > lines ? [`${at!.line! - lines}:${at!.column} ${code}: ${message}`] : [],
  );
}

/** A party's statements as one line a place. */
function statementsOf(model: Model, party: number): string[] {
  const preference = model.preferences[party];
  if (preference?.kind !== 'statements') throw new Error('no statements');
  return preference.places.map(({ statements }) => statements.map(({ text }) => text).join(' = '));
}

describe('preferences', () => {
  test('anew, under any name of the party', () => {
    expect(modelOf('    preferences: { Second: { statements: [y] } }').preferences[1]).toMatchObject({ kind: 'statements' });
    expect(modelOf('    preferences: { b2: { weights: { y: 1 } } }').preferences[1]).toMatchObject({ kind: 'weights' });
  });

  test('statements are added, dropped, moved and exchanged', () => {
    const of = (change: string): string[] => statementsOf(modelOf(`    preferences: { a: ${change} }`), 0);
    expect(of('{ add: [y] }')).toEqual(['not y', 'x = not z', 'z', 'y']);
    expect(of('{ add: [{ say: y, before: z }, { say: x, after: not  y }] }')).toEqual(['not y', 'x', 'x = not z', 'y', 'z']);
    expect(of('{ add: [{ say: x or y, instead-of: not (y) }] }')).toEqual(['x or y', 'x = not z', 'z']);
    expect(of('{ drop: not y }')).toEqual(['x = not z', 'z']);
    expect(of('{ drop: [x, z] }')).toEqual(['not y', 'not z']);
    expect(of('{ move: [{ say: z, before: not y }, { say: x, after: z }] }')).toEqual(['z', 'x = not z', 'not y']);
  });

  test('what is left of equally important statements keeps their basis', () => {
    const preference = modelOf('    preferences: { a: { drop: x } }').preferences[0];
    expect(preference).toMatchObject({
      places: [{}, { statements: [{ text: 'not z', basis: { kind: 'assumed', why: 'both' } }] }, {}],
    });
  });

  test('what is added rests on its own basis, that of the change, or that of the variant', () => {
    const preference = modelOf(`    assumed: supposed
    preferences:
      a: { add: [y, { say: x, source: s }] }
      b: { ranking: [calm], assumed: otherwise }`).preferences;
    expect(preference[0]).toMatchObject({
      places: [{}, {}, {}, { statements: [{ basis: { why: 'supposed' } }] }, { statements: [{ basis: { kind: 'sourced' } }] }],
    });
    expect(preference[1]!.basis).toEqual({ kind: 'assumed', why: 'otherwise' });
  });
});

describe('options and rules', () => {
  test('an option nobody takes, or that is always taken', () => {
    const never = modelOf('    options: { z: { taken: never, assumed: gone } }');
    expect(never.rules.at(-1)).toMatchObject({ kind: 'never', infeasible: { option: 2 }, basis: { why: 'gone' } });
    expect(never.options[2]).toMatchObject({ label: 'do z' });
    expect(modelOf('    options: { do x: { taken: always } }').rules.at(-1)).toMatchObject({ kind: 'always' });
  });

  test('changed and new options', () => {
    const changed = modelOf('    options: { y: { one-way: no, owners: [a, b] }, x: { label: do it }, w: { owner: b } }');
    expect(changed.options.map(({ id, label, owners, oneWay }) => [id, label, owners, oneWay])).toEqual([
      ['x', 'do it', [0], undefined],
      ['y', 'do y', [0, 1], undefined],
      ['z', 'do z', [1], undefined],
      ['w', 'w', [1], undefined],
    ]);
  });

  test('rules come and go by name', () => {
    const { rules, options } = modelOf('    feasibility: { drop: Apart, add: [{ never: x and y, because: why }] }');
    expect(rules.map(({ infeasible }) => printCondition(infeasible, (k) => options[k]!.id))).toEqual(['not always', 'x and y']);
  });
});

describe('outcomes', () => {
  test('keep their numbers and names; what the case says of others is passed over', () => {
    const { model } = variantOf('  v:\n    options: { x: { taken: never } }');
    const graph = prepare(model);
    if (!graph.ok) throw new Error(graph.problems[0]!.message);
    const { space } = graph.value;
    const told = Array.from({ length: space.size }, (_, node) => [
      patternOf(space, node),
      numberOf(space, node),
      space.names.get(node),
    ]);
    expect(told).toEqual([
      ['NNN', 1, 'calm'],
      ['NYN', 3, 'done'],
      ['NNY', 5, undefined],
    ]);
    expect(model.merges).toEqual([]);
    expect(model.preferences[1]).toMatchObject({ tiers: [[{ name: 'done' }], [{ name: 'calm' }], [{ number: 5 }]] });
  });

  test('that the variant adds have numbers beyond those of the case', () => {
    const { model } = variantOf('  v:\n    options: { w: { owner: a } }\n    status-quo: [w]');
    const graph = prepare(model);
    if (!graph.ok) throw new Error(graph.problems[0]!.message);
    const { space } = graph.value;
    expect(space.size).toBe(11);
    expect(numberOf(space, findOutcome(space, { kind: 'name', name: 'done' }) as number)).toBe(3);
    expect(numberOf(space, space.today!)).toBe(7);
    expect(findOutcome(space, { kind: 'number', number: 6 })).toBe(findOutcome(space, { kind: 'name', name: 'stuck' }));
  });

  test('"today" names the outcome that is today in the variant', () => {
    const today = HEAD.replace('name: calm', 'name: today')
      .replace('status-quo: calm', 'status-quo: today')
      .replace('calm', 'today');
    const read = readCase(`${today}  v:\n    status-quo: done\n`);
    if (!read.ok) throw new Error(read.problems[0]!.message);
    const variant = readVariant(read.value, 'v');
    if (!variant.ok) throw new Error(variant.problems[0]!.message);
    expect(variant.value.model.outcomes.map(({ name }) => name)).toEqual([undefined, 'done']);
  });
});

describe('the rest of a variant', () => {
  test('title, summary, day, names, views and expectations are its own', () => {
    const file = variantOf(`  v:
    title: Otherwise
    summary: What if?
    as-of: 2025-02-14
    outcomes: [{ is: [x], name: begun }]
    status-quo: begun
    views: { a: { unseen: [y] } }
    expect: [{ outcomes: 6 }]`);
    expect(file.model).toMatchObject({
      title: 'Talks: Otherwise',
      summary: 'What if?',
      asOf: '2025-02-14',
      expectations: [{ count: 6 }],
    });
    expect(file.model.views).toHaveLength(1);
    expect(file.model.statusQuo).toEqual({ kind: 'name', name: 'begun' });
    expect(file.variant!.id).toBe('v');
  });

  test('a variant written out as a case is the same dispute', () => {
    const { model } = variantOf(
      '  v:\n    options: { x: { taken: never }, w: { owner: a } }\n    preferences: { b: { statements: [y, w] } }',
    );
    const again = readCase(writeCase(model));
    if (!again.ok) throw new Error(again.problems[0]!.message);
    const [one, two] = [analyse(model), analyse(again.value.model)];
    if (!one.ok || !two.ok) throw new Error('not analysed');
    expect([...two.value.table.equilibria]).toEqual([...one.value.table.equilibria]);
    expect(two.value.graph.space.numbers).toEqual(one.value.graph.space.numbers);
  });

  test('the case itself is read without its variants, and lists them', () => {
    const { model, variants } = caseOf('  v: { title: V, summary: S, status-quo: done }\n  w: { status-quo: done }\n');
    expect(variants).toEqual([
      { id: 'v', title: 'V', summary: 'S' },
      { id: 'w', title: 'w' },
    ]);
    expect(model.title).toBe('Talks');
  });
});

describe('problems stand where they are written', () => {
  test.each([
    ['  v: { preferences: { a: { drop: nnot y } } }', '1:34 unknown-part: there is no statement "nnot y" to begin with'],
    ['  v: { preferences: { a: { drop: [y] } } }', '1:35 unknown-part: there is no statement "y" to begin with'],
    ['  v: { preferences: { a: { move: [{ say: z }] } } }', '1:35 missing-key: this move does not say where to'],
    [
      '  v: { preferences: { a: { move: [{ say: z, before: not y, after: x }] } } }',
      '1:60 contradictory-keys: "before" and "after" exclude one another',
    ],
    [
      '  v: { preferences: { a: { add: [y], ranking: [1] } } }',
      '1:28 contradictory-keys: "add" changes a preference and "ranking" gives it anew',
    ],
    ['  v: { preferences: { a: { drop: [not y, x, not z, z] } } }', '1:23 wrong-value: no statement is left'],
    [
      '  v: { preferences: { b: { add: [y] } } }',
      '1:23 unknown-part: there are no statements to add: the case does not give this preference as statements',
    ],
    ['  v: { preferences: { a: { add: [yy] } } }', '1:34 unknown-option: option "yy" is not declared'],
    ['  v: { preferences: { c: { statements: [x] } } }', '1:23 unknown-party: party "c" is not declared'],
    ['  v: { options: { x: { taken: nver } } }', '1:31 wrong-value: "taken" cannot be "nver"'],
    ['  v: { options: { x: { ownr: a } } }', '1:24 unknown-key: "ownr" is not a key of the option "x"'],
    ['  v: { feasibility: { drop: apar } }', '1:29 unknown-part: there is no rule called "apar"'],
    ['  v: { feasibilty: { drop: apart } }', '1:8 unknown-key: "feasibilty" is not a key of the variant "v"'],
    ['  v: { title: Nothing }', '1:3 variant-useless: the variant "v" changes nothing'],
    ['  v: { status-quo: done, source: s, assumed: t }', '1:37 contradictory-keys: "source" and "assumed" exclude one another'],
  ])('%s', (text, problem) => {
    expect(problemsOf(`${text}\n`)[0]).toBe(problem);
  });

  test('those of the outcomes too, and warnings about the lines of the case are left to the case', () => {
    const file = variantOf('  v:\n    options: { z: { taken: never } }\n    status-quo: [z]\n');
    const graph = prepare(file.model);
    const lines = HEAD.split('\n').length - 1;
    const told = locate(file, graph.problems).map(({ code, at }) => `${at!.line! - lines}:${at!.column} ${code}`);
    expect(told).toEqual(['3:17 unknown-outcome']);
    const fine = variantOf('  v:\n    options: { z: { taken: never } }\n');
    const { problems } = prepare(fine.model);
    expect(problems.map(({ code }) => code)).toContain('rule-useless');
    expect(locate(fine, problems)).toEqual([]);
  });

  test('an unknown variant', () => {
    const found = readVariant(caseOf('  first: { status-quo: done }\n'), 'frist');
    expect(found.problems[0]).toMatchObject({ code: 'unknown-variant', fix: 'did you mean "first"?' });
  });
});
