/** What would make an outcome hold, as cards, each tried out; and how little would break what holds. */
import type { Analysis } from '../../core/analyse.ts';
import type { ChangeAnalysis, ConceptChange } from '../../core/inverse/change.ts';
import type { StatementPlan } from '../../core/inverse/statements.ts';
import type { Break } from '../../core/robust/breaking.ts';
import type { ClassicalId } from '../../core/stability/definition.ts';
import { bitsOf, hasBit } from '../../core/stability/table.ts';
import type { Steps } from '../../core/steps.ts';
import { comparisonLines, planText, type ChangeFrame } from '../../report/sections/change.ts';
import { leverText, usefulLevers } from '../../report/sections/lever.ts';
import { changeWordsOf } from '../../words/change.ts';
import { partyName, shortPartyName } from '../../words/outcome.ts';
import { capital, say, type Phrase } from '../../words/phrase.ts';
import { fitted } from './fit.ts';
import { labelOf, matched } from './live.ts';
import type { ChangeCard, Fragility } from './long.ts';
import { leverChanges, orderChange, statementChanges, type InText } from './plan.ts';
import type { Subject } from './protocol.ts';

const MOST_LEVERS = 8;

type Draft = Pick<ChangeCard, 'kind' | 'lines' | 'size'> & { readonly inText: InText };

export function drafts(frame: ChangeFrame, concept: ConceptChange): Draft[] {
  if (concept.holds) return [];
  const found = [...statementDrafts(frame, concept), ...comparisonDrafts(frame, concept), ...weightDrafts(frame, concept)];
  return [...distinct(found), ...leverDrafts(frame, concept)];
}

