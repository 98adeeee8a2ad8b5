/** The evidence of two coders in one text: what both say stands once, what they see differently is said, and nobody decides. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeEvidence, type Merged } from '../../../src/casefile/evidence/merge.ts';
import { readEvidence } from '../../../src/casefile/evidence/read.ts';
import { readCase } from '../../../src/casefile/read.ts';
import { agreementOf, isConflict } from '../../../src/core/evidence/agreement.ts';
import { codedAs } from '../../../src/core/evidence/code.ts';
import type { Evidence } from '../../../src/core/evidence/source.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { good } from '../../../src/core/problem.ts';

const read = readCase(readFileSync('test/casefile/evidence/harbour.yaml', 'utf8'));
if (!read.ok) throw new Error('the case cannot be read');
const { model } = read.value;
const ARTICLE = readFileSync('test/casefile/evidence/article.md', 'utf8');

function evidenceOf(text: string): { evidence: Evidence; problems: readonly Problem[] } {
  const result = readEvidence(text, { model, textOf: () => good(ARTICLE) });
  if (!result.ok) throw new Error(`${JSON.stringify(result.problems)}\n${text}`);
  return { evidence: result.value.evidence, problems: result.problems };
}

function merge(first: string, second: string): Merged {
  const [a, b] = [evidenceOf(first).evidence, evidenceOf(second).evidence];
  const merged = mergeEvidence(
    model,
    [
      { name: 'Ann', text: first, evidence: a },
      { name: 'Ben', text: second, evidence: b },
    ],
    agreementOf(model, [a, b]),
  );
  if (!merged.ok) throw new Error(JSON.stringify(merged.problems));
  return merged.value;
}

const ANN = `# by Ann
evidence: 1
documents:
  article: { file: sources/article.md } # the paper
statements:
  threat: # the threat
    quote: go to court at once
    speaker: Jon Berg
    act: threaten
    kind: direct
    positions: { sue: conditional, build: no }
    supports:
      - option: sue # first of all
      - { party: town } # all of it
      - rule: 1
  same:
    quote: if the bridge is built
    speaker: Jon Berg
    kind: mixed
`;
const BEN = `evidence: 1
documents:
  berg: { file: ./sources/article.md }
  letter: { title: A letter, date: 2024-04 }
statements:
  court:
    document: berg
    quote: “go to court at once”
    speaker: jon  berg
    act: warn
    kind: mixed
    occasion: a press conference
    positions: { sue: yes, build: no }
    supports: [{ party: town, wants: not sue }, { option: sue }]
  built: { document: berg, quote: the bridge is built, speaker: Jon Berg, act: state, kind: mixed, accepted: { by: B. Reader } }
  threat: { document: letter, says: No word of it., speaker: Mayor Ana Lind }
  head: { document: berg, quote: Jon Berg, speaker: the reporter }
`;

test('what they agree on stands once, and what not is said', () => {
  const merged = merge(ANN, BEN);
  expect(merged).toMatchObject({ agreed: 1, undecided: 1, alone: [0, 1], apart: [0, 1] });
  expect(merged.text).toBe(`# by Ann
evidence: 1
documents:
  article: { file: sources/article.md } # the paper
  letter: { title: A letter, date: 2024-04 }
statements:
  threat: # the threat
    quote: go to court at once
    speaker: Jon Berg
    positions: { build: no }
    supports:
      - option: sue # first of all
      - { party: town, wants: not sue } # all of it
    document: article
    occasion: a press conference
    accepted:
      by: Ann, Ben
    undecided:
      - { code: act, said: { Ann: threaten, Ben: warn } }
      - { code: kind, said: { Ann: direct, Ben: mixed } }
      - { code: position, option: sue, said: { Ann: conditional, Ben: "yes" } }
      - { code: link, to: { rule: no gift }, said: { Ann: supports, Ben: nothing } }
      - code: link
        to:
          party: town
          wants: build
        said:
          Ann: supports
          Ben: nothing
  same:
    quote: if the bridge is built
    speaker: Jon Berg
    kind: mixed
    document: article
    act: state
    accepted:
      by: Ann, B. Reader
  threat-2:
    document: letter
    says: No word of it.
    speaker: Mayor Ana Lind
    accepted:
      by: Ben
  head:
    document: article
    quote: Jon Berg
    speaker: the reporter
    accepted:
      by: Ben
    undecided: [{ code: marked, said: { Ann: "no", Ben: "yes" } }]
`);
  const { problems } = evidenceOf(merged.text);
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(Array(6).fill('warning undecided'));
  expect(problems.map(({ message }) => message)).toContain(
    'nobody has decided what "threat" says of sue: Ann says conditional, Ben says yes',
  );
});

test('who speaks, for whom and when', () => {
  const ann = `evidence: 1\nstatements:\n  x: { says: It rains again., speaker: Jon Berg, date: 2024-01-01 }\n`;
  const ben = `evidence: 1\nstatements:\n  x: { says: it rains again, speaker: Mayor Ana Lind, date: 2024-01-02, role: mayor }\n`;
  const { text } = merge(ann, ben);
  const [only] = evidenceOf(text).evidence.statements;
  expect(only).toMatchObject({
    speaker: 'Jon Berg or Mayor Ana Lind',
    undecided: [
      { code: { kind: 'speaker' }, said: [{ coder: 'Ann', value: 'Jon Berg' }, { value: 'Mayor Ana Lind' }] },
      { code: { kind: 'party' }, said: [{ value: 'firm' }, { value: 'town' }] },
      { code: { kind: 'date' }, said: [{ value: '2024-01-01' }, { value: '2024-01-02' }] },
    ],
  });
  expect(only!.party).toBeUndefined();
  expect(only!.date).toBeUndefined();
});

test('a statement that is a source of the case stays that', () => {
  const [ann, ben] = ['x', 'council-plan'].map(
    (id) => `evidence: 1\nstatements:\n  ${id}: { says: It will build., speaker: Town }\n`,
  );
  expect(evidenceOf(merge(ann!, ben!).text).evidence.statements.map(({ id }) => id)).toEqual(['council-plan']);
});

test.each([
  ['in braces', 'evidence: 1\nstatements: { x: { says: It rains., speaker: Jon Berg }, y: { says: It snows., speaker: Ana } }\n'],
  [
    'with a shared value',
    'evidence: 1\nstatements:\n  x: { says: It rains., speaker: &a Jon Berg }\n  y: { says: It snows., speaker: *a }\n',
  ],
  ['with other line ends', 'evidence: 1\r\nstatements:\r\n  x:\r\n    says: It rains.\r\n    speaker: Jon Berg\r\n'],
  ['without a line end', 'evidence: 1\nstatements:\n  x:\n    says: It rains.\n    speaker: Jon Berg'],
  ['with a section below', 'statements:\n  x:\n    says: It rains.\n    speaker: Jon Berg\n# below\nevidence: 1\n'],
])('a text %s', (_, ann) => {
  const ben =
    'evidence: 1\nstatements:\n  x: { says: It rains., speaker: Jon Berg, act: state }\n  z: { says: Fog., speaker: Ana }\n';
  const { evidence } = evidenceOf(merge(ann, ben).text);
  expect(evidence.statements[0]).toMatchObject({ id: 'x', act: 'state', accepted: { by: 'Ann, Ben' } });
  expect(evidence.statements.at(-1)).toMatchObject({ id: 'z', undecided: [{ code: { kind: 'marked' } }] });
});

describe('of any two', () => {
  const link = fc.constantFrom(
    'option: sue',
    'option: build',
    'rule: 1',
    'rule: no gift',
    'party: town',
    'party: town, wants: build',
    'party: firm',
    'party: firm, wants: pay',
  );
  const statement = fc.record({
    at: fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })),
    speaker: fc.constantFrom('Jon Berg', 'Ana', 'firm', 'Town council'),
    party: fc.constantFrom('', 'party: firm', 'party: none', 'party: town'),
    date: fc.constantFrom('', 'date: 2024-03-05', 'date: 2024-03'),
    act: fc.constantFrom('', 'act: state', 'act: deny'),
    kind: fc.constantFrom('', 'kind: direct', 'kind: indirect'),
    positions: fc.uniqueArray(
      fc.tuple(fc.constantFrom('sue', 'build', 'begin to build', 'pay'), fc.constantFrom('yes', 'no', 'silent')),
      {
        maxLength: 3,
        selector: ([option]) => (option === 'begin to build' ? 'build' : option),
      },
    ),
    supports: fc.array(link, { maxLength: 3 }),
    contradicts: fc.array(link, { maxLength: 2 }),
  });
  const file = fc
    .record({
      block: fc.boolean(),
      one: fc.boolean(),
      id: fc.constantFrom('a', 'b'),
      statements: fc.array(statement, { minLength: 1, maxLength: 5 }),
    })
    .map(({ block, one, id, statements }) => {
      const documents = `  ${id}: { file: article.md }\n${one ? '' : '  other: { title: Other, date: 2024 }\n'}`;
      const entries = statements.map(({ at, speaker, party, date, act, kind, positions, supports, contradicts }, index) => {
        const list = (key: string, links: readonly string[]): string =>
          links.length === 0 ? '' : `${key}: [${links.map((text) => `{ ${text} }`).join(', ')}]`;
        const keys = [
          `at: [${200 + at[0]}, ${200 + at[0] + at[1]}]`,
          `speaker: ${speaker}`,
          ...(one ? [] : [`document: ${index % 3 === 2 ? 'other' : id}`, 'says: Words.']),
          ...[party, date, act, kind].filter((text) => text !== ''),
          ...(positions.length === 0
            ? []
            : [`positions: { ${positions.map(([option, said]) => `${option}: ${said}`).join(', ')} }`]),
          ...[list('supports', supports), list('contradicts', contradicts)].filter((text) => text !== ''),
        ];
        return block
          ? `  ${id}${index}: # number ${index}\n    ${keys.join('\n    ')}\n`
          : `  s${index}: { ${keys.join(', ')} } # number ${index}\n`;
      });
      return `evidence: 1\ndocuments:\n${documents}statements:\n${entries.join('')}`;
    });

  test('the merged text is read, and says what both say and no more', () => {
    let open = 0;
    fc.assert(
      fc.property(file, file, (first, second) => {
        const [a, b] = [evidenceOf(first).evidence, evidenceOf(second).evidence];
        const { matching, conflicts } = agreementOf(model, [a, b]);
        const merged = merge(first, second);
        const { evidence, problems } = evidenceOf(merged.text);
        expect(problems.every(({ code, severity }) => code === 'undecided' && severity === 'warning')).toBe(true);
        expect(evidence.statements).toHaveLength(a.statements.length + b.statements.length - matching.pairs.length);
        for (const comment of first.match(/# .*$/gm)!) expect(merged.text).toContain(comment);
        const differing = new Map(conflicts.map((one) => [one.pair.at[0], one.differences.filter(isConflict)]));
        for (const { at } of matching.pairs) {
          const now = evidence.statements[at[0]]!;
          const before = a.statements[at[0]]!;
          const differences = differing.get(at[0]) ?? [];
          open += differences.length;
          expect(now.undecided?.map(({ code, said }) => [code, said.map(({ value }) => value)]) ?? []).toEqual(
            differences.map(({ code, values }) => [code, values]),
          );
          expect(now.span).toEqual(before.span);
          // a code on which they agree is as it was
          const codes = [
            ...(['speaker', 'party', 'date', 'kind'] as const).map((kind) => ({ kind })),
            ...model.options.map((_, option) => ({ kind: 'position', option }) as const),
            ...[...before.supports, ...before.contradicts].map((part) => ({ kind: 'link', part }) as const),
          ];
          for (const code of codes) {
            const undecided = differences.some((one) => JSON.stringify(one.code) === JSON.stringify(code));
            const is = codedAs(model, evidence, now, code);
            const was = codedAs(model, a, before, code);
            const open = code.kind === 'party' ? 'none' : code.kind === 'position' || code.kind === 'link' ? 'nothing' : is;
            expect([code, is]).toEqual([code, undecided ? open : was]);
          }
        }
        expect(evidence.statements.filter(({ undecided }) => undecided?.some(({ code }) => code.kind === 'marked'))).toHaveLength(
          merged.alone[0] + merged.alone[1],
        );
      }),
      { seed: 20_250_213, numRuns: 150 },
    );
    expect(open).toBeGreaterThan(200);
  });
});

test('what either rejected and neither marked stays rejected, once, in the document it stands in', () => {
  const ann = `${ANN}rejected:\n  - { quote: The town council, on: 2024-03-06 } # not said by anybody\n`;
  const ben = `${BEN}rejected:\n  - { document: berg, quote: The town council }\n  - { document: berg, quote: go to court at once }\n  - { document: berg, quote: Harbour News, by: C. Reader }\n`;
  const { text } = merge(ann, ben);
  expect(text).toContain('# not said by anybody');
  const { evidence } = evidenceOf(text);
  expect(evidence.documents.map(({ id }) => id)).toEqual(['article', 'letter']);
  expect(evidence.rejected).toMatchObject([
    { document: 0, quote: 'The town council', on: '2024-03-06' },
    { document: 0, quote: 'Harbour News', by: 'C. Reader' },
  ]);
  expect(evidence.rejected).toHaveLength(2);
});
