/** What could be changed about the dispute itself, and what that would do. */
import type { Lever, LeverEffect, Levers } from '../../core/inverse/lever.ts';
import { writeName } from '../../core/model/grammar.ts';
import { printCondition } from '../../core/model/condition.ts';
import { changeWordsOf } from '../../words/change.ts';
import { digits } from '../../words/number.ts';
import { outcomeName, outcomeNumber, partyName, shortPartyName } from '../../words/outcome.ts';
import { joined, listed, say, type Phrase } from '../../words/phrase.ts';
import { cell, heading, note, paragraph, type Block } from '../document.ts';
import { numbers, spaceOf, type Frame } from './frame.ts';

/** Answers of a guarantee that are told one by one; more are counted. */
const MOST_ANSWERS = 2;

/**
 * Those that work and leave more than the outcome itself, the fewest side effects first; then those that take away somebody's
 * reason to leave.
 */
export function usefulLevers({ effects }: Levers, leavers: number): LeverEffect[] {
  return effects
    .filter(({ outcomes, leavers: then }) => outcomes > 1 && then.length < leavers)
    .sort((a, b) => Number(b.holds) - Number(a.holds) || a.leavers.length - b.leavers.length || spread(a) - spread(b));
}

const spread = ({ gained, lost }: LeverEffect): number => gained.length + lost.length;

export function leverSection(frame: Frame, levers: Levers, leavers: number): Block[] {
  const { lexicon, limit } = frame;
  const words = changeWordsOf(lexicon.voice);
  const useful = usefulLevers(levers, leavers);
  const shown = useful.slice(0, limit);
  const [lever, then, left, holding] = words.leverColumns;
  const rest = levers.effects.length - shown.length;
  const name = (party: number): Phrase => say`${shortPartyName(spaceOf(frame).model, party)}`;
  return [
    heading(words.headings.levers),
    ...(shown.length === 0
      ? [paragraph(words.noLever(levers.effects.length))]
      : [
          {
            kind: 'table' as const,
            columns: [
              { head: cell(lever), wrap: true },
              { head: cell(then) },
              { head: cell(left), wrap: true },
              { head: cell(holding) },
            ],
            rows: shown.map((effect) => ({
              cells: [
                cell(leverText(frame, effect.lever)),
                effect.holds
                  ? cell(words.leverThen[0], { tone: 'holds' as const })
                  : cell(words.leverThen[1], { tone: 'muted' as const }),
                cell(effect.leavers.length === 0 ? '–' : joined(effect.leavers.map(name), ', ')),
                cell(heldText(effect)),
              ],
            })),
          },
        ]),
    ...(shown.length > 0 && rest > 0 ? [note(words.moreLevers(rest, useful.length - shown.length))] : []),
  ];
}

/** "30 of 179 (2 new, 1 no more)". */
function heldText({ holding, outcomes, gained, lost }: LeverEffect): Phrase {
  const parts = [
    ...(gained.length > 0 ? [`${digits(gained.length)} new`] : []),
    ...(lost.length > 0 ? [`${digits(lost.length)} no more`] : []),
  ];
  return say`${digits(holding)} of ${digits(outcomes)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

export function leverText(frame: Frame, lever: Lever): Phrase {
  const { lexicon } = frame;
  const words = changeWordsOf(lexicon.voice);
  const space = spaceOf(frame);
  const { options } = space.model;
  const option = (at: number): string => (lexicon.voice === 'formal' ? options[at]!.id : options[at]!.label);
  switch (lever.kind) {
    case 'fixed':
      return words.lever({ kind: 'fixed', option: option(lever.option), taken: lever.taken });
    case 'one-way':
      return words.lever({ kind: 'one-way', option: option(lever.option), way: lever.way });
    case 'rule':
      return words.lever({
        kind: 'rule',
        condition: printCondition(lever.condition, (k) => writeName(options[k]!.id)),
        holds: lever.holds,
      });
    case 'no-move':
      return words.lever({
        kind: 'no-move',
        party: partyName(space.model, lever.party),
        to: numbers(space, lever.to, 6),
      });
    case 'guarantee': {
      const few = lever.answers.length <= MOST_ANSWERS;
      const answers = few
        ? listed(
            lever.answers.map(({ against, from, to }) =>
              words.answer(shortPartyName(space.model, against), outcomeNumber(space, from), outcomeName(space, to, lexicon)),
            ),
          )
        : words.answers(
            lever.answers.length,
            [...new Set(lever.answers.map(({ against }) => against))].map((party) => shortPartyName(space.model, party)),
          );
      return words.lever({
        kind: 'guarantee',
        by: lever.by === undefined ? undefined : partyName(space.model, lever.by),
        answers,
      });
    }
  }
}
