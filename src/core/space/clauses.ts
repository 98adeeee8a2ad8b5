/**
 * Feasibility as clauses: each rule "this never holds" becomes clauses over literals, with auxiliary variables for
 * nested parts (Tseitin 1968), so that no rule, however nested, blows up. An auxiliary variable is fixed as soon as
 * the options it speaks of are.
 */
import type { Condition } from '../model/condition.ts';

/** Literal of variable v: 2v where it is true, 2v + 1 where it is false. Variables 0 … options-1 are the options. */
export interface Clauses {
  readonly options: number;
  /** options and auxiliary variables */
  readonly variables: number;
  /** each clause: at least one of these literals holds */
  readonly clauses: readonly (readonly number[])[];
  /** two rules contradict one another already as constants */
  readonly impossible: boolean;
}

export const negate = (literal: number): number => literal ^ 1;

/** Clauses that hold exactly where all of `required` hold and none of `excluded`. */
export function clausesOf(options: number, excluded: readonly Condition[], required: readonly Condition[] = []): Clauses {
  const builder = new ClauseBuilder(options);
  for (const condition of excluded) builder.assert(condition, false);
  for (const condition of required) builder.assert(condition, true);
  return { options, variables: builder.variables, clauses: builder.clauses, impossible: builder.impossible };
}

class ClauseBuilder {
  readonly clauses: number[][] = [];
  variables: number;
  impossible = false;

  constructor(options: number) {
    this.variables = options;
  }

  assert(c: Condition, value: boolean): void {
    switch (c.kind) {
      case 'not':
        return this.assert(c.of, !value);
      case 'and':
      case 'or':
        if ((c.kind === 'and') === value) c.of.forEach((part) => this.assert(part, value));
        else this.add(c.of.map((part) => this.literal(part, value)));
        return;
      case 'if':
        // false: right and not left
        if (value) this.add([this.literal(c.left, true), this.literal(c.right, false)]);
        else {
          this.assert(c.left, false);
          this.assert(c.right, true);
        }
        return;
      case 'iff':
      case 'option':
      case 'constant':
        this.add([this.literal(c, value)]);
        return;
    }
  }

  /** A literal that is true exactly where the condition has the value; constants are the pseudo-literals true and false. */
  private literal(c: Condition, value: boolean): number | boolean {
    switch (c.kind) {
      case 'constant':
        return c.value === value;
      case 'option':
        return 2 * c.option + (value ? 0 : 1);
      case 'not':
        return this.literal(c.of, !value);
      case 'and':
      case 'or': {
        const whole = 2 * this.variables++;
        const all = c.kind === 'and';
        const parts = c.of.map((part) => this.literal(part, true));
        for (const part of parts) this.add([all ? negate(whole) : whole, all ? part : opposite(part)]);
        this.add([all ? whole : negate(whole), ...parts.map((part) => (all ? opposite(part) : part))]);
        return value ? whole : negate(whole);
      }
      case 'if':
        return this.literal({ kind: 'or', of: [c.left, { kind: 'not', of: c.right }] }, value);
      case 'iff': {
        const whole = 2 * this.variables++;
        const left = this.literal(c.left, true);
        const right = this.literal(c.right, true);
        this.add([negate(whole), opposite(left), right]);
        this.add([negate(whole), left, opposite(right)]);
        this.add([whole, left, right]);
        this.add([whole, opposite(left), opposite(right)]);
        return value ? whole : negate(whole);
      }
    }
  }

  private add(literals: readonly (number | boolean)[]): void {
    const clause = new Set<number>();
    for (const literal of literals) {
      if (literal === true) return;
      if (literal !== false) clause.add(literal);
    }
    for (const literal of clause) if (clause.has(negate(literal))) return;
    if (clause.size === 0) this.impossible = true;
    else this.clauses.push([...clause]);
  }
}

const opposite = (literal: number | boolean): number | boolean => (typeof literal === 'boolean' ? !literal : negate(literal));
