/**
 * What has changed since a day, statement by statement: each statement said after it brings parts into the model, and with
 * them what would hold changes. The steps follow one another: each is judged on top of those before it, in order of time.
 */
import { compareTables, type Comparison } from './compare.ts';
import type { Stood } from '../evidence/asof.ts';
import { lastDay } from '../evidence/day.ts';
import type { Evidence } from '../evidence/source.ts';
import type { ModelPart } from '../evidence/statement.ts';
import { countsBy, dateOf, groundKey, partKey, restingParts, type Counts, type Ground } from '../evidence/support.ts';
import { conflictGraph } from '../graph/prepare.ts';
import type { Model } from '../model/model.ts';
import { good, type Problem, type Result } from '../problem.ts';
import type { ConceptId } from '../stability/definition.ts';
import { stabilityTable, type StabilityTable } from '../stability/table.ts';

export interface SinceStep {
  /** one, or all that are left where there are more than can be told one by one */
  readonly grounds: readonly Ground[];
  readonly date: string | undefined;
  /** parts that come into the model with it, as positions in the whole case */
  readonly entered: readonly ModelPart[];
  /** parts it carries that were there already */
  readonly strengthened: number;
  /** before and after; undefined: nothing that bears on the result has changed */
  readonly change: Comparison | undefined;
  /** why there is no result after this step */
  readonly problem?: Problem;
}

export interface Since {
  readonly steps: readonly SinceStep[];
  /** the first model and the last one */
  readonly overall: Comparison;
}

export interface SinceOptions {
  readonly from: string;
  /** the day up to which statements count; undefined: all do */
  readonly to?: string;
  readonly concept: ConceptId;
  /** the case by what counts, outcomes numbered as in the whole case */
  readonly stood: (counts: Counts) => Result<Stood>;
  /** most statements that are told one by one */
  readonly most?: number;
  readonly progress?: (share: number) => void;
}

/** Errors: those of the first and of the last model. O(statements · an analysis under one concept). */
export function changesSince(model: Model, evidence: Evidence, options: SinceOptions): Result<Since> {
  const { from, to, concept, most = 200 } = options;
  const early = countsBy(model, evidence, from);
  const parts = restingParts(model, evidence);
  const late = lateGrounds(model, evidence, early, to === undefined ? () => true : countsBy(model, evidence, to));
  const known = new Set<string>();
  const state = (): Result<State> => {
    const stood = options.stood((ground) => early(ground) || known.has(groundKey(ground)));
    return stood.ok ? analysed(stood.value, concept) : stood;
  };
  const first = state();
  if (!first.ok) return first;
  const steps: SinceStep[] = [];
  let before = first.value;
  for (const grounds of grouped(late, most)) {
    options.progress?.(steps.length / late.length);
    const carried = new Set(grounds.map(groundKey));
    for (const key of carried) known.add(key);
    const date = dateOf(model, evidence, grounds[0]!);
    const mine = parts.filter((part) => part.grounds.some((ground) => carried.has(groundKey(ground))));
    const missing = new Set(before.stood.left.map(({ part }) => partKey(part)));
    const entered = mine.flatMap(({ part }) => (missing.has(partKey(part)) ? [part] : []));
    const step = { grounds, date, entered, strengthened: mine.length - entered.length };
    if (entered.length === 0) {
      steps.push({ ...step, change: undefined });
      continue;
    }
    const after = state();
    if (!after.ok) {
      steps.push({ ...step, change: undefined, problem: after.problems[0]! });
      before = {
        ...before,
        stood: {
          ...before.stood,
          left: before.stood.left.filter(({ part }) => !entered.some((one) => partKey(one) === partKey(part))),
        },
      };
      continue;
    }
    steps.push({ ...step, change: compareTables(before.table, after.value.table, { budget: 0 }) });
    before = after.value;
  }
  const last = state();
  if (!last.ok) return last;
  return good({ steps, overall: compareTables(first.value.table, last.value.table, { budget: 0 }) });
}

interface State {
  readonly stood: Stood;
  readonly table: StabilityTable;
}

function analysed(stood: Stood, concept: ConceptId): Result<State> {
  const graph = conflictGraph(stood.model);
  return graph.ok ? good({ stood, table: stabilityTable(graph.value, [concept]) }) : graph;
}

/** What counts by the second and not by the first, in order of time: all statements, and sources that the model rests on. */
function lateGrounds(model: Model, evidence: Evidence, early: Counts, now: Counts): Ground[] {
  const statements = evidence.statements.map((_, statement): Ground => ({ kind: 'statement', statement }));
  const sources = new Map(
    restingParts(model, evidence).flatMap(({ grounds }) =>
      grounds.filter(({ kind }) => kind === 'source').map((ground) => [groundKey(ground), ground] as const),
    ),
  );
  const order = (ground: Ground): string => lastDay(dateOf(model, evidence, ground) ?? '0000');
  return [...statements, ...sources.values()]
    .filter((ground) => now(ground) && !early(ground))
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** One by one, and those beyond `most` together. */
function grouped(grounds: readonly Ground[], most: number): (readonly Ground[])[] {
  const single = grounds.slice(0, most).map((ground) => [ground]);
  return grounds.length > most ? [...single, grounds.slice(most)] : single;
}
