/** What the commands of a corpus share: the file, the case, how sure, and how statements are chosen. */
import { Option } from 'commander';
import { load } from './common.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { isSure, type CorpusStatement } from '../core/evidence/corpus.ts';
import { topicsOf, type Topic } from '../core/evidence/speaks.ts';
import type { Model } from '../core/model/model.ts';
import { error, nearest } from '../core/problem.ts';
import type { Corpus } from '../disk/corpus.ts';
import { counted, noun } from '../words/number.ts';

export const FILE = 'the file of the corpus (SQLite)';

/** Opens the corpus for the work, and closes it however that ends. */
export async function using<T>(path: string, create: boolean, work: (corpus: Corpus) => Promise<T> | T): Promise<T> {
  // SQLite is loaded for this command only
  const { openCorpus } = await import('../disk/corpus-file.ts');
  const opened = openCorpus(path, create);
  if (!opened.ok) throw new CaseProblems(opened.problems);
  try {
    return await work(opened.value);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_SQLITE_ERROR')) throw thrown;
    // locked by another command, read-only, broken, or no room on the disk
    const fix = 'try again when nothing else is at work in it';
    throw new CaseProblems([error('file-not-written', `${path}: ${thrown.message}`, { fix, at: { path: [], file: path } })]);
  } finally {
    opened.value.close();
  }
}

export const modelOf = (path: string | undefined): Model | undefined => (path === undefined ? undefined : load(path).model);

export const sureOption = (): Option =>
  new Option('--sure <share>', 'least confidence of the proposals that count, 0 to 1').default(0.5).argParser(share);

/** A share as it is typed. */
export function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new WrongUse(`--sure takes a number from 0 to 1, not "${text}"`);
}

/** Those that are sure enough; how many are not. */
export function sureOnes(
  statements: readonly CorpusStatement[],
  sure: number,
): { readonly kept: readonly CorpusStatement[]; readonly unsure: number } {
  const kept = statements.filter((statement) => isSure(statement, sure));
  return { kept, unsure: statements.length - kept.length };
}

/** “12 statements less sure than 0.5 left out”. */
export function tellUnsure(terminal: Terminal, unsure: number, sure: number): void {
  if (unsure > 0) terminal.err(`${counted(unsure, noun('statement'))} less sure than ${sure} left out; --sure 0 takes all.\n`);
}

/** The option of the case that a person means. */
export function topicIn(model: Model | undefined, text: string): Topic {
  if (model === undefined) throw new WrongUse('--option needs the case it is an option of', 'add --case <case>');
  const topics = topicsOf(model);
  const found = topics.find(({ id, label }) => id === text || label === text);
  if (found !== undefined) return found;
  const ids = topics.map(({ id }) => id);
  const close = nearest(text, ids);
  throw new WrongUse(
    `there is no option "${text}"`,
    close === undefined ? `the options are ${ids.join(', ')}` : `did you mean "${close}"?`,
  );
}
