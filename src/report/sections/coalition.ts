/** What coalitions make of the outcomes: an overview, and the arguments for those they would leave. */
import { isWithin, membersIn, sizeOf, type Coalition } from '../../core/coalition/members.ts';
import { coalitionConceptOf } from '../../core/coalition/registry.ts';
import type { CoalitionConceptId } from '../../core/coalition/definition.ts';
import type { Leaver, OutcomeTogether, TogetherAnalysis } from '../../core/coalition/together.ts';
import type { CoalitionReason, CoalitionStep } from '../../core/coalition/verdict.ts';
import { hasBit } from '../../core/stability/table.ts';
import { coalitionWordsOf, type CoalitionWords } from '../../words/coalition.ts';
import { routeWordsOf } from '../../words/route.ts';
import { capital, flag, joined, listed, say, textOf, type Mention, type Phrase } from '../../words/phrase.ts';
import { digits } from '../../words/number.ts';
import { changeOf, outcomeName, partyName, shortPartyName } from '../../words/outcome.ts';
import { cell, heading, paragraph, type Block, type Item } from '../document.ts';
import { sequenceText } from './firststep.ts';
import { conceptsPhrase, numberedName, spaceOf, type Frame } from './frame.ts';

export interface TogetherFrame extends Frame {
  readonly together: TogetherAnalysis;
  /** whether the coalitions were named */
  readonly named: boolean;
}

export const wordsOf = (frame: Frame): CoalitionWords => coalitionWordsOf(frame.lexicon.voice);

/** "CNash and CSEQ", "all 4". */
export function coalitionConcepts(frame: TogetherFrame, concepts: readonly CoalitionConceptId[]): string {
  const all = frame.together.coalitional.concepts;
  if (concepts.length === all.length && all.length > 1) return `all ${all.length}`;
  return textOf(listed(concepts.map((id) => coalitionConceptOf(id).short)));
}

/** "Ukraine + US". */
export function coalitionName({ analysis }: Frame, coalition: Coalition): Phrase {
  const { model } = analysis.graph.space;
  return joined(
    membersIn(coalition).map((party) => shortPartyName(model, party)),
    ' + ',
  );
}

const memberNames = (frame: Frame, coalition: Coalition): Mention[] =>
  membersIn(coalition).map((party) => partyName(spaceOf(frame).model, party));

/** "2, 8 and 5 more", in the order given. */
function few(frame: Frame, outcomes: readonly OutcomeTogether[]): Phrase | undefined {
  if (outcomes.length === 0) return undefined;
  const most = 6;
  const shown = joined(
    outcomes.slice(0, most).map(({ node }) => numberedName(spaceOf(frame), node)),
    ', ',
  );
  const word = outcomes.length === 1 ? frame.lexicon.outcome.one : frame.lexicon.outcome.many;
  return say`${capital(word)} ${shown}${outcomes.length > most ? ` and ${digits(outcomes.length - most)} more` : ''}`;
}

const lower = (phrase: Phrase | undefined): Phrase | undefined =>
  phrase?.map((part, at) => (at === 0 && typeof part === 'string' ? part.toLowerCase() : part));

/** The overview: what holds, under what against single parties and under what against every coalition, and who would leave. */
export function againstSection(frame: TogetherFrame): Block[] {
  const { together, named, lexicon, analysis, limit } = frame;
  const words = wordsOf(frame);
  const { outcomes } = together;
  const shown = outcomes.slice(0, limit);
  const rest = outcomes.length - shown.length;
  const one = named && together.coalitional.coalitions.length === 1;
  const lines = named ? memberLines(frame) : summaryLines(frame);
  const [lead, ...items] = lines;
  return [
    heading(named ? words.headings.members : words.headings.against),
    ...(lead === undefined ? [] : [paragraph(lead), { kind: 'list' as const, items: items.map((text) => ({ text })) }]),
    {
      kind: 'table',
      columns: [
        { head: cell(capital(lexicon.outcome.one)), wrap: true },
        { head: cell(words.columns.alone), wrap: true },
        ...(named && !one ? [] : [{ head: cell(words.columns[one ? 'stays' : 'together']), wrap: true }]),
        { head: cell(words.columns[one ? 'to' : 'leavers']), wrap: true },
      ],
      rows: shown.map((outcome) => ({
        cells: [
          {
            text: numberedName(spaceOf(frame), outcome.node),
            ...(outcome.node === together.start ? { tone: 'today' as const } : {}),
          },
          cell(outcome.holds.length === 0 ? '–' : underAlone(frame, outcome, analysis.table.concepts.length)),
          ...(named && !one ? [] : [cell(outcome.resists.length === 0 ? '–' : coalitionConcepts(frame, outcome.resists))]),
          cell(one ? endsPhrase(frame, outcome) : leaversPhrase(frame, outcome)),
        ],
      })),
    },
    ...(rest === 0 ? [] : [paragraph(say`… and ${digits(rest)} more${flag(`; --limit ${outcomes.length} shows all`)}.`)]),
  ];
}

