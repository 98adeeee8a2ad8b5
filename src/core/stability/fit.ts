/** Which concepts go with a case: computed unasked, on request, or without meaning for it and why. */
import { kindsOf, refusal, type Concept } from './definition.ts';
import { CONCEPTS } from './registry.ts';
import type { ConflictGraph } from '../graph/graph.ts';

export type Fit = { readonly concept: Concept } & (
  | { readonly use: 'analysed' | 'on request' }
  | { readonly use: 'not defined'; readonly why: string }
);

/** Every concept of the registry, in its order. */
export function fitOf(graph: ConflictGraph): Fit[] {
  const kinds = kindsOf(graph);
  return CONCEPTS.map((concept) => {
    const why = refusal(concept, graph);
    if (why !== undefined) return { concept, use: 'not defined', why };
    return { concept, use: (concept.relevant?.(kinds, graph) ?? true) ? 'analysed' : 'on request' };
  });
}
