/** The evidence beside a case: evidence.yaml in the folder of a case.yaml, and the documents it names. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readText } from './text.ts';
import { readEvidence, type EvidenceFile } from '../casefile/evidence/read.ts';
import type { CaseFile } from '../casefile/read.ts';
import type { Model } from '../core/model/model.ts';
import { bad, error, good, type Result } from '../core/problem.ts';

interface BesideCase {
  readonly model: Model;
  readonly file: string;
  /** undefined for .gmcr files */
  readonly caseFile: CaseFile | undefined;
}

/** The file that holds the evidence of a case; undefined where there is none, as there is for a case with a name of its own. */
export function evidencePath(file: string): string | undefined {
  if (!/^case\.ya?ml$/.test(basename(file))) return undefined;
  return ['evidence.yaml', 'evidence.yml'].map((name) => join(dirname(file), name)).find((path) => existsSync(path));
}

/** undefined: the case has no evidence. Errors: those of the file. */
export function loadEvidence({ model, file, caseFile }: BesideCase): Result<EvidenceFile | undefined> {
  const path = evidencePath(file);
  if (path === undefined) return good(undefined);
  const text = readText(path);
  if (!text.ok) return text;
  const folder = dirname(path);
  return readEvidence(text.value, {
    file: path,
    model: caseFile?.model ?? model,
    lenient: caseFile?.variant !== undefined,
    textOf: (name) => documentText(folder, name),
  });
}

/**
 * The evidence that one coder wrote for the case: a file, or the evidence.yaml of a folder. Documents are those in the folder of the
 * case; one that is not there may be beside the coder's file. Errors: those of the file.
 */
export function loadCoding({ model, file, caseFile }: BesideCase, path: string): Result<EvidenceFile> {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const found = folder ? evidencePath(join(path, 'case.yaml')) : path;
  if (found === undefined) {
    const at = { path: [], file: path };
    return bad(error('file-not-found', `${path} holds no evidence.yaml`, { fix: 'name the file that holds the evidence', at }));
  }
  const text = readText(found);
  if (!text.ok) return text;
  return readEvidence(text.value, {
    file: found,
    model: caseFile?.model ?? model,
    textOf: (name) => {
      const beside = documentText(dirname(file), name);
      const own = beside.ok ? beside : documentText(dirname(found), name);
      return own.ok ? own : beside;
    },
  });
}

/** The text of a document in the folder of the case. */
function documentText(folder: string, name: string): Result<string> {
  const path = join(folder, name);
  if (relative(folder, path).startsWith('..'))
    return bad(error('wrong-value', `${name} lies outside of the folder of the case`, { fix: 'keep documents in sources/' }));
  if (!existsSync(path)) return bad(error('file-not-found', `there is no ${path}`, { fix: 'correct the name of the file' }));
  return readText(path);
}
