/**
 * The statement language: `not`, `and`, `or`, `if`, `iff`, parentheses, `always`, `never`, over option names.
 * Binding, tightest first: not, and, or, then if / iff, which do not chain without parentheses. A name of several
 * words, or one that is a word of the language, stands in double quotes; `\"` and `\\` are escapes inside them.
 */
import { type Condition } from './condition.ts';
import { WORD } from './ids.ts';
import { error, type Problem, type Result, good, bad } from '../problem.ts';

interface Token {
  readonly kind: 'word' | 'name' | '(' | ')' | 'end';
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/** No condition that a person writes comes near; deeper ones would exhaust the call stack. */
const MOST_DEPTH = 200;

const KEYWORDS = new Set(['not', 'and', 'or', 'if', 'iff', 'always', 'never']);
const SYMBOLS: Readonly<Record<string, string>> = {
  '&': '"and"',
  '&&': '"and"',
  '∧': '"and"',
  '|': '"or"',
  '||': '"or"',
  '∨': '"or"',
  '!': '"not"',
  '¬': '"not"',
  '~': '"not"',
  '-': '"not"',
  '<->': '"iff"',
  '<=>': '"iff"',
  '->': '"B if A" for "A -> B"',
  '=>': '"B if A" for "A => B"',
};

/** Turns a name into an option's position, or into the problem that explains why not; `span` is where it stands, quotes included. */
export type ResolveOption = (
  name: string,
  span: readonly [offset: number, length: number],
) => number | { readonly message: string; readonly fix?: string };

/** Reads a condition; problems carry the span inside `text`. */
export function parseCondition(text: string, resolve: ResolveOption): Result<Condition> {
  try {
    return good(new Parser(text, resolve).read());
  } catch (thrown) {
    if (thrown instanceof SyntaxProblem) return bad(thrown.problem);
    throw thrown;
  }
}

/** An option's identifier as it must be written in a condition. */
export function writeName(name: string): string {
  return WORD.test(name) && !KEYWORDS.has(name.toLowerCase()) ? name : `"${name.replace(/[\\"]/g, '\\$&')}"`;
}

class SyntaxProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

class Parser {
  private readonly text: string;
  private readonly resolve: ResolveOption;
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(text: string, resolve: ResolveOption) {
    this.text = text;
    this.resolve = resolve;
    this.tokens = this.tokenise();
  }

  read(): Condition {
    if (this.peek().kind === 'end') throw this.fail('the condition is empty', 'write an option, e.g. "not strike"', this.peek());
    const condition = this.conditional();
    const rest = this.peek();
    if (rest.kind === ')') throw this.fail('a closing parenthesis without an opening one', 'remove it, or add "("', rest);
    if (rest.kind !== 'end') {
      throw this.fail(
        `"${rest.text}" follows where "and", "or", "if" or "iff" was expected`,
        rest.kind === 'word' && this.next > 0 && this.tokens[this.next - 1]!.kind === 'word'
          ? 'put double quotes around a name of several words'
          : 'join the parts with and, or, if, iff',
        rest,
      );
    }
    return condition;
  }

  private conditional(): Condition {
    const left = this.chain('or');
    const word = this.keyword();
    if (word !== 'if' && word !== 'iff') return left;
    this.next++;
    const right = this.chain('or');
    const again = this.keyword();
    if (again === 'if' || again === 'iff') {
      throw this.fail(`"${again}" after another "${word}" can be read in two ways`, 'use parentheses', this.peek());
    }
    return { kind: word, left, right };
  }

  private chain(operator: 'and' | 'or'): Condition {
    const part = (): Condition => (operator === 'or' ? this.chain('and') : this.negation());
    const parts = [part()];
    while (this.keyword() === operator) {
      this.next++;
      parts.push(part());
    }
    return parts.length === 1 ? parts[0]! : { kind: operator, of: parts };
  }

  private negation(): Condition {
    let negative = false;
    while (this.keyword() === 'not') {
      this.next++;
      negative = !negative;
    }
    const of = this.atom();
    return negative ? { kind: 'not', of } : of;
  }

  private atom(): Condition {
    const token = this.peek();
    if (token.kind === '(') {
      if (++this.depth > MOST_DEPTH)
        throw this.fail(`parentheses are nested more than ${MOST_DEPTH} deep`, 'split the condition', token);
      this.next++;
      const inner = this.conditional();
      this.depth--;
      const close = this.peek();
      if (close.kind !== ')') throw this.fail('a parenthesis is opened and not closed', 'add ")"', token);
      this.next++;
      return inner;
    }
    if (token.kind === 'end') throw this.fail('the condition ends where an option was expected', 'add an option', token);
    const word = this.keyword();
    if (word === 'always' || word === 'never') {
      this.next++;
      return { kind: 'constant', value: word === 'always' };
    }
    if (token.kind === ')' || word !== undefined) {
      throw this.fail(
        `"${token.text}" stands where an option was expected`,
        word === undefined ? 'write an option before it' : `an option called "${token.text}" is written in double quotes`,
        token,
      );
    }
    this.next++;
    const found = this.resolve(token.text, [token.at, token.length]);
    if (typeof found === 'number') return { kind: 'option', option: found };
    throw new SyntaxProblem(
      error('unknown-option', found.message, {
        ...(found.fix === undefined ? {} : { fix: found.fix }),
        at: { path: [], span: [token.at, token.length] },
      }),
    );
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  private keyword(): string | undefined {
    const token = this.peek();
    const word = token.text.toLowerCase();
    return token.kind === 'word' && KEYWORDS.has(word) ? word : undefined;
  }

  private fail(message: string, fix: string, token: Token): SyntaxProblem {
    return new SyntaxProblem(
      error('condition-syntax', message, {
        fix,
        at: { path: [], span: [token.at, Math.max(1, token.length)] },
      }),
    );
  }

  private tokenise(): Token[] {
    const tokens: Token[] = [];
    const text = this.text;
    let at = 0;
    while (at < text.length) {
      const rest = text.slice(at);
      const space = /^\s+/.exec(rest);
      if (space !== null) {
        at += space[0].length;
        continue;
      }
      if (rest[0] === '(' || rest[0] === ')') {
        tokens.push({ kind: rest[0], text: rest[0], at, length: 1 });
        at++;
        continue;
      }
      const quoted = /^["“”]((?:[^"“”\\]|\\.)*)["“”]/.exec(rest);
      if (quoted !== null) {
        tokens.push({ kind: 'name', text: quoted[1]!.replace(/\\(.)/g, '$1'), at, length: quoted[0].length });
        at += quoted[0].length;
        continue;
      }
      const word = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?/u.exec(rest);
      if (word !== null) {
        tokens.push({ kind: 'word', text: word[0], at, length: word[0].length });
        at += word[0].length;
        continue;
      }
      const symbol = /^(<->|<=>|->|=>|&&|\|\||[&|!¬∧∨~-])/.exec(rest)?.[0];
      const at0: Token = { kind: 'word', text: symbol ?? rest[0]!, at, length: (symbol ?? rest[0]!).length };
      if (rest[0] === '"') throw this.fail('a double quote is opened and not closed', 'add the closing quote', at0);
      throw this.fail(
        `"${at0.text}" is not part of the condition language`,
        symbol === undefined ? 'use not, and, or, if, iff and parentheses' : `write ${SYMBOLS[symbol]} instead`,
        at0,
      );
    }
    tokens.push({ kind: 'end', text: '', at: text.length, length: 0 });
    return tokens;
  }
}