function distinct(found: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return found.filter(({ inText, lines }) => {
    const key = JSON.stringify(typeof inText === 'string' ? lines : inText);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** All of them together; where one is not one change of the text, neither is the whole. */
function allOf(texts: readonly InText[]): InText {
  return texts.reduce((whole, text) =>
    typeof whole === 'string' ? whole : typeof text === 'string' ? text : [...whole, ...text],
  );
}

function statementDrafts(frame: ChangeFrame, { statements, parties }: ConceptChange): Draft[] {
  const words = changeWordsOf(frame.lexicon.voice);
  const { model } = frame.analysis.graph.space;
  const draft = (plans: readonly { readonly party: number; readonly plan: StatementPlan }[], fewest: boolean): Draft => {
    const texts = plans.map(({ party, plan }) => statementChanges(model, party, plan));
    const changes = plans.reduce((sum, { plan }) => sum + plan.edits.length, 0);
    return {
      kind: 'statements',
      lines: plans.map(({ party, plan }) => say`${partyName(model, party)}: ${planText(frame, plan)}.`),
      size: say`${capital(words.statements(changes, fewest))}`,
      inText: allOf(texts),
    };
  };
  const leaving = parties.filter(({ stays }) => !stays);
  const [only] = leaving;
  const own = leaving.length === 1 ? only?.statements : undefined;
  // of each kind of change the best, where a single party has to change
  const others = own === undefined ? [] : [own.any, own.move, own.drop, own.add].flatMap(({ plans }) => plans.slice(0, 2));
  return [
    ...(statements === undefined ? [] : [draft(statements.plans, statements.fewest)]),
    ...others.map((plan) => draft([{ party: only!.party, plan }], plan.edits.length === own!.any.fewest)),
  ];
}

function comparisonDrafts(frame: ChangeFrame, concept: ConceptChange): Draft[] {
  const { cost, atLeast, parties } = concept.total;
  if (cost === undefined) return [];
  const texts = parties.map(({ party, ranks }) => orderChange(frame.analysis.graph.space, party, ranks));
  return [
    {
      kind: 'comparisons',
      lines: comparisonLines(frame, concept),
      size: changeWordsOf(frame.lexicon.voice).size({ cost, atLeast }, undefined),
      inText: allOf(texts),
    },
  ];
}

function weightDrafts(frame: ChangeFrame, { parties }: ConceptChange): Draft[] {
  const { model } = frame.analysis.graph.space;
  const leaving = parties.filter(({ stays }) => !stays);
  const [only] = leaving;
  if (leaving.length !== 1 || only?.weights === undefined) return [];
  return only.weights.slice(0, 3).map(({ option, from, to }): Draft => {
    const { id } = model.options[option]!;
    const path = ['preferences', model.parties[only.party]!.id, 'weights', id];
    return {
      kind: 'weight',
      lines: [say`${partyName(model, only.party)}: ${changeWordsOf(frame.lexicon.voice).weight(id, from, to)}.`],
      size: say`One weight`,
      inText: [{ kind: 'set', path, value: to }],
    };
  });
}

function leverDrafts(frame: ChangeFrame, { levers, parties }: ConceptChange): Draft[] {
  if (levers === undefined) return [];
  const { space } = frame.analysis.graph;
  const leavers = parties.filter(({ stays }) => !stays).length;
  const because = `so that ${labelOf(space, frame.change.node)} would hold`;
  return usefulLevers(levers, leavers)
    .slice(0, MOST_LEVERS)
    .map(({ lever, holds, leavers: left }) => ({
      kind: 'lever',
      lines: [say`${leverText(frame, lever)}.`],
      size: holds
        ? say`No change of mind`
        : say`No change of mind, but not enough: ${left.map((party) => shortPartyName(space.model, party).text).join(', ')} would still leave`,
      inText: leverChanges(space.model, lever, because),
    }));
}

/** Each draft made in the text and analysed again: whether the outcome then holds, and what else changes. */
export function* tried(
  subject: Subject,
  { analysis, change }: ChangeFrame,
  concept: ClassicalId,
  found: readonly Draft[],
): Steps<ChangeCard[]> {
  const cards: ChangeCard[] = [];
  let stopped = false;
  for (const { inText, ...card } of found) {
    const cannot =
      typeof inText === 'string'
        ? inText
        : subject.format === 'gmcr'
          ? 'a .gmcr file is not changed here; duplicate it as a case first'
          : subject.variant !== undefined
            ? 'this is a variant; changes are made to the case itself'
            : subject.asOf === undefined
              ? undefined
              : 'this is a past day; changes are made to the case as it is now';
    const changes = typeof inText === 'string' || cannot !== undefined || stopped ? undefined : inText;
    if (changes === undefined) cards.push({ ...card, changes: undefined, cannot, follows: undefined });
    else {
      const fit = fitted(subject, changes, [concept]);
      const follows = fit.result.ok ? effect(analysis, fit.result.value, change.node, concept) : undefined;
      const [problem] = fit.result.problems;
      cards.push({
        ...card,
        lines: fit.names === 0 ? card.lines : [...card.lines, say`${NAMES}`],
        changes: follows === undefined ? undefined : fit.changes,
        cannot:
          follows === undefined
            ? `the case would not fit together then: ${problem?.message ?? 'nothing is left of it'}`
            : undefined,
        follows,
      });
    }
    stopped ||= (yield cards.length / found.length) === 'stop';
  }
  return cards;
}

const NAMES = 'Names of outcomes that are then impossible are taken out with it.';

function effect({ graph, table }: Analysis, now: Analysis, node: number, concept: ClassicalId): ChangeCard['follows'] {
  const held = now.table.equilibria.get(concept);
  const before = table.equilibria.get(concept);
  if (held === undefined || before === undefined) return undefined;
  const { toSecond, toFirst } = matched(graph, now.graph);
  const holds = (other: number): boolean => other >= 0 && hasBit(held, other);
  return {
    holds: holds(toSecond[node]!),
    gained: bitsOf(held, now.graph.space.size)
      .filter((other) => toFirst[other]! < 0 || !hasBit(before, toFirst[other]!))
      .map((other) => labelOf(now.graph.space, other)),
    lost: bitsOf(before, graph.space.size)
      .filter((other) => !holds(toSecond[other]!))
      .map((other) => labelOf(graph.space, other)),
  };
}

export function fragility({ graph }: Analysis, breaks: ReadonlyMap<number, Break | undefined>): Fragility[] {
  const { space } = graph;
  return [...breaks].map(([node, found]) => ({
    node,
    label: labelOf(space, node),
    steps: found?.found?.change.cost,
    atLeast: found?.atLeast ?? Infinity,
    who: whoBreaks(space.model, found),
  }));
}

function whoBreaks(model: Parameters<typeof partyName>[0], found: Break | undefined): Phrase {
  if (found === undefined) return say`Nothing that the parties want would break it.`;
  if (found.found === undefined) return say`No party breaks it alone.`;
  const { leaves, change } = found.found;
  return leaves === change.party
    ? say`${partyName(model, leaves)} would leave.`
    : say`${partyName(model, change.party)} would no longer answer, and ${partyName(model, leaves)} would leave.`;
}

/** Whether a solver could say more than the search did. */
export const isOpen = ({ concepts }: ChangeAnalysis): boolean =>
  concepts.some(
    ({ holds, total, parties }) =>
      !holds && ((total.cost ?? Infinity) > total.atLeast || parties.some(({ change }) => change?.proof === 'none')),
  );
