/** Briefs: what an edition leaves out cannot be told from it, the check finds what gives it away, two pages are kept. */
import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '../../src/core/analyse.ts';
import type { Model, Preference } from '../../src/core/model/model.ts';
import { numberOf } from '../../src/core/space/state.ts';
import { findOutcome, outcomeRef } from '../../src/core/space/find.ts';
import { loadCase } from '../../src/disk/load.ts';
import { briefOf, type Brief, type BriefOptions } from '../../src/report/brief.ts';
import { linesOf, TWO_PAGES } from '../../src/report/fit.ts';
import { renderHtml } from '../../src/report/render/html.ts';
import { renderText } from '../../src/report/render/text.ts';
import { EDITIONS, type Edition } from '../../src/words/edition.ts';
import { lexiconOf } from '../../src/words/voice.ts';

const CASES = globSync('cases/*/*/case.yaml').sort();
const ELMIRA = 'cases/published/hipel-1993-elmira';
const UKRAINE = 'cases/reported/ukraine-2025-02';

function modelOf(path: string): Model {
  const loaded = loadCase(path);
  if (!loaded.ok) throw new Error(`${path} cannot be read`);
  return loaded.value.model;
}

function analysed(model: Model): Analysis {
  const analysis = analyse(model);
  if (!analysis.ok) throw new Error(analysis.problems[0]?.message ?? 'no analysis');
  return analysis.value;
}

const make = (analysis: Analysis, options: Partial<BriefOptions> & { readonly edition: Edition }): Brief =>
  briefOf(analysis, lexiconOf('plain'), { party: undefined, nodes: [], ...options });

const textOf = ({ document }: Brief): string => renderText(document);

const outcome = ({ graph: { space } }: Analysis, name: string): number => {
  const node = findOutcome(space, outcomeRef(name));
  if (typeof node !== 'number') throw new Error(`no outcome ${name}`);
  return node;
};

/** The same ranking from the other end, or other statements first: what somebody else might want. */
function otherwise(preference: Preference | undefined): Preference | undefined {
  if (preference === undefined) return undefined;
  switch (preference.kind) {
    case 'ranking':
      return { kind: 'ranking', tiers: preference.tiers.toReversed() };
    case 'statements':
      return { kind: 'statements', places: preference.places.toReversed() };
    case 'weights':
      return { kind: 'weights', weights: preference.weights.map((one) => ({ ...one, weight: -one.weight })) };
  }
}

describe('the edition for a party says the same whatever the others want', () => {
  test.each(CASES)('%s', (path) => {
    const model = modelOf(path);
    const before = analysed(model);
    const { size } = before.graph.space;
    const nodes = [...new Set([0, size >> 1, size - 1])];
    for (const party of [undefined, ...model.parties.keys()]) {
      const told = textOf(make(before, { edition: 'party-shared', party, nodes }));
      for (const change of [otherwise, () => undefined]) {
        const preferences = model.preferences.map((one, at) => (at === party ? one : change(one)));
        const after = analysed({ ...model, preferences });
        expect(textOf(make(after, { edition: 'party-shared', party, nodes }))).toBe(told);
        expect(textOf(make(after, { edition: 'party-shared', party }))).toBe(
          textOf(make(before, { edition: 'party-shared', party })),
        );
      }
    }
  });
});

test('the edition for a party says what that party wants, and the moves it would like', () => {
  const analysis = analysed(modelOf(ELMIRA));
  const text = textOf(make(analysis, { edition: 'party-shared', party: 2, nodes: [outcome(analysis, '1')] }));
  expect(text).toContain('7 ≻ 3 ≻ 5 ≻ 1 ≻ 8 ≻ 6 ≻ 4 ≻ 2 ≻ 9');
  expect(text).toContain('the 4th of 9');
  expect(text).toContain('press for the original order → 5');
});

describe('the check', () => {
  test('tells of every party whose wishes stand in the edition for the mediator, and of changes of mind', () => {
    const analysis = analysed(modelOf(ELMIRA));
    expect(make(analysis, { edition: 'mediator', nodes: [outcome(analysis, '1')] }).giveaways).toEqual([
      'tells the wishes of Ministry of the Environment',
      'tells the wishes of Uniroyal',
      'tells the wishes of Local Government',
      'tells what would make the parties change their minds about outcome 1 (today)',
    ]);
  });

  test('finds that a choice of outcomes tells what would hold', () => {
    const analysis = analysed(modelOf(ELMIRA));
    const [five, eight, six] = ['5', '8', '6'].map((name) => outcome(analysis, name));
    const check = (nodes: readonly number[]): readonly string[] => make(analysis, { edition: 'class', nodes }).giveaways;
    expect(check([five!, eight!])).toHaveLength(1);
    expect(check([five!, eight!, six!])).toEqual([]);
  });

  test('finds names that speak of another party', () => {
    const analysis = analysed(modelOf('cases/teaching/chicken'));
    const nodes = ['crash', 'Row wins', 'Column wins'].map((name) => outcome(analysis, name));
    const { giveaways } = make(analysis, { edition: 'party-shared', party: 0, nodes });
    expect(giveaways.filter((text) => text.includes('by hand'))).toEqual([
      '“Column wins” was written by hand and speaks of Column: read it before you share it',
    ]);
  });

  test('finds sources on which the wishes of another party rest', () => {
    const model = modelOf(UKRAINE);
    const source = model.sources.find(({ id }) => id === 'hegseth-nato')!;
    const preferences = model.preferences.map((preference, party) =>
      preference === undefined || party > 1
        ? preference
        : { ...preference, basis: { kind: 'sourced' as const, sources: [source.id] } },
    );
    const { giveaways, document } = make(analysed({ ...model, preferences }), { edition: 'party-shared', party: 0 });
    expect(renderText(document).replaceAll(/\s+/g, ' ')).toContain(source.title);
    expect(giveaways).toContain(`cites “${source.title}”, on which rests what Russia wants`);
  });

  test('finds labels that tell what somebody wants, and statements of others that stand in them', () => {
    const model = modelOf(UKRAINE);
    const [statement] = model.preferences.flatMap((preference, party) =>
      party !== 0 && preference?.kind === 'statements' ? preference.places.flatMap(({ statements }) => statements) : [],
    );
    const label = `hope for ${statement!.text}`;
    const analysis = analysed({ ...model, options: model.options.map((option, k) => (k === 0 ? { ...option, label } : option)) });
    const { giveaways } = make(analysis, { edition: 'party-shared', party: 0 });
    expect(giveaways).toContain(`holds “${statement!.text}”, a wish of Russia`);
    expect(giveaways).toContain(
      `“${label}” was written by hand and may tell what somebody wants (“hope”): read it before you share it`,
    );
  });
});

