/** Proposals of the reader taken into the text of an evidence file: what was there stays as it is written. */
import type { ProposedStatement, Reading, When } from '../../core/evidence/reading.ts';
import type { Evidence } from '../../core/evidence/source.ts';
import { sameStretch, stretchOf } from '../../core/evidence/stretch.ts';
import { slug } from '../../core/model/ids.ts';
import type { Model } from '../../core/model/model.ts';
import { good, type Result } from '../../core/problem.ts';
import type { Change } from '../edit/change.ts';
import { editCase } from '../edit/edit.ts';
import type { Plain } from '../plain.ts';
import { frontMatterOf } from './front.ts';
import { wordsIn } from './quote.ts';
import { EVIDENCE_VERSION } from './schema.ts';

/** A proposal, or a statement marked by hand, of which nobody knows how it could have been found. */
export type Chosen = Pick<ProposedStatement, 'id' | 'kind' | 'source' | 'content' | 'speaker' | 'when' | 'occasion' | 'via'> &
  Partial<Pick<ProposedStatement, 'act' | 'pattern' | 'confidence'>>;

/** Where a decision on proposals goes. */
export interface Decision {
  /** what the file holds already, and its text; undefined: there is no file */
  readonly before: { readonly text: string; readonly evidence: Evidence } | undefined;
  readonly reading: Pick<Reading, 'document'>;
  /** the document, as the evidence file names it */
  readonly file: string;
  readonly chosen: readonly Chosen[];
  /** who accepts, and when */
  readonly by?: string;
  readonly on?: string;
}

export interface Acceptance extends Decision {
  readonly model: Model;
}

export interface Accepted {
  readonly text: string;
  /** proposal → the id it has in the evidence */
  readonly added: readonly { readonly proposal: string; readonly id: string }[];
  /** proposals that the evidence has already, by the place of their words */
  readonly known: readonly { readonly proposal: string; readonly id: string }[];
}

/** An evidence file without anything in it. */
export const EMPTY = `evidence: ${EVIDENCE_VERSION}\n`;

/** What was rejected before and is accepted now is no longer rejected. Errors: edit-impossible. */
export function acceptStatements(acceptance: Acceptance): Result<Accepted> {
  const { before, reading, chosen } = acceptance;
  const statements = before?.evidence.statements ?? [];
  const { there, name, changes } = documentOf(acceptance);
  const known: { proposal: string; id: string }[] = [];
  const added: { proposal: string; id: string }[] = [];
  const taken = new Set(statements.map(({ id }) => id));
  for (const proposal of chosen) {
    const twin = statements.find(
      ({ document, span }) => document === there && span !== undefined && sameStretch(span, stretchOf(proposal.content)),
    );
    if (twin !== undefined) {
      known.push({ proposal: proposal.id, id: twin.id });
      continue;
    }
    const id = fresh(idOf(proposal), taken);
    taken.add(id);
    added.push({ proposal: proposal.id, id });
    changes.push({ kind: 'set', path: ['statements', id], value: valueOf(acceptance, name, proposal, reading.document.text) });
  }
  if (added.length === 0) return good({ text: before?.text ?? EMPTY, added, known });
  const back = withoutRejected(before?.evidence, there, chosen);
  const edited = editCase({ text: textBefore(acceptance) }, [...changes, ...back]);
  return edited.ok ? good({ text: edited.value.text, added, known }) : edited;
}

/** Notes that the proposals were looked at and not taken. Errors: edit-impossible. */
export function rejectStatements(decision: Decision): Result<string> {
  const { before, reading, chosen, by, on } = decision;
  const { name, there, changes } = documentOf(decision);
  const known = before?.evidence.rejected ?? [];
  let count = known.length;
  for (const { content } of chosen) {
    const [from, to] = stretchOf(content);
    if (known.some(({ document, span }) => document === there && span !== undefined && sameStretch(span, [from, to]))) continue;
    const value = defined({ document: name, quote: wordsIn(reading.document.text.slice(from, to)), at: [from, to], by, on });
    changes.push({ kind: 'set', path: ['rejected', count++], value });
  }
  if (count === known.length) return good(before?.text ?? EMPTY);
  const edited = editCase({ text: textBefore(decision) }, changes);
  return edited.ok ? good(edited.value.text) : edited;
}

