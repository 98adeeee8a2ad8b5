/** From a path to a case: a YAML file, a folder with one, or a .gmcr file. */
import { existsSync } from 'node:fs';
import { loadEvidence } from './evidence.ts';
import { findCase } from './find.ts';
import { readText } from './text.ts';
import { importGmcr } from '../casefile/gmcr/import.ts';
import { locate } from '../casefile/locate.ts';
import { stoodCase } from '../casefile/evidence/stood.ts';
import { IDLE, readCase, readVariant, type CaseFile } from '../casefile/read.ts';
import { isDate } from '../core/evidence/day.ts';
import { NO_EVIDENCE } from '../core/evidence/source.ts';
import type { Model } from '../core/model/model.ts';
import { bad, error, good, type Problem, type Result } from '../core/problem.ts';

export interface LoadedCase {
  readonly model: Model;
  /** the file it was read from, as a person would name it */
  readonly file: string;
  readonly text: string;
  /** undefined for .gmcr files */
  readonly caseFile: CaseFile | undefined;
  /** the past day on which the model stood so; undefined: the model is that of the case */
  readonly asOf?: string;
  /** the model of the whole case, where that is another */
  readonly whole?: Model;
}

/**
 * Reads the case at a path, `-` for standard input; `path#variant` is a variant of it, and `…@2025-02-12` the case as it
 * stood on that day. Errors: file-not-found, file-too-large, file-not-text and those of the readers.
 */
export function loadCase(path: string): Result<LoadedCase> {
  const dated = existsSync(path) ? null : /^(.+)@(\d{4}(?:-\d{2}){0,2})$/.exec(path);
  if (dated === null) return loadVariantAt(path);
  if (!isDate(dated[2]!))
    return bad(
      error('file-not-found', `${path} cannot be read: there is no day ${dated[2]!}`, {
        fix: 'correct what stands behind the @; the form is YYYY, YYYY-MM or YYYY-MM-DD',
        at: { path: [], file: path },
      }),
    );
  const loaded = loadVariantAt(dated[1]!);
  if (!loaded.ok) return loaded;
  const stood = asOf(loaded.value, dated[2]!);
  return stood.ok ? good(stood.value, [...loaded.problems, ...stood.problems]) : stood;
}

function loadVariantAt(path: string): Result<LoadedCase> {
  const at = path.lastIndexOf('#');
  if (at <= 0 || existsSync(path)) return loadBase(path);
  const base = loadBase(path.slice(0, at));
  return base.ok ? loadVariant(base.value, path.slice(at + 1)) : base;
}

/** The case as it stood on a day. Errors: those of its evidence and of its outcomes. */
function asOf(loaded: LoadedCase, day: string): Result<LoadedCase> {
  const evidence = loadEvidence(loaded);
  if (!evidence.ok) return evidence;
  const stood = stoodCase(loaded.model, evidence.value?.evidence ?? NO_EVIDENCE, day);
  if (!stood.ok) return bad(...located(loaded, stood.problems));
  const at = { path: [], file: loaded.file };
  return good(
    { ...loaded, model: stood.value.model, asOf: day, whole: loaded.model },
    stood.problems.map((problem) => ({ ...problem, at })),
  );
}

/** A variant of a case that was loaded. Errors: unknown-variant and those of the variant. */
export function loadVariant(base: LoadedCase, id: string): Result<LoadedCase> {
  if (base.caseFile === undefined) {
    return bad(
      error('unknown-variant', `${base.file} has no variants`, {
        fix: 'only case files have them',
        at: { path: [], file: base.file },
      }),
    );
  }
  const variant = readVariant(base.caseFile, id);
  if (!variant.ok) return variant;
  const { asOf: day, whole: _, ...rest } = base;
  const loaded: LoadedCase = { ...rest, model: variant.value.model, caseFile: variant.value };
  if (day === undefined) return good(loaded, variant.problems);
  const stood = asOf(loaded, day);
  return stood.ok ? good(stood.value, [...variant.problems, ...stood.problems]) : stood;
}

function loadBase(path: string): Result<LoadedCase> {
  const found = path === '-' ? good('-') : findCase(path);
  if (!found.ok) return found;
  const text = readText(found.value);
  if (!text.ok) return text;
  const file = found.value === '-' ? 'standard input' : found.value;
  if (isGmcr(file, text.value)) {
    const imported = importGmcr(text.value, { file });
    if (!imported.ok) return imported;
    return good({ model: imported.value.model, file, text: text.value, caseFile: undefined }, imported.problems);
  }
  const read = readCase(text.value, { file });
  if (!read.ok) return read;
  return good({ model: read.value.model, file, text: text.value, caseFile: read.value }, read.problems);
}

/** Problems of the engine at their lines in the case. */
export function located(loaded: LoadedCase, problems: readonly Problem[]): readonly Problem[] {
  // what a past day makes idle is no mistake of the case
  const own = loaded.asOf === undefined ? problems : problems.filter(({ code }) => !IDLE.has(code));
  return loaded.caseFile === undefined ? own : locate(loaded.caseFile, own);
}

const isGmcr = (file: string, text: string): boolean =>
  /\.gmcr$/i.test(file) || (/\.json$|^standard input$/i.test(file) && /^\s*\{[\s\S]*"decisionMakers"/.test(text));
