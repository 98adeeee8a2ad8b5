/** Small .gmcr texts for tests: a sound one, and ways to change it. */
import { readFileSync } from 'node:fs';
import { importGmcr } from '../../../src/casefile/gmcr/import.ts';
import type { Model } from '../../../src/core/model/model.ts';
import type { Problem, Result } from '../../../src/core/problem.ts';

export type Part = Record<string, unknown>;

/** Two decision makers with one option each; nothing to repair. */
export function sound(changes: Part = {}): Part {
  return {
    options: [option('Dig'), option('Sue')],
    decisionMakers: [maker('Mine', [0]), maker('Town', [1])],
    infeasibles: [],
    useManualPreferenceRanking: false,
    program: 'gmcr-py',
    version: '0.4.1',
    ...changes,
  };
}

export const option = (name: unknown, permittedDirection: unknown = 'both'): Part => ({ name, permittedDirection });
export const maker = (name: unknown, options: unknown, more: Part = {}): Part => ({ name, options, preferences: [], ...more });

/** The sound file with more about its first decision maker. */
export const wanting = (more: Part, changes: Part = {}): Part =>
  sound({ decisionMakers: [maker('Mine', [0], more), maker('Town', [1])], ...changes });

/** Options by name and the names each decision maker owns, all free both ways. */
export function grouped(names: readonly string[], makers: Readonly<Record<string, readonly string[]>>, more: Part = {}): Part {
  return sound({
    options: names.map((name) => option(name)),
    decisionMakers: Object.entries(makers).map(([name, owned]) =>
      maker(
        name,
        owned.map((own) => names.indexOf(own)),
      ),
    ),
    ...more,
  });
}

export function fixture(name: string): Result<{ readonly model: Model }> {
  return importGmcr(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'), { file: name });
}

/** The model and the repairs of a file that must be readable. */
export function imported(file: Part): { readonly model: Model; readonly repairs: readonly string[] } {
  const result = importGmcr(JSON.stringify(file));
  return { model: modelOf(result), repairs: result.problems.map(told) };
}

/** The errors of a file that must be refused. */
export function refused(file: Part | string): string[] {
  const result = importGmcr(typeof file === 'string' ? file : JSON.stringify(file));
  if (result.ok) throw new Error('the file was accepted');
  return result.problems.filter(({ severity }) => severity === 'error').map(told);
}

export function modelOf(result: Result<{ readonly model: Model }>): Model {
  if (!result.ok) throw new Error(result.problems.map(told).join('\n'));
  return result.value.model;
}

/** `path: message` */
export const told = ({ at, message }: Problem): string => `${(at?.path ?? []).join('.')}: ${message}`;

/** The texts of a party's statements, most important first. */
export function statements(model: Model, party: number): string[] {
  const preference = model.preferences[party];
  if (preference?.kind !== 'statements') throw new Error('the party has no statements');
  return preference.places.flatMap((place) => place.statements.map(({ text }) => text));
}

/** A party's ranking as state numbers. */
export function ranking(model: Model, party: number): number[][] {
  const preference = model.preferences[party];
  if (preference?.kind !== 'ranking') throw new Error('the party has no ranking');
  return preference.tiers.map((tier) => tier.map((ref) => (ref.kind === 'number' ? ref.number : NaN)));
}
