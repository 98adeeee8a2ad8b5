/** Texts that nobody writes by hand: each is read, or refused with a place, in little time and memory. */
import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { codeFrame } from '../../src/casefile/frame.ts';
import { readCase } from '../../src/casefile/read.ts';

const codes = (text: string): string[] => [...new Set(diagnose(text, 'case.yaml').map(({ code }) => code))];
const CASE = 'parley: 1\ntitle: x\nparties: { a: , b: }\noptions: { o: { owner: a }, p: { owner: b } }\n';

describe('deep nesting', () => {
  test.each([
    ['lists in brackets', `x: ${'['.repeat(100_000)}`],
    ['closed lists in brackets', `x: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['mappings in braces', `x: ${'{a: '.repeat(50_000)}`],
    ['lists in lines', `x:\n${'- '.repeat(20_000)}a`],
    ['mappings in lines', Array.from({ length: 2_000 }, (_, k) => `${' '.repeat(k)}a:\n`).join('')],
  ])('of %s is refused', (_, text) => {
    const problems = diagnose(text, 'case.yaml');
    expect(problems.map(({ code }) => code)).toContain('yaml-syntax');
    expect(problems[0]!.at).toMatchObject({ file: 'case.yaml', column: expect.any(Number) as number });
  });

  test('of parentheses in a condition', () => {
    const text = `${CASE}feasibility: [never: ${'('.repeat(50_000)}o]\n`;
    expect(codes(text)).toEqual(['condition-syntax']);
  });
});

describe('aliases', () => {
  test('that multiply are refused and not written out', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, k) => `a${k + 1}: &a${k + 1} [*a${k}, *a${k}]`)].join('\n');
    expect(codes(`${CASE}${bomb}\n`)).toEqual(['yaml-syntax']);
  });

  test('that share a basis are fine', () => {
    const text = `${CASE}preferences:\n  a: { statements: [{ say: o, assumed: &why "because" }, { say: p, assumed: *why }] }\n  b: { statements: [p] }\n`;
    expect(codes(text)).toEqual([]);
  });
});

describe('size', () => {
  test('a million characters on one line are shown around the mark', () => {
    const text = `${CASE}summary: ${'word '.repeat(200_000)}\nkind: nonsense ${'x'.repeat(500_000)}\n`;
    const [problem] = diagnose(text, 'case.yaml');
    expect(problem!.code).toBe('wrong-value');
    expect(codeFrame(text, problem!).length).toBeLessThan(400);
  });

  test('thousands of mistakes are all told', () => {
    const text = `${CASE}feasibility:\n${Array.from({ length: 2_000 }, (_, k) => `  - never: o and q${k}\n`).join('')}`;
    expect(diagnose(text, 'case.yaml')).toHaveLength(2_000);
  });
});

describe('bytes that are no text of a case', () => {
  test.each([
    ['binary data', 'parley: 1\0\0', 'file-not-text'],
    ['nothing', '', 'file-empty'],
    ['blanks and line ends', '  \n\r\n\t\n', 'file-empty'],
    ['a byte order mark alone', '\uFEFF', 'file-empty'],
    ['bare carriage returns', 'parley: 1\rtitle: x\r', 'yaml-syntax'],
  ])('%s', (_, text, code) => expect(codes(text)).toEqual([code]));
});

describe('line ends and byte order mark change nothing', () => {
  test('of what is read', () => {
    const model = (text: string): unknown => {
      const read = readCase(text);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.value.model;
    };
    const text = `${CASE}summary: >-\n  folded\n  text\nstatus-quo: NN\n`;
    expect(model(text.replaceAll('\n', '\r\n'))).toEqual(model(text));
    expect(model(`\uFEFF${text}`)).toEqual(model(text));
  });
});

describe('what YAML 1.1 read as something else is text', () => {
  test.each(['yes', 'No', 'on', 'OFF', 'y', '012', '1_000', '0x1F', '1e3', '2024-01-02', '12:30', '1.10'])('%s', (word) => {
    const read = readCase(
      `parley: 1\ntitle: ${word}\nparties: { ${word}: , b: }\noptions: { o: { owner: ${word}, label: ${word} } }\n`,
    );
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read).toMatchObject({
      ok: true,
      value: { model: { title: word, parties: [{ id: word }, {}], options: [{ label: word, owners: [0] }] } },
    });
  });
});

describe('names', () => {
  test.each([
    'two words',
    "O'Hara & Sons",
    'the "Reds"',
    '町議会',
    'חברת המעבורות',
    'Ελλάδα',
    'naïve café',
    'a/b (c)',
    '__proto__',
    'and',
    '🐟 fish',
  ])('%s can be a party, an option and an outcome', (name) => {
    const key = JSON.stringify(name);
    const word = JSON.stringify(`"${name.replaceAll('"', String.raw`\"`)}"`);
    const text = `parley: 1
title: ${key}
parties: { ${key}: , b: }
options: { ${key}: { owner: ${key} }, p: { owner: b } }
feasibility: [{ never: ${JSON.stringify(`"${name.replaceAll('"', String.raw`\"`)}" and p`)} }]
outcomes: [{ is: [${key}], name: ${JSON.stringify(`${name}!`)} }]
status-quo: ${JSON.stringify(`${name}!`)}
preferences: { ${key}: { statements: [${word}] }, b: { weights: { ${key}: 1 } } }
`;
    expect(diagnose(text, 'case.yaml')).toEqual([]);
  });
});
