/** Numbers and names of outcomes: as the file says where it says, stable otherwise. */
import { findOutcome } from './find.ts';
import { membersOf, type StateSpace } from './state.ts';
import { error, type Problem } from '../problem.ts';

export interface Numbered {
  readonly names: ReadonlyMap<number, string>;
  readonly numbers: Float64Array | undefined;
  readonly byNumber: ReadonlyMap<number, number> | undefined;
  readonly problems: readonly Problem[];
}

/** `space.names` holds the names that merges give. References by number mean the number before this step. */
export function numberOutcomes(space: StateSpace): Numbered {
  const { model } = space;
  const problems: Problem[] = [];
  const names = new Map(space.names);
  const given = new Map<number, number>();
  const takenBy = new Map<number, number>();
  for (const note of model.outcomes) {
    const at = { path: ['outcomes', note.index] };
    const node = note.at === undefined ? note.index : findOutcome(space, note.at, at);
    if (typeof node !== 'number') {
      problems.push(node);
      continue;
    }
    if (note.name !== undefined) {
      const twice = [...names].find(([other, name]) => name === note.name && other !== node);
      if (twice !== undefined) {
        problems.push(error('duplicate-name', `two outcomes are called "${note.name}"`, { fix: 'give each its own name', at }));
      }
      names.set(node, note.name);
    }
    if (note.number === undefined) continue;
    const other = takenBy.get(note.number);
    if (other !== undefined && other !== node) {
      problems.push(
        error('number-clash', `two outcomes have the number ${note.number}`, { fix: 'give each its own number', at }),
      );
    }
    takenBy.set(note.number, node);
    given.set(node, note.number);
  }
  if (given.size === 0 && model.numbering === 'position') {
    return { names, numbers: undefined, byNumber: undefined, problems };
  }
  const numbers = new Float64Array(space.size);
  const byNumber = new Map<number, number>();
  let position = 1;
  for (let node = 0; node < space.size; node++) {
    let number = given.get(node);
    if (number === undefined && model.numbering === 'decimal' && space.words > 0) {
      number = decimalOf(space, node);
      if (takenBy.has(number)) {
        problems.push(
          error('number-clash', `the number ${number} is given to one outcome and is the decimal of another`, {
            fix: 'number all outcomes, or use numbering: position',
            at: { path: ['numbering'] },
          }),
        );
      }
    } else if (number === undefined) {
      while (takenBy.has(position)) position++;
      number = position++;
    }
    numbers[node] = number;
    byNumber.set(number, node);
  }
  return { names, numbers, byNumber, problems };
}

/** Σ 2^k over the options its first member takes. Exact up to 53 options. */
function decimalOf(space: StateSpace, node: number): number {
  const member = membersOf(space, node)[0]!;
  let decimal = 0;
  for (let w = space.words - 1; w >= 0; w--) decimal = decimal * 2 ** 32 + space.codes[member * space.words + w]!;
  return decimal;
}
