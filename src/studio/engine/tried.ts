/** Words that the studio puts into a case for what is only tried. */

/** What a part rests on that is only tried: a reported case asks it of every part. */
export const TRIED = 'Supposed: tried in the studio, to see what would follow.';

/** The reason of a rule that takes an option off the table. */
export const OFF_THE_TABLE = 'tried: off the table';

/** Stands for the statements of a party of which all are taken out: it likes all outcomes the same. */
export const NO_WISH = { say: 'always', assumed: 'Nothing is supposed of what it wants.' } as const;
