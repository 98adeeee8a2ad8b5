/** What the commands share: loading a case, analysing it, naming its parts, and writing the result. */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { CaseProblems, WrongUse, wrongUse } from './exit.ts';
import { progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { analyse, prepare, type Analysis, type AnalyseOptions } from '../core/analyse.ts';
import type { ConflictGraph } from '../core/graph/graph.ts';
import type { Model } from '../core/model/model.ts';
import { slug } from '../core/model/ids.ts';
import { nearest, type Problem, type Result } from '../core/problem.ts';
import { findOutcome, outcomeRef } from '../core/space/find.ts';
import type { StateSpace } from '../core/space/state.ts';
import type { Concept } from '../core/stability/definition.ts';
import { CONCEPTS, findConcept } from '../core/stability/registry.ts';
import { loadCase, located, type LoadedCase } from '../disk/load.ts';
import { readText } from '../disk/text.ts';
import { writeAtomically } from '../disk/write.ts';
import type { Document } from '../report/document.ts';
import { renderHtml } from '../report/render/html.ts';
import { renderJson, type JsonObject } from '../report/render/json.ts';
import { renderLatex } from '../report/render/latex.ts';
import { renderMarkdown } from '../report/render/markdown.ts';
import { renderText } from '../report/render/text.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { counted } from '../words/number.ts';
import { lexiconOf } from '../words/voice.ts';

export const FORMATS = ['text', 'markdown', 'json', 'csv', 'latex', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface CommonOptions {
  readonly json?: boolean;
  readonly formal?: boolean;
  readonly format?: Format;
  readonly output?: string;
}

export const lexiconFor = (options: CommonOptions): Lexicon => lexiconOf(options.formal === true ? 'formal' : 'plain');

/** The format asked for, or the one that the name of the output file says. */
export function formatOf({ json, format, output }: CommonOptions): Format {
  if (json === true) return 'json';
  return format ?? (output === undefined ? undefined : ENDINGS[extname(output).toLowerCase()]) ?? 'text';
}

const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.json': 'json',
  '.csv': 'csv',
  '.tex': 'latex',
  '.html': 'html',
};

/** The case at a path; errors end the command. */
export function load(path: string): LoadedCase & { readonly problems: readonly Problem[] } {
  const loaded = loadCase(path);
  if (!loaded.ok) {
    throw new CaseProblems(loaded.problems, frameText(path, loaded.problems));
  }
  return { ...loaded.value, problems: loaded.problems };
}

/** The text to show lines of, where a case could not be read but its text could. */
function frameText(path: string, problems: readonly Problem[]): string | undefined {
  if (path === '-' || !problems.some((problem) => problem.at?.line !== undefined)) return undefined;
  const file = problems.find((problem) => problem.at?.file !== undefined)?.at?.file;
  const text = readText(file ?? path);
  return text.ok ? text.value : undefined;
}

/** Runs a stage with a progress line; its problems are told at their lines, and errors end the command. */
function run<T>(
  terminal: Terminal,
  loaded: LoadedCase,
  options: AnalyseOptions,
  stage: (options: AnalyseOptions) => Result<T>,
): { value: T; problems: readonly Problem[] } {
  const progress = progressLine(terminal);
  const result = stage({ ...options, progress: progress.report });
  progress.done();
  const problems = located(loaded, result.problems);
  if (result.ok) return { value: result.value, problems };
  throw new CaseProblems(problems, loaded.text);
}

export function analysed(
  terminal: Terminal,
  loaded: LoadedCase,
  options: AnalyseOptions,
): { analysis: Analysis; problems: readonly Problem[] } {
  const { value, problems } = run(terminal, loaded, options, (more) => analyse(loaded.model, more));
  return { analysis: value, problems };
}

export function prepared(
  terminal: Terminal,
  loaded: LoadedCase,
  options: AnalyseOptions = {},
): { graph: ConflictGraph; problems: readonly Problem[] } {
  const { value, problems } = run(terminal, loaded, options, (more) => prepare(loaded.model, more));
  return { graph: value, problems };
}

/** The outcome a person means by a number, a name or a Y/N pattern. */
export function outcomeIn(space: StateSpace, text: string): number {
  const ref = outcomeRef(text);
  const found = findOutcome(space, ref);
  if (typeof found === 'number') return found;
  // a word of the letters Y, N and - may be a name all the same
  const named = ref.kind === 'pattern' ? findOutcome(space, { kind: 'name', name: text }) : found;
  if (typeof named === 'number') return named;
  throw wrongUse(found);
}

/** "2 parties, 3 options". */
export const sizeOf = (model: Model, { party, option }: Lexicon): string =>
  `${counted(model.parties.length, party)}, ${counted(model.options.length, option)}`;

/** The party a person means by an identifier, a name or an alias. */
export function partyIn(model: Model, text: string): number {
  const wanted = slug(text);
  const names = model.parties.map(({ id, name, aliases }) => [id, name, ...aliases]);
  const index = names.findIndex((list) => list.some((name) => slug(name) === wanted));
  if (index !== -1) return index;
  const close = nearest(text, names.flat());
  throw new WrongUse(
    `there is no party "${text}"`,
    close === undefined ? `the parties are ${model.parties.map(({ id }) => id).join(', ')}` : `did you mean "${close}"?`,
  );
}

/** The concept a person means by an id, an abbreviation, a name or an alias; `others` may have been meant instead. */
export function conceptIn(text: string, others: readonly string[] = []): Concept {
  const found = findConcept(text);
  if (found !== undefined) return found;
  const close = nearest(text, [...CONCEPTS.flatMap(({ id, short }) => [id, short]), ...others]);
  throw new WrongUse(
    `there is no concept "${text}"`,
    close === undefined ? 'see "parley concepts" for their names' : `did you mean "${close}"?`,
  );
}

/** A list typed with commas. */
export const commaList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A whole number of at least `least`. */
export function wholeNumber(name: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text.replaceAll('_', ''));
    if (Number.isInteger(value) && value >= least) return value;
    throw new WrongUse(`${name} takes a whole number of at least ${least}, not "${text}"`);
  };
}

