/** Small disputes with small evidence, and what the definitions of a past day say of them, read slowly. */
import * as fc from 'fast-check';
import type { Evidence } from '../../src/core/evidence/source.ts';
import type { EvidenceStatement, ModelPart } from '../../src/core/evidence/statement.ts';
import { and, holds, not, or, taken, type Condition } from '../../src/core/model/condition.ts';
import { optionId, partyId, sourceId } from '../../src/core/model/ids.ts';
import type { Basis, Model } from '../../src/core/model/model.ts';

export const OPTIONS = 3;
const DATES = [undefined, '2024', '2024-12-31', '2025-01-30', '2025-02', '2025-02-10', '2025-02-28', '2025-03-01', '2025'];
const DAYS = ['2024-06-01', '2024-12-31', '2025-02-10', '2025-02-27', '2025-02-28', '2025-02', '2025-12-31'];
const IDS = ['a', 'b', 'c', 'd', 'e'];

const conditions: fc.Arbitrary<Condition> = fc
  .tuple(fc.nat(3), fc.nat(OPTIONS - 1), fc.nat(OPTIONS - 1))
  .map(([kind, x, y]) => [taken(x), not(taken(x)), and(taken(x), not(taken(y))), or(taken(x), taken(y))][kind]!);

const bases: fc.Arbitrary<Basis | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant({ kind: 'assumed', why: 'for the test' } as const),
  fc.subarray(IDS.slice(0, 3), { minLength: 1 }).map((ids) => ({ kind: 'sourced', sources: ids.map(sourceId) }) as const),
);
const withBasis = (basis: Basis | undefined): { readonly basis?: Basis } => (basis === undefined ? {} : { basis });

export interface Dispute {
  readonly model: Model;
  readonly evidence: Evidence;
  readonly day: string;
}

export const disputes: fc.Arbitrary<Dispute> = fc
  .record({
    dates: fc.array(fc.constantFrom(...DATES), { minLength: 12, maxLength: 12 }),
    options: fc.array(bases, { minLength: OPTIONS, maxLength: OPTIONS }),
    rules: fc.array(fc.tuple(conditions, bases), { maxLength: 2 }),
    wants: fc.array(fc.array(fc.tuple(conditions, bases), { maxLength: 3 }), { minLength: 2, maxLength: 2 }),
    today: fc.nat(2 ** OPTIONS - 1),
    statements: fc.array(
      fc.record({
        document: fc.option(fc.nat(1), { nil: undefined }),
        party: fc.option(fc.nat(1), { nil: undefined }),
        links: fc.array(fc.tuple(fc.boolean(), fc.nat(20)), { maxLength: 3 }),
        positions: fc.array(fc.tuple(fc.nat(OPTIONS - 1), fc.constantFrom('yes', 'no', 'conditional', 'silent')), {
          maxLength: 2,
        }),
      }),
      { maxLength: 5 },
    ),
    day: fc.constantFrom(...DAYS),
  })
  .map(({ dates, options, rules, wants, today, statements, day }): Dispute => {
    const model: Model = {
      title: 'Small',
      sources: IDS.slice(0, 3).map((id, k) => ({
        id: sourceId(id),
        title: id,
        ...(dates[k] === undefined ? {} : { date: dates[k] }),
      })),
      parties: ['x', 'y'].map((id) => ({ id: partyId(id), name: id, aliases: [] })),
      options: options.map((basis, k) => ({ id: optionId(`o${k}`), label: `o${k}`, owners: [k % 2], ...withBasis(basis) })),
      rules: rules.map(([infeasible, basis], index) => ({ kind: 'never', infeasible, index, ...withBasis(basis) })),
      merges: [],
      outcomes: [],
      numbering: 'position',
      statusQuo: { kind: 'taken', options: options.flatMap((_, k) => (((today >> k) & 1) === 1 ? [k] : [])) },
      preferences: wants.map((list) =>
        list.length === 0
          ? undefined
          : {
              kind: 'statements',
              places: list.map(([condition, basis]) => ({ statements: [{ condition, text: '', ...withBasis(basis) }] })),
            },
      ),
      moves: [undefined, undefined],
      expectations: [],
    };
    const parts: ModelPart[] = [
      ...options.map((_, option) => ({ kind: 'option', option }) as const),
      ...rules.map((_, rule) => ({ kind: 'rule', rule }) as const),
      ...wants.flatMap((list, party) => list.map((_, place) => ({ kind: 'statement', party, place, within: 0 }) as const)),
    ];
    const evidence: Evidence = {
      documents: [10, 11].map((k) => ({ id: `document${k}`, ...(dates[k] === undefined ? {} : { date: dates[k] }) })),
      rejected: [],
      statements: statements.map(({ document, party, links, positions }, k): EvidenceStatement => {
        const date = dates[3 + k];
        const of = (supporting: boolean): ModelPart[] =>
          links.flatMap(([which, at]) => (which === supporting ? [parts[at % parts.length]!] : []));
        return {
          // the first ones stand for sources of the case
          id: IDS[k + 1] ?? `s${k}`,
          says: '…',
          speaker: `speaker ${party ?? 'of nobody'}`,
          kind: 'indirect',
          positions: positions.map(([option, position]) => ({ option, position })),
          supports: of(true),
          contradicts: of(false),
          ...(document === undefined ? {} : { document }),
          ...(party === undefined ? {} : { party }),
          ...(date === undefined ? {} : { date }),
        };
      }),
    };
    return { model, evidence, day };
  });