describe('two pages', () => {
  test.each(CASES)('%s', (path) => {
    const analysis = analysed(modelOf(path));
    const { size } = analysis.graph.space;
    const many = [...new Set([0, 1, 2, 3, 4, 5, 6, 7].map((at) => Math.floor((at * size) / 8)))];
    for (const edition of EDITIONS) {
      for (const nodes of [[], many]) {
        const { document } = make(analysis, { edition, nodes });
        expect(linesOf(document.blocks)).toBeLessThanOrEqual(TWO_PAGES);
      }
    }
  });

  test('what is left out to keep them is named', () => {
    const analysis = analysed(modelOf(UKRAINE));
    const whole = make(analysis, { edition: 'mediator', lines: 1000 });
    expect(whole.shortened).toEqual([]);
    expect(textOf(whole)).toContain('All Ukrainian territories are important');
    const short = make(analysis, { edition: 'mediator', lines: 70 });
    expect(short.shortened).toContain('the list of sources');
    expect(textOf(short)).toContain('15 sources; the case lists them.');
    expect(linesOf(short.document.blocks)).toBeLessThanOrEqual(70);
    const many = make(analysis, { edition: 'class', nodes: Array.from({ length: 12 }, (_, node) => node) });
    expect(many.nodes).toHaveLength(10);
    expect(many.shortened[0]).toBe('2 pinned outcomes after the first ones');
  });

  test('as HTML it is set for A4', () => {
    const html = renderHtml(make(analysed(modelOf(ELMIRA)), { edition: 'paper' }).document);
    expect(html).toContain('@page { size: A4; margin: 15mm; }');
  });
});

test('a class gets all outcomes of a small case where none is pinned', () => {
  const small = analysed(modelOf('cases/teaching/chicken'));
  const numbers = (edition: Edition): number[] => make(small, { edition }).nodes.map((node) => numberOf(small.graph.space, node));
  expect(numbers('class')).toEqual([1, 2, 3, 4]);
  expect(make(small, { edition: 'class' }).shortened).toEqual([]);
  expect(numbers('party-shared')).toEqual([1]);
});

test('a class gets questions for every party and outcome, and no answers', () => {
  const analysis = analysed(modelOf(ELMIRA));
  const text = textOf(make(analysis, { edition: 'class', nodes: [outcome(analysis, '1'), outcome(analysis, '6')] }));
  expect(text.match(/would it leave/g)).toHaveLength(6);
  expect(text).not.toMatch(/would stay at|would be held|would hold under/);
});

describe('what the parties want', () => {
  test('many equally good outcomes are cut with a mark, single comparisons are counted', () => {
    const model = modelOf('cases/teaching/two-shops');
    expect(textOf(make(analysed(model), { edition: 'class' }))).toContain(
      'New shop  3 ≻ 1 ≻ 4 ≻ 2 – and 1 comparison of single outcomes besides',
    );
    const elmira = modelOf(ELMIRA);
    const level = elmira.preferences.map((preference): Preference | undefined =>
      preference?.kind === 'ranking' ? { kind: 'ranking', tiers: [preference.tiers.flat()] } : preference,
    );
    expect(textOf(make(analysed({ ...elmira, preferences: level }), { edition: 'class' }))).toContain('1 ∼ 2 ∼ 3 ∼ 4 ∼ …');
  });

  test('statements that count by far more are marked, alternatives stand beside each other', () => {
    const model = modelOf('cases/teaching/inspection');
    const [first, ...rest] = model.preferences;
    if (first?.kind !== 'statements') throw new Error('no statements');
    const places = [
      { ...first.places[0]!, degree: 1 },
      { statements: first.places.flatMap(({ statements }) => statements), mode: 'either' as const },
    ];
    const text = textOf(
      make(analysed({ ...model, preferences: [{ kind: 'statements', places }, ...rest] }), { edition: 'class' }),
    );
    expect(text).toContain('visit if not comply (vital); visit if not comply or not visit (most important first)');
  });
});
