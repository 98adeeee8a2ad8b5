import type { Attitude, Base, Concept, Degree } from './definition.ts';
import { byDegree, strictly, towardsUnknown, type Judgement } from './judgement.ts';
import { SHAPES } from './shape.ts';
import type { ConflictGraph } from '../graph/graph.ts';

type Deterring = Exclude<Base, 'nash'>;

/**
 * Strong stability by strength of preference, and its degrees.
 *
 * As GMR, SMR and SEQ, with improvements of any degree, but the answer must leave the party with something *much* less
 * preferred: s ≫_i s₂ (of at least degree k), and in SMR every s₃ ∈ R_i(s₂) too. A state that is stable and not strongly
 * stable is *weakly* stable; Nash stability has no such distinction. Not to be confused with symmetric SEQ (SSEQ).
 * Source: Hamouda, Kilgour & Hipel 2004; more degrees: Xu, Hipel & Kilgour 2009. How checked: strong implies general
 * stability, and every variant is read a second time from the definition in the tests.
 */
export const strengthConcepts: readonly Concept[] = ([1, 2, 3, 4, 5, 6] as const).flatMap((degree) =>
  (['gmr', 'smr', 'seq'] as const).map((base) => strong(base, degree)),
);

function strong(base: Deterring, degree: Degree): Concept {
  const { short, name, answers, counter, foresight } = SHAPES[base];
  const judgement = (graph: ConflictGraph): Judgement => byDegree(graph, degree, strictly(graph), false);
  const worse = `much worse off${degree === 1 ? '' : `, by degree ${degree} or more`}`;
  const formula = `s ≫_i s₂${degree === 1 ? '' : ` of degree ≥ ${degree}`} in place of s ≽_i s₂`;
  const strongly = degree === 1 ? 'strongly' : `by degree ${degree}`;
  return {
    id: `${base}-strong-${degree}`,
    family: 'strength',
    short: `strong ${short}${degree === 1 ? '' : ` ${degree}`}`,
    name: `${name}, ${strongly}`,
    // the literature's SSEQ is left to symmetric SEQ
    aliases: degree === 1 ? [`${base}-strong`, ...(base === 'seq' ? [] : [`S${short}`])] : [],
    plain: `As ${short}, and the answers would leave it ${worse}.`,
    formula: `${short} with ${formula}`,
    variant: { of: base, label: strongly, plain: `The answers would leave it ${worse}.`, formula },
    sources: degree === 1 ? ['hamouda2004'] : ['hamouda2004', 'xu2009'],
    page: 'strength-of-preference',
    foresight,
    answers,
    counter,
    preferences: ['weak order', 'strength', 'intransitive'],
    judgement,
    relevant: (kinds, graph) =>
      kinds.has('strength') && !kinds.has('unknown') && (graph.relations ?? []).some((r) => (r?.degree ?? 0) >= degree),
    stable: (solver, party) => solver.byPairs(party, judgement(solver.graph), answers, counter),
  };
}

/**
 * Hybrid preference: strong stability where comparisons may be unknown too, under the four attitudes of unknown.ts. An
 * unknown end deters where the attitude counts on it (c, d).
 *
 * Source: Xu, Hipel, Kilgour & Chen 2010. How checked: without unknown comparisons each equals strong stability, and
 * every variant is read a second time from the definition in the tests.
 */
export const hybridConcepts: readonly Concept[] = (['a', 'b', 'c', 'd'] as const).flatMap((attitude) =>
  (['gmr', 'smr', 'seq'] as const).map((base) => hybrid(base, attitude)),
);

function hybrid(base: Deterring, attitude: Attitude): Concept {
  const { short, name, answers, counter, foresight } = SHAPES[base];
  const wary = attitude === 'c' || attitude === 'd';
  const worse = `much worse off${wary ? ', or may do so' : ''}`;
  const formula = `s ≫_i s₂${wary ? ' or s U s₂' : ''} in place of s ≽_i s₂`;
  const judgement = (graph: ConflictGraph): Judgement => byDegree(graph, 1, towardsUnknown(graph, attitude), wary);
  return {
    id: `${base}-${attitude}-strong`,
    family: 'hybrid',
    short: `strong ${short}·${attitude}`,
    name: `${name}, strongly, unknown comparisons read with attitude ${attitude}`,
    aliases: [],
    plain: `As ${short} with attitude ${attitude}, and the answers would leave it ${worse}.`,
    formula: `${short} with attitude ${attitude} and ${formula}`,
    variant: { of: base, label: `attitude ${attitude}, strongly`, plain: `The answers would leave it ${worse}.`, formula },
    sources: ['xu2010hybrid'],
    page: 'strength-of-preference',
    foresight,
    answers,
    counter,
    preferences: ['weak order', 'strength', 'unknown', 'intransitive'],
    judgement,
    relevant: (kinds) => kinds.has('strength') && kinds.has('unknown'),
    stable: (solver, party) => solver.byPairs(party, judgement(solver.graph), answers, counter),
  };
}
