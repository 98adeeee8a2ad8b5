/** Long questions, in a worker that has nothing else to do: works in slices, so that it can say how far it is and be told to stop. */
import { analyseTogether } from '../../core/coalition/together.ts';
import { stoodWith } from '../../casefile/evidence/stood.ts';
import { compareTables } from '../../core/findings/compare.ts';
import { changesSince } from '../../core/findings/since.ts';
import { whatMustChange, type ChangeAnalysis } from '../../core/inverse/change.ts';
import type { Solve } from '../../core/inverse/program.ts';
import { INVERTIBLE, isInvertible } from '../../core/inverse/required.ts';
import { hypergame } from '../../core/misperception/hypergame.ts';
import { breaksOf } from '../../core/robust/breaking.ts';
import { robustness } from '../../core/robust/robust.ts';
import { Sampler } from '../../core/robust/sampler.ts';
import { singleChanges } from '../../core/robust/single.ts';
import { sweepUnknown } from '../../core/robust/sweep.ts';
import { added, type Tally } from '../../core/robust/tally.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClassicalId } from '../../core/stability/definition.ts';
import { conceptOf, findConcept } from '../../core/stability/registry.ts';
import { bitsOf, isEquilibrium, type StabilityTable } from '../../core/stability/table.ts';
import type { Steps } from '../../core/steps.ts';
import { changeReport } from '../../report/change.ts';
import { compareReport } from '../../report/compare.ts';
import type { Document } from '../../report/document.ts';
import { robustReport } from '../../report/robust.ts';
import { statusSection } from '../../report/sections/change.ts';
import { sinceReport } from '../../report/since.ts';
import { togetherReport } from '../../report/together.ts';
import { variantsReport } from '../../report/variants.ts';
import { viewsReport } from '../../report/views.ts';
import { say } from '../../words/phrase.ts';
import { lexiconOf } from '../../words/voice.ts';
import { evidenceBeside } from './evidence.ts';
import type { LongAnswer, LongAsk, LongKind, LongRequest, LongResponse, Ways } from './long.ts';
import { analysisOf, openCase, readersFor, Refused } from './opened.ts';
import type { Subject } from './protocol.ts';
import { drafts, fixedBy, fragility, isOpen, tried } from './ways.ts';

const SLICE = 40;
const SAMPLES = 600;
/** Seconds the solver may take for one program. */
const SOLVER_SECONDS = 4;
const MOST_FRAGILE = 12;

const scope = globalThis as unknown as { readonly postMessage: (response: LongResponse) => void };

let stopped = false;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The work in slices; its share of the whole runs from `from` to `to`. */
async function driven<T>(steps: Steps<T>, from = 0, to = 1): Promise<T> {
  let step = steps.next();
  for (;;) {
    const start = performance.now();
    while (step.done !== true && performance.now() - start < SLICE) step = steps.next(stopped ? 'stop' : undefined);
    if (step.done === true) return step.value;
    scope.postMessage({ share: from + (to - from) * step.value });
    await pause();
  }
}

type Handlers = { readonly [K in LongKind]: (subject: Subject, ask: LongAsk<K>) => Promise<LongAnswer<K>> };

