/** The first screen: what would hold, where the parties stand today, and who would leave it. */
import type { PartyStand } from '../../core/findings/finding.ts';
import { numberOf } from '../../core/space/state.ts';
import { isEquilibrium } from '../../core/stability/table.ts';
import { counted, digits } from '../../words/number.ts';
import { outcomeName, outcomeNumber, outcomeTitle, shortPartyName, whatIsDone } from '../../words/outcome.ts';
import { listed, restsOn, say, type Mention, type Phrase } from '../../words/phrase.ts';
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
  const every = concepts.length === 1 ? '' : `${allOf(concepts.length)} ${lexicon.concept.many}`;
  if (first === undefined) {
    const any =
      concepts.length === 1 ? conceptsPhrase(concepts, concepts, lexicon) : `any of ${concepts.length} ${lexicon.concept.many}`;
    return [paragraph(say`None of ${size} ${lexicon.wouldHold} under ${any}.`)];
  }
  const verb = first.count === 1 ? lexicon.wouldHold : lexicon.wouldHoldMany;
  const under = conceptsPhrase(first.concepts, concepts, lexicon);
  const rest = all - first.count;
  const sentence =
    first.concepts.length === concepts.length
      ? say`${digits(first.count)} of ${size} ${verb} under ${every === '' ? under : every}${rest === 0 ? '' : ` (${digits(rest)} more under some)`}:`
      : say`None of ${size} ${lexicon.wouldHold} under ${every}, ${digits(all)} under some. Under ${under}:`;
  return [paragraph(sentence), ...groupTable(frame, first)];
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
    { kind: 'facts', rows: today.parties.map((stand) => standFact(frame, today.node, stand)) },
  ];
}

/** "Outcome 1 (today) would hold under SMR and GMR." or who would leave it. */
export const wouldHold = (frame: Frame, node: number, stands: readonly PartyStand[], subject: Phrase): Phrase =>
  say`${holding(frame, node, stands, subject)}${restsOn({ kind: 'holds', node })}`;

function holding(frame: Frame, node: number, stands: readonly PartyStand[], subject: Phrase): Phrase {
  const { lexicon, analysis } = frame;
  const { table } = analysis;
  const { model } = spaceOf(frame);
  const under = table.concepts.filter((concept) => isEquilibrium(table, concept, node));
  const leavers = stands.filter(({ stand }) => stand === 'leaves').map(({ party }) => shortPartyName(model, party));
  if (under.length > 0) {
    const part = under.length === table.concepts.length ? '' : `, ${under.length} of the ${table.concepts.length}`;
    return say`${subject} ${lexicon.wouldHold} under ${conceptsPhrase(under, table.concepts, lexicon)}${part}.`;
  }
  const any =
    table.concepts.length === 1
      ? conceptsPhrase(table.concepts, table.concepts, lexicon)
      : `${table.concepts.length === 2 ? 'either' : 'any'} of the ${table.concepts.length} ${lexicon.concept.many}`;
  const who = leavers.length === 0 ? lexicon.nobodyAlone : lexicon.leavers(listed(leavers), leavers.length);
  return say`${subject} ${lexicon.wouldNotHold} under ${any}: ${who}.`;
}

/** How a party stands today, on one line. */
function standFact(frame: Frame, node: number, { party, stand, stable, improvements }: PartyStand): Fact {
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
  return { name: [shortPartyName(space.model, party)], value: say`${value}${restsOn({ kind: 'verdict', node, party })}` };
}
