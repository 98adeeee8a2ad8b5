/** The codes of a statement: what a coder decides on it, each with one value out of several. */
import { partKey } from './support.ts';
import { saidOn, type Evidence } from './source.ts';
import { PLAIN_CODES, type Code, type EvidenceStatement, type ModelPart } from './statement.ts';
import type { Model } from '../model/model.ts';

/** The value of a code that a statement does not have: it takes no position, it has no link. */
export const NOTHING = 'nothing';

/** The value of `party` where the speaker speaks for none. */
export const NO_PARTY = 'none';

/** What a statement has for a code, as it is shown; undefined: it was not coded, and no default stands for it. */
export function codedAs(model: Model, evidence: Evidence, statement: EvidenceStatement, code: Code): string | undefined {
  switch (code.kind) {
    case 'speaker':
      return statement.speaker;
    case 'party':
      return statement.party === undefined ? NO_PARTY : model.parties[statement.party]!.id;
    case 'date':
      return saidOn(evidence, statement);
    case 'act':
      return statement.act;
    case 'kind':
      return statement.kind;
    case 'position':
      return statement.positions.find(({ option }) => option === code.option)?.position ?? NOTHING;
    case 'link': {
      const has = (parts: readonly ModelPart[]): boolean => parts.some((part) => partKey(part) === partKey(code.part));
      const supports = has(statement.supports);
      const contradicts = has(statement.contradicts);
      return supports && contradicts ? 'both' : supports ? 'supports' : contradicts ? 'contradicts' : NOTHING;
    }
  }
}

/** Whether two values of a code are the same: of speakers whatever the case of the letters and the blanks. */
export const comparable = (code: Code, value: string | undefined): string | undefined =>
  code.kind === 'speaker' ? value?.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase() : value;

/** The codes that say something of any of the statements: the plain ones, then options and parts in the order of the model. */
export function codesOf(parts: readonly ModelPart[], statements: readonly EvidenceStatement[]): readonly Code[] {
  const options = new Set(statements.flatMap(({ positions }) => positions.map(({ option }) => option)));
  const linked = new Set(statements.flatMap(({ supports, contradicts }) => [...supports, ...contradicts].map(partKey)));
  return [
    ...PLAIN_CODES.map((kind) => ({ kind })),
    ...[...options].sort((a, b) => a - b).map((option) => ({ kind: 'position', option }) as const),
    ...parts.filter((part) => linked.has(partKey(part))).map((part) => ({ kind: 'link', part }) as const),
  ];
}
