/** What would make an outcome hold, as cards, each tried out; and how little would break what holds. */
import type { Analysis } from '../../core/analyse.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import type { ChangeAnalysis, ConceptChange } from '../../core/inverse/change.ts';
import type { Lever } from '../../core/inverse/lever.ts';
import type { StatementPlan } from '../../core/inverse/statements.ts';
import { optionsOf, taken, type Condition } from '../../core/model/condition.ts';
import type { Model } from '../../core/model/model.ts';
import type { Break } from '../../core/robust/breaking.ts';
import type { ClassicalId } from '../../core/stability/definition.ts';
import { bitsOf, hasBit, stabilityTable } from '../../core/stability/table.ts';
import type { Steps } from '../../core/steps.ts';
import { comparisonLines, planText, type ChangeFrame } from '../../report/sections/change.ts';
import { leverText, usefulLevers } from '../../report/sections/lever.ts';
import { changeWordsOf } from '../../words/change.ts';
import { partyName, shortPartyName } from '../../words/outcome.ts';
import { capital, listed, say, sentence, type Phrase } from '../../words/phrase.ts';
import { fitted } from './fit.ts';
import { labelOf, matched } from './live.ts';
import { STAGES, type ChangeCard, type Follows, type Fragility } from './long.ts';
import { leverChanges, orderChange, statementChanges, type InText } from './plan.ts';
import type { Subject } from './protocol.ts';

const MOST_LEVERS = 8;

interface Draft extends Pick<ChangeCard, 'who' | 'lines' | 'size' | 'named'> {
  readonly kind: 'mind' | 'dispute';
  /** changed minds, so that the fewest come first */
  readonly count: number;
  readonly holds: boolean;
  readonly inText: InText;
}

export function drafts(frame: ChangeFrame, concept: ConceptChange): Draft[] {
  if (concept.holds) return [];
  const found = [...statementDrafts(frame, concept), ...weightDrafts(frame, concept), ...comparisonDrafts(frame, concept)];
  return [...distinct(found), ...leverDrafts(frame, concept)];
}

/** The options of the conditions, where their names in the text are not what people call them. */
function namedIn({ options }: Model, conditions: readonly Condition[]): Draft['named'] {
  return [...new Set(conditions.flatMap(optionsOf))]
    .sort((a, b) => a - b)
    .map((option) => options[option]!)
    .filter(({ id, label }) => id !== label)
    .map(({ id, label }) => ({ id, label }));
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
    const count = plans.reduce((sum, { plan }) => sum + plan.edits.length, 0);
    return {
      kind: 'mind',
      who: plans.map(({ party }) => party),
      lines: plans.map(({ party, plan }) => say`${partyName(model, party)}: ${planText(frame, plan)}.`),
      size: say`${capital(words.statements(count, fewest))}`,
      named: namedIn(
        model,
        plans.flatMap(({ plan }) => plan.edits.map(({ condition }) => condition)),
      ),
      count,
      holds: true,
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
      kind: 'mind',
      who: parties.map(({ party }) => party),
      lines: comparisonLines(frame, concept),
      size: changeWordsOf(frame.lexicon.voice).size({ cost, atLeast }, undefined),
      named: [],
      count: cost,
      holds: true,
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
      kind: 'mind',
      who: [only.party],
      lines: [say`${partyName(model, only.party)}: ${changeWordsOf(frame.lexicon.voice).weight(id, from, to)}.`],
      size: say`One changed weight`,
      named: namedIn(model, [taken(option)]),
      count: 1,
      holds: true,
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
      kind: 'dispute',
      who: concerned(space.model, lever),
      lines: [sentence(say`${leverText(frame, lever)}.`)],
      size: holds
        ? say`No change of mind`
        : say`Not enough: ${listed(left.map((party) => shortPartyName(space.model, party)))} would still leave`,
      named: lever.kind === 'rule' ? namedIn(space.model, [lever.condition]) : [],
      count: 0,
      holds,
      inText: leverChanges(space.model, lever, because),
    }));
}

