/** From the text of a case to its model, with every problem at its line and column. */
import type { Model } from '../core/model/model.ts';
import { bad, good, type Problem, type Result } from '../core/problem.ts';
import { buildModel } from './build/build.ts';
import { Draft } from './build/draft.ts';
import { parseCaseText, type CaseDocument } from './document.ts';
import { locatePlace } from './position.ts';
import { plainValue } from './plain.ts';

/** A case as it was read: what it says, and the text and tree it says it in. */
export interface CaseFile {
  readonly model: Model;
  readonly document: CaseDocument;
  readonly text: string;
  readonly file?: string;
}

export interface ReadOptions {
  /** the name of the file, for the places of problems and as a title where the case gives none */
  readonly file?: string;
}

/** Reads a case. All problems are reported, in the order of the text; a case with errors has no value. O(length). */
export function readCase(text: string, options: ReadOptions = {}): Result<CaseFile> {
  const parsed = parseCaseText(text, options.file);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const draft = new Draft(document);
  draft.problems.push(...parsed.problems);
  const model = buildModel(draft, plainValue(document), titleFrom(options.file));
  const problems = inOrder(draft.problems.map((problem) => at(document, problem)));
  if (model === undefined || problems.some((problem) => problem.severity === 'error')) return bad(...problems);
  return good({ model, document, text, ...(options.file === undefined ? {} : { file: options.file }) }, problems);
}

function at(document: CaseDocument, problem: Problem): Problem {
  return { ...problem, at: locatePlace(document, problem.at ?? { path: [] }) };
}

/** In the order of the text, each problem once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const key = [problem.code, problem.at?.line, problem.at?.column, problem.message].join('\n');
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
}

/** `…/border-talks/case.yaml` → "border talks". */
function titleFrom(file: string | undefined): string {
  const parts = (file ?? '').split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const last = parts.at(-1)?.replace(/\.[^.]+$/, '');
  const name = last === 'case' ? (parts.at(-2) ?? last) : last;
  return name === undefined ? 'Untitled case' : name.replace(/[-_]+/g, ' ');
}
