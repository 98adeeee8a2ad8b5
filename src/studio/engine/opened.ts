/** The cases the worker has read last, with what was worked out of them. */
import type { importGmcr } from '../../casefile/gmcr/import.ts';
import { codeFrame } from '../../casefile/frame.ts';
import { stoodCase } from '../../casefile/evidence/stood.ts';
import { locate } from '../../casefile/locate.ts';
import { IDLE, readCase, readVariant, type CaseFile } from '../../casefile/read.ts';
import { analyse, type Analysis } from '../../core/analyse.ts';
import type { Model } from '../../core/model/model.ts';
import type { Problem, Result } from '../../core/problem.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import { findConcept } from '../../core/stability/registry.ts';
import { partyColours } from '../../figures/colour.ts';
import { scopeLine } from '../../report/sections/scope.ts';
import { shortPartyName } from '../../words/outcome.ts';
import { textOf } from '../../words/phrase.ts';
import { lexiconOf } from '../../words/voice.ts';
import { evidenceBeside } from './evidence.ts';
import { caseKey, type CaseView, type Opened, type ShownProblem, type Subject } from './protocol.ts';

/** What the user is to be told instead of an answer. */
export class Refused extends Error {
  readonly fix: string | undefined;
  constructor(message: string, fix?: string) {
    super(message);
    this.fix = fix;
  }
}

export interface OpenCase {
  readonly subject: Subject;
  readonly problems: readonly Problem[];
  readonly model: Model | undefined;
  /** the model of the whole case, where `model` is that of a past day */
  readonly whole: Model | undefined;
  readonly caseFile: CaseFile | undefined;
  readonly variants: CaseFile['variants'];
  readonly analyses: Map<string, Result<Analysis>>;
}

let gmcr: typeof importGmcr | undefined;

/** To be waited for before the cases are opened: what reads a .gmcr file is loaded with the first of them. */
export async function readersFor(...subjects: readonly (Subject | undefined)[]): Promise<void> {
  if (gmcr === undefined && subjects.some((subject) => subject?.format === 'gmcr'))
    gmcr = (await import('../../casefile/gmcr/import.ts')).importGmcr;
}

const KEPT = 24;
const cases = new Map<string, OpenCase>();

export function openCase(subject: Subject): OpenCase {
  const key = caseKey(subject);
  const known = cases.get(key);
  if (known !== undefined) {
    // the one used last stands last
    cases.delete(key);
    cases.set(key, known);
    return known;
  }
  const fresh = onDay(read(subject));
  cases.set(key, fresh);
  if (cases.size > KEPT) cases.delete(cases.keys().next().value!);
  return fresh;
}

function read(subject: Subject): OpenCase {
  const { text, file } = subject;
  const analyses = new Map<string, Result<Analysis>>();
  if (subject.format === 'gmcr') {
    if (gmcr === undefined) throw new Error('what reads .gmcr files is not loaded');
    const imported = gmcr(text, { file });
    return {
      subject,
      problems: imported.problems,
      model: imported.ok ? imported.value.model : undefined,
      whole: undefined,
      caseFile: undefined,
      variants: [],
      analyses,
    };
  }
  const base = readCase(text, { file });
  const result = base.ok && subject.variant !== undefined ? readVariant(base.value, subject.variant) : base;
  const caseFile = result.ok ? result.value : undefined;
  const variants = base.ok ? base.value.variants : [];
  return { subject, problems: result.problems, model: caseFile?.model, whole: undefined, caseFile, variants, analyses };
}

/** The case as it stood on the day that is asked for. */
function onDay(open: OpenCase): OpenCase {
  const { subject, model, caseFile } = open;
  if (subject.asOf === undefined || model === undefined) return open;
  const evidence = evidenceBeside(subject, caseFile?.model ?? model);
  const stood = evidence.ok ? stoodCase(model, evidence.value, subject.asOf) : evidence;
  const problems = [...open.problems, ...stood.problems];
  return stood.ok ? { ...open, problems, model: stood.value.model, whole: model } : { ...open, problems, model: undefined };
}

/** The analysis under all concepts, or under those named. */
export function analysisOf(open: OpenCase, concepts?: readonly string[]): Analysis {
  const result = attempted(open, concepts);
  if (result.ok) return result.value;
  const [problem] = result.problems;
  throw new Refused(problem?.message ?? 'the case cannot be analysed', problem?.fix);
}

function attempted(open: OpenCase, concepts: readonly string[] | undefined): Result<Analysis> {
  if (open.model === undefined) return { ok: false, problems: open.problems };
  const ids = (concepts ?? []).flatMap((name): ConceptId[] => {
    const concept = findConcept(name);
    return concept === undefined ? [] : [concept.id];
  });
  const key = ids.join();
  const known = open.analyses.get(key);
  if (known !== undefined) return known;
  const fresh = analyse(open.model, ids.length === 0 ? {} : { concepts: ids });
  open.analyses.set(key, fresh);
  return fresh;
}

/** The case for the pages, with all problems at their lines. */
export function opened(open: OpenCase): Opened {
  const result = attempted(open, undefined);
  // what a past day makes idle is no mistake of the case
  const own = open.whole === undefined ? result.problems : result.problems.filter(({ code }) => !IDLE.has(code));
  const later = open.model === undefined ? [] : open.caseFile === undefined ? own : locate(open.caseFile, own);
  const problems = [...open.problems, ...later].map((problem) => shown(open, problem));
  return result.ok ? { ok: true, view: viewOf(open, result.value), problems } : { ok: false, problems };
}

export function shown({ subject }: OpenCase, problem: Problem): ShownProblem {
  const { at, ...rest } = problem;
  const { beside } = subject;
  if (beside !== undefined && at?.file === beside.file) return { ...rest, frame: codeFrame(beside.evidence, problem) };
  return { ...problem, frame: at?.line === undefined ? '' : codeFrame(subject.text, problem) };
}

export function viewOf({ variants }: OpenCase, analysis: Analysis): CaseView {
  const { graph, table } = analysis;
  const { model, size, today } = graph.space;
  const colours = partyColours(model.parties);
  return {
    title: model.title,
    summary: model.summary,
    asOf: model.asOf,
    left: model.later ?? 0,
    scope: textOf(scopeLine({ analysis, lexicon: lexiconOf('plain'), limit: 0 })).replace(/:$/, '.'),
    parties: model.parties.map(({ id, name }, party) => ({
      id,
      name,
      short: shortPartyName(model, party).text,
      colour: colours[party]!,
    })),
    options: model.options.map(({ id, label, owners, oneWay }) => ({ id, label, owners, oneWay })),
    size,
    today,
    concepts: table.concepts.map((id) => {
      const { short, name, plain, formula } = findConcept(id)!;
      return { id, short, name, plain, formula };
    }),
    variants: variants.map(({ id, title }) => ({ id, title })),
    ownViews: (model.views ?? []).length > 0,
  };
}
