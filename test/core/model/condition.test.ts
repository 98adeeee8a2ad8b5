import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, optionsOf, printCondition, type Condition } from '../../../src/core/model/condition.ts';
import { parseCondition, writeName } from '../../../src/core/model/grammar.ts';
import { conditionGene } from '../../oracle/genes.ts';
import { conditionOf } from '../../oracle/build.ts';
import { combinationsOf, truth } from '../../oracle/states.ts';
import { runs } from '../../oracle/runs.ts';

const NAMES = ['join', 'leave', 'withdraw troops', 'not', 'größe-2', 'say "no"'];

function parse(text: string): ReturnType<typeof parseCondition> {
  return parseCondition(text, (name) => {
    const option = NAMES.indexOf(name);
    return option === -1 ? { message: `option "${name}" is not declared`, fix: 'declare it' } : option;
  });
}

function parsed(text: string): Condition {
  const read = parse(text);
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return read.value;
}

const print = (condition: Condition): string => printCondition(condition, (option) => writeName(NAMES[option]!));

describe('reading', () => {
  test.each([
    ['join or leave and not join', 'join or (leave and (not join))'],
    ['join and leave or join', '(join and leave) or join'],
    ['not join and leave', '(not join) and leave'],
    ['join or leave if leave and join', '(join or leave) if (leave and join)'],
    ['join iff leave or join', 'join iff (leave or join)'],
    ['not not join', 'join'],
    ['NOT join AND leave', 'not join and leave'],
    ['“withdraw troops” or "not"', '"withdraw troops" or "not"'],
    ['join\n and\tleave', 'join and leave'],
  ])('%j is %j', (text, same) => {
    const [a, b] = [parsed(text), parsed(same)];
    for (const combination of combinationsOf(NAMES.length)) {
      const isTaken = (option: number): boolean => combination[option]!;
      expect(holds(a, isTaken)).toBe(holds(b, isTaken));
    }
  });

  test('"a if b" is false only where b holds and a does not; "a iff b" where they differ', () => {
    const rows = [
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ] as const;
    const values = (text: string): boolean[] => rows.map((row) => holds(parsed(text), (option) => row[option]!));
    expect(values('join if leave')).toEqual([true, false, true, true]);
    expect(values('join iff leave')).toEqual([true, false, false, true]);
    expect(values('always')).toEqual([true, true, true, true]);
    expect(values('never')).toEqual([false, false, false, false]);
  });

  test('the options a condition speaks of', () => {
    expect(optionsOf(parsed('leave if (join iff not leave) or always'))).toEqual([0, 1]);
    expect(optionsOf(parsed('never'))).toEqual([]);
  });
});

describe('mistakes', () => {
  test.each([
    ['', 0, /empty/, /write an option/],
    ['join and', 8, /ends where an option/, /add an option/],
    ['(join or leave', 0, /opened and not closed/, /add "\)"/],
    ['join)', 4, /without an opening/, /add "\("/],
    ['join leave', 5, /"leave" follows/, /double quotes/],
    ['join if leave if join', 14, /two ways/, /parentheses/],
    ['join && leave', 5, /"&&" is not part/, /write "and"/],
    ['join -> leave', 5, /"->" is not part/, /"B if A"/],
    ['join and or leave', 9, /"or" stands where/, /double quotes/],
    ['join and "leave', 9, /quote is opened/, /closing quote/],
    ['join and withdrw', 9, /"withdrw" is not declared/, /declare it/],
    ['join; leave', 4, /";" is not part/, /use not, and/],
  ])('%j', (text, at, message, fix) => {
    const read = parse(text);
    expect(read.ok).toBe(false);
    expect(read.problems).toHaveLength(1);
    const problem = read.problems[0]!;
    expect(problem.message).toMatch(message);
    expect(problem.fix ?? '').toMatch(fix);
    expect(problem.at?.span?.[0]).toBe(at);
    expect(problem.at?.span?.[1]).toBeGreaterThan(0);
    expect(problem.code).toBe(text.includes('withdrw') ? 'unknown-option' : 'condition-syntax');
  });
});

describe('any condition', () => {
  test('printed and read back means the same, and is printed the same again', () => {
    fc.assert(
      fc.property(conditionGene, (gene) => {
        const condition = conditionOf(gene, NAMES.length);
        const text = print(condition);
        const again = parsed(text);
        for (const combination of combinationsOf(NAMES.length)) {
          expect(holds(again, (option) => combination[option]!)).toBe(truth(condition, combination));
        }
        expect(print(parsed(print(again))), text).toBe(print(again));
      }),
      runs('conditions', 1000),
    );
  });

  test('any name can be written so that it is read back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })), (name) => {
        const found: string[] = [];
        const read = parseCondition(`not ${writeName(name)} or always`, (resolved) => {
          found.push(resolved);
          return 0;
        });
        expect(read.ok).toBe(true);
        expect(found).toEqual([name]);
      }),
      runs('names in conditions', 1000),
    );
  });
});
