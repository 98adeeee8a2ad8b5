/** What a mistyped word may have meant. */
import { nearest } from '../core/problem.ts';

/** The nearest spelling, or the one candidate that begins with the word; nothing for words too short to tell. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  if (word.length < 3) return candidates.find((candidate) => candidate.toLowerCase() === lower);
  const close = nearest(word, candidates);
  if (close !== undefined) return close;
  const longer = candidates.filter((candidate) => candidate.toLowerCase().startsWith(lower));
  return longer.length === 1 ? longer[0] : undefined;
}