const handlers: Handlers = {
  ways,
  sure: howSure,
  async together(subject, { voice }) {
    const analysis = analysisOf(openCase(subject));
    const together = await driven(analyseTogether(analysis.table));
    if (!together.ok) throw refusedBy(together.problems);
    return togetherReport(analysis, together.value, lexiconOf(voice), {
      limit: 12,
      named: false,
      at: false,
      table: true,
      next: [],
    });
  },
  async views(subject, { voice }) {
    const game = hypergame(analysisOf(openCase(subject)).graph);
    if (!game.ok) throw refusedBy(game.problems);
    return viewsReport(game.value, lexiconOf(voice), { limit: 8, next: [] });
  },
  async variants(subject, { voice }) {
    const base = openCase(subject);
    const analysis = analysisOf(base);
    const notes = base.caseFile?.variants ?? [];
    const entries = await driven(
      (function* (): Steps<Parameters<typeof variantsReport>[1]> {
        const done: Parameters<typeof variantsReport>[1][number][] = [];
        for (const { id, title, summary } of notes) {
          const variant = analysisOf(openCase({ ...subject, variant: id }));
          done.push({ id, title, summary, comparison: compareTables(analysis.table, variant.table) });
          if ((yield done.length / notes.length) === 'stop') break;
        }
        return done;
      })(),
    );
    return variantsReport(analysis, entries, lexiconOf(voice), { limit: 24, next: [] });
  },
  async since(subject, { voice, from, concept: name }) {
    const open = openCase(subject);
    const model = open.whole ?? open.model;
    if (model === undefined) throw refusedBy(open.problems);
    const evidence = evidenceBeside(subject, model);
    if (!evidence.ok) throw refusedBy(evidence.problems);
    const concept = findConcept(name ?? '')?.id ?? 'seq';
    const to = subject.asOf === undefined ? {} : { to: subject.asOf };
    const since = changesSince(model, evidence.value, {
      from,
      concept,
      stood: (counts) => stoodWith(model, evidence.value, counts),
      progress: (share) => scope.postMessage({ share }),
      ...to,
    });
    if (!since.ok) throw refusedBy(since.problems);
    const report = { model, evidence: evidence.value, since: since.value, from, ...to, concept };
    return sinceReport(report, lexiconOf(voice), { limit: 6, next: [] });
  },
  async compare(subject, { voice, other, names }) {
    const [one, two] = [analysisOf(openCase(subject)), analysisOf(openCase(other))];
    const [a, b] = [one, two].map(({ graph }) => graph.space.model.options.length);
    if ((a === 0) !== (b === 0))
      throw new Refused('one of the two lists outcomes and the other has options, so their outcomes cannot be matched');
    const comparison = compareTables(one.table, two.table, { progress: (share) => scope.postMessage({ share }) });
    return compareReport(comparison, lexiconOf(voice), { names, limit: 6, next: [] });
  },
};

async function ways(subject: Subject, { node, concept, voice }: LongAsk<'ways'>): Promise<Ways> {
  const analysis = analysisOf(openCase(subject));
  const { graph, table } = analysis;
  const detail = chosenConcept(table, node, concept);
  const options = { concepts: [detail, ...INVERTIBLE.filter((id) => id !== detail)], details: [detail] };
  const notes: string[] = [];
  let change = await driven(whatMustChange(graph, node, options), 0, 0.5);
  if (isOpen(change) && !stopped) {
    const solve = await solver().catch(() => undefined);
    if (solve === undefined) notes.push('The solver could not be loaded here: the bounds are those of the search alone.');
    else change = await driven(whatMustChange(graph, node, { ...options, solve }), 0.5, 0.8);
  }
  const lexicon = lexiconOf(voice);
  const frame = { analysis, change, lexicon, limit: 6 };
  const lead = leadOf(change, detail);
  const cards = await driven(tried(subject, frame, detail, drafts(frame, lead)), 0.8, 0.9);
  // the chosen one, those with names, then the others by number
  const { names } = graph.space;
  const rank = (at: number): number => (at === node ? 0 : names.has(at) ? 1 : 2);
  const holding = bitsOf(table.equilibria.get(detail)!, graph.space.size);
  const asked = holding.toSorted((a, b) => rank(a) - rank(b) || a - b).slice(0, MOST_FRAGILE);
  const breaks = await driven(breaksOf(graph, detail, stopped ? [] : asked), 0.9, 1);
  const status = statusSection(frame, lead).at(-1);
  return {
    status: status?.kind === 'paragraph' ? status.text : say``,
    holds: lead.holds,
    concept: detail,
    fixed: fixedBy(subject),
    cards,
    fragile: fragility(analysis, breaks),
    holding: holding.length,
    document: changeReport(analysis, change, lexicon, { limit: 6, party: undefined, next: [] }),
    notes: stopped ? [...notes, 'Stopped: this is what was known by then.'] : notes,
  };
}

