/** The agreement of two coders as JSON values. */
import { envelope } from './analysis.ts';
import { partData } from './record.ts';
import type { CodeGroup, Conflict } from '../../core/evidence/agreement.ts';
import { conventionOf } from '../../core/evidence/alpha.ts';
import { rounded, type Coders } from '../coders.ts';
import type { JsonObject } from '../render/json.ts';

export function codersData({ model, names, evidences, agreement }: Coders, version: string): JsonObject {
  const { matching, marked, codes, conflicts, gaps } = agreement;
  const share = (value: number | undefined): number | undefined => (value === undefined ? undefined : rounded(value));
  const code = (of: CodeGroup): JsonObject => ({
    code: of.kind,
    option: of.kind === 'position' ? model.options[of.option]!.id : undefined,
    part: of.kind === 'link' ? partData(model, of.part) : undefined,
  });
  const id = (side: 0 | 1, at: number): string => evidences[side].statements[at]!.id;
  const ids = (lists: readonly [readonly number[], readonly number[]]): readonly (readonly string[])[] =>
    ([0, 1] as const).map((side) => lists[side].map((at) => id(side, at)));
  const conflict = ({ pair, differences }: Conflict): JsonObject => {
    const { document, quote, says } = evidences[0].statements[pair.at[0]]!;
    return {
      statements: [id(0, pair.at[0]), id(1, pair.at[1])],
      document: document === undefined ? undefined : evidences[0].documents[document]!.id,
      words: quote ?? says,
      overlap: rounded(pair.overlap),
      differences: differences.map((one) => ({ ...code(one.code), said: one.values.map((value) => value ?? null) })),
    };
  };
  return {
    ...envelope(version, 'coders'),
    title: model.title,
    coders: names,
    documents: matching.documents.map(([a, b]) => [evidences[0].documents[a]!.id, evidences[1].documents[b]!.id]),
    marked: {
      both: marked.both,
      of: marked.of,
      precision: share(marked.precision),
      recall: share(marked.recall),
      f1: share(marked.f1),
    },
    codes: codes.map((one) => ({
      ...code(one.code),
      units: one.units,
      agreed: one.agreed,
      raw: share(one.raw),
      kappa: share(one.kappa),
      alpha: share(one.alpha),
      interval: one.interval?.map(rounded),
      convention: conventionOf(one.alpha),
    })),
    conflicts: conflicts.map(conflict),
    gaps: gaps.map(conflict),
    alone: ids(matching.alone),
    apart: ids(matching.apart),
  };
}
