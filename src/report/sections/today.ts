/** Would today's outcome hold, who would leave it, and how. */
import type { PartyStand } from '../../core/findings/finding.ts';
import { explain } from '../../core/stability/explain.ts';
import { isEquilibrium } from '../../core/stability/table.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import { narrate, type Told } from '../../words/narrate.ts';
import { outcomeName, partyName } from '../../words/outcome.ts';
import { capital, listed, say, type Phrase } from '../../words/phrase.ts';
import { heading, paragraph, type Block, type Item } from '../document.ts';
import { conceptsPhrase, findingOf, spaceOf, type Frame } from './frame.ts';

export function todaySection(frame: Frame): Block[] {
  const today = findingOf(frame, 'today');
  if (today === undefined) return [];
  return [
    heading(frame.lexicon.headings.today),
    paragraph(wouldHold(frame, today.node, today.parties)),
    { kind: 'list', items: today.parties.map((stand) => standItem(frame, today.node, stand, 1)) },
  ];
}

/** "Outcome 1 (today) would hold under SMR and GMR." or who would leave it. */
export function wouldHold(frame: Frame, node: number, stands: readonly PartyStand[]): Phrase {
  const { lexicon, analysis } = frame;
  const { table } = analysis;
  const name = outcomeName(spaceOf(frame), node, lexicon);
  const start = { ...name, text: capital(name.text) };
  const holding = table.concepts.filter((concept) => isEquilibrium(table, concept, node));
  const leavers = stands.filter(({ stand }) => stand === 'leaves').map(({ party }) => partyName(spaceOf(frame).model, party));
  if (holding.length > 0) return say`${start} ${lexicon.wouldHold} under ${conceptsPhrase(holding, table.concepts, lexicon)}.`;
  const any =
    table.concepts.length === 1
      ? conceptsPhrase(table.concepts, table.concepts, lexicon)
      : `any of the ${table.concepts.length} ${lexicon.concept.many}`;
  const who = leavers.length === 0 ? lexicon.nobodyAlone : lexicon.leavers(listed(leavers), leavers.length);
  return say`${start} ${lexicon.wouldNotHold} under ${any}: ${who}.`;
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
  if (stand.stand === 'stays') return toItem(told);
  const text = lexicon.tell.stand({
    party: partyName(spaceOf(frame).model, stand.party),
    stand: stand.stand,
    improvements: stand.improvements.length,
    under: conceptsPhrase(stand.stable, concepts, lexicon),
    concepts: concepts.length,
  });
  return { text, items: told.parts.map(toItem) };
}

export const toItem = (told: Told): Item => ({ text: told.text, items: told.parts.map(toItem) });
