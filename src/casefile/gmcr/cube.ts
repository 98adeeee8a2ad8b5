/**
 * A condition as a union of patterns (disjunctive normal form), which is all that the .gmcr format has. A pattern says
 * yes or no to some options and leaves the others open.
 */
import type { Condition } from '../../core/model/condition.ts';

/** Bit k of `care`: the pattern speaks of option k; bit k of `on`: it asks for it taken. */
export interface Cube {
  readonly care: bigint;
  readonly on: bigint;
}

/** Most patterns one condition may become. */
export const MOST_CUBES = 1000;
/** Most pairs of patterns that are joined at one step on the way there. */
const MOST_PAIRS = 50 * MOST_CUBES;

/**
 * Patterns of which at least one matches exactly where the condition holds; none lies within another. Empty where it
 * never holds; undefined where there would be more than `MOST_CUBES` of them, on the way or at the end.
 */
export function cubesOf(condition: Condition): readonly Cube[] | undefined {
  return where(condition, true);
}

/** The options a pattern speaks of, ascending, with what it asks of each. */
export function literalsOf(cube: Cube): { readonly option: number; readonly taken: boolean }[] {
  const literals: { option: number; taken: boolean }[] = [];
  for (let option = 0, care = cube.care; care > 0n; option++, care >>= 1n) {
    if ((care & 1n) === 1n) literals.push({ option, taken: ((cube.on >> BigInt(option)) & 1n) === 1n });
  }
  return literals;
}

type Cubes = readonly Cube[] | undefined;

function where(c: Condition, value: boolean): Cubes {
  switch (c.kind) {
    case 'constant':
      return c.value === value ? [{ care: 0n, on: 0n }] : [];
    case 'option': {
      const bit = 1n << BigInt(c.option);
      return [{ care: bit, on: value ? bit : 0n }];
    }
    case 'not':
      return where(c.of, !value);
    case 'and':
    case 'or': {
      const parts = c.of.map((part) => where(part, value));
      return (c.kind === 'or') === value ? parts.reduce(either, []) : parts.reduce(both, [{ care: 0n, on: 0n }]);
    }
    case 'if':
      return value ? either(where(c.left, true), where(c.right, false)) : both(where(c.left, false), where(c.right, true));
    case 'iff':
      return either(both(where(c.left, value), where(c.right, true)), both(where(c.left, !value), where(c.right, false)));
  }
}

function either(a: Cubes, b: Cubes): Cubes {
  return a === undefined || b === undefined ? undefined : maximal([...a, ...b]);
}

function both(a: Cubes, b: Cubes): Cubes {
  if (a === undefined || b === undefined || a.length * b.length > MOST_PAIRS) return undefined;
  return maximal(
    a.flatMap((one) =>
      b.flatMap((other) =>
        (one.care & other.care & (one.on ^ other.on)) === 0n ? [{ care: one.care | other.care, on: one.on | other.on }] : [],
      ),
    ),
  );
}

/** Without the patterns that lie within another. */
function maximal(cubes: readonly Cube[]): Cubes {
  let kept: Cube[] = [];
  for (const cube of cubes) {
    if (kept.some((other) => contains(other, cube))) continue;
    kept = kept.filter((other) => !contains(cube, other));
    kept.push(cube);
    if (kept.length > MOST_CUBES) return undefined;
  }
  return kept;
}

const contains = (outer: Cube, inner: Cube): boolean =>
  (outer.care & inner.care) === outer.care && (inner.on & outer.care) === outer.on;
