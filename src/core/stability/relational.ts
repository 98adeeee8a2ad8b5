import type { Base, Concept } from './definition.ts';
import { codeOf, type Judgement } from './judgement.ts';
import { SHAPES } from './shape.ts';
import type { ConflictGraph } from '../graph/graph.ts';

const PLAIN = 'It moves to what is good for those it is devoted to, and bad for those it is hostile to.';
const FORMULA = 'TRR_i(s) = { t ∈ R_i(s) : t ≽_j s where e_ij = +, s ≻_j t where e_ij = − } in place of R_i⁺(s)';

/**
 * Relational stability: Nash, GMR, SMR and SEQ where parties have attitudes towards themselves and one another.
 *
 * t is a relational reply of i from s where for every j it is devoted to t ≽_j s, and for every j it is hostile to
 * s ≻_j t; whom it is indifferent to does not count. The concepts are the classical ones with relational replies in place
 * of improvements; an answer deters where its end is no relational reply to s.
 * Source: Inohara, Hipel & Walker 2007. Note that devotion to oneself alone also replies with what is equally preferred;
 * without ties it is the classical concept. How checked: that law, and a second reading from the definition in the tests;
 * no published values at hand.
 */
export const relationalConcepts: readonly Concept[] = (['nash', 'gmr', 'smr', 'seq'] as const).map(variant);

function judgement(graph: ConflictGraph): Judgement {
  const { attitudes, parties } = graph.space.model;
  const towards = (i: number, j: number): number => attitudes?.[i]?.[j] ?? (i === j ? 1 : 0);
  const replies = (i: number, from: number, to: number): boolean =>
    from !== to &&
    parties.every((_, j) => {
      const attitude = towards(i, j);
      if (attitude === 0) return true;
      const code = codeOf(graph, j, to, from);
      return attitude > 0 ? code >= 0 : code < 0;
    });
  return {
    leaves: replies,
    credible: replies,
    credibility: 'replies',
    deters: (party, start, end) => !replies(party, start, end),
    escapes: replies,
  };
}

function variant(base: Base): Concept {
  const { short, name, answers, counter, foresight } = SHAPES[base];
  return {
    id: `${base}-relational`,
    family: 'attitudes',
    short: `R${short}`,
    name: `Relational ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    aliases: [`relational ${short}`],
    plain: `As ${short}. ${PLAIN}`,
    formula: `${short} with ${FORMULA}`,
    variant: { of: base, label: 'attitudes', plain: PLAIN, formula: FORMULA },
    sources: ['inohara2007'],
    page: 'attitudes',
    foresight,
    answers,
    counter,
    preferences: ['weak order', 'strength', 'intransitive'],
    judgement,
    relevant: (_, graph) => graph.space.model.attitudes !== undefined,
    stable: (solver, party) => solver.byPairs(party, judgement(solver.graph), answers, counter),
  };
}
