/** The first screen: what would hold, where the parties stand today, and who would leave it. */
import type { HoldsGroup, PartyStand } from '../../core/findings/finding.ts';
import { numberOf } from '../../core/space/state.ts';
import { isEquilibrium } from '../../core/stability/table.ts';
import { counted, digits } from '../../words/number.ts';
import { outcomeName, outcomeNumber, outcomeTitle, shortPartyName, whatIsDone } from '../../words/outcome.ts';
import { listed, say, type Mention, type Phrase } from '../../words/phrase.ts';
import { heading, paragraph, type Block, type Fact } from '../document.ts';
import { allOf, conceptsPhrase, findingOf, spaceOf, type Frame } from './frame.ts';
import { groupTable } from './holds.ts';

export function shortSection(frame: Frame): Block[] {
  return [heading(frame.lexicon.headings.short), ...holdsBlocks(frame), ...todayBlocks(frame)];
}

/** How many outcomes would hold, and those that do under most concepts. */
function holdsBlocks(frame: Frame): Block[] {
  const { lexicon, analysis } = frame;
  const groups = findingOf(frame, 'holds')?.groups ?? [];
  const { concepts } = analysis.table;
  const size = counted(spaceOf(frame).size, lexicon.outcome);
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  const [first] = groups;
  const some =
    concepts.length === 1
      ? conceptsPhrase(concepts, concepts, lexicon)
      : `${first === undefined ? 'any' : 'at least one'} of ${concepts.length} ${lexicon.concept.many}`;
  if (first === undefined) return [paragraph(say`None of ${size} ${lexicon.wouldHold} under ${some}.`)];
  if (first.count === all && first.concepts.length === concepts.length) {
    const which = concepts.length === 1 ? some : `${allOf(concepts.length)} ${lexicon.concept.many}`;
    const verb = all === 1 ? lexicon.wouldHold : lexicon.wouldHoldMany;
    return [paragraph(say`${digits(all)} of ${size} ${verb} under ${which}:`), ...groupTable(frame, first)];
  }
  const hold = `${digits(all)} of ${size} ${all === 1 ? lexicon.wouldHold : lexicon.wouldHoldMany} under ${some}`;
  return [paragraph(say`${hold}${most(frame, first, all)}`), ...groupTable(frame, first)];
}

/** What the sentence says of the outcomes that hold under most concepts. */
function most(frame: Frame, first: HoldsGroup, all: number): string {
  const { concepts } = frame.analysis.table;
  const strict = first.concepts.length === concepts.length;
  const under = strict ? allOf(concepts.length) : conceptsPhrase(first.concepts, concepts, frame.lexicon);
  const which = first.count < all ? `, ${digits(first.count)} of them under ${under}:` : `, under ${under}:`;
  return strict ? which : `, none under all${which}`;
}

function todayBlocks(frame: Frame): Block[] {
  const { lexicon } = frame;
  const space = spaceOf(frame);
  const today = findingOf(frame, 'today');
  if (today === undefined) return [paragraph(say`${lexicon.noToday}`)];
  const done = whatIsDone(space, today.node);
  // "Today is outcome 1 (today)" says it twice
  const name: Mention =
    outcomeTitle(space, today.node) === 'today'
      ? { ...outcomeNumber(space, today.node), text: `${lexicon.outcome.one} ${numberOf(space, today.node)}` }
      : outcomeName(space, today.node, lexicon);
  return [
    paragraph(
      say`${lexicon.todayIs} ${name}${done.length === 0 ? '' : say`: ${done}`}. ${wouldHold(frame, today.node, today.parties, say`It`)}`,
    ),
    { kind: 'facts', rows: today.parties.map((stand) => standFact(frame, stand)) },
  ];
}

/** "Outcome 1 (today) would hold under SMR and GMR." or who would leave it. */
export function wouldHold(frame: Frame, node: number, stands: readonly PartyStand[], subject: Phrase): Phrase {
  const { lexicon, analysis } = frame;
  const { table } = analysis;
  const { model } = spaceOf(frame);
  const holding = table.concepts.filter((concept) => isEquilibrium(table, concept, node));
  const leavers = stands.filter(({ stand }) => stand === 'leaves').map(({ party }) => shortPartyName(model, party));
  if (holding.length > 0) {
    const part = holding.length === table.concepts.length ? '' : `, ${holding.length} of the ${table.concepts.length}`;
    return say`${subject} ${lexicon.wouldHold} under ${conceptsPhrase(holding, table.concepts, lexicon)}${part}.`;
  }
  const any =
    table.concepts.length === 1
      ? conceptsPhrase(table.concepts, table.concepts, lexicon)
      : `${table.concepts.length === 2 ? 'either' : 'any'} of the ${table.concepts.length} ${lexicon.concept.many}`;
  const who = leavers.length === 0 ? lexicon.nobodyAlone : lexicon.leavers(listed(leavers), leavers.length);
  return say`${subject} ${lexicon.wouldNotHold} under ${any}: ${who}.`;
}

/** How a party stands today, on one line. */
function standFact(frame: Frame, { party, stand, stable, improvements }: PartyStand): Fact {
  const space = spaceOf(frame);
  const { lexicon, analysis } = frame;
  const { concepts } = analysis.table;
  const [best, ...others] = improvements;
  const value =
    best === undefined || stand === 'stays'
      ? lexicon.tell.stays
      : lexicon.tell.inShort({
          stand,
          under: conceptsPhrase(stable, concepts, lexicon),
          always: stable.length === concepts.length,
          to: outcomeName(space, best, lexicon),
          others: others.length,
        });
  return { name: [shortPartyName(space.model, party)], value };
}
