/** A part of the case against its schema: what fits, and in words what does not. */
import type * as z from 'zod/mini';
import { error, type Problem } from '../core/problem.ts';
import type { Plain } from './plain.ts';
import type { Path } from './position.ts';
import { suggest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** What people write for the keys of the format; the nearest spelling would not find these. */
const SYNONYMS: Readonly<Record<string, string>> = {
  actors: 'parties',
  players: 'parties',
  'decision-makers': 'parties',
  stakeholders: 'parties',
  actions: 'options',
  choices: 'options',
  constraints: 'feasibility',
  infeasible: 'feasibility',
  rules: 'feasibility',
  states: 'outcomes',
  scenarios: 'outcomes',
  today: 'status-quo',
  'current-state': 'status-quo',
  coalesce: 'merged',
  merge: 'merged',
  utilities: 'preferences',
  wants: 'preferences',
  arcs: 'moves',
  expected: 'expect',
  expectations: 'expect',
  references: 'sources',
  date: 'as-of',
  version: 'parley',
  by: 'owner',
  party: 'owner',
  color: 'colour',
  description: 'note',
  comment: 'note',
  reason: 'because',
  why: 'because',
  irreversible: 'one-way',
  reversible: 'one-way',
  title: 'name',
  id: 'name',
  order: 'ranking',
  priorities: 'statements',
  statement: 'say',
  sources: 'source',
  requires: 'requires',
};

/**
 * The value as the schema reads it, with what does not fit left out, or undefined where too little fits.
 * `what` names the part in messages: "a party".
 */
export function shaped<T extends z.ZodMiniType>(
  schema: T,
  value: Plain,
  path: Path,
  what: string,
  report: (problem: Problem) => void,
): z.infer<T> | undefined {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const issues = first.error.issues.flatMap((issue) => meant(issue));
  for (const issue of issues) describe(schema, value, issue, path, what).forEach(report);
  const second = schema.safeParse(without(value, issues));
  return second.success ? second.data : undefined;
}

/** Of a union's branches the one that got furthest is what the author meant; its issues stand for the union's. */
function meant(issue: Issue, base: readonly PropertyKey[] = []): Issue[] {
  const here = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path: here }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => meant(inner, here)));
  const further = branches.find((branch) =>
    branch.every((inner) => inner.path.length > here.length || inner.code !== 'invalid_type'),
  );
  if (further !== undefined) return further;
  const expected = branches.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === 'invalid_type' ? inner.expected.split(' or ') : [])),
  );
  return [
    {
      code: 'invalid_type',
      expected: [...new Set(expected)].join(' or ') as 'string',
      path: here,
      message: issue.message,
      input: undefined,
    },
  ];
}

function describe(schema: z.ZodMiniType, whole: Plain, issue: Issue, base: Path, what: string): Problem[] {
  const inside = issue.path as (string | number)[];
  const path = [...base, ...inside];
  const value = valueAt(whole, inside);
  const key = String(path.at(-1) ?? what);
  const named = typeof path.at(-1) === 'string' && inside.length > 0 ? `"${key}"` : what;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the schema library's codes, which it may add to
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, inside);
      return issue.keys.map((unknown) => {
        const close =
          suggest(unknown, known) ?? known.find((k) => k === SYNONYMS[unknown.toLowerCase().replaceAll(/[ _]/g, '-')]);
        return error('unknown-key', `"${unknown}" is not a key of ${inside.length === 0 ? what : named}`, {
          fix: close === undefined ? `the keys here are: ${known.join(', ')}` : `did you mean "${close}"?`,
          at: { path: [...path, unknown], onKey: true },
        });
      });
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (typeof value === 'boolean') return [trueFalse(named, value, values, path)];
      if (value === undefined) return [missing(key, what, path)];
      const close = typeof value === 'object' ? undefined : suggest(String(value), values);
      return [
        error('wrong-value', `${named} cannot be ${show(value)}`, {
          fix:
            close === undefined ? `it can be: ${values.join(', ')}` : `did you mean "${close}"? It can be: ${values.join(', ')}`,
          at: { path },
        }),
      ];
    }
    case 'invalid_type': {
      if (value === undefined) return [missing(key, what, path)];
      const expected = words(issue.expected);
      if (typeof value === 'boolean' && expected.includes('text')) return [trueFalse(named, value, undefined, path)];
      return [
        error('wrong-type', value === null ? `${named} has no value` : `${named} must be ${expected}, and is ${show(value)}`, {
          fix: value === null ? `write ${expected} after the colon, or remove the key` : hint(expected, value),
          at: { path, onKey: value === null },
        }),
      ];
    }
    case 'too_small':
      return [
        issue.origin === 'array'
          ? error(
              'wrong-value',
              `${named} needs ${Number(issue.minimum) === 1 ? 'an item' : `at least ${issue.minimum} items`}`,
              {
                fix: 'add what is missing, or remove the key',
                at: { path },
              },
            )
          : error('wrong-value', `${named} cannot be less than ${issue.minimum}`, { fix: 'correct the number', at: { path } }),
      ];
    case 'too_big':
      return [
        error('wrong-value', `${named} cannot be ${issue.origin === 'array' ? 'longer' : 'more'} than ${issue.maximum}`, {
          fix: issue.origin === 'array' ? 'remove what is too much' : 'correct the number',
          at: { path },
        }),
      ];
    case 'invalid_format':
      return [error('wrong-value', `${named} is empty`, { fix: 'write something, or remove it', at: { path } })];
    default:
      return [error('wrong-value', `${named} is not what the format asks for: ${issue.message}`, { at: { path } })];
  }
}

