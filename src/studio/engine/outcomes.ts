/** Outcomes by number and name. */
import type { Analysis } from '../../core/analyse.ts';
import { findOutcome, outcomeRef } from '../../core/space/find.ts';
import { numberOf } from '../../core/space/state.ts';
import { holdsUnder } from '../../figures/stands.ts';
import { outcomeTitle } from '../../words/outcome.ts';
import type { NamedOutcome, OutcomeView } from './protocol.ts';

export function namesOf(analysis: Analysis): NamedOutcome[] {
  const { space } = analysis.graph;
  const nodes = [...space.names.keys(), ...(space.today === undefined ? [] : [space.today])];
  return [...new Set(nodes)]
    .map((node) => ({
      node,
      number: numberOf(space, node),
      title: outcomeTitle(space, node)!,
      holds: holdsUnder(analysis, node),
    }))
    .sort((a, b) => a.number - b.number);
}

export function outcomeOf({ graph: { space } }: Analysis, text: string): OutcomeView {
  const byNode = /^#(\d+)$/.exec(text);
  if (byNode !== null) {
    const node = Number(byNode[1]);
    return node < space.size
      ? { node, label: labelOf(node), wrong: undefined }
      : { node: undefined, label: '', wrong: 'there is no such outcome' };
  }
  // "8 (deal)" as it stands in the field
  const found = findOutcome(space, outcomeRef(text.trim().replace(/^(\d+) \(.*\)$/, '$1')));
  return typeof found === 'number'
    ? { node: found, label: labelOf(found), wrong: undefined }
    : { node: undefined, label: text, wrong: found.message };

  function labelOf(node: number): string {
    const title = outcomeTitle(space, node);
    return title === undefined ? String(numberOf(space, node)) : `${numberOf(space, node)} (${title})`;
  }
}
