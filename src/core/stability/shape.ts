/** The outline that a classical concept shares with its variants: what the others may do, and whether there is a third step. */
import type { Base } from './definition.ts';
import type { Answers } from './pairwise.ts';

export interface Shape {
  readonly short: string;
  readonly name: string;
  readonly answers: Answers;
  readonly counter: boolean;
  readonly foresight: number;
}

export const SHAPES: Readonly<Record<Base, Shape>> = {
  nash: { short: 'Nash', name: 'Nash stability', answers: 'none', counter: false, foresight: 1 },
  gmr: { short: 'GMR', name: 'General metarationality', answers: 'any moves', counter: false, foresight: 2 },
  smr: { short: 'SMR', name: 'Symmetric metarationality', answers: 'any moves', counter: true, foresight: 3 },
  seq: { short: 'SEQ', name: 'Sequential stability', answers: 'improvements', counter: false, foresight: 2 },
};
