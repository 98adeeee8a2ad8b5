/**
 * The footing of a model: which of its parts are sourced, how many statements carry each, how fresh and how direct they are,
 * which are assumed, and which are contradicted.
 *
 * A part rests on the sources that the case names for it and on the statements that say they support it. A statement with the
 * id of a source of the case *is* that source.
 */
import { daysBetween, happenedBy } from './day.ts';
import { saidOn, type Evidence } from './source.ts';
import type { ModelPart } from './statement.ts';
import type { Basis, Model } from '../model/model.ts';

/** What a part rests on: an accepted statement, or a source of the case that is none. */
export type Ground =
  | { readonly kind: 'statement'; readonly statement: number }
  | { readonly kind: 'source'; readonly source: number };

/** Whether a ground counts: by its day, or otherwise. */
export type Counts = (ground: Ground) => boolean;

/** A part with everything that bears on it. */
export interface Resting {
  readonly part: ModelPart;
  readonly basis: Basis | undefined;
  readonly grounds: readonly Ground[];
  readonly against: readonly Ground[];
}

export const partKey = (part: ModelPart): string => Object.values(part).join(' ');
export const groundKey = (ground: Ground): string => Object.values(ground).join(' ');

/** Every part of the model that can rest on something, in the order of the case. O(parts + links). */
export function restingParts(model: Model, evidence: Evidence): Resting[] {
  const supports = linked(evidence, 'supports');
  const contradicts = linked(evidence, 'contradicts');
  const grounds = groundsByName(model, evidence);
  return partsOf(model).map(([part, basis]): Resting => {
    const key = partKey(part);
    const named = basis?.kind === 'sourced' ? basis.sources.flatMap((id) => grounds.get(id) ?? []) : [];
    const all = new Map([...named, ...(supports.get(key) ?? [])].map((ground) => [groundKey(ground), ground]));
    return { part, basis, grounds: [...all.values()], against: contradicts.get(key) ?? [] };
  });
}

function linked(evidence: Evidence, which: 'supports' | 'contradicts'): Map<string, Ground[]> {
  const found = new Map<string, Ground[]>();
  evidence.statements.forEach((statement, index) => {
    for (const part of statement[which]) {
      const key = partKey(part);
      found.set(key, [...(found.get(key) ?? []), { kind: 'statement', statement: index }]);
    }
  });
  return found;
}

/** Id of a source → the statement of that id, or the source itself. */
function groundsByName(model: Model, { statements }: Evidence): Map<string, Ground> {
  const found = new Map<string, Ground>(model.sources.map(({ id }, source) => [id, { kind: 'source', source }]));
  statements.forEach(({ id }, statement) => found.set(id, { kind: 'statement', statement }));
  return found;
}

function partsOf(model: Model): (readonly [ModelPart, Basis | undefined])[] {
  const preferences = model.preferences.flatMap((preference, party): (readonly [ModelPart, Basis | undefined])[] => {
    if (preference === undefined) return [];
    const whole = preference.basis;
    const compared = (preference.comparisons ?? []).map(
      ({ basis }, index) => [{ kind: 'comparison', party, index }, basis ?? whole] as const,
    );
    if (preference.kind === 'ranking') return [[{ kind: 'ranking', party }, whole], ...compared];
    if (preference.kind === 'weights') {
      const weights = preference.weights.map(({ basis }, index) => [{ kind: 'weight', party, index }, basis ?? whole] as const);
      return [...weights, ...compared];
    }
    const statements = preference.places.flatMap((place, at) =>
      place.statements.map(({ basis }, within) => [{ kind: 'statement', party, place: at, within }, basis ?? whole] as const),
    );
    return [...statements, ...compared];
  });
  return [
    ...model.options.map(({ basis }, option) => [{ kind: 'option', option }, basis] as const),
    ...model.rules.map(({ basis }, rule) => [{ kind: 'rule', rule }, basis] as const),
    ...preferences,
    ...(model.views ?? []).map(({ party, basis }) => [{ kind: 'view', party }, basis] as const),
  ];
}

export const dateOf = (model: Model, evidence: Evidence, ground: Ground): string | undefined =>
  ground.kind === 'source' ? model.sources[ground.source]!.date : saidOn(evidence, evidence.statements[ground.statement]!);

/** What was said by the end of a day counts; what has no date at all counts on every day. */
export const countsBy =
  (model: Model, evidence: Evidence, day: string): Counts =>
  (ground) =>
    happenedBy(dateOf(model, evidence, ground), day);

export interface Footing extends Resting {
  /** sourced: something that counts carries it; assumed: the case says so and nothing carries it */
  readonly kind: 'sourced' | 'assumed' | 'none';
  /** those of `grounds` in which the speaker's own words are given */
  readonly direct: number;
  /** the newest of the dates, and its age in days */
  readonly newest?: string;
  readonly age?: number;
  /** the newest is older than asked for */
  readonly stale: boolean;
  /** all of it comes from one document */
  readonly single: boolean;
  readonly contradicted: boolean;
  /** all that it rests on is left out of account, so that the part is as well */
  readonly later: boolean;
}

export interface FootingOptions {
  /** the day from which ages are counted */
  readonly day?: string;
  /** days after which a part counts as stale */
  readonly stale: number;
  readonly counts?: Counts;
}

/** How each part of the model stands. `grounds` and `against` hold only what counts. O(parts + links). */
export function footingOf(model: Model, evidence: Evidence, options: FootingOptions): Footing[] {
  const counts = options.counts ?? (() => true);
  return restingParts(model, evidence).map((resting): Footing => {
    const grounds = resting.grounds.filter(counts);
    const against = resting.against.filter(counts);
    const dates = grounds.flatMap((ground) => dateOf(model, evidence, ground) ?? []).sort();
    const newest = dates.at(-1);
    const age = newest === undefined || options.day === undefined ? undefined : daysBetween(newest, options.day);
    const documents = new Set(grounds.map((ground) => originOf(evidence, ground)));
    const kind = grounds.length > 0 ? 'sourced' : resting.basis?.kind === 'assumed' ? 'assumed' : 'none';
    return {
      ...resting,
      kind,
      grounds,
      against,
      direct: grounds.filter((ground) => ground.kind === 'statement' && evidence.statements[ground.statement]!.kind === 'direct')
        .length,
      ...(newest === undefined ? {} : { newest }),
      ...(age === undefined ? {} : { age }),
      stale: age !== undefined && age > options.stale,
      single: documents.size === 1,
      contradicted: against.length > 0,
      later: kind === 'none' && resting.grounds.length > 0,
    };
  });
}

/** The document a ground comes from; a source of the case is one of its own. */
function originOf({ statements }: Evidence, ground: Ground): string {
  const origin = ground.kind === 'source' ? undefined : statements[ground.statement]!.document;
  return origin === undefined ? groundKey(ground) : `from ${origin}`;
}