function leadOf(change: ChangeAnalysis, concept: ClassicalId): ChangeAnalysis['concepts'][number] {
  const lead = change.concepts.find((one) => one.concept === concept);
  if (lead !== undefined) return lead;
  const skipped = change.skipped.find((one) => one.concept === concept);
  throw new Refused(skipped?.problem.message ?? 'it was stopped before anything was known', skipped?.problem.fix);
}

/** The compiled solver lies with our own files; it is only fetched where the search leaves something open. */
async function solver(): Promise<Solve> {
  const [{ highs }, { default: wasm }] = await Promise.all([import('../../solve/highs.ts'), import('highs/runtime?url')]);
  return highs(SOLVER_SECONDS, wasm);
}

/** The concept told in detail: the one asked for, else SEQ where the outcome does not hold under it, else the first such. */
function chosenConcept(table: StabilityTable, node: number, asked: string | undefined): ClassicalId {
  const wanted = asked === undefined ? undefined : findConcept(asked)?.id;
  if (wanted !== undefined && table.concepts.includes(wanted)) {
    if (isInvertible(wanted)) return wanted;
    throw new Refused(
      `what has to change is not worked out for ${conceptOf(wanted).short}`,
      `it is for ${INVERTIBLE.map((one) => conceptOf(one).short).join(', ')}`,
    );
  }
  const known = (['seq', ...INVERTIBLE] as const).filter((id) => table.concepts.includes(id));
  const found = known.find((id) => !isEquilibrium(table, id, node)) ?? known[0];
  if (found === undefined) throw new Refused('none of the ways of looking ahead for which this is worked out is defined here');
  return found;
}

async function howSure(subject: Subject, { voice, concept }: LongAsk<'sure'>): Promise<Document> {
  const open = openCase(subject);
  const wanted = concept === undefined ? undefined : findConcept(concept)?.id;
  const lead = wanted !== undefined && isInvertible(wanted) ? wanted : 'seq';
  const analysis = analysisOf(open, [lead]);
  const sampled = Sampler.of(analysis.graph.space.model, { lead });
  if (!sampled.ok) throw refusedBy(sampled.problems);
  const sampler = sampled.value;
  const singles = await driven(singleChanges(sampler), 0, 0.3);
  const sweep = stopped ? undefined : await driven(sweepUnknown(sampler), 0.3, 0.4);
  const samples = sampler.doubts.length > 0 ? SAMPLES : 0;
  const tally = await driven(drawn(sampler, samples), 0.4, 0.9);
  const id = sampler.concepts[sampler.lead]!;
  const breaks = stopped ? new Map() : await driven(breaksOf(sampler.graph, id, sampler.tracked), 0.9, 1);
  const robust = robustness({ sampler, tally, singles, sweep, breaks, complete: !stopped });
  return robustReport(analysis, robust, lexiconOf(voice), { limit: 8, asked: samples, next: [] });
}

/** Models drawn a few at a time. */
function* drawn(sampler: Sampler, samples: number): Steps<Tally> {
  const piece = 5;
  let tally = sampler.run(0, 0);
  for (let from = 0; from < samples; from += piece) {
    tally = added(tally, sampler.run(from, Math.min(samples, from + piece)));
    if ((yield from / samples) === 'stop') break;
  }
  return tally;
}

function refusedBy([problem]: readonly Problem[]): Refused {
  return new Refused(problem?.message ?? 'this cannot be worked out here', problem?.fix);
}

async function answer(kind: LongKind, subject: Subject, ask: unknown): Promise<void> {
  try {
    await readersFor(subject, (ask as { readonly other?: Subject }).other);
    const handler = handlers[kind] as (subject: Subject, ask: unknown) => Promise<unknown>;
    scope.postMessage({ answer: await handler(subject, ask) });
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    scope.postMessage({ message, fix: thrown instanceof Refused ? thrown.fix : undefined });
  }
}

/** A question, or that it should end with what there is. */
export function longAsked(request: LongRequest): void {
  if (request.kind === 'stop') stopped = true;
  else void answer(request.kind, request.subject, request.ask);
}
