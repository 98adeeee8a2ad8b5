/** The long work of `parley corpus`, in steps: what is done stays, however it ends. */
import type { Alias, Reading } from '../core/evidence/reading.ts';
import type { Problem } from '../core/problem.ts';
import type { Steps } from '../core/steps.ts';
import type { Corpus } from '../disk/corpus.ts';
import { readDocument } from '../disk/documents.ts';
import type { ReadOptions } from '../reading/read.ts';
import { decode } from '../reading/text/decode.ts';
import { extractOf } from '../reading/text/format.ts';

export interface Gathered {
  readonly added: number;
  readonly same: readonly { readonly document: string; readonly as: string; readonly dated: boolean }[];
  readonly near: readonly { readonly document: string; readonly as: string; readonly share: number }[];
  readonly problems: readonly Problem[];
}

/** Documents that are added in one go: a commit takes as long as many of them. */
const BATCH = 50;

export function* addDocuments(corpus: Corpus, files: readonly string[]): Steps<Gathered> {
  const same: { document: string; as: string; dated: boolean }[] = [];
  const near: { document: string; as: string; share: number }[] = [];
  const problems: Problem[] = [];
  let added = 0;
  for (let start = 0; start < files.length; start += BATCH) {
    corpus.together(() => files.slice(start, start + BATCH).forEach(add));
    if ((yield Math.min(1, (start + BATCH) / files.length)) === 'stop') break;
  }
  return { added, same, near, problems };

  function add(file: string): void {
    const name = file === '-' ? 'standard input' : file;
    const bytes = readDocument(file);
    const text = bytes.ok ? decode(bytes.value.bytes, name) : bytes;
    problems.push(...text.problems);
    if (!text.ok) return;
    const { format, extract } = extractOf(text.value, name, undefined);
    const { title, date } = extract;
    const result = corpus.add({
      name,
      format,
      text: text.value,
      plain: extract.text,
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
    });
    if (result.kind === 'same') return void same.push({ document: name, as: result.as, dated: result.dated });
    added++;
    if (result.kind === 'near') near.push({ document: name, as: result.as, share: Math.round(100 * result.share) / 100 });
  }
}

export interface ReadThrough {
  /** how many documents were read */
  readonly read: number;
  /** what was not read in them, or was guessed */
  readonly problems: readonly Problem[];
}

/** Reads what is not read yet. */
export function* readDocuments(
  corpus: Corpus,
  readText: (text: string, options: ReadOptions) => Reading,
  { aliases, parties }: { readonly aliases: readonly Alias[]; readonly parties: readonly string[] },
): Steps<ReadThrough> {
  const ids = corpus.unread();
  const problems: Problem[] = [];
  let read = 0;
  for (const id of ids) {
    const { name, format, text, title, date } = corpus.document(id);
    const known = { ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
    const reading = readText(text, { name, format, aliases, ...known });
    corpus.keep(id, reading, parties);
    problems.push(...reading.problems.map(inCorpus));
    read++;
    if ((yield read / ids.length) === 'stop') break;
  }
  return { read, problems };
}

/** A document of a corpus is given its date in another way. */
const inCorpus = (problem: Problem): Problem =>
  problem.code === 'document-undated'
    ? { ...problem, fix: 'put a line "date: YYYY-MM-DD" between two lines "---" at its top, and add it again' }
    : problem;
