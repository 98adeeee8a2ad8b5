/** What the outcomes that hold have in common, mixed equilibria, and what was left out. */
import type { Problem } from '../../core/problem.ts';
import { refusal, type ConceptId } from '../../core/stability/definition.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import { countBits, mixedEquilibria } from '../../core/stability/table.ts';
import { counted, digits, noun } from '../../words/number.ts';
import { optionsByParty, partyName } from '../../words/outcome.ts';
import { capital, joined, listed, say } from '../../words/phrase.ts';
import { heading, note, paragraph, type Block, type Item } from '../document.ts';
import { findingOf, numbers, spaceOf, type Frame } from './frame.ts';

export function commonSection(frame: Frame): Block[] {
  const common = findingOf(frame, 'common');
  if (common === undefined || common.taken.length + common.dropped.length === 0) return [];
  const { lexicon, analysis } = frame;
  const { model } = spaceOf(frame);
  const concept = conceptOf(common.concept).short;
  const count = countBits(analysis.table.equilibria.get(common.concept)!);
  const which = `the ${digits(count)} ${lexicon.outcome.many} that ${lexicon.wouldHoldMany} under ${concept}`;
  const parts = [
    ...(common.taken.length === 0 ? [] : [say`done in each: ${optionsByParty(model, (k) => common.taken.includes(k), [])}`]),
    ...(common.dropped.length === 0 ? [] : [say`done in none: ${optionsByParty(model, (k) => common.dropped.includes(k), [])}`]),
  ];
  return [heading(lexicon.headings.common), paragraph(say`Of ${which}, ${joined(parts, '; ')}.`)];
}

/** Outcomes where every party is stable under a concept of its own. */
export function mixedSection(frame: Frame, mix: readonly ConceptId[]): Block[] {
  const { lexicon, analysis } = frame;
  const space = spaceOf(frame);
  const nodes = mixedEquilibria(analysis.table, mix);
  const who = joined(
    mix.map((concept, party) => say`${partyName(space.model, party)} under ${conceptOf(concept).short}`),
    ', ',
  );
  const found =
    nodes.length === 0
      ? say`no ${lexicon.outcome.one} ${lexicon.wouldHold}`
      : say`${counted(nodes.length, lexicon.outcome)} ${nodes.length === 1 ? lexicon.wouldHold : lexicon.wouldHoldMany}: ${numbers(space, nodes, 24)}`;
  return [heading(lexicon.headings.mixed), paragraph(say`With ${who}, ${found}.`)];
}

export function leftOutSection(frame: Frame, problems: readonly Problem[]): Block[] {
  const { skipped, graph } = frame.analysis.table;
  // concepts that are refused for the same reason share a line
  const refused = new Map<string, string[]>();
  const items: Item[] = [];
  for (const { concept, problem } of skipped) {
    const why = refusal(conceptOf(concept), graph);
    if (why === undefined) items.push({ text: say`${problem.message}${problem.fix === undefined ? '' : `; ${problem.fix}`}.` });
    else refused.set(why, [...(refused.get(why) ?? []), conceptOf(concept).short]);
  }
  for (const [why, shorts] of refused) {
    items.push({ text: say`${listed(shorts)} ${shorts.length === 1 ? 'is' : 'are'} not defined here: ${why}.` });
  }
  const warnings = problems.filter(({ severity, code }) => severity === 'warning' && code !== 'part-left-out').length;
  for (const { message } of problems.filter(({ code }) => code === 'part-left-out'))
    items.push({ text: say`${capital(message)}.` });
  return [
    ...(items.length === 0 ? [] : [heading(frame.lexicon.headings.leftOut), { kind: 'list', items } as const]),
    ...(warnings === 0
      ? []
      : [
          note(
            say`The case has ${counted(warnings, noun('warning'))}; "parley check" shows ${warnings === 1 ? 'it' : 'them'}.`,
            'warning',
          ),
        ]),
  ];
}

/** Commands that tell more, each on a line of its own. */
export function moreSection(commands: readonly string[]): Block[] {
  return commands.length === 0 ? [] : [{ kind: 'code', text: commands.join('\n') }];
}
