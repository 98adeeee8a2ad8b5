/** What every section needs: the results, the words, and how long lists may get. */
import type { Analysis } from '../../core/analyse.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { numberOf, type StateSpace } from '../../core/space/state.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { digits } from '../../words/number.ts';
import { outcomeNumber, outcomeTitle } from '../../words/outcome.ts';
import { joined, listed, say, textOf, type Phrase } from '../../words/phrase.ts';

export interface Frame {
  readonly analysis: Analysis;
  readonly lexicon: Lexicon;
  /** most outcomes a list shows */
  readonly limit: number;
}

export const spaceOf = (frame: Frame): StateSpace => frame.analysis.graph.space;

type Kind = Finding['kind'];

export function findingsOf<K extends Kind>(frame: Frame, kind: K): (Finding & { readonly kind: K })[] {
  return frame.analysis.findings.filter((finding): finding is Finding & { readonly kind: K } => finding.kind === kind);
}

export function findingOf<K extends Kind>(frame: Frame, kind: K): (Finding & { readonly kind: K }) | undefined {
  return findingsOf(frame, kind)[0];
}

/** "5, 8, 9 and 12 more", by number; `count` is how many there are where `nodes` are only the first. */
export function numbers(space: StateSpace, nodes: readonly number[], limit: number, count = nodes.length): Phrase {
  const sorted = [...nodes].sort((a, b) => numberOf(space, a) - numberOf(space, b)).slice(0, limit);
  const shown = joined(
    sorted.map((node) => outcomeNumber(space, node)),
    ', ',
  );
  return sorted.length < count ? say`${shown} and ${digits(count - sorted.length)} more` : shown;
}

/** "8 (deal)". */
export function numberedName(space: StateSpace, node: number): Phrase {
  const title = outcomeTitle(space, node);
  const number = outcomeNumber(space, node);
  return title === undefined ? [number] : say`${number} (${title})`;
}

/** "both", "all 7". */
export const allOf = (count: number): string => (count === 2 ? 'both' : `all ${count}`);

/** A set of concepts in few words: "all 7 concepts", "all but Nash", "SMR and GMR", "GMR·a/b/c/d". */
export function conceptsPhrase(concepts: readonly ConceptId[], all: readonly ConceptId[], lexicon: Lexicon): string {
  const shorts = (of: readonly ConceptId[]): string => textOf(listed(shortNames(of)));
  if (concepts.length === all.length) {
    if (all.length === 1) return shorts(all);
    return all.length === 2 ? `both ${shorts(all)}` : `all ${all.length} ${lexicon.concept.many}`;
  }
  const missing = all.filter((id) => !concepts.includes(id));
  if (all.length > 4 && missing.length <= 2) return `all but ${shorts(missing)}`;
  return shorts(concepts);
}

/** Short names, in which the attitudes of one concept share a name. */
function shortNames(concepts: readonly ConceptId[]): string[] {
  const attitudes = new Map<string, string[]>();
  for (const id of concepts) {
    const [name, attitude] = conceptOf(id).short.split('·') as [string, string?];
    attitudes.set(name, [...(attitudes.get(name) ?? []), ...(attitude === undefined ? [] : [attitude])]);
  }
  return [...attitudes].map(([name, list]) => (list.length === 0 ? name : `${name}·${list.join('/')}`));
}