const missing = (key: string, what: string, path: Path): Problem =>
  error('missing-key', `${what} needs "${key}"`, { fix: `add ${key}:`, at: { path: path.slice(0, -1), onKey: true } });

function trueFalse(named: string, value: boolean, values: readonly string[] | undefined, path: Path): Problem {
  const fix = values === undefined ? `put it in quotes: "${value}"` : `write one of: ${values.join(', ')}`;
  return error('yaml-trap', `YAML reads ${named} here as the truth value ${value}, not as text`, { fix, at: { path } });
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a mapping with keys',
  record: 'a mapping with keys',
  null: 'nothing',
  nan: 'a number',
};

function words(expected: string): string {
  const kinds = expected.split(' or ');
  const shown = kinds.filter((kind) => kind !== 'number' || !kinds.includes('string')).filter((kind) => kind !== 'null');
  return [...new Set(shown.map((kind) => WORDS[kind] ?? kind))].join(' or ');
}

function hint(expected: string, value: Plain): string {
  if (expected === 'a list') return 'write [one, two], or a line "- one" for each';
  if (expected.startsWith('a mapping')) return 'write "key: value", one a line and indented';
  if (expected.includes('number') && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return 'remove the quotes';
  return `write ${expected}`;
}

function show(value: Plain): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number') return `the number ${value}`;
  return `"${String(value)}"`;
}

function valueAt(whole: Plain, path: readonly (string | number)[]): Plain | undefined {
  let here: Plain | undefined = whole;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as { readonly [key: string]: Plain })[step];
  }
  return here;
}

/** The value without the parts the issues speak of; of a list with a misfit the whole list goes, so that no position shifts. */
function without(value: Plain, issues: readonly Issue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    const targets = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const target of targets) {
      const firstIndex = target.findIndex((step) => typeof step === 'number');
      const cut = firstIndex === -1 ? target : target.slice(0, firstIndex);
      let parent: unknown = copy;
      for (const step of cut.slice(0, -1)) parent = (parent as Record<PropertyKey, unknown> | undefined)?.[step];
      const last = cut.at(-1);
      if (typeof parent === 'object' && parent !== null && last !== undefined)
        delete (parent as Record<PropertyKey, unknown>)[last];
    }
  }
  return copy;
}

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
}

/** The keys a mapping at `path` inside the schema may have. */
function keysAt(schema: z.ZodMiniType, path: readonly (string | number)[]): string[] {
  const def = schema.def as Definition;
  if (def.innerType !== undefined) return keysAt(def.innerType, path);
  if (def.options !== undefined) return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(def.shape ?? {});
  const next = def.shape?.[step] ?? def.element ?? def.valueType;
  return next === undefined ? [] : keysAt(next, rest);
}
