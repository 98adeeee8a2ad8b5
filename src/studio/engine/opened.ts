/** The cases the worker has read last, with what was worked out of them. */
import { importGmcr } from '../../casefile/gmcr/import.ts';
import { codeFrame } from '../../casefile/frame.ts';
import { locate } from '../../casefile/locate.ts';
import { readCase, readVariant, type CaseFile } from '../../casefile/read.ts';
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
import { subjectKey, type CaseView, type Opened, type ShownProblem, type Subject } from './protocol.ts';

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
  readonly caseFile: CaseFile | undefined;
  readonly variants: CaseFile['variants'];
  readonly analyses: Map<string, Result<Analysis>>;
}

const KEPT = 24;
const cases = new Map<string, OpenCase>();

export function openCase(subject: Subject): OpenCase {
  const key = subjectKey(subject);
  const known = cases.get(key);
  if (known !== undefined) {
    // the one used last stands last
    cases.delete(key);
    cases.set(key, known);
    return known;
  }
  const fresh = read(subject);
  cases.set(key, fresh);
  if (cases.size > KEPT) cases.delete(cases.keys().next().value!);
  return fresh;
}

function read(subject: Subject): OpenCase {
  const { text, file } = subject;
  const analyses = new Map<string, Result<Analysis>>();
  if (subject.format === 'gmcr') {
    const imported = importGmcr(text, { file });
    return {
      subject,
      problems: imported.problems,
      model: imported.ok ? imported.value.model : undefined,
      caseFile: undefined,
      variants: [],
      analyses,
    };
  }
  const base = readCase(text, { file });
  const result = base.ok && subject.variant !== undefined ? readVariant(base.value, subject.variant) : base;
  const caseFile = result.ok ? result.value : undefined;
  const variants = base.ok ? base.value.variants : [];
  return { subject, problems: result.problems, model: caseFile?.model, caseFile, variants, analyses };
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
  const later =
    open.model === undefined ? [] : open.caseFile === undefined ? result.problems : locate(open.caseFile, result.problems);
  const problems = [...open.problems, ...later].map((problem) => shown(open, problem));
  return result.ok ? { ok: true, view: viewOf(open, result.value), problems } : { ok: false, problems };
}

const shown = ({ subject }: OpenCase, problem: Problem): ShownProblem => ({
  ...problem,
  frame: problem.at?.line === undefined ? '' : codeFrame(subject.text, problem),
});

export function viewOf({ variants }: OpenCase, analysis: Analysis): CaseView {
  const { graph, table } = analysis;
  const { model, size, today } = graph.space;
  const colours = partyColours(model.parties);
  return {
    title: model.title,
    summary: model.summary,
    asOf: model.asOf,
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
