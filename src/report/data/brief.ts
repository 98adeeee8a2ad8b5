/** A brief as JSON values: only what the edition itself may say. */
import { envelope, outcomeData } from './analysis.ts';
import type { StateSpace } from '../../core/space/state.ts';
import type { Brief } from '../brief.ts';
import type { JsonObject } from '../render/json.ts';
import { renderMarkdown } from '../render/markdown.ts';

export function briefData(space: StateSpace, brief: Brief, version: string): JsonObject {
  const { edition, party, nodes, leftOut, shortened, giveaways, document } = brief;
  return {
    ...envelope(version, 'brief'),
    title: document.title,
    edition,
    for: party === undefined ? undefined : space.model.parties[party]!.id,
    outcomes: nodes.map((node) => outcomeData(space, node)),
    leftOut,
    shortened,
    giveaways,
    text: renderMarkdown(document),
  };
}
