/** How a party stands at an outcome, in one number: 256 · stand + the concepts it is stable under. */
export const LEAVES = 0;
export const HELD = 1;
export const STAYS = 2;

export const standOf = (mark: number): number => mark >> 8;
export const stableOf = (mark: number): number => mark & 255;
