/** From the words people use for an outcome (number, name, Y/N pattern, options taken) to its node. */
import type { OutcomeRef } from '../model/model.ts';
import { slug } from '../model/ids.ts';
import { error, nearest, type Place, type Problem } from '../problem.ts';
import { memberOfCode, nodeOfMember, nodeOfNumber, patternOf, type StateSpace } from './state.ts';

/** The node an outcome reference means, or the problem that explains why there is none. Patterns with `-`: O(n). */
export function findOutcome(space: StateSpace, ref: OutcomeRef, at?: Place): number | Problem {
  const place = at === undefined ? {} : { at };
  switch (ref.kind) {
    case 'number': {
      const node = nodeOfNumber(space, ref.number);
      return node ?? error('unknown-outcome', `there is no outcome ${ref.number}`, { ...numbersFix(space), ...place });
    }
    case 'name':
      return findName(space, ref.name, place);
    case 'pattern':
      return findPattern(space, ref.pattern, place);
    case 'taken': {
      const code = new Uint32Array(space.words);
      for (const option of ref.options) code[option >> 5]! |= 1 << (option & 31);
      const member = memberOfCode(space, code);
      if (member !== undefined) return nodeOfMember(space, member);
      const labels = ref.options.map((option) => space.model.options[option]!.id).join(', ');
      return error('unknown-outcome', `taking exactly {${labels}} is not feasible`, {
        fix: 'see "parley states" for the outcomes, and the rules under feasibility',
        ...place,
      });
    }
  }
}

/** How a person refers to an outcome on the command line or in a file: number, Y/N pattern, or name. */
export function outcomeRef(text: string): OutcomeRef {
  const trimmed = text.trim();
  if (/^[#s]?\d+$/i.test(trimmed)) return { kind: 'number', number: Number(trimmed.replace(/^\D/, '')) };
  if (/^[YNyn–-]+$/.test(trimmed)) return { kind: 'pattern', pattern: trimmed.toUpperCase().replaceAll('–', '-') };
  return { kind: 'name', name: trimmed };
}

function findName(space: StateSpace, name: string, place: { at?: Place }): number | Problem {
  const wanted = slug(name);
  for (const [node, known] of space.names) if (known === name || slug(known) === wanted) return node;
  if (space.today !== undefined && ['today', 'status-quo', 'now'].includes(wanted)) return space.today;
  const close = nearest(name, space.names.values());
  return error('unknown-outcome', `there is no outcome called "${name}"`, {
    ...(close === undefined ? numbersFix(space) : { fix: `did you mean "${close}"?` }),
    ...place,
  });
}

function findPattern(space: StateSpace, pattern: string, place: { at?: Place }): number | Problem {
  const { options } = space.model;
  if (pattern.length !== options.length) {
    return error('unknown-outcome', `the pattern ${pattern} has ${pattern.length} letters for ${options.length} options`, {
      fix: `one letter an option, in this order: ${options.map((option) => option.id).join(', ')}`,
      ...place,
    });
  }
  if (!pattern.includes('-')) {
    const code = new Uint32Array(space.words);
    for (let k = 0; k < pattern.length; k++) if (pattern[k] === 'Y') code[k >> 5]! |= 1 << (k & 31);
    const member = memberOfCode(space, code);
    if (member !== undefined) return nodeOfMember(space, member);
  } else {
    for (let node = 0; node < space.size; node++) if (patternOf(space, node) === pattern) return node;
  }
  return error('unknown-outcome', `no feasible outcome has the pattern ${pattern}`, {
    fix: 'see "parley states" for the outcomes',
    ...place,
  });
}

function numbersFix(space: StateSpace): { fix: string } {
  if (space.numbers === undefined) return { fix: `outcomes are numbered 1 to ${space.size}` };
  const shown = Array.from(space.numbers.subarray(0, 12))
    .sort((a, b) => a - b)
    .join(', ');
  return { fix: `the numbers are ${shown}${space.size > 12 ? ', …' : ''}` };
}
