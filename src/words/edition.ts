/** Whom a brief is for. */
export const EDITIONS = ['mediator', 'party-shared', 'paper', 'class'] as const;
export type Edition = (typeof EDITIONS)[number];
