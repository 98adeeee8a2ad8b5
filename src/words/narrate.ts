/** Reason tree → sentences. What decides stands first: the improvements nobody answers, best first, then the answered ones. */
import { movesFrom, type ConflictGraph } from '../core/graph/graph.ts';
import { interestIn } from '../core/graph/interest.ts';
import type { Step } from '../core/moves/move.ts';
import type { Concept } from '../core/stability/definition.ts';
import { conceptOf } from '../core/stability/registry.ts';
import type { Answer, ImprovementReason, Verdict } from '../core/stability/verdict.ts';
import type { Lexicon, TellingStep } from './lexicon.ts';
import { changeOf, outcomeName, partyName } from './outcome.ts';
import { restsOn, say, sentence, type Phrase } from './phrase.ts';

/** A sentence, and those that give its reasons. */
export interface Told {
  readonly text: Phrase;
  readonly parts: readonly Told[];
}

/**
 * The verdict in words. At most `limit` improvements are told; the last part says how many more there are.
 */
export function narrate(graph: ConflictGraph, verdict: Verdict, lexicon: Lexicon, limit = 5): Told {
  const { party, node, improvements, stable } = verdict;
  const concept = conceptOf(verdict.concept);
  const shown = improvements.slice(0, limit);
  const parts = shown.map((improvement) => tellImprovement(graph, verdict, concept, improvement, lexicon));
  if (shown.length < improvements.length) {
    const rest = improvements.slice(limit);
    parts.push({
      text: lexicon.tell.more(
        rest.length,
        rest.every(({ deterred }) => deterred),
      ),
      parts: [],
    });
  }
  return {
    text: lexicon.tell.verdict({
      party: partyName(graph.space.model, party),
      at: outcomeName(graph.space, node, lexicon),
      concept,
      stable,
      improvements: improvements.length,
      undeterred: improvements.filter(({ deterred }) => !deterred).length,
      canMove: improvements.length > 0 || movesFrom(graph, party, node).length > 0,
    }),
    parts,
  };
}

/** A better move, and what others could do about it. */
export function tellImprovement(
  graph: ConflictGraph,
  verdict: Pick<Verdict, 'party' | 'node'>,
  concept: Concept,
  improvement: ImprovementReason,
  lexicon: Lexicon,
): Told {
  const { space } = graph;
  const { party, node } = verdict;
  const { to, deterred, answer, chance } = improvement;
  const text = lexicon.tell.improvement({
    party: partyName(space.model, party),
    at: outcomeName(space, node, lexicon),
    to: outcomeName(space, to, lexicon),
    change: changeOf(space, party, node, to, lexicon),
    concept,
    interest: interestIn(graph, party, node, to),
    chance,
    deterred,
    answered: answer !== undefined,
  });
  return {
    text: say`${text}${restsOn({ kind: 'comparison', party, node: to, than: node })}`,
    parts: answer === undefined ? [] : tellAnswer(graph, verdict, concept, answer, deterred, lexicon),
  };
}

function tellAnswer(
  graph: ConflictGraph,
  { party, node }: Pick<Verdict, 'party' | 'node'>,
  concept: Concept,
  answer: Answer,
  deterred: boolean,
  lexicon: Lexicon,
): Told[] {
  const { space } = graph;
  const { tell } = lexicon;
  const name = (of: number): ReturnType<typeof outcomeName> => outcomeName(space, of, lexicon);
  const facts = { party: partyName(space.model, party), at: name(node), end: name(answer.end) };
  const joint = answer.kind === 'joint';
  const steps = answer.steps.map((step) => (joint ? tell.jointStep : tell.step)(tellStep(graph, step, lexicon)));
  const lead = tell.answer({ steps, joint, deterred, compared: answer.compared, concept });
  const end = sentence(tell.end({ ...facts, compared: answer.compared, chance: answer.chance, counts: answer.counts }));
  const { escape } = answer;
  const after = concept.counter
    ? say`${end} ${tell.escape({
        ...facts,
        to: escape === undefined ? undefined : name(escape.to),
        change: escape === undefined ? undefined : changeOf(space, party, answer.end, escape.to, lexicon),
        compared: escape?.compared,
        chance: escape?.chance,
        undoes: escape?.undoes ?? false,
      })}`
    : end;
  const mark = answer.end === node ? [] : [restsOn({ kind: 'comparison', party, node: answer.end, than: node })];
  if (steps.length === 1) return [{ text: say`${lead} ${after}${mark}`, parts: [] }];
  return [
    {
      text: lead,
      parts: steps.map((text, at) => {
        const step = answer.steps[at]!;
        const own = joint ? [] : [restsOn({ kind: 'comparison', party: step.party, node: step.to, than: step.from })];
        return { text: say`${text}.${own}`, parts: [] };
      }),
    },
    { text: say`${after}${mark}`, parts: [] },
  ];
}

function tellStep(graph: ConflictGraph, step: Step, lexicon: Lexicon): TellingStep {
  return {
    party: partyName(graph.space.model, step.party),
    to: outcomeName(graph.space, step.to, lexicon),
    change: changeOf(graph.space, step.party, step.from, step.to, lexicon),
    interest: interestIn(graph, step.party, step.from, step.to),
  };
}
