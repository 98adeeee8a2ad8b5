/**
 * The only error that crosses layers. User mistakes are values; broken invariants throw.
 * `PROBLEMS` is the one table of codes: each has a fixture under test/casefile/fixtures or a test of its own.
 */
export const PROBLEMS = {
  // the text of the file
  'file-not-found': 'the case cannot be found or read',
  'file-empty': 'the file has no content',
  'file-too-large': 'the file is larger than Parley reads',
  'file-not-text': 'the file is not UTF-8 text',
  'file-exists': 'a file that would be overwritten',
  'file-not-written': 'a file that cannot be written',
  'no-browser': 'no browser to draw a picture with',
  'no-port': 'a network port that cannot be used',
  'yaml-syntax': 'the text is not well-formed YAML',
  'yaml-tab': 'a tab is used for indentation',
  'yaml-duplicate-key': 'a key stands twice in one mapping',
  'yaml-trap': 'YAML reads this value as something else than was meant',
  // the shape of the case
  'version-missing': 'the case does not say which version of the format it is written in',
  'version-unknown': 'the case is written in a version of the format this Parley does not know',
  'unknown-key': 'a key that the format does not have',
  'missing-key': 'a key that must be there is missing',
  'wrong-type': 'a value of another type than the format asks for',
  'wrong-value': 'a value outside of what the format allows',
  'contradictory-keys': 'two keys that exclude one another',
  'edit-impossible': 'a change that the text of the case cannot take',
  // names
  'unknown-party': 'a party that is not declared',
  'unknown-option': 'an option that is not declared',
  'unknown-source': 'a source that is not declared',
  'unknown-outcome': 'an outcome that does not exist or is not feasible',
  'unknown-concept': 'a stability concept that Parley does not know',
  'ambiguous-name': 'a name that fits more than one thing',
  'duplicate-name': 'a name given to two things of the same kind',
  'bad-date': 'not a date of the form YYYY-MM-DD',
  // conditions
  'condition-syntax': 'a condition that cannot be read',
  // the meaning of the case
  'no-parties': 'a case without parties',
  'no-options': 'a case with neither options nor listed outcomes',
  'no-outcomes': 'the feasibility rules leave no outcome',
  'too-many-outcomes': 'more outcomes than fit in memory',
  'option-unowned': 'an option no party can change',
  'rule-useless': 'a feasibility rule that removes nothing',
  'merge-empty': 'a merged outcome that no feasible state matches',
  'merge-overlap': 'a state that two merged outcomes claim',
  'merge-differs': 'the states of a merged outcome differ in what a party prefers',
  'number-clash': 'two outcomes with the same number',
  'preference-missing': 'a party without preferences',
  'preference-incomplete': 'a ranking that leaves outcomes out',
  'preference-repeated': 'an outcome that stands twice in a ranking',
  'preference-alternatives': 'more alternative orders of a preference than can be compared',
  'preference-constant': 'a statement or weight that distinguishes no two outcomes',
  'basis-missing': 'a statement or rule of a reported case without a source or an assumption',
  'move-invalid': 'an explicit move that cannot be',
  'view-empty': 'a view of the dispute in which a party sees no outcome',
  'view-useless': 'a condition that hides nothing from a party',
  'unknown-variant': 'a variant that the case does not have',
  'unknown-part': 'a statement, rule or other part that a variant changes and the case does not have',
  'variant-useless': 'a variant that changes nothing',
  'expect-failed': 'the case does not reproduce a result it says it must',
  'expect-invalid': 'an expectation that has no meaning for this case',
  'concept-not-applicable': 'a concept that is not defined for this case',
  'too-much-work': 'a computation that would not end in reasonable time',
  // evidence.yaml, and the case as of a past day
  'unknown-document': 'a document that the evidence does not declare',
  undecided: 'a statement that two coders see differently, and nobody has decided',
  'quote-not-found': 'words that the document does not hold',
  'part-left-out': 'a part of the case that rests only on what was said later',
  // documents that are read for statements
  'document-empty': 'a document without text',
  'document-not-text': 'a document that is not a text',
  'document-encoding': 'a document whose encoding had to be guessed',
  'document-language': 'parts of a document that are not English and were not read',
  'document-too-long': 'a document of which only the beginning was read',
  'document-undated': 'a document without a date, so that “yesterday” has no meaning',
  // projects of other programs for coding documents
  'exchange-invalid': 'not a project of another program that Parley can read',
  'exchange-lost': 'something that the other format has no place for, or that is not taken over',
  // .gmcr
  'gmcr-invalid': 'not a .gmcr file Parley can give a meaning to',
  'gmcr-repaired': 'something in the .gmcr file that was repaired on import',
  'gmcr-lost': 'something the .gmcr format cannot hold',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export type Severity = 'error' | 'warning';

/** Where a problem is: a path in the case document (keys and positions), completed with line and column by the reader. */
export interface Place {
  readonly path: readonly (string | number)[];
  /** true: the key at the end of the path is meant, not its value */
  readonly onKey?: boolean;
  /** offset and length inside the text value at `path`, in UTF-16 units */
  readonly span?: readonly [offset: number, length: number];
  readonly file?: string;
  /** 1-based */
  readonly line?: number;
  /** 1-based */
  readonly column?: number;
  /** length of the marked text on its line */
  readonly length?: number;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** what is wrong, without the place */
  readonly message: string;
  /** what would be right */
  readonly fix?: string;
  readonly at?: Place;
}

/** A value with the warnings that came with it, or the problems that prevented it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const good = <T>(value: T, problems: readonly Problem[] = []): Result<T> => ({ ok: true, value, problems });
export const bad = (...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
});

export function error(code: ProblemCode, message: string, more: Partial<Pick<Problem, 'fix' | 'at'>> = {}): Problem {
  return { code, severity: 'error', message, ...more };
}

export function warning(code: ProblemCode, message: string, more: Partial<Pick<Problem, 'fix' | 'at'>> = {}): Problem {
  return { code, severity: 'warning', message, ...more };
}

/** The candidate nearest to a mistyped name (Damerau–Levenshtein within a third of its length), or undefined. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      row.push(d);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
