/** What to begin with: first steps that cannot be undone, and first steps that are safe. */
import { movesFrom } from '../../core/graph/graph.ts';
import { interestIn } from '../../core/graph/interest.ts';
import type { FirstStep, FirstSteps } from '../../core/path/firststep.ts';
import type { ClosingStep } from '../../core/path/noreturn.ts';
import type { Step } from '../../core/moves/move.ts';
import type { NoFirst } from '../../words/route.ts';
import { joined, say, type Phrase } from '../../words/phrase.ts';
import { digits } from '../../words/number.ts';
import { changeOf, outcomeName, partyName } from '../../words/outcome.ts';
import { heading, note, type Block, type Item } from '../document.ts';
import { numbers, spaceOf, type Frame } from './frame.ts';
import { wordsOf, type RouteFrame } from './route.ts';

/** Most first steps without a way back told of a party. */
const MOST_CLOSING = 3;

export function closingSection(frame: RouteFrame): Block[] {
  const { closing, start } = frame.routes;
  if (closing === undefined) return [];
  const words = wordsOf(frame);
  const { model } = spaceOf(frame);
  const items = model.parties.flatMap((_, party): Item[] => {
    // what closes most comes first
    const own = closing.steps
      .filter(({ step }) => step.party === party)
      .sort((a, b) => b.closes.length - a.closes.length || a.step.to - b.step.to);
    const more = own.length - MOST_CLOSING;
    const told = own.slice(0, MOST_CLOSING).map((step) => ({ text: closingText(frame, step) }));
    return more > 0 ? [...told, { text: words.moreClosing(partyName(model, party), more) }] : told;
  });
  return [
    heading(words.headings.closing),
    {
      kind: 'list',
      items: items.length === 0 ? [{ text: words.open(outcomeName(spaceOf(frame), start, frame.lexicon)) }] : items,
    },
    ...(closing.tried === closing.total
      ? []
      : [note(say`Of ${digits(closing.total)} first steps, the first ${digits(closing.tried)} were looked at.`)]),
  ];
}

function closingText(frame: RouteFrame, { step, interest, noReturn, closes }: ClosingStep): Phrase {
  const space = spaceOf(frame);
  const { lexicon } = frame;
  return wordsOf(frame).closing({
    party: partyName(space.model, step.party),
    to: outcomeName(space, step.to, lexicon),
    change: changeOf(space, step.party, step.from, step.to, lexicon),
    interest,
    oneWay: noReturn.oneWay.map((option) => space.model.options[option]!.label),
    closes:
      closes.length === 0
        ? undefined
        : say`${closes.length === 1 ? lexicon.outcome.one : lexicon.outcome.many} ${numbers(space, closes, 6)}`,
  });
}

export function firstStepsSection(frame: RouteFrame): Block[] {
  const { firstSteps, graph, start } = frame.routes;
  if (firstSteps.length === 0) return [];
  const words = wordsOf(frame);
  const { model } = spaceOf(frame);
  const none = firstSteps.filter(({ count }) => count === 0).map(({ party }) => party);
  const why = (party: number): NoFirst => {
    const moves = movesFrom(graph, party, start);
    if (moves.length === 0) return 'no move';
    return moves.some((to) => interestIn(graph, party, start, to) === 'unknown') ? 'unknown' : 'loss';
  };
  const idle = (['loss', 'unknown', 'no move'] as const).flatMap((reason): Item[] => {
    const parties = none.filter((party) => why(party) === reason);
    if (parties.length === 0) return [];
    const names = parties.map((party) => partyName(model, party));
    return [{ text: words.noFirst(names, reason) }];
  });
  return [
    heading(words.headings.first),
    { kind: 'list', items: [...firstSteps.flatMap((first) => firstItems(frame, first)), ...idle] },
  ];
}

function firstItems(frame: RouteFrame, { party, count, safe, steps }: FirstSteps): Item[] {
  const items = steps.map((step) => ({ text: firstText(frame, step) }));
  const rest = count - steps.length;
  if (rest === 0) return items;
  return [...items, { text: wordsOf(frame).moreFirst(partyName(spaceOf(frame).model, party), rest, safe, count) }];
}

function firstText(frame: RouteFrame, { party, to, interest, exploit, harm }: FirstStep): Phrase {
  const space = spaceOf(frame);
  const { start } = frame.routes;
  const worst = exploit ?? harm;
  return wordsOf(frame).first({
    party: partyName(space.model, party),
    to: outcomeName(space, to, frame.lexicon),
    change: changeOf(space, party, start, to, frame.lexicon),
    interest,
    start: outcomeName(space, start, frame.lexicon),
    safety: exploit !== undefined ? 'none' : harm !== undefined ? 'interest' : 'anything',
    harm:
      worst === undefined
        ? undefined
        : {
            moves: sequenceText(frame, worst.steps),
            end: outcomeName(space, worst.end, frame.lexicon),
            known: worst.interest !== 'unknown',
          },
  });
}

/** Moves of several parties in a row, in few words. */
export function sequenceText(frame: Frame, steps: readonly Step[]): Phrase {
  const space = spaceOf(frame);
  return joined(
    steps.map(({ party, from, to }) => {
      const change = changeOf(space, party, from, to, frame.lexicon);
      const end = outcomeName(space, to, frame.lexicon);
      return change === undefined
        ? say`${partyName(space.model, party)} → ${end}`
        : say`${partyName(space.model, party)}: ${change} → ${end}`;
    }),
    ', then ',
  );
}
