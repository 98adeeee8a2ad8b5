/** The evidence and the documents in the folder of a case. Nothing outside of that folder is read or written, by no name. */
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { valueOf } from '../casefile/edit/edit.ts';
import { slug } from '../core/model/ids.ts';
import { evidencePath } from '../disk/evidence.ts';
import { readText } from '../disk/text.ts';
import { createNew, writeAtomically } from '../disk/write.ts';
import type { BesideCase, DocumentAdded, DocumentText, EvidenceText, EvidenceWritten } from '../wire/beside.ts';
import { hashOf } from './hash.ts';

const SOURCES = 'sources';
const ENDINGS = ['.md', '.markdown', '.txt', '.text', '.html', '.htm', '.xhtml'];
const DEEPEST = 3;
/** Most documents of a case that are shown, and most of their text in all; a case with more is better kept as a corpus. */
const MOST = 500;
const MOST_TEXT = 8_000_000;

/** Evidence stands in a folder of its own with the case. */
const hasFolder = (file: string): boolean => /^case\.ya?ml$/.test(basename(file));

export function readBeside(file: string): Omit<BesideCase, 'id'> {
  if (!hasFolder(file)) return { evidence: undefined, documents: [] };
  const evidence = readEvidenceText(file);
  let room = MOST_TEXT;
  const documents = documentsOf(file, evidence.text).map(([name, path]): DocumentText => {
    const text = readText(path);
    if (!text.ok) return { file: name, text: undefined, problem: text.problems[0]!.message };
    room -= text.value.length;
    if (room >= 0) return { file: name, text: text.value, problem: undefined };
    return { file: name, text: undefined, problem: 'the documents of this case are too long to be shown all; use parley corpus' };
  });
  return { evidence, documents };
}

/** Copies the evidence and the documents of a case beside a new one, as they are, under the same names. */
export function copyBeside(from: string, to: string): void {
  if (!hasFolder(from) || !hasFolder(to)) return;
  const evidence = evidencePath(from);
  const documents = documentsOf(from, readEvidenceText(from).text);
  for (const [name, path] of [...(evidence === undefined ? [] : [[basename(evidence), evidence] as const]), ...documents]) {
    const target = join(dirname(to), name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target, constants.COPYFILE_EXCL);
  }
}

function readEvidenceText(file: string): EvidenceText {
  const path = evidencePath(file);
  const text = path === undefined ? undefined : readText(path);
  if (path === undefined || text === undefined || !text.ok) return { file: 'evidence.yaml', hash: '', text: '' };
  return { file: basename(path), hash: hashOf(text.value), text: text.value };
}

/** Name in the folder → path, those that the evidence names first. */
function documentsOf(file: string, evidence: string): (readonly [string, string])[] {
  const folder = dirname(file);
  const found = [...namedIn(evidence), ...listed(folder, SOURCES, 1)];
  return [...new Set(found)].slice(0, MOST).flatMap((name) => {
    const path = inside(folder, name);
    return path === undefined ? [] : [[name, path] as const];
  });
}

function namedIn(evidence: string): string[] {
  const value = valueOf({ text: evidence });
  const documents =
    value.ok && typeof value.value === 'object' ? (value.value as { documents?: unknown } | null)?.documents : null;
  if (typeof documents !== 'object' || documents === null) return [];
  return Object.values(documents).flatMap((one: unknown) => {
    const name = typeof one === 'object' && one !== null && 'file' in one ? one.file : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

function listed(folder: string, below: string, depth: number): string[] {
  let entries;
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${below}/${entry.name}`;
      if (entry.isDirectory()) return depth < DEEPEST ? listed(folder, name, depth + 1) : [];
      return entry.isFile() && ENDINGS.includes(extname(name).toLowerCase()) ? [name] : [];
    });
}

/** The path of a file that is there and in the folder, also after links are followed. */
function inside(folder: string, name: string): string | undefined {
  try {
    const path = realpathSync(join(folder, name));
    const way = relative(realpathSync(folder), path);
    return way === '' || way.startsWith('..') || way.startsWith(sep) || !statSync(path).isFile() ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Changes with the evidence and with every document; undefined where the case cannot have any. */
export function besideHash(file: string): string | undefined {
  if (!hasFolder(file)) return undefined;
  const { hash, text } = readEvidenceText(file);
  const stamps = documentsOf(file, text).map(([name, path]) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
    return `${name} ${size} ${mtimeMs}`;
  });
  return hashOf([hash, ...stamps].join('\n'));
}

export function writeEvidence(file: string, text: string, seen: string): EvidenceWritten {
  if (!hasFolder(file)) return NO_FOLDER;
  const existing = evidencePath(file);
  const there = existing === undefined ? undefined : readText(existing);
  if (there?.ok === false) return { kind: 'refused', message: there.problems[0]!.message, fix: there.problems[0]!.fix };
  const current = readEvidenceText(file);
  if (current.hash !== seen) return { kind: 'conflict', current };
  const written = existing === undefined ? createNew(join(dirname(file), current.file), text) : writeAtomically(existing, text);
  if (!written.ok) return { kind: 'refused', message: written.problems[0]!.message, fix: written.problems[0]!.fix };
  return { kind: 'written', evidence: { file: current.file, hash: hashOf(text), text } };
}

const NO_FOLDER = {
  kind: 'refused',
  message: 'a case with a name of its own has no evidence beside it',
  fix: 'put it into a folder, as case.yaml',
} as const;

/** A new document in sources/, by a name that any file system takes; nothing that is there is replaced. */
export function addDocument(file: string, name: string, text: string): DocumentAdded {
  if (!hasFolder(file)) return NO_FOLDER;
  if (text.trim() === '') return { kind: 'refused', message: 'the document is empty', fix: 'paste its text' };
  const ending = ENDINGS.find((one) => one === extname(name).toLowerCase()) ?? '.md';
  const stem = slug(basename(name, extname(name))) || 'document';
  const folder = join(dirname(file), SOURCES);
  for (let number = 1; number <= MOST; number++) {
    const own = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    if (existsSync(join(folder, own))) continue;
    const created = createNew(join(folder, own), text);
    if (created.ok) return { kind: 'added', document: { file: `${SOURCES}/${own}`, text, problem: undefined } };
    if (created.problems[0]!.code !== 'file-exists')
      return { kind: 'refused', message: created.problems[0]!.message, fix: created.problems[0]!.fix };
  }
  return { kind: 'refused', message: `there are too many documents called ${stem}`, fix: 'choose another name' };
}
