/** A stability concept as a value that declares itself; the registry, the command line and the docs read it. */
import type { Base, ConceptId } from './id.ts';
import type { Judgement } from './judgement.ts';
import type { Solver } from './solver.ts';
import type { ImprovementReason } from './verdict.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import type { PreferenceKind } from '../preference/relation.ts';

export type { Attitude, Base, ClassicalId, ConceptId, Degree } from './id.ts';

/** Concepts of one family share a page of the docs and the kind of preference or foresight they are about. */
export type Family = 'classical' | 'unknown' | 'strength' | 'hybrid' | 'probabilistic' | 'attitudes' | 'foresight';

export interface Variant {
  readonly of: Base;
  /** the reading in few words: "attitude a" */
  readonly label: string;
  /** one sentence: how the party then chooses */
  readonly plain: string;
  readonly formula: string;
}

export interface Concept {
  readonly id: ConceptId;
  readonly family: Family;
  /** the field's abbreviation */
  readonly short: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** one sentence in plain words: when a party stays */
  readonly plain: string;
  /** the definition in the literature's notation */
  readonly formula: string;
  /** keys of docs/references.bib */
  readonly sources: readonly string[];
  /** docs/concepts/<page>.md */
  readonly page: string;
  /** how many moves ahead the party looks; Infinity: as far as it takes */
  readonly foresight: number;
  /** what the others may do about an improvement */
  readonly answers:
    | 'none'
    | 'any moves'
    | 'improvements'
    | 'joint improvements'
    | 'improvements or joint improvements'
    | 'best moves';
  /** whether the party may still move away after the answer */
  readonly counter: boolean;
  /** kinds of preference the definition covers */
  readonly preferences: readonly PreferenceKind[];
  /** the classical concept that it reads in another way, and how; concepts read alike make one row of a table */
  readonly variant?: Variant;
  /** how it reads comparisons; as strict improvements where undefined */
  readonly judgement?: (graph: ConflictGraph) => Judgement;
  /** why the concept is not defined for this graph (beside the kinds of preference), or undefined where it is */
  readonly refuses?: (graph: ConflictGraph) => string | undefined;
  /** whether an analysis computes it unasked, where it is defined; always where undefined */
  readonly relevant?: (kinds: ReadonlySet<PreferenceKind>, graph: ConflictGraph) => boolean;
  /** rough number of elementary steps beyond linear cost; analyses leave out what exceeds their budget, and say so */
  readonly work?: (solver: Solver, limit: number) => number;
  /** bit set over the nodes: where the party is stable */
  readonly stable: (solver: Solver, party: number) => Uint32Array;
  /** its reason tree, where it is not that of improvements and answers by the fields above */
  readonly explain?: (graph: ConflictGraph, party: number, node: number) => readonly ImprovementReason[];
}

/** The kinds of preference that the parties of a graph have beyond weak orders. */
export function kindsOf(graph: ConflictGraph): ReadonlySet<PreferenceKind> {
  return new Set((graph.relations ?? []).flatMap((relation) => (relation === undefined ? [] : [...relation.kinds])));
}

const LACKING: Readonly<Record<PreferenceKind, string>> = {
  'weak order': 'an order',
  unknown: 'comparisons that are not known',
  strength: 'degrees of strength',
  probabilistic: 'preferences that are a matter of chance',
  intransitive: 'comparisons that run in a circle',
};

/** Why a concept has no meaning for the graph, or undefined where it has one. */
export function refusal(concept: Concept, graph: ConflictGraph): string | undefined {
  const missing = [...kindsOf(graph)].filter((kind) => !concept.preferences.includes(kind));
  if (missing.length === 0) return concept.refuses?.(graph);
  const kinds = missing.map((kind) => {
    const parties = graph.space.model.parties.filter((_, party) => graph.relations?.[party]?.kinds.has(kind) === true);
    return `${LACKING[kind]} (${parties.map((party) => party.name).join(', ')})`;
  });
  return `the definition does not cover ${kinds.join(' and ')}`;
}
