/** The arguments of the parties that would leave today's outcome, or are held there. */
import type { PartyStand } from '../../core/findings/finding.ts';
import { interestIn } from '../../core/graph/interest.ts';
import { explain } from '../../core/stability/explain.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import { narrate, type Told } from '../../words/narrate.ts';
import { partyName } from '../../words/outcome.ts';
import { restsOn, say } from '../../words/phrase.ts';
import { heading, type Block, type Item } from '../document.ts';
import { conceptsPhrase, findingOf, spaceOf, type Frame } from './frame.ts';

export function todaySection(frame: Frame): Block[] {
  const today = findingOf(frame, 'today');
  if (today === undefined) return [];
  const moved = today.parties.filter(({ stand }) => stand !== 'stays');
  if (moved.length === 0) return [];
  return [
    heading(frame.lexicon.headings.today),
    { kind: 'list', items: moved.map((stand) => standItem(frame, today.node, stand, 1)) },
  ];
}

/** The concept whose argument says most about a stand: the strictest that keeps the party, or the weakest that does not. */
export function tellingConcept(frame: Frame, stand: PartyStand): ConceptId {
  const { concepts } = frame.analysis.table;
  if (stand.stable.length > 0) return stand.stable[0]!;
  return concepts.includes('gmr') ? 'gmr' : concepts.at(-1)!;
}

/** How a party stands, with the argument for it. */
export function standItem(frame: Frame, node: number, stand: PartyStand, limit: number): Item {
  const { lexicon, analysis } = frame;
  const { concepts } = analysis.table;
  const told = narrate(analysis.graph, explain(analysis.graph, tellingConcept(frame, stand), stand.party, node), lexicon, limit);
  const mark = restsOn({ kind: 'verdict', node, party: stand.party });
  if (stand.stand === 'stays') return toItem({ ...told, text: say`${told.text}${mark}` });
  const text = lexicon.tell.stand({
    party: partyName(spaceOf(frame).model, stand.party),
    stand: stand.stand,
    improvements: stand.improvements.length,
    unsure: stand.improvements.some((to) => interestIn(analysis.graph, stand.party, node, to) === 'unknown'),
    under: conceptsPhrase(stand.stable, concepts, lexicon),
    concepts: concepts.length,
  });
  return { text: say`${text}${mark}`, items: told.parts.map(toItem) };
}

export const toItem = (told: Told): Item => ({ text: told.text, items: told.parts.map(toItem) });
