/**
 * Requirements in few words: nothing said twice (a ∧ (a ∨ b) = a), and what all parts share taken out of them
 * ((a ∨ x) ∧ (b ∨ x) = x ∨ (a ∧ b)). The meaning never changes.
 */
import { ALWAYS, given, isMet, NEVER, type Requirement } from './requirement.ts';

/** Parts beyond this many are not compared with one another. */
const MOST_COMPARED = 2000;

type Operator = 'all' | 'any';
type Compound = Extract<Requirement, { readonly kind: Operator }>;

/** An equivalent requirement without redundancy that absorption can find. O(parts²) in the worst case, bounded. */
export function simplify(requirement: Requirement): Requirement {
  return new Simplifier().simplify(requirement);
}

class Simplifier {
  /** one number for each distinct requirement, so that sets of them can be compared */
  private readonly numbers = new Map<string, number>();

  simplify(requirement: Requirement): Requirement {
    if (requirement.kind === 'atom') return requirement;
    return this.combine(
      requirement.kind,
      requirement.of.map((part) => this.simplify(part)),
    );
  }

  /** The parts are simple already. */
  private combine(kind: Operator, parts: readonly Requirement[]): Requirement {
    const dual: Operator = kind === 'all' ? 'any' : 'all';
    const [neutral, absorbing] = kind === 'all' ? [ALWAYS, NEVER] : [NEVER, ALWAYS];
    const atoms = new Set<number>();
    let rest: Compound[] = [];
    const take = (part: Requirement): void => {
      if (part.kind === 'atom') atoms.add(part.node);
      else if (part.kind === kind) part.of.forEach(take);
      else rest.push(part);
    };
    parts.forEach(take);
    // what stands here as an atom is settled inside the other parts
    for (let settled = -1; settled !== atoms.size;) {
      settled = atoms.size;
      const open = rest;
      rest = [];
      for (const part of open) {
        const now = given(part, (node) => (atoms.has(node) ? kind === 'all' : undefined));
        take(now.kind === 'atom' || now.kind === kind ? this.simplify(now) : now);
      }
    }
    if (rest.some((part) => part.of.length === 0)) return absorbing;
    rest = this.absorbed(kind, rest);
    const shared = rest.length > 1 ? this.shared(rest) : new Set<number>();
    if (shared.size > 0) {
      const common = rest[0]!.of.filter((part) => shared.has(this.numberOf(part)));
      const own = rest.map((part): Requirement => {
        const left = part.of.filter((inner) => !shared.has(this.numberOf(inner)));
        return left.length === 1 ? left[0]! : { kind: dual, of: left };
      });
      const factored = this.combine(dual, [...common, this.combine(kind, own)]);
      if (atoms.size === 0) return factored;
      rest = factored.kind === dual ? [factored] : [];
      if (factored.kind !== dual) take(factored);
    }
    const of: Requirement[] = [...[...atoms].sort((a, b) => a - b).map((node) => ({ kind: 'atom', node }) as const), ...rest];
    return of.length === 0 ? neutral : of.length === 1 ? of[0]! : { kind, of };
  }

  /**
   * Without the parts that another one makes superfluous: those that contain all that the other contains, and lists of
   * single comparisons that the other implies (in an "all") or that imply it (in an "any").
   */
  private absorbed(kind: Operator, parts: readonly Compound[]): Compound[] {
    if (parts.length > MOST_COMPARED) return [...parts];
    const sets = parts.map((part) => {
      const single = part.of.flatMap((inner) => (inner.kind === 'atom' ? [inner.node] : []));
      const has = new Set(part.of.map((inner) => this.numberOf(inner)));
      return { part, has, atoms: single.length === part.of.length ? new Set(single) : undefined };
    });
    const superfluous = ({ has, atoms }: (typeof sets)[number], other: (typeof sets)[number]): boolean => {
      if (isWithin(other.has, has)) return true;
      if (atoms === undefined || other.atoms !== undefined) return false;
      return kind === 'any' ? isMet(other.part, (node) => atoms.has(node)) : !isMet(other.part, (node) => !atoms.has(node));
    };
    const kept = new Set(sets);
    for (const candidate of [...sets].sort((a, b) => b.has.size - a.has.size)) {
      kept.delete(candidate);
      if (![...kept].some((other) => superfluous(candidate, other))) kept.add(candidate);
    }
    return sets.filter((set) => kept.has(set)).map(({ part }) => part);
  }

  private shared(parts: readonly Compound[]): Set<number> {
    let shared = new Set(parts[0]!.of.map((inner) => this.numberOf(inner)));
    for (const part of parts) {
      if (shared.size === 0) break;
      const here = new Set(part.of.map((inner) => this.numberOf(inner)));
      shared = new Set([...shared].filter((number) => here.has(number)));
    }
    return shared;
  }

  private numberOf(requirement: Requirement): number {
    const key = this.keyOf(requirement);
    let found = this.numbers.get(key);
    if (found === undefined) this.numbers.set(key, (found = this.numbers.size));
    return found;
  }

  private keyOf(requirement: Requirement): string {
    if (requirement.kind === 'atom') return String(requirement.node);
    const inner = requirement.of.map((part) => this.numberOf(part)).sort((a, b) => a - b);
    return `${requirement.kind === 'all' ? '&' : '|'}${inner.join()}`;
  }
}

function isWithin(small: ReadonlySet<number>, large: ReadonlySet<number>): boolean {
  for (const item of small) if (!large.has(item)) return false;
  return true;
}
