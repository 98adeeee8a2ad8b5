/** Reason tree → sentences. What decides stands first: the improvements nobody answers, best first, then the answered ones. */
import { movesFrom, type ConflictGraph } from '../core/graph/graph.ts';
import type { Step } from '../core/moves/move.ts';
import type { Concept } from '../core/stability/definition.ts';
import { conceptOf } from '../core/stability/registry.ts';
import type { Answer, ImprovementReason, Verdict } from '../core/stability/verdict.ts';
import type { Lexicon, TellingStep } from './lexicon.ts';
import { changeOf, outcomeName, partyName } from './outcome.ts';
import { say, type Phrase } from './phrase.ts';

/** A sentence, and those that give its reasons. */
export interface Told {
  readonly text: Phrase;
  readonly parts: readonly Told[];
}

/**
 * The verdict in words. At most `limit` improvements are told; the last part says how many more there are.
 * The party likes an improvement better by definition, so each sentence only says what the others can make of it.
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

function tellImprovement(
  graph: ConflictGraph,
  verdict: Verdict,
  concept: Concept,
  improvement: ImprovementReason,
  lexicon: Lexicon,
): Told {
  const { space } = graph;
  const { party, node } = verdict;
  const { to, deterred, answer } = improvement;
  return {
    text: lexicon.tell.improvement({
      party: partyName(space.model, party),
      at: outcomeName(space, node, lexicon),
      to: outcomeName(space, to, lexicon),
      change: changeOf(space, party, node, to, lexicon),
      concept,
      deterred,
      answered: answer !== undefined,
    }),
    parts: answer === undefined ? [] : tellAnswer(graph, verdict, concept, answer, deterred, lexicon),
  };
}

function tellAnswer(
  graph: ConflictGraph,
  { party, node }: Verdict,
  concept: Concept,
  answer: Answer,
  deterred: boolean,
  lexicon: Lexicon,
): Told[] {
  const { space } = graph;
  const name = (of: number): ReturnType<typeof outcomeName> => outcomeName(space, of, lexicon);
  const facts = { party: partyName(space.model, party), at: name(node), end: name(answer.end) };
  const told = lexicon.tell.answer({
    ...facts,
    kind: answer.kind,
    steps: answer.steps.map((step) => tellStep(graph, step, lexicon)),
    compared: answer.compared,
    deterred,
    interested: concept.answers !== 'any moves',
  });
  if (!concept.counter) return [{ text: told, parts: [] }];
  const { escape } = answer;
  const escaped = lexicon.tell.escape({
    ...facts,
    to: escape === undefined ? undefined : name(escape.to),
    change: escape === undefined ? undefined : changeOf(space, party, answer.end, escape.to, lexicon),
    compared: escape?.compared,
    hurts: answer.compared !== 'better',
  });
  return [{ text: say`${told} ${escaped}`, parts: [] }];
}

function tellStep(graph: ConflictGraph, step: Step, lexicon: Lexicon): TellingStep {
  const gain = graph.ranks[step.party]![step.to]! - graph.ranks[step.party]![step.from]!;
  return {
    party: partyName(graph.space.model, step.party),
    to: outcomeName(graph.space, step.to, lexicon),
    change: changeOf(graph.space, step.party, step.from, step.to, lexicon),
    interest: gain > 0 ? 'gains' : gain < 0 ? 'loses' : 'indifferent',
  };
}
