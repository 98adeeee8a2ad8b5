/** The text of a case, and its plain values that are mappings. */
import type { Plain } from '../plain.ts';

export interface CaseText {
  readonly text: string;
  readonly file?: string;
}

export type Mapping = { readonly [key: string]: Plain };

export const isMap = (value: Plain | undefined): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
