/** Conditions of a model as the .gmcr format writes them: patterns of pairs `[option, "Y" | "N"]`, and unions of these. */
import { cubesOf, literalsOf, type Cube } from './cube.ts';
import type { Condition } from '../../core/model/condition.ts';
import type { Preference } from '../../core/model/model.ts';

type Pair = readonly [option: number, letter: 'Y' | 'N'];
export type Pattern = readonly Pair[];
type Written = Pattern | { readonly compound: true; readonly members: readonly Pattern[] };

/** `at`: the position in the file of each option of the model. */
export function writePattern(cube: Cube, at: readonly number[]): Pattern {
  return literalsOf(cube)
    .map(({ option, taken }): Pair => [at[option]!, taken ? 'Y' : 'N'])
    .sort((a, b) => a[0] - b[0]);
}

/**
 * `q if p` and `q iff p` over single options as GMCR+ writes them, everything else as a union of patterns. Undefined
 * where it would be too many.
 */
function writeCondition(condition: Condition, at: readonly number[]): Written | 'never' | undefined {
  if (condition.kind === 'if' || condition.kind === 'iff') {
    const q = literal(condition.left, at);
    const p = literal(condition.right, at);
    if (p !== undefined && q !== undefined && p[0] !== q[0]) {
      const neither = [opposite(p), opposite(q)];
      return { compound: true, members: condition.kind === 'if' ? [[p, q], [opposite(p), q], neither] : [[p, q], neither] };
    }
  }
  const cubes = cubesOf(condition);
  if (cubes === undefined) return undefined;
  if (cubes.length === 0) return 'never';
  const patterns = cubes.map((cube) => writePattern(cube, at));
  return patterns.length === 1 ? patterns[0]! : { compound: true, members: patterns };
}

export interface WrittenStatements {
  readonly written: readonly Written[];
  /** places whose statement never holds: it decides nothing, and the format has no word for it */
  readonly empty: readonly number[];
}

/** A preference as the format's list of statements, or undefined where only a ranking can say it. */
export function writeStatements(preference: Preference | undefined, at: readonly number[]): WrittenStatements | undefined {
  if (preference === undefined) return { written: [], empty: [] };
  if (preference.kind !== 'statements') return undefined;
  const written: Written[] = [];
  const empty: number[] = [];
  for (const [index, { statements }] of preference.places.entries()) {
    if (statements.length > 1) return undefined;
    for (const { condition } of statements) {
      const one = writeCondition(condition, at);
      if (one === undefined) return undefined;
      if (one === 'never') empty.push(index);
      else written.push(one);
    }
  }
  return { written, empty };
}

function literal(c: Condition, at: readonly number[]): Pair | undefined {
  if (c.kind === 'option') return [at[c.option]!, 'Y'];
  const inner = c.kind === 'not' ? literal(c.of, at) : undefined;
  return inner === undefined ? undefined : opposite(inner);
}

const opposite = ([option, letter]: Pair): Pair => [option, letter === 'Y' ? 'N' : 'Y'];
