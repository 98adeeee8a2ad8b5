/** Who agrees with whom, and which texts are nearly the same, read slowly from the definitions. */
import type { Agreement, CorpusStatement } from '../../src/core/evidence/corpus.ts';
import type { Topic } from '../../src/core/evidence/speaks.ts';

const PRO = 'agree support concede promise offer propose demand want praise'.split(' ');
const CONTRA = 'reject deny criticise accuse warn'.split(' ');

/**
 * A pair agrees on an option as often as both have statements for it, and as both have statements against it; it disagrees
 * as often as one has some for it and the other some against it. Statements are coded for options by id.
 */
export function agreementsSlowly(statements: readonly CorpusStatement[], topics: readonly Topic[]): readonly Agreement[] {
  const whoOf = (one: CorpusStatement): string | undefined => one.party ?? one.coded?.organisation ?? one.speaker;
  const takes = (one: CorpusStatement, option: Topic, side: 'yes' | 'no'): number => {
    if (one.coded !== undefined && one.coded.on.length > 0)
      return one.coded.on.filter((on) => on.option === option.id && on.position === side).length;
    // the labels of the test are single words that stand in the content or do not
    if (!one.content.split(' ').includes(option.label)) return 0;
    const act = one.act ?? '';
    const good = one.negated ? CONTRA : PRO;
    const against = one.negated ? PRO : CONTRA;
    return (side === 'yes' ? good : against).includes(act) ? 1 : 0;
  };
  const names = [...new Set(statements.flatMap((one) => whoOf(one) ?? []))].sort((a, b) => (a < b ? -1 : 1));
  const found: Agreement[] = [];
  for (const option of topics)
    for (const a of names)
      for (const b of names) {
        if (a >= b) continue;
        const count = (who: string, side: 'yes' | 'no'): number =>
          statements.reduce((sum, one) => (whoOf(one) === who ? sum + takes(one, option, side) : sum), 0);
        for (const relation of ['agree', 'disagree'] as const) {
          let meeting = 0;
          for (const x of ['yes', 'no'] as const)
            for (const y of ['yes', 'no'] as const) {
              if ((x === y) !== (relation === 'agree')) continue;
              if (count(a, x) > 0 && count(b, y) > 0) meeting += count(a, x) + count(b, y);
            }
          if (meeting > 0) found.push({ speakers: [a, b], relation, on: option.id, statements: meeting });
        }
      }
  return found;
}

/** The runs of three words of a text, each once; of a shorter one all its words. */
export function runsSlowly(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (const character of `${text.toLowerCase()} `) {
    if (/\p{L}|\p{N}/u.test(character)) word += character;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  if (words.length <= 3) return [words.join(' ')];
  const runs: string[] = [];
  for (let at = 0; at + 3 <= words.length; at++) {
    const run = `${words[at]} ${words[at + 1]} ${words[at + 2]}`;
    if (!runs.includes(run)) runs.push(run);
  }
  return runs;
}

/** Runs in both as a share of runs in either. */
export function shareSlowly(a: string, b: string): number {
  const [x, y] = [runsSlowly(a), runsSlowly(b)];
  const both = x.filter((run) => y.includes(run)).length;
  const either = x.length + y.filter((run) => !x.includes(run)).length;
  return both / either;
}
