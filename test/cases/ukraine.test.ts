/**
 * The table in the flagship's README, counted again: each assumed statement dropped and negated, each assumed rule
 * dropped, each two neighbouring statements of a party exchanged, one change at a time.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCase } from '../../src/casefile/read.ts';
import { analyse } from '../../src/core/analyse.ts';
import { improvementsFrom, type ConflictGraph } from '../../src/core/graph/graph.ts';
import { not } from '../../src/core/model/condition.ts';
import { optionIndex, type Model, type Preference, type StatementPlace } from '../../src/core/model/model.ts';
import { findOutcome } from '../../src/core/space/find.ts';
import { patternOf } from '../../src/core/space/state.ts';
import { isEquilibrium } from '../../src/core/stability/table.ts';

const folder = new URL('../../cases/reported/ukraine-2025-02/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const read = readCase(readFileSync(new URL('case.yaml', folder), 'utf8'));
if (!read.ok) throw new Error('the flagship case cannot be read');
const { model } = read.value;

const CONCEPTS = ['nash', 'sseq', 'seq', 'smr', 'gmr', 'sim'] as const;

type Places = readonly StatementPlace[];
const placesOf = (preference: Preference | undefined): Places => (preference?.kind === 'statements' ? preference.places : []);
const withPlaces = (party: number, places: Places): Model => ({
  ...model,
  preferences: model.preferences.map((preference, i) => (i === party ? { kind: 'statements', places } : preference)),
});
const assumed = (part: { readonly basis?: { readonly kind: string } } | undefined): boolean => part?.basis?.kind === 'assumed';

function changedModels(): Model[] {
  const statements = model.preferences.flatMap((preference, party) => {
    const places = placesOf(preference);
    const changes = places.flatMap((place, k) => {
      const statement = place.statements[0]!;
      if (!assumed(statement)) return [];
      const negated = { statements: [{ ...statement, condition: not(statement.condition) }] };
      return [places.toSpliced(k, 1), places.with(k, negated)];
    });
    const exchanges = places.slice(1).map((place, k) => places.with(k, place).with(k + 1, places[k]!));
    return [...changes, ...exchanges].map((changed) => withPlaces(party, changed));
  });
  const rules = model.rules.filter(assumed).map((rule) => ({ ...model, rules: model.rules.filter((other) => other !== rule) }));
  return [...statements, ...rules];
}

function reachedByImprovements(graph: ConflictGraph, from: number): number[] {
  const reached = new Set([from]);
  // a set grows while it is walked: this visits what it finds
  for (const node of reached)
    model.parties.forEach((_, party) => improvementsFrom(graph, party, node).forEach((to) => reached.add(to)));
  return [...reached];
}

function facts(changed: Model): Record<string, boolean> {
  const result = analyse(changed, { concepts: CONCEPTS });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  const { table, graph } = result.value;
  const { space } = graph;
  const node = (name: string): number => {
    const found = findOutcome(space, { kind: 'name', name });
    if (typeof found !== 'number') throw new Error(found.message);
    return found;
  };
  const takes = (at: number, option: string): boolean => patternOf(space, at)[optionIndex(model, option)] === 'Y';
  const guaranteed = (at: number): boolean =>
    takes(at, 'settle') && !takes(at, 'attack-again') && (takes(at, 'other-troops') || takes(at, 'membership'));
  const nodes = Array.from({ length: space.size }, (_, at) => at);
  return {
    'some guaranteed settlement holds': nodes.some((at) => guaranteed(at) && isEquilibrium(table, 'sseq', at)),
    'the full settlement is one of them': isEquilibrium(table, 'sseq', node('full settlement')),
    'a chain of improvements leads': reachedByImprovements(graph, node('today')).some(guaranteed),
    '`war without aid but troops pledged` holds under every concept': CONCEPTS.every((concept) =>
      isEquilibrium(table, concept, node('war without aid but troops pledged')),
    ),
    'today does not hold under `seq`': !isEquilibrium(table, 'seq', node('today')),
  };
}

test('the robustness table of the README is right', () => {
  const models = [model, ...changedModels()];
  const counts = new Map<string, number>();
  for (const changed of models) {
    for (const [fact, holds] of Object.entries(facts(changed))) counts.set(fact, (counts.get(fact) ?? 0) + (holds ? 1 : 0));
  }
  expect(readme).toContain(`in how many of the ${models.length}`);
  for (const [fact, count] of counts) expect(readme).toContain(`| ${count} | ${fact}`);
  expect(counts.size).toBe(5);
});

test('the README counts what is sourced and assumed', () => {
  const statements = model.preferences.flatMap((preference) => placesOf(preference).flatMap((place) => place.statements));
  const guesses = statements.filter(assumed).length;
  expect(readme.replaceAll('\n', ' ')).toContain(
    `${statements.length - guesses} rest on something the report says and ${guesses} are assumed`,
  );
  for (const id of ['russia', 'partners']) {
    const own = placesOf(model.preferences[model.parties.findIndex((party) => party.id === id)]);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((place) => place.statements.every(assumed))).toBe(true);
  }
});
