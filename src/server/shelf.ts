/** The cases of a folder, by name. Only what was found here can be read or written: no path comes in from outside. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { slug } from '../core/model/ids.ts';
import { bad, error, good, type Result } from '../core/problem.ts';
import { reason } from '../disk/reason.ts';
import { readText } from '../disk/text.ts';
import { createNew, writeAtomically } from '../disk/write.ts';
import type { BesideCase, DocumentAdded, EvidenceWritten } from '../wire/beside.ts';
import type { CaseText, ShelfEntry, Written, UnreadCase } from '../wire/shelf.ts';
import { addDocument, besideHash, copyBeside, readBeside, writeEvidence } from './beside.ts';
import { hashOf } from './hash.ts';

const DEEPEST = 5;
/** Most cases of a folder that are shown; a folder with more is not a shelf but a disk. */
const MOST = 2000;
const CASE_NAMES = ['case.yaml', 'case.yml'];
const SKIPPED = new Set(['node_modules', 'sources', 'dist', 'site']);

export class CaseFolder {
  readonly root: string;
  private readonly only: string | undefined;

  /** A folder of cases, the folder of one case, or one case file. Error: file-not-found. */
  static open(path: string): Result<CaseFolder> {
    const at = { path: [], file: path };
    try {
      const isFolder = statSync(path).isDirectory();
      return good(isFolder ? new CaseFolder(resolve(path)) : new CaseFolder(dirname(resolve(path)), resolve(path)));
    } catch {
      return bad(error('file-not-found', `there is no file or folder ${path}`, { fix: 'name a folder with cases in it', at }));
    }
  }

  private constructor(root: string, only?: string) {
    this.root = root;
    this.only = only;
  }

  /** id → file, sorted by id. */
  files(): ReadonlyMap<string, string> {
    const found: string[] = [];
    if (this.only !== undefined) found.push(this.only);
    else this.search(this.root, 0, found);
    const named = found.slice(0, MOST).map((file): [string, string] => [this.idOf(file), file]);
    return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private search(folder: string, depth: number, found: string[]): void {
    if (depth > DEEPEST || found.length > MOST) return;
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      return;
    }
    const own = CASE_NAMES.find((name) => entries.some((entry) => entry.name === name && !entry.isDirectory()));
    if (own !== undefined) found.push(join(folder, own));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
      if (entry.isDirectory()) this.search(join(folder, entry.name), depth + 1, found);
      // beside a case.yaml, other YAML files are its evidence and the like
      else if (own === undefined && isCase(entry.name)) found.push(join(folder, entry.name));
    }
  }

  private idOf(file: string): string {
    const path = CASE_NAMES.includes(basename(file)) ? dirname(file) : file;
    const id = relative(this.root, path).split(sep).join('/');
    return id === '' ? basename(this.root) : id;
  }

  /** All cases that can be read. */
  entries(): readonly ShelfEntry[] {
    return [...this.files().keys()].flatMap((id) => {
      const read = this.read(id);
      if (read === undefined) return [];
      const { file, format, hash } = read;
      const beside = besideHash(this.files().get(id)!);
      return [{ id, file, format, hash, ...(beside === undefined ? {} : { besideHash: beside }) }];
    });
  }

  /** What stands where a case would and cannot be read. */
  unread(): readonly UnreadCase[] {
    return [...this.files()].flatMap(([id, file]) => {
      const text = readText(file);
      if (text.ok) return [];
      const [problem] = text.problems;
      return [{ id, problem: problem!.message.replace(file, basename(file)), fix: problem!.fix }];
    });
  }

  /** Evidence and documents of a case; undefined where there is no case of this name. */
  beside(id: string): BesideCase | undefined {
    const file = this.files().get(id);
    return file === undefined ? undefined : { id, ...readBeside(file) };
  }

  /** Replaces the evidence of a case, if its file still is what the writer saw; makes it where there is none. */
  writeEvidence(id: string, text: string, seen: string): EvidenceWritten {
    const file = this.files().get(id);
    return file === undefined ? noCase(id) : writeEvidence(file, text, seen);
  }

  /** Keeps a new document among the sources of a case. */
  addDocument(id: string, name: string, text: string): DocumentAdded {
    const file = this.files().get(id);
    return file === undefined ? noCase(id) : addDocument(file, name, text);
  }

  /** The case as it is on disk; undefined where there is none of this name, or its file cannot be read. */
  read(id: string): CaseText | undefined {
    const file = this.files().get(id);
    if (file === undefined) return undefined;
    const text = readText(file);
    if (!text.ok) return undefined;
    return {
      id,
      file: basename(file),
      format: extname(file) === '.gmcr' ? 'gmcr' : 'yaml',
      hash: hashOf(text.value),
      text: text.value,
    };
  }

  /** Replaces the text of a case, if its file still is what the writer saw. */
  write(id: string, text: string, seen: string): Written {
    const file = this.files().get(id);
    const current = this.read(id);
    if (file === undefined || current === undefined) return noCase(id);
    if (current.hash !== seen) return { kind: 'conflict', current };
    if (current.format === 'gmcr') return refused('a .gmcr file is not edited', 'duplicate it as a YAML case first');
    const written = writeAtomically(file, text);
    if (!written.ok) return refused(written.problems[0]!.message, written.problems[0]!.fix);
    return { kind: 'written', entry: { id, file: current.file, format: current.format, hash: hashOf(text) } };
  }

  /**
   * A new case in a folder of its own; the name is made one that any file system takes. `from`: the case whose evidence and
   * documents come along.
   */
  create(name: string, text: string, from?: string): Written {
    if (this.only !== undefined)
      return refused('a single case is open', 'open its folder to add another: parley studio <folder>');
    const id = slug(name);
    if (id === '') return refused('the name has no letter or digit', 'give the case a name');
    const origin = from === undefined ? undefined : this.files().get(from);
    if (from !== undefined && origin === undefined) return noCase(from);
    const file = join(this.root, id, 'case.yaml');
    const created = createNew(file, text);
    if (!created.ok) return refused(created.problems[0]!.message, created.problems[0]!.fix);
    if (origin !== undefined) {
      try {
        copyBeside(origin, file);
      } catch (thrown) {
        return refused(`the case is copied, its evidence is not: ${reason(thrown)}`, 'copy evidence.yaml and sources/ by hand');
      }
    }
    return { kind: 'written', entry: { id, file: 'case.yaml', format: 'yaml', hash: hashOf(text) } };
  }
}

const isCase = (name: string): boolean => ['.yaml', '.yml', '.gmcr'].includes(extname(name).toLowerCase());

const noCase = (id: string) => refused(`there is no case ${id}`, 'it may have been moved; see the shelf');

const refused = (message: string, fix: string | undefined): Written & { readonly kind: 'refused' } => ({
  kind: 'refused',
  message,
  fix,
});