function underAlone({ analysis, lexicon }: TogetherFrame, { holds }: OutcomeTogether, all: number): string {
  return holds.length === all && all > 1 ? `all ${all}` : conceptsPhrase(holds, analysis.table.concepts, lexicon);
}

interface Leaving {
  readonly coalition: Coalition;
  readonly leaves: readonly CoalitionConceptId[];
}

/** Those that are no larger than need be: no part of them leaves under the same concepts. */
const smallest = <T extends Leaving>(leavers: readonly T[]): T[] =>
  leavers.filter(
    ({ coalition, leaves }) =>
      !leavers.some(
        (other) =>
          other.coalition !== coalition &&
          isWithin(other.coalition, coalition) &&
          leaves.every((concept) => other.leaves.includes(concept)),
      ),
  );

/** Who leaves the outcome, single parties included: those that leave under most concepts first, then small ones. */
function leaversPhrase(frame: TogetherFrame, { node }: OutcomeTogether): Phrase {
  const { concepts, coalitions, stable } = frame.together.coalitional;
  const leaving = coalitions.map((coalition, index): Leaving => ({
    coalition,
    leaves: concepts.filter((id) => !hasBit(stable.get(id)![index]!, node)),
  }));
  const few = smallest(leaving.filter(({ leaves }) => leaves.length > 0));
  if (few.length === 0) return say`–`;
  few.sort((a, b) => b.leaves.length - a.leaves.length || sizeOf(a.coalition) - sizeOf(b.coalition));
  const most = 2;
  const shown = few.slice(0, most).map(({ coalition, leaves }) => {
    const name = coalitionName(frame, coalition);
    return leaves.length === concepts.length ? name : say`${name} (${coalitionConcepts(frame, leaves)})`;
  });
  return say`${joined(shown, '; ')}${few.length > most ? `; ${few.length - most} more` : ''}`;
}

/** Where the one coalition asked about would go. */
function endsPhrase(frame: TogetherFrame, { leavers }: OutcomeTogether): Phrase {
  const [leaver] = leavers;
  if (leaver === undefined) return say`–`;
  const { improvements, count } = leaver.verdict;
  const ends = joined(
    improvements.map(({ to }) => numberedName(spaceOf(frame), to)),
    ', ',
  );
  return count > improvements.length ? say`${ends} and ${digits(count - improvements.length)} more` : ends;
}

function summaryLines(frame: TogetherFrame): readonly Phrase[] {
  const { outcomes, coalitional } = frame.together;
  const every = coalitional.concepts.length;
  if (every === 0) return [];
  const held = outcomes.filter(({ holds }) => holds.length > 0);
  const resisting = (has: (count: number) => boolean): Phrase | undefined =>
    few(
      frame,
      held.filter(({ resists }) => has(resists.length)),
    );
  return wordsOf(frame).summary({
    looked: held.length,
    every: coalitionConcepts(frame, coalitional.concepts),
    all: resisting((count) => count === every),
    some: resisting((count) => count > 0 && count < every),
    broken: resisting((count) => count === 0),
  });
}

