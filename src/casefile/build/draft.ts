/** A case while it is being built: the text it comes from, the names declared so far, and the problems met. */
import { isMap, isScalar } from 'yaml';
import type * as z from 'zod/mini';
import type { Condition } from '../../core/model/condition.ts';
import { parseCondition } from '../../core/model/grammar.ts';
import { error, type Place, type Problem, type ProblemCode, warning } from '../../core/problem.ts';
import type { CaseDocument } from '../document.ts';
import { Names } from '../names.ts';
import { follow, keyText, type Plain } from '../plain.ts';
import { findAt, type Path } from '../position.ts';
import { shaped } from '../shape.ts';

type More = { readonly fix?: string } & Omit<Partial<Place>, 'path'>;

export class Draft {
  readonly document: CaseDocument;
  readonly problems: Problem[] = [];
  readonly parties = new Names('party');
  readonly options = new Names('option');
  readonly sources = new Names('source');
  readonly documents = new Names('document');
  /** names of outcomes and merged outcomes */
  readonly outcomes = new Set<string>();

  constructor(document: CaseDocument) {
    this.document = document;
  }

  error(code: ProblemCode, message: string, path: Path, { fix, ...place }: More = {}): void {
    this.problems.push(error(code, message, { ...(fix === undefined ? {} : { fix }), at: { path, ...place } }));
  }

  warn(code: ProblemCode, message: string, path: Path, { fix, ...place }: More = {}): void {
    this.problems.push(warning(code, message, { ...(fix === undefined ? {} : { fix }), at: { path, ...place } }));
  }

  /** The value as the schema reads it; what does not fit is reported and left out. */
  shape<T extends z.ZodMiniType>(schema: T, value: Plain, path: Path, what: string): z.infer<T> | undefined {
    return shaped(schema, value, path, what, (problem) => this.problems.push(problem));
  }

  /** Whether another key of the mapping at `path` was taken for this one, and reported. */
  misspelt(key: string, path: Path): boolean {
    return this.problems.some(
      ({ code, fix, at }) =>
        code === 'unknown-key' &&
        fix === `did you mean "${key}"?` &&
        at?.path.length === path.length + 1 &&
        path.every((step, k) => step === at.path[k]),
    );
  }

  /** The text of a value; a number as it is written, `012` and `1.10` included. */
  text(value: string | number, path: Path): string {
    return this.raw(value, path).trim();
  }

  /** As `text`, with the blanks around it. */
  raw(value: string | number, path: Path): string {
    if (typeof value === 'string') return value;
    const node = follow(this.document, findAt(this.document, path).value);
    return (isScalar(node) ? node.source : undefined) ?? String(value);
  }

  /** A number, with a warning where YAML reads another than a person does. */
  number(value: number, path: Path): number {
    const source = this.text(value, path);
    if (/^[-+]?0\d/.test(source)) {
      this.warn('yaml-trap', `${source} is read as the number ${value}`, path, { fix: `write ${value}` });
    } else if (/^0[xo]/i.test(source)) {
      this.warn('yaml-trap', `${source} is read as the number ${value}, which is not decimal notation`, path, {
        fix: `write ${value}`,
      });
    }
    return value;
  }

  /** The entries of a mapping in the order of the text (an object would put number-like keys first); none for anything else. */
  entries(value: Plain | undefined, path: Path): [string, Plain][] {
    const node = follow(this.document, findAt(this.document, path).value);
    if (!isMap(node) || typeof value !== 'object' || value === null) return [];
    const keys = new Set(node.items.flatMap((pair) => keyText(follow(this.document, pair.key)) ?? []));
    return [...keys].map((key) => [key, (value as { readonly [key: string]: Plain })[key] ?? null]);
  }

  optional(value: string | number | undefined, path: Path): string | undefined {
    return value === undefined ? undefined : this.text(value, path);
  }

  /** The index of the party, option or source the text refers to; reported where there is none. */
  resolve(names: Names, value: string | number, path: Path, onKey = false): number | undefined {
    const found = names.find(this.text(value, path));
    if (typeof found === 'number') return found;
    // without any declaration that is the one thing to report
    if (names.size > 0 || names.kind === 'source' || names.kind === 'document')
      this.error(found.code, found.message, path, { fix: found.fix, onKey });
    return undefined;
  }

  /** The condition, or undefined with every unknown option in it reported once. */
  condition(value: string | number, path: Path, onKey = false): Condition | undefined {
    const text = onKey ? String(value) : this.raw(value, path);
    const unknown = new Map<string, ProblemCode>();
    for (;;) {
      let code: ProblemCode = 'unknown-option';
      let last = '';
      const result = parseCondition(text, (name) => {
        if (unknown.has(name)) return 0;
        const found = this.options.find(name);
        if (typeof found === 'number') return found;
        last = name;
        code = found.code;
        return found;
      });
      if (result.ok) return unknown.size === 0 ? result.value : undefined;
      const problem = result.problems[0]!;
      const span = problem.at?.span;
      if (this.options.size > 0 || problem.code !== 'unknown-option') {
        this.error(problem.code === 'unknown-option' ? code : problem.code, problem.message, path, {
          ...(problem.fix === undefined ? {} : { fix: problem.fix }),
          ...(onKey ? { onKey } : span === undefined ? {} : { span }),
        });
      }
      if (problem.code !== 'unknown-option' || unknown.has(last)) return undefined;
      unknown.set(last, code);
    }
  }
}

/** The items of a list; none for anything else. */
export function itemsOf(value: Plain | undefined): readonly Plain[] {
  return Array.isArray(value) ? value : [];
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without its undefined properties, as exact optional properties want it. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
