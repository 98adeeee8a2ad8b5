/** What the variables of a DNA statement mean: those of DNA itself, those of a file of ours, and the rest as it is. */
import { ACTS, type Act } from '../../core/evidence/act.ts';
import type { Coding, On } from '../../core/evidence/coded.ts';
import type { Kind } from '../../core/evidence/reading.ts';
import { POSITIONS, type Position } from '../../core/evidence/statement.ts';
import { OTHER, SIDED } from './layout.ts';

/** Variable → value, flags as yes and no. */
export type Values = ReadonlyMap<string, string | number>;

const KINDS: readonly Kind[] = ['direct', 'mixed', 'indirect'];
const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);

/** `id`: the statement of ours that it is a part of. */
export function codingOf({ type, values }: { readonly type: string; readonly values: Values }): {
  readonly id: string | undefined;
  readonly coding: Coding;
} {
  const left = new Map([...values].map(([name, value]) => [name, String(value).trim()]));
  const take = (name: string): string | undefined => {
    const key = [...left.keys()].find((one) => one.toLowerCase() === name);
    if (key === undefined) return undefined;
    const value = left.get(key)!;
    left.delete(key);
    return value === '' ? undefined : value;
  };
  const [person, organisation, concept, agreement] = ['person', 'organization', 'concept', 'agreement'].map(take);
  const ours = left.has('statement') && left.has('quotation') && left.has('confidence');
  const mine = ours ? (name: string): string | undefined => take(name) : (): undefined => undefined;
  const position = oneOf<Position>(POSITIONS, mine('position') ?? agreement ?? '');
  const on: readonly On[] = concept === undefined ? [] : [{ concept, ...(position === undefined ? {} : { position }) }];
  const id = mine('statement');
  const confidence = Number(mine('confidence') ?? 100);
  const [role, act, negated, kind, date, note, codes] = [
    'role',
    'act',
    'negated',
    'quotation',
    'date',
    'note',
    'other codes',
  ].map(mine);
  const extra: Record<string, string> = {};
  for (const line of codes?.split('\n') ?? []) {
    const [, name, value] = /^(.+?): (.*)$/.exec(line) ?? [];
    if (name !== undefined) extra[name] = value!;
  }
  if (type !== SIDED.label && type !== OTHER.label) extra['type'] = type;
  if (concept === undefined && agreement !== undefined && !ours) extra['agreement'] = agreement;
  for (const [name, value] of left) if (value !== '') extra[name] = value;
  return {
    id,
    coding: defined({
      speaker: person ?? organisation,
      organisation,
      on,
      role,
      act: oneOf<Act>(ACTS, act ?? ''),
      negated: negated === 'yes' ? true : undefined,
      kind: oneOf(KINDS, kind ?? ''),
      date: /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(date ?? '') ? date : undefined,
      confidence: confidence < 100 ? confidence / 100 : undefined,
      note,
      extra: Object.keys(extra).length === 0 ? undefined : extra,
    }),
  };
}

function defined(coding: { readonly [key in keyof Coding]: Coding[key] | undefined } & { readonly on: readonly On[] }): Coding {
  return Object.fromEntries(Object.entries(coding).filter(([, value]) => value !== undefined)) as unknown as Coding;
}