export interface Output {
  readonly document: () => Document;
  readonly json: () => JsonObject;
  /** undefined: the command has no table to write as CSV */
  readonly csv?: () => Iterable<string>;
}

/** Writes the result in the format that was asked for, to standard output or to a file. */
export function write(terminal: Terminal, options: CommonOptions, output: Output): void {
  const format = formatOf(options);
  const toFile = options.output !== undefined;
  refuseFolder(options.output, format);
  const text = (): string | Iterable<string> => {
    switch (format) {
      case 'text':
        return renderText(output.document(), toFile ? { width: 100 } : { width: terminal.width, style: terminal.style });
      case 'markdown':
        return renderMarkdown(output.document());
      case 'latex':
        return renderLatex(output.document());
      case 'html':
        return renderHtml(output.document());
      case 'json':
        return renderJson(output.json());
      case 'csv':
        if (output.csv === undefined)
          throw new WrongUse('this command writes no CSV', 'use --format text, markdown, latex, html or json');
        return output.csv();
    }
  };
  const result = text();
  if (options.output === undefined) {
    for (const chunk of typeof result === 'string' ? [result] : result) terminal.out(chunk);
    return;
  }
  terminal.err(`wrote ${writeFile(options.output, result)}\n`);
}

/** Writes the file, whole or not at all; what it was called. */
export function writeFile(path: string, text: string | Iterable<string>): string {
  const written = writeAtomically(path, text);
  if (!written.ok) throw new CaseProblems(written.problems);
  return written.value;
}

/** Before the work, so that a mistyped name costs nothing. */
export function refuseFolder(path: string | undefined, format: string): void {
  if (path === undefined || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  throw new WrongUse(
    `${path} is a folder`,
    `name a file in it: -o ${join(path, `result${Object.keys(ENDINGS).find((ending) => ENDINGS[ending] === format) ?? `.${format}`}`)}`,
  );
}

/** A result as JSON on standard output. */
export function writeJson(terminal: Terminal, data: JsonObject): void {
  for (const chunk of renderJson(data)) terminal.out(chunk);
}