function memberLines(frame: TogetherFrame): readonly Phrase[] {
  const { outcomes, coalitional } = frame.together;
  const [coalition] = coalitional.coalitions;
  if (coalition === undefined || coalitional.coalitions.length > 1) return [];
  const pick = (has: (leaver: Leaver | undefined) => boolean): Phrase | undefined =>
    lower(
      few(
        frame,
        outcomes.filter(({ leavers }) => has(leavers[0])),
      ),
    );
  return wordsOf(frame).members({
    members: memberNames(frame, coalition),
    looked: outcomes.length,
    leaves: pick((leaver) => leaver !== undefined && leaver.leaves.length > 0),
    held: pick((leaver) => leaver !== undefined && leaver.leaves.length === 0),
    nothing: pick((leaver) => leaver === undefined),
  });
}

/** The arguments: for the first outcomes that a coalition would leave, or could but for answers. */
export function breaksSection(frame: TogetherFrame, outcomes: number, coalitions: number): Block[] {
  const words = wordsOf(frame);
  const told = frame.together.outcomes.filter(({ leavers }) => leavers.length > 0).slice(0, outcomes);
  if (frame.together.coalitional.concepts.length === 0) return [];
  if (told.length === 0) return [heading(words.headings.breaks), paragraph(words.nobodyLeaves)];
  return [
    heading(words.headings.breaks),
    ...told.flatMap(({ node, leavers }): Block[] => {
      const at = outcomeName(spaceOf(frame), node, frame.lexicon);
      const few = smallest(leavers);
      const rest = few.slice(coalitions).map(({ coalition }) => coalitionName(frame, coalition));
      const items = few.slice(0, coalitions).map((leaver) => leaverItem(frame, leaver, at));
      return [
        { kind: 'list', items: rest.length === 0 ? items : [...items, { text: words.moreLeavers(joined(rest, '; '), at) }] },
      ];
    }),
  ];
}

function leaverItem(frame: TogetherFrame, { coalition, leaves, verdict }: Leaver, at: Mention): Item {
  const words = wordsOf(frame);
  const most = frame.named ? 3 : 1;
  const text = words.leaver({
    members: memberNames(frame, coalition),
    at,
    count: verdict.count,
    leaves: leaves.length === 0 ? undefined : coalitionConcepts(frame, leaves),
    all: leaves.length === frame.together.coalitional.concepts.length,
  });
  const told = verdict.improvements.slice(0, most).map((reason) => reasonItem(frame, verdict.concept, coalition, at, reason));
  const more = verdict.count - told.length;
  return { text, items: more === 0 ? told : [...told, { text: words.more(more) }] };
}

function reasonItem(
  frame: TogetherFrame,
  id: CoalitionConceptId,
  coalition: Coalition,
  at: Mention,
  { to, steps, deterred, answer }: CoalitionReason,
): Item {
  const space = spaceOf(frame);
  const words = wordsOf(frame);
  const name = (node: number): Mention => outcomeName(space, node, frame.lexicon);
  const idle = membersIn(coalition).filter((party) => !steps.some((step) => step.party === party));
  const text = words.improvement({
    to: name(to),
    members: memberNames(frame, coalition),
    idle: idle.map((party) => partyName(space.model, party)),
    deterred,
    answered: answer !== undefined,
    concept: coalitionConceptOf(id),
  });
  const moves = steps.map((step) => ({ text: stepText(frame, step) }));
  if (answer === undefined) return { text, items: moves };
  const how = words.answer({
    moves: sequenceText(frame, answer.steps),
    groups: answer.groups?.map(({ group }) => memberNames(frame, group)),
    end: name(answer.end),
    at,
    kept: answer.kept.map((party) => partyName(space.model, party)),
    escape:
      answer.escape === undefined ? undefined : { to: name(answer.escape.to), moves: sequenceText(frame, answer.escape.steps) },
  });
  return { text, items: [...moves, { text: how }] };
}

function stepText(frame: TogetherFrame, { party, from, to, interest }: CoalitionStep): Phrase {
  const space = spaceOf(frame);
  return routeWordsOf(frame.lexicon.voice).move({
    party: partyName(space.model, party),
    to: outcomeName(space, to, frame.lexicon),
    change: changeOf(space, party, from, to, frame.lexicon),
    interest,
    lost: undefined,
  });
}
