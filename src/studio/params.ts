/** What the parameters of an address mean. */
import { stretchOf } from '../reading/calendar.ts';
import type { Voice } from '../words/lexicon.ts';

type Params = Readonly<Record<string, string>>;

export const voiceOf = (params: Params): Voice => (params['voice'] === 'formal' ? 'formal' : 'plain');

/** The concepts to look at; undefined: all. */
export const conceptsIn = ({ concepts }: Params): readonly string[] | undefined =>
  concepts === undefined || concepts === '' ? undefined : concepts.split(',');

export const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isInteger);

/** An outcome of the address, where the case has it. */
export function nodeIn({ outcome }: Params, size: number): number | undefined {
  if (outcome === undefined || outcome === '') return undefined;
  const node = Number(outcome);
  return Number.isInteger(node) && node >= 0 && node < size ? node : undefined;
}

/** The past day of the address, YYYY-MM-DD or a month or a year, where there is such a day; undefined: all that is known. */
export const dayIn = ({ asof }: Params): string | undefined =>
  asof !== undefined && stretchOf(asof) !== undefined ? asof : undefined;

/** A share, 0 … 1; undefined where the text is none. */
export const shareIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^(?:0|1|0?\.\d+)$/.test(text) ? Number(text) : undefined;
