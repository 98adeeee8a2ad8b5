/** Who can bring outcomes about, block them and leave them for good; the table of coalitions; what was not looked at. */
import { sizeOf, type Coalition } from '../../core/coalition/members.ts';
import { COALITION_CONCEPTS } from '../../core/coalition/registry.ts';
import { numberOf } from '../../core/space/state.ts';
import { hasBit } from '../../core/stability/table.ts';
import { capital, flag, joined, listed, say, strong, type Phrase } from '../../words/phrase.ts';
import { counted, digits } from '../../words/number.ts';
import { outcomeName } from '../../words/outcome.ts';
import { cell, heading, note, paragraph, type Block } from '../document.ts';
import { coalitionConcepts, coalitionName, wordsOf, type TogetherFrame } from './coalition.ts';
import { numberedName, spaceOf } from './frame.ts';

export function powerSection(frame: TogetherFrame): Block[] {
  const { together, lexicon, limit } = frame;
  const { power, outcomes, start } = together;
  if (power === undefined || start === undefined || outcomes.length === 0) return [];
  const words = wordsOf(frame);
  const space = spaceOf(frame);
  return [
    heading(words.headings.power),
    paragraph(words.powerLegend(outcomeName(space, start, lexicon))),
    {
      kind: 'table',
      columns: [
        { head: cell(capital(lexicon.outcome.one)), wrap: true },
        ...(['bring', 'block', 'leave'] as const).map((column) => ({ head: cell(words.columns[column]), wrap: true })),
      ],
      rows: outcomes.slice(0, limit).map(({ node, forGood }) => {
        const of = power.find(({ target }) => target === node);
        return {
          cells: [
            { text: numberedName(space, node), ...(node === start ? { tone: 'today' as const } : {}) },
            { text: node === start ? [] : any(frame, of?.bringing) },
            { text: node === start ? [] : any(frame, of?.blocking) },
            { text: any(frame, forGood) },
          ],
        };
      }),
    },
  ];
}

/** "Ukraine + US or Russia": the smallest coalitions, small ones first. */
function any(frame: TogetherFrame, coalitions: readonly Coalition[] | undefined): Phrase {
  if (coalitions === undefined || coalitions.length === 0) return say`–`;
  const parties = spaceOf(frame).model.parties.length;
  if (parties > 2 && coalitions.length === parties && coalitions.every((coalition) => sizeOf(coalition) === 1)) {
    return say`${wordsOf(frame).anyone}`;
  }
  const most = 6;
  const shown = coalitions.slice(0, most).map((coalition) => coalitionName(frame, coalition));
  const more = coalitions.length - most;
  return say`${joined(shown, ' or ')}${more > 0 ? ` or ${more} more` : ''}`;
}

/** How far a coalition may look ahead: the concepts looked at. */
export function conceptsSection(frame: TogetherFrame): Block[] {
  const words = wordsOf(frame);
  const { concepts } = frame.together.coalitional;
  if (concepts.length === 0) return [];
  return [
    heading(words.headings.concepts),
    {
      kind: 'table',
      columns: [{ head: cell(words.columns.concept) }, { head: cell(words.columns.means), wrap: true }],
      rows: COALITION_CONCEPTS.filter(({ id }) => concepts.includes(id)).map((concept) => ({
        cells: [cell(say`${strong(concept.short)}`), cell(words.gloss(concept))],
      })),
    },
  ];
}

/** Outcome × coalition: the concepts under which the coalition stays. */
export function coalitionTableSection(frame: TogetherFrame, rows: number): Block[] {
  const { together, lexicon } = frame;
  const { concepts, coalitions, nodes, stable } = together.coalitional;
  if (concepts.length === 0) return [];
  const words = wordsOf(frame);
  const space = spaceOf(frame);
  const sorted = [...nodes].sort((a, b) => numberOf(space, a) - numberOf(space, b));
  const left = sorted.length - rows;
  return [
    heading(words.headings.table),
    paragraph(words.tableLegend),
    {
      kind: 'table',
      fixed: 1,
      columns: [
        { head: cell(capital(lexicon.outcome.one)) },
        ...coalitions.map((coalition) => ({ head: { text: coalitionName(frame, coalition) } })),
      ],
      rows: sorted.slice(0, rows).map((node) => ({
        cells: [
          { text: numberedName(space, node) },
          ...coalitions.map((_, index) => {
            const stays = concepts.filter((id) => hasBit(stable.get(id)![index]!, node));
            if (stays.length === 0) return cell('–', { tone: 'leaves' });
            return cell(coalitionConcepts(frame, stays), { tone: stays.length === concepts.length ? 'stays' : 'held' });
          }),
        ],
      })),
    },
    ...(left > 0 ? [note(say`Not shown: ${digits(left)} more ${lexicon.outcome.many}${flag('; --format csv has all')}.`)] : []),
  ];
}

/** The work was ended before it was done. */
export function partNotes({ together: { complete, outcomes, asked, whole }, lexicon }: TogetherFrame): Block[] {
  if (complete) return [];
  const looked = say`Interrupted: ${digits(outcomes.length)} of ${counted(asked, lexicon.outcome)} were looked at one by one`;
  return [
    note(
      outcomes.length === asked && !whole ? say`${looked}; the table of all of them is not whole.` : say`${looked}.`,
      'warning',
    ),
  ];
}

/** What was not looked at, with the bound. */
export function boundNotes(frame: TogetherFrame): Block[] {
  const { together, lexicon } = frame;
  const { omitted, skipped, asked, equilibria, outcomes, power, start, coalitional } = together;
  const notes: Phrase[] = [];
  const held = outcomes.filter(({ holds }) => holds.length > 0).length;
  if (outcomes.length === asked && asked > 1 && equilibria > held) {
    const most = `the ${digits(held)} that do under most ${lexicon.concept.many} were looked at`;
    notes.push(
      say`Of ${counted(equilibria, lexicon.outcome)} that ${lexicon.wouldHoldMany}, ${most}${flag('; --at names others')}.`,
    );
  }
  if (omitted > 0) {
    const few = digits(coalitional.coalitions.length);
    notes.push(
      say`The smallest ${few} coalitions were looked at, ${digits(omitted)} larger ones were not${flag('; --members names others')}.`,
    );
  }
  if (skipped.length > 0) {
    const shorts = COALITION_CONCEPTS.filter(({ id }) => skipped.includes(id)).map(({ short }) => short);
    notes.push(say`Left out, as there are too many ${lexicon.outcome.many} or coalitions: ${listed(shorts)}.`);
  }
  if (together.table.graph.relations !== undefined) {
    notes.push(
      say`Where comparisons are unknown, a coalition moves only for what all its members are known to like better, and only what leaves a member no better off for certain is an answer.`,
    );
  }
  if (start === undefined)
    notes.push(say`The case does not say where the parties are${flag(': --from tells who can bring what about')}.`);
  else if (power === undefined) notes.push(say`There are too many coalitions to try who can bring what about.`);
  return notes.map((text) => note(text));
}
