/** Names of a case changed, and parts of it taken out, with the evidence beside it kept in step. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editCase } from '../../../src/casefile/edit/edit.ts';
import { withoutOption } from '../../../src/casefile/edit/option.ts';
import { applySplices, undoing } from '../../../src/casefile/edit/splice.ts';
import { fitEvidence } from '../../../src/casefile/evidence/fit.ts';
import { readEvidence } from '../../../src/casefile/evidence/read.ts';
import { renameInEvidence, type EvidenceRename } from '../../../src/casefile/evidence/rename.ts';
import { readCase } from '../../../src/casefile/read.ts';
import type { Evidence } from '../../../src/core/evidence/source.ts';
import type { Model } from '../../../src/core/model/model.ts';

const HARBOUR = readFileSync('test/casefile/evidence/harbour.yaml', 'utf8');
const EVIDENCE = `evidence: 1
documents: { paper: { title: A paper }, letter: { title: A letter } }   # two
statements:
  # the plan itself
  council-plan: { document: paper, speaker: Town Council, says: It builds., positions: { build: yes, 'pay': no } }
  threat:
    document: paper
    speaker: Jon Berg
    party: firm # its head
    says: He would sue.
    positions:
      sue: conditional # if it builds
      Build: no
    supports:
      - option: sue
      - rule: no gift
      - { party: town, wants: "not sue" }
      - { party: FIRM, wants: pay }   # its weight
    contradicts: [{ party: town, wants: build }, { rule: 1 }]
    undecided:
      - { code: position, option: pay, said: { Ann: yes, Ben: nothing } }
      - { code: link, to: { party: firm, wants: build }, said: { Ann: supports, Ben: nothing } } # or not
      - { code: party, said: { Ann: town, Ben: firm } }
      - { code: marked, said: { Ann: yes, Ben: no } }
  short: { document: letter, speaker: firm, says: It agrees. }
  passer-by: { document: letter, speaker: somebody, says: It rains. }
`;

function modelOf(text: string): Model {
  const read = readCase(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.model;
}

function evidenceOf(text: string, model: Model): Evidence {
  const read = readEvidence(text, { model });
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems)}\n${text}`);
  return read.value.evidence;
}

const before = modelOf(HARBOUR);

function renamed(what: EvidenceRename, text = EVIDENCE): string {
  const edited = renameInEvidence({ text }, before, what);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  expect(applySplices(edited.value.text, undoing(edited.value.splices))).toBe(text);
  return edited.value.text;
}

const SECTIONS = { party: 'parties', option: 'options', source: 'sources' } as const;
const NAMES = ['other', 'two words', "it's", 'a "b" c', 'and', 'yes', '12', '名前', 'a: b', 'x # y', '-x', 'a, b', 'somebody'];

describe('a new name', () => {
  const things = [
    ...before.options.map(({ id }) => ['option', id] as const),
    ...before.parties.map(({ id }) => ['party', id] as const),
    ...before.sources.map(({ id }) => ['source', id] as const),
  ];

  test.each(things.flatMap(([kind, from]) => NAMES.map((to) => [kind, from, to] as const)))(
    'for the %s %s: %s',
    (kind, from, to) => {
      const named = editCase({ text: HARBOUR }, [{ kind: 'rename', path: [SECTIONS[kind], from], to }]);
      if (!named.ok) throw new Error(JSON.stringify(named.problems));
      const text = renamed({ kind, from, to });
      const evidence = evidenceOf(text, modelOf(named.value.text));
      const wanted = evidenceOf(EVIDENCE, before);
      const word = (text: string): string => (kind === 'party' && text === from ? to : text);
      expect(evidence).toEqual({
        ...wanted,
        statements: wanted.statements.map((one) => ({
          ...one,
          ...(kind === 'source' && one.id === from ? { id: to } : {}),
          ...(one.undecided === undefined
            ? {}
            : {
                undecided: one.undecided.map(({ code, said }) => ({
                  code,
                  said: said.map(({ coder, value }) => ({ coder, value: code.kind === 'party' ? word(value) : value })),
                })),
              }),
        })),
      });
      for (const comment of EVIDENCE.match(/# .*$/gm)!) expect(text).toContain(comment);
    },
  );

  test('is written only where it stands', () => {
    const lines = (text: string): string[] => text.split('\n');
    const changes = lines(renamed({ kind: 'option', from: 'sue', to: 'go-to-court' })).filter(
      (line, at) => line !== lines(EVIDENCE)[at],
    );
    expect(changes).toEqual([
      '      go-to-court: conditional # if it builds',
      '      - option: go-to-court',
      '      - { party: town, wants: "not go-to-court" }',
    ]);
  });

  test('of what the evidence does not speak of changes nothing', () => {
    expect(renamed({ kind: 'option', from: 'unheard', to: 'of' })).toBe(EVIDENCE);
  });

  test('leaves a speaker known by the id alone with its party', () => {
    const text = renamed({ kind: 'party', from: 'firm', to: 'company' });
    expect(text).toContain('short: { document: letter, speaker: firm, says: It agrees., party: company }');
    expect(text).toContain('party: company # its head');
    // and does not make a party of somebody who was none
    expect(renamed({ kind: 'party', from: 'town', to: 'somebody' })).toContain('says: It rains., party: none }');
  });

  test.each([
    [{ kind: 'party', from: 'firm', to: 'None' }, 'it is no party'],
    [{ kind: 'source', from: 'council-plan', to: 'threat' }, 'there is a statement "threat" already'],
  ] as const)('that cannot be: %j', (what, why) => {
    const edited = renameInEvidence({ text: EVIDENCE }, before, what);
    expect(edited.problems).toMatchObject([{ code: 'edit-impossible' }]);
    expect(edited.problems[0]!.message).toContain(why);
  });
});

describe('after a change of the case', () => {
  const fitted = (after: string, text = EVIDENCE): { text: string; dropped: string[] } => {
    const fit = fitEvidence({ text }, before, modelOf(after));
    if (!fit.ok) throw new Error(JSON.stringify(fit.problems));
    const { edited, dropped } = fit.value;
    expect(applySplices(edited.text, undoing(edited.splices))).toBe(text);
    // what is left speaks of nothing that is gone
    evidenceOf(edited.text, modelOf(after));
    return { text: edited.text, dropped: dropped.map((one) => `${one.path.slice(1).join('.')}: ${one.text}`) };
  };

  test('nothing goes where nothing went', () => {
    expect(fitted(HARBOUR)).toEqual({ text: EVIDENCE, dropped: [] });
  });

  test('an option taken out takes what speaks of it', () => {
    const without = withoutOption({ text: HARBOUR }, 'sue', true);
    if (!without.ok) throw new Error(JSON.stringify(without.problems));
    const { text, dropped } = fitted(without.value.text);
    const more = fitted(without.value.text, EVIDENCE.replace('option: pay', 'option: sue'));
    expect(more.dropped).toContain('threat.undecided.0: undecided: sue');
    expect(dropped).toEqual([
      'threat.positions.sue: sue: conditional',
      'threat.supports.0: option: sue',
      'threat.supports.2: party: town, wants: not sue',
    ]);
    expect(text).toContain('      Build: no\n');
    expect(text).toContain('{ party: FIRM, wants: pay }   # its weight');
    expect(text).toContain('# the plan itself');
  });

  test('a party taken out leaves its speakers without one', () => {
    const { text, dropped } = fitted(
      HARBOUR.replace(/ {2}firm: .*\n/g, '')
        .replace(/ {2}sue: .*\n/, '')
        .replace('NNN', 'NN')
        .replace(', { say: not sue, assumed: costs }', ''),
    );
    expect(dropped).toContain('threat.party: firm');
    expect(dropped).toContain('threat.supports.3: party: FIRM, wants: pay');
    expect(dropped).toContain('threat.undecided.1.to: party: firm, wants: build');
    expect(text).toContain('party: none # its head');
  });

  test('rules named by number keep to theirs, and go with it', () => {
    const more = HARBOUR.replace('feasibility:\n', 'feasibility:\n  - { never: sue and pay, source: council-plan }\n');
    expect(fitted(more).text).toBe(EVIDENCE.replace('{ rule: 1 }', '{ rule: 2 }'));
    const none = fitted(
      HARBOUR.replace(/feasibility:\n.*\n/, 'feasibility:\n  - { never: sue and pay, source: council-plan }\n'),
    );
    expect(none.dropped).toEqual(['threat.supports.1: rule: no gift', 'threat.contradicts.1: rule: 1']);
    expect(none.text).toContain('contradicts: [{ party: town, wants: build }]');
  });

  test('what was wrong before stays, to be seen', () => {
    const wrong = EVIDENCE.replace('option: sue', 'option: sew');
    const fit = fitEvidence({ text: wrong }, before, before);
    expect(fit.ok && fit.value.edited.text).toBe(wrong);
  });
});
