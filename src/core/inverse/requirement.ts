/**
 * What an outcome s asks of one party's preferences, as an AND / OR of single comparisons. An atom `{ node: t }` stands for
 * "the party likes s at least as much as t" (s ≽ t). Every requirement is monotone: the more such comparisons are true, the
 * better, so that only the set of outcomes the party likes no better than s matters (Kinsara, Kilgour & Hipel 2015).
 */
export type Requirement =
  | { readonly kind: 'atom'; readonly node: number }
  /** all of none is always met, any of none never */
  | { readonly kind: 'all' | 'any'; readonly of: readonly Requirement[] };

export const ALWAYS: Requirement = { kind: 'all', of: [] };
export const NEVER: Requirement = { kind: 'any', of: [] };
export const atom = (node: number): Requirement => ({ kind: 'atom', node });
export const all = (of: readonly Requirement[]): Requirement => ({ kind: 'all', of });
export const any = (of: readonly Requirement[]): Requirement => ({ kind: 'any', of });

export const isAlways = (requirement: Requirement): boolean => requirement.kind === 'all' && requirement.of.length === 0;
export const isNever = (requirement: Requirement): boolean => requirement.kind === 'any' && requirement.of.length === 0;

/** Whether the requirement is met where `holds` says which comparisons are true. O(size). */
export function isMet(requirement: Requirement, holds: (node: number) => boolean): boolean {
  switch (requirement.kind) {
    case 'atom':
      return holds(requirement.node);
    case 'all':
      return requirement.of.every((part) => isMet(part, holds));
    case 'any':
      return requirement.of.some((part) => isMet(part, holds));
  }
}

/** The outcomes a requirement compares with, ascending, each once. */
export function atomsOf(requirement: Requirement): number[] {
  const found = new Set<number>();
  const visit = (part: Requirement): void => {
    if (part.kind === 'atom') found.add(part.node);
    else part.of.forEach(visit);
  };
  visit(requirement);
  return [...found].sort((a, b) => a - b);
}

/**
 * What would break the requirement: met exactly where the requirement is not, its atoms now read "the party strictly
 * prefers t to s".
 */
export function broken(requirement: Requirement): Requirement {
  if (requirement.kind === 'atom') return requirement;
  return { kind: requirement.kind === 'all' ? 'any' : 'all', of: requirement.of.map(broken) };
}

/** The requirement with the comparisons that `value` knows filled in, simplified. */
export function given(requirement: Requirement, value: (node: number) => boolean | undefined): Requirement {
  switch (requirement.kind) {
    case 'atom': {
      const known = value(requirement.node);
      return known === undefined ? requirement : known ? ALWAYS : NEVER;
    }
    case 'all':
    case 'any': {
      const parts: Requirement[] = [];
      for (const part of requirement.of) {
        const now = given(part, value);
        if (requirement.kind === 'all' ? isNever(now) : isAlways(now)) return now;
        if (now.kind === requirement.kind) parts.push(...now.of);
        else parts.push(now);
      }
      return parts.length === 1 ? parts[0]! : { kind: requirement.kind, of: parts };
    }
  }
}
