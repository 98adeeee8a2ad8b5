/**
 * Conditions: Boolean statements over options, the language of feasibility rules, merged outcomes and prioritised
 * preference statements (Fang, Hipel, Kilgour & Peng 2003). `a if b` is false only when b holds and a does not;
 * `a iff b` is false when they differ.
 */
export type Condition =
  | { readonly kind: 'constant'; readonly value: boolean }
  /** the option with this position in `Model.options` is taken */
  | { readonly kind: 'option'; readonly option: number }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'if' | 'iff'; readonly left: Condition; readonly right: Condition };

export const taken = (option: number): Condition => ({ kind: 'option', option });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const and = (...of: readonly Condition[]): Condition => ({ kind: 'and', of });
export const or = (...of: readonly Condition[]): Condition => ({ kind: 'or', of });

/** Whether the condition holds where `isTaken(option)` says which options are taken. O(size of the condition). */
export function holds(condition: Condition, isTaken: (option: number) => boolean): boolean {
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'option':
      return isTaken(condition.option);
    case 'not':
      return !holds(condition.of, isTaken);
    case 'and':
      return condition.of.every((part) => holds(part, isTaken));
    case 'or':
      return condition.of.some((part) => holds(part, isTaken));
    case 'if':
      return holds(condition.left, isTaken) || !holds(condition.right, isTaken);
    case 'iff':
      return holds(condition.left, isTaken) === holds(condition.right, isTaken);
  }
}

/** The options a condition speaks of, ascending, each once. */
export function optionsOf(condition: Condition): number[] {
  const found = new Set<number>();
  const visit = (c: Condition): void => {
    switch (c.kind) {
      case 'constant':
        return;
      case 'option':
        found.add(c.option);
        return;
      case 'not':
        return visit(c.of);
      case 'and':
      case 'or':
        return c.of.forEach(visit);
      case 'if':
      case 'iff':
        visit(c.left);
        visit(c.right);
        return;
    }
  };
  visit(condition);
  return [...found].sort((a, b) => a - b);
}

const BINDING = { if: 1, iff: 1, or: 2, and: 3, not: 4, option: 5, constant: 5 } as const;

/** The condition as text that `parseCondition` reads back; `name` gives the word for an option (quoted where needed). */
export function printCondition(condition: Condition, name: (option: number) => string): string {
  const print = (c: Condition, outer: number): string => {
    if ((c.kind === 'and' || c.kind === 'or') && c.of.length === 1) return print(c.of[0]!, outer);
    const text = plain(c);
    return BINDING[c.kind] < outer ? `(${text})` : text;
  };
  const plain = (c: Condition): string => {
    switch (c.kind) {
      case 'constant':
        return c.value ? 'always' : 'never';
      case 'option':
        return name(c.option);
      case 'not':
        return `not ${print(c.of, BINDING.not)}`;
      case 'and':
      case 'or':
        if (c.of.length === 0) return c.kind === 'and' ? 'always' : 'never';
        return c.of.map((part) => print(part, BINDING[c.kind] + 1)).join(` ${c.kind} `);
      case 'if':
      case 'iff':
        return `${print(c.left, 2)} ${c.kind} ${print(c.right, 2)}`;
    }
  };
  return print(condition, 0);
}
