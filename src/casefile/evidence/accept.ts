/** Proposals of the reader taken into the text of an evidence file: what was there stays as it is written. */
import type { ProposedStatement, Reading, When } from '../../core/evidence/reading.ts';
import type { Evidence } from '../../core/evidence/source.ts';
import { slug } from '../../core/model/ids.ts';
import type { Model } from '../../core/model/model.ts';
import { good, type Result } from '../../core/problem.ts';
import type { Change } from '../edit/change.ts';
import { editCase } from '../edit/edit.ts';
import type { Plain } from '../plain.ts';
import { wordsIn } from './quote.ts';
import { EVIDENCE_VERSION } from './schema.ts';

export interface Acceptance {
  readonly model: Model;
  /** what the file holds already, and its text; undefined: there is no file */
  readonly before: { readonly text: string; readonly evidence: Evidence } | undefined;
  readonly reading: Reading;
  /** the document, as the evidence file names it */
  readonly file: string;
  readonly chosen: readonly ProposedStatement[];
  /** who accepts, and when */
  readonly by?: string;
  readonly on?: string;
}

export interface Accepted {
  readonly text: string;
  /** proposal → the id it has in the evidence */
  readonly added: readonly { readonly proposal: string; readonly id: string }[];
  /** proposals that the evidence has already, by the place of their words */
  readonly known: readonly { readonly proposal: string; readonly id: string }[];
}

const EMPTY = `evidence: ${EVIDENCE_VERSION}\n`;

/** Errors: edit-impossible. */
export function acceptStatements(acceptance: Acceptance): Result<Accepted> {
  const { before, reading, file, chosen } = acceptance;
  const documents = before?.evidence.documents ?? [];
  const statements = before?.evidence.statements ?? [];
  const there = documents.findIndex((one) => one.file === file);
  const known: { proposal: string; id: string }[] = [];
  const added: { proposal: string; id: string }[] = [];
  const changes: Change[] = [];
  const taken = new Set(statements.map(({ id }) => id));
  const name =
    there === -1
      ? fresh(slug(file.replace(/^.*\//, '').replace(/\.\w+$/, '')) || 'document', new Set(documents.map(({ id }) => id)))
      : documents[there]!.id;
  if (there === -1) changes.push({ kind: 'set', path: ['documents', name], value: { file } });
  for (const proposal of chosen) {
    const [from, to] = stretchOf(proposal);
    const twin = statements.find(
      ({ document, span }) => document === there && span !== undefined && span[0] < to && from < span[1],
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
  const edited = editCase({ text: before?.text ?? EMPTY }, changes);
  return edited.ok ? good({ text: edited.value.text, added, known }) : edited;
}

/** From the first word of the content to the last, with what stands between them. */
const stretchOf = ({ content }: ProposedStatement): readonly [number, number] => [content.spans[0]![0], content.spans.at(-1)![1]];

function valueOf({ model, by, on }: Acceptance, document: string, proposal: ProposedStatement, text: string): Plain {
  const { speaker, source, when, occasion, via, act, kind, pattern, confidence } = proposal;
  const [from, to] = stretchOf(proposal);
  const accepted = defined({ by, on });
  return defined({
    quote: wordsIn(text.slice(from, to)),
    at: [from, to],
    document,
    speaker: speaker?.name ?? source.text,
    role: speaker?.role,
    party: speaker?.party === undefined ? undefined : model.parties[speaker.party]!.id,
    date: when === undefined ? undefined : dateOf(when),
    occasion: occasion?.text,
    via: via?.text,
    act,
    kind,
    found: { pattern, confidence },
    accepted: Object.keys(accepted).length === 0 ? undefined : accepted,
  });
}

const defined = (entries: { readonly [key: string]: Plain | undefined }): { readonly [key: string]: Plain } =>
  Object.fromEntries(Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** As far as it is certain. */
function dateOf({ start, grain }: When): string | undefined {
  if (grain === 'day') return start;
  if (grain === 'month') return start.slice(0, 7);
  return grain === 'year' ? start.slice(0, 4) : undefined;
}

/** The last word of the speaker's name and the first ones that matter of the content. */
function idOf({ speaker, content }: ProposedStatement): string {
  const last = slug(speaker?.name.split(/\s+/).at(-1) ?? '');
  const words = content.text
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