/** The parties whose options or moves a lever is about. */
function concerned({ options }: Model, lever: Lever): readonly number[] {
  switch (lever.kind) {
    case 'fixed':
    case 'one-way':
      return options[lever.option]!.owners;
    case 'rule':
      return [...new Set(optionsOf(lever.condition).flatMap((option) => options[option]!.owners))].sort((a, b) => a - b);
    case 'no-move':
      return [lever.party];
    case 'guarantee':
      return lever.by === undefined ? [] : [lever.by];
  }
}

/** Why nothing is changed from here. */
export function fixedBy({ format, variant, asOf }: Subject): string | undefined {
  if (format === 'gmcr') return 'A .gmcr file is only shown. Duplicate it as a case to try changes.';
  if (variant !== undefined) return 'This is a variant; changes are tried in the case itself.';
  return asOf === undefined ? undefined : 'This is a past day; changes are tried in the case as it is now.';
}

/** Each draft made in the text and analysed again: whether the outcome then holds, and what else changes. */
export function* tried(
  subject: Subject,
  { analysis, change }: ChangeFrame,
  concept: ClassicalId,
  found: readonly Draft[],
): Steps<ChangeCard[]> {
  const cards: { readonly draft: Draft; readonly card: ChangeCard }[] = [];
  const fixed = fixedBy(subject) !== undefined;
  let stopped = false;
  for (const draft of found) {
    const { inText, kind, who, lines, size, named, holds } = draft;
    const base = { who, lines, size, named };
    const untried = { ...base, changes: undefined, besides: [], follows: undefined };
    const own = holds ? kind : 'partly';
    if (typeof inText === 'string') cards.push({ draft, card: { ...untried, stage: 'elsewhere', cannot: inText } });
    else if (fixed || stopped) {
      cards.push({ draft, card: { ...untried, stage: own, cannot: fixed ? undefined : 'stopped before it was tried' } });
    } else {
      const { graph, changes, besides } = fitted(subject, inText);
      const follows = graph.ok ? effect(analysis, graph.value, change.node, concept) : undefined;
      const card: ChangeCard =
        follows === undefined
          ? { ...untried, stage: 'elsewhere', cannot: `the case would not fit together: ${graph.problems[0]?.message ?? '?'}` }
          : { ...base, stage: follows.holds ? kind : 'partly', changes, besides, cannot: undefined, follows };
      cards.push({ draft, card });
    }
    stopped ||= (yield cards.length / found.length) === 'stop';
  }
  return cards.sort((a, b) => orderOf(a) - orderOf(b) || sideEffects(a.card) - sideEffects(b.card)).map(({ card }) => card);
}

/** By stage, then by how many parties would have to change their minds, then by how often. */
const orderOf = ({ draft, card }: { readonly draft: Draft; readonly card: ChangeCard }): number =>
  STAGES.indexOf(card.stage) * 1e12 + (draft.kind === 'mind' ? draft.who.length * 1e9 + Math.min(draft.count, 1e8) : 0);

const sideEffects = ({ follows }: ChangeCard): number =>
  follows === undefined ? 0 : follows.gained.length + follows.lost.length;

function effect({ graph, table }: Analysis, now: ConflictGraph, node: number, concept: ClassicalId): Follows | undefined {
  const held = stabilityTable(now, [concept]).equilibria.get(concept);
  const before = table.equilibria.get(concept);
  if (held === undefined || before === undefined) return undefined;
  const { toSecond, toFirst } = matched(graph, now);
  const holds = (other: number): boolean => other >= 0 && hasBit(held, other);
  return {
    holds: holds(toSecond[node]!),
    gained: bitsOf(held, now.space.size)
      .filter((other) => toFirst[other]! !== node && (toFirst[other]! < 0 || !hasBit(before, toFirst[other]!)))
      .map((other) => labelOf(now.space, other)),
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

function whoBreaks(model: Model, found: Break | undefined): Phrase {
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