/** The changes that take such proposals back from those rejected. */
function withoutRejected(evidence: Evidence | undefined, document: number, chosen: readonly Pick<Chosen, 'content'>[]): Change[] {
  return (evidence?.rejected ?? [])
    .flatMap((one, index) =>
      one.document === document &&
      chosen.some(({ content }) => one.span !== undefined && sameStretch(one.span, stretchOf(content)))
        ? [index]
        : [],
    )
    .reverse()
    .map((index) => ({ kind: 'remove', path: ['rejected', index] }));
}

const textBefore = ({ before }: Decision): string => (before === undefined || before.text.trim() === '' ? EMPTY : before.text);

/** The document among those of the file; where it is none of them, the change that makes it one. */
function documentOf({ before, file, reading }: Decision): { there: number; name: string; changes: Change[] } {
  const documents = before?.evidence.documents ?? [];
  const there = documents.findIndex((one) => one.file === file);
  if (there !== -1) return { there, name: documents[there]!.id, changes: [] };
  const stem = slug(file.replace(/^.*\//, '').replace(/\.\w+$/, '')) || 'document';
  const name = fresh(stem, new Set(documents.map(({ id }) => id)));
  return {
    there,
    name,
    changes: [...named(before?.evidence), { kind: 'set', path: ['documents', name], value: aboutDocument(file, reading) }],
  };
}

/** What the reader found out about a document, and the document does not say between two lines of `---`. */
function aboutDocument(file: string, { document }: Decision['reading']): Plain {
  const { title, publisher, date, text } = document;
  const said = frontMatterOf(text);
  const rest = Object.entries({ title, publisher, date }).filter(([field]) => said[field as 'title'] === undefined);
  return defined({ file, ...Object.fromEntries(rest) });
}

/** What stands in the only document need not name it; as soon as there are two, it must. */
export function named(evidence: Evidence | undefined): Change[] {
  const [only, second] = evidence?.documents ?? [];
  if (evidence === undefined || only === undefined || second !== undefined) return [];
  return [
    ...evidence.statements.map(({ id }): Change => ({ kind: 'set', path: ['statements', id, 'document'], value: only.id })),
    ...evidence.rejected.map((_, at): Change => ({ kind: 'set', path: ['rejected', at, 'document'], value: only.id })),
  ];
}

function valueOf({ model, by, on }: Acceptance, document: string, proposal: Chosen, text: string): Plain {
  const { speaker, source, when, occasion, via, act, kind, pattern, confidence } = proposal;
  const [from, to] = stretchOf(proposal.content);
  const accepted = defined({ by, on });
  return defined({
    quote: wordsIn(text.slice(from, to)),
    at: [from, to],
    document,
    speaker: speaker?.name ?? source.text,
    role: speaker?.role,
    party: partyOf(model, speaker),
    date: when === undefined ? undefined : dateOf(when),
    occasion: occasion?.text,
    via: via?.text,
    act,
    kind,
    found: pattern === undefined ? undefined : defined({ pattern, confidence }),
    accepted: Object.keys(accepted).length === 0 ? undefined : accepted,
  });
}

/** Somebody who has the name of a party and speaks for none is written down as that. */
function partyOf({ parties }: Model, speaker: Chosen['speaker']): string | undefined {
  if (speaker?.party !== undefined) return parties[speaker.party]!.id;
  const named = parties.some(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => one.toLowerCase() === speaker?.name.toLowerCase()),
  );
  return named ? 'none' : undefined;
}

/** The entries that have a value. */
export const defined = (entries: { readonly [key: string]: Plain | undefined }): { readonly [key: string]: Plain } =>
  Object.fromEntries(Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** As far as it is certain. */
function dateOf({ start, grain }: When): string | undefined {
  if (grain === 'day') return start;
  if (grain === 'month') return start.slice(0, 7);
  return grain === 'year' ? start.slice(0, 4) : undefined;
}

const idOf = ({ speaker, content }: Chosen): string => idFor(speaker?.name, content.text);

/** An id: the last word of the speaker's name and the first ones that matter of what was said. */
export function idFor(speaker: string | undefined, said: string): string {
  const last = slug(speaker?.split(/\s+/).at(-1) ?? '');
  const words = said
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 && !/^(?:that|this|will|would|could|should|have|been|with|from)$/i.test(word))
    .slice(0, 2);
  return [last, ...words.map(slug)].filter((part) => part !== '').join('-') || 'statement';
}

/** The id, or with a number where it is taken. */
export function fresh(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let next = 2;
  while (taken.has(`${wanted}-${next}`)) next++;
  return `${wanted}-${next}`;
}
