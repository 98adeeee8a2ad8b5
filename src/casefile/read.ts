/** From the text of a case to its model, with every problem at its line and column. */
import type { Model } from '../core/model/model.ts';
import { bad, error, good, type Problem, type ProblemCode, type Result } from '../core/problem.ts';
import { buildModel } from './build/build.ts';
import { Draft } from './build/draft.ts';
import { keepOutcomes } from './build/keep.ts';
import { namesOf, variantDocument, withViews } from './build/variants.ts';
import { entriesOf, textIn, valueIn } from './graft.ts';
import { suggest } from './suggest.ts';
import type { CaseDocument } from './document.ts';
import { parseCaseText } from './parse.ts';
import { locatePlace } from './position.ts';
import { plainValue } from './plain.ts';

/** A case as it was read: what it says, and the text and tree it says it in. */
export interface CaseFile {
  readonly model: Model;
  readonly document: CaseDocument;
  readonly text: string;
  readonly file?: string;
  /** in the order of the text */
  readonly variants: readonly VariantNote[];
  /** the variant of the case that this is, and the lines of the text it is written in */
  readonly variant?: { readonly id: string; readonly from: number; readonly to: number };
}

/** What a case says of a variant without reading it. */
export interface VariantNote {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
}

export interface ReadOptions {
  /** the name of the file, for the places of problems and as a title where the case gives none */
  readonly file?: string;
}

/**
 * Reads a case and checks its variants. All problems are reported, in the order of the text; a case with errors has no
 * value. O(length · variants).
 */
export function readCase(text: string, options: ReadOptions = {}): Result<CaseFile> {
  const parsed = parseCaseText(text, options.file);
  if (!parsed.ok) return parsed;
  const base = build(parsed.value, options.file);
  const variants = variantsIn(parsed.value);
  const problems = inOrder([
    ...parsed.problems.map((problem) => at(parsed.value, problem)),
    ...base.problems,
    ...variants.flatMap(({ id }) => buildVariant(parsed.value, id, options.file).problems),
  ]);
  if (base.model === undefined || problems.some((problem) => problem.severity === 'error')) return bad(...problems);
  return good({ model: base.model, document: base.document, text, variants, ...fileOf(options.file) }, problems);
}

/**
 * The variant of a case as a case of its own. Outcomes keep the numbers they have in the case; outcomes the variant adds
 * follow. Errors: unknown-variant, and those of the outcomes.
 */
export function readVariant(caseFile: CaseFile, id: string): Result<CaseFile> {
  const { text, file, variants } = caseFile;
  const found =
    variants.find((variant) => variant.id === id) ?? variants.find(({ title }) => title.toLowerCase() === id.toLowerCase());
  if (found === undefined) {
    const close = suggest(
      id,
      variants.map((variant) => variant.id),
    );
    const fix =
      close !== undefined
        ? `did you mean "${close}"?`
        : variants.length === 0
          ? 'the case has no variants'
          : `the variants are: ${variants.map((variant) => variant.id).join(', ')}`;
    return bad(error('unknown-variant', `the case has no variant "${id}"`, { fix, at: { path: [], ...fileOf(file) } }));
  }
  const parsed = parseCaseText(text, file);
  if (!parsed.ok) return parsed;
  const built = buildVariant(parsed.value, found.id, file);
  if (built.model === undefined || built.document === undefined) return bad(...built.problems);
  const node = valueIn(entriesOf(parsed.value, valueIn(entriesOf(parsed.value, parsed.value.root), 'variants')), found.id);
  const [start, end] = node?.range ?? [0, text.length];
  const { lines } = parsed.value;
  const variant = { id: found.id, from: lines.linePos(start).line - 1, to: lines.linePos(Math.max(start, end - 1)).line };
  const { document } = built;
  const own: CaseFile = { model: built.model, document, text, variants: [], variant, ...fileOf(file) };
  const kept = keepOutcomes(caseFile.model, built.model);
  const problems = ownProblems(own, built.problems);
  return kept.ok ? good({ ...own, model: kept.value }, problems) : bad(...problems, ...kept.problems);
}

/** What a variant, or a past day, makes idle in the case is no mistake of the case. */
export const IDLE: ReadonlySet<ProblemCode> = new Set(['rule-useless', 'preference-constant', 'view-useless']);

/** The problems of a variant without what it makes idle in the lines of the case. */
export function ownProblems({ variant }: CaseFile, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code, at }) => {
    if (variant === undefined || !IDLE.has(code) || at?.line === undefined) return true;
    return at.line >= variant.from && at.line <= variant.to;
  });
}

const fileOf = (file: string | undefined): { readonly file?: string } => (file === undefined ? {} : { file });

interface Built {
  readonly model: Model | undefined;
  readonly document: CaseDocument;
  readonly problems: readonly Problem[];
}

function build(bare: CaseDocument, file: string | undefined): Built {
  const names = namesOf(bare);
  const document = withViews(names);
  const draft = new Draft(document);
  const model = buildModel(draft, plainValue(document), titleFrom(file));
  // problems of the changes stand in the text as it was, those of the result in the text written out
  const problems = [
    ...names.problems.map((problem) => at(bare, problem)),
    ...draft.problems.map((problem) => at(document, problem)),
  ];
  return { model, document, problems };
}

function buildVariant(document: CaseDocument, id: string, file: string | undefined): Partial<Built> & Pick<Built, 'problems'> {
  const names = namesOf(document);
  const written = variantDocument(names, id);
  const problems = names.problems.map((problem) => at(document, problem));
  if (written === undefined || problems.some(({ severity }) => severity === 'error')) return { problems };
  const built = build(written, file);
  return { ...built, problems: [...problems, ...built.problems] };
}

function variantsIn(document: CaseDocument): VariantNote[] {
  return entriesOf(document, valueIn(entriesOf(document, document.root), 'variants')).map(([id, node]) => {
    const entries = entriesOf(document, node);
    const summary = textIn(document, valueIn(entries, 'summary'));
    return { id, title: textIn(document, valueIn(entries, 'title')) ?? id, ...(summary === undefined ? {} : { summary }) };
  });
}

function at(document: CaseDocument, problem: Problem): Problem {
  return { ...problem, at: locatePlace(document, problem.at ?? { path: [] }) };
}

/** In the order of the text, each problem once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const key = [problem.code, problem.at?.line, problem.at?.column, problem.message].join('\n');
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
}

/** `…/border-talks/case.yaml` → "border talks". */
function titleFrom(file: string | undefined): string {
  const parts = (file ?? '').split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const last = parts.at(-1)?.replace(/\.[^.]+$/, '');
  const name = last === 'case' ? (parts.at(-2) ?? last) : last;
  return name === undefined ? 'Untitled case' : name.replace(/[-_]+/g, ' ');
}