/** The days that a date may mean. */
function daysOf(date: string): string[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const days: string[] = [];
  for (const time = new Date(Date.UTC(year, 0, 1)); time.getUTCFullYear() === year; time.setUTCDate(time.getUTCDate() + 1)) {
    if (month !== undefined && time.getUTCMonth() + 1 !== month) continue;
    if (day === undefined || time.getUTCDate() === day) days.push(time.toISOString().slice(0, 10));
  }
  return days;
}

/** Date → day → whether it has come; the dates are few. */
const come = new Map(
  DATES.flatMap((date) =>
    date === undefined
      ? []
      : DAYS.map((day): [string, boolean] => {
          const now = daysOf(day).at(-1)!;
          return [`${date} ${day}`, daysOf(date).every((one) => one <= now)];
        }),
  ),
);

/** Something of a date has been said once every day that the date may mean has come. */
export const said = (date: string | undefined, day: string): boolean => date === undefined || come.get(`${date} ${day}`)!;

/** Ids of what is known on the day; the rest is not. */
function knownIds({ model, evidence, day }: Dispute): Map<string, boolean> {
  const known = new Map<string, boolean>();
  for (const { id, date } of model.sources) known.set(id, said(date, day));
  for (const { id, date, document } of evidence.statements)
    known.set(id, said(date ?? (document === undefined ? undefined : evidence.documents[document]!.date), day));
  return known;
}

const same = (a: ModelPart, b: ModelPart): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a part of the case is in the model on the day. */
function isThere(dispute: Dispute, part: ModelPart, basis: Basis | undefined): boolean {
  if (basis?.kind === 'assumed') return true;
  const known = knownIds(dispute);
  const ids = [
    ...(basis?.sources ?? []),
    ...dispute.evidence.statements.filter(({ supports }) => supports.some((one) => same(one, part))).map(({ id }) => id),
  ];
  return ids.length === 0 || ids.some((id) => known.get(id) === true);
}

/** What a part rests on that is known on the day. */
export function standsOn(dispute: Dispute, part: ModelPart, basis: Basis | undefined): { kind: string; count: number } {
  const known = knownIds(dispute);
  const named = basis?.kind === 'sourced' ? basis.sources.map(String) : [];
  const linked = dispute.evidence.statements
    .filter(({ supports }) => supports.some((one) => same(one, part)))
    .map(({ id }) => id);
  const count = [...known].filter(([id, is]) => is && [...named, ...linked].includes(id)).length;
  return { kind: count > 0 ? 'sourced' : basis?.kind === 'assumed' ? 'assumed' : 'none', count };
}

/** Bit patterns of the states that are possible on the day. */
export function statesOn(dispute: Dispute): number[] {
  const { model } = dispute;
  const ref = model.statusQuo;
  const today = ref?.kind === 'taken' ? ref.options : [];
  return Array.from({ length: 2 ** OPTIONS }, (_, state) => state).filter((state) => {
    const takes = (option: number): boolean => ((state >> option) & 1) === 1;
    const optionsThere = model.options.every(
      ({ basis }, option) => !takes(option) || today.includes(option) || isThere(dispute, { kind: 'option', option }, basis),
    );
    const allowed = model.rules.every(
      ({ infeasible, basis }, rule) => !isThere(dispute, { kind: 'rule', rule }, basis) || !holds(infeasible, takes),
    );
    return optionsThere && allowed;
  });
}

/** The sign of what the party prefers on the day: positive where the first. */
export function prefers(dispute: Dispute, party: number, first: number, second: number): number {
  const preference = dispute.model.preferences[party];
  if (preference?.kind !== 'statements') return 0;
  for (const [place, { statements }] of preference.places.entries()) {
    const { condition, basis } = statements[0]!;
    if (!isThere(dispute, { kind: 'statement', party, place, within: 0 }, basis)) continue;
    const at = (state: number): boolean => holds(condition, (option) => ((state >> option) & 1) === 1);
    if (at(first) !== at(second)) return at(first) ? 1 : -1;
  }
  return 0;
}
