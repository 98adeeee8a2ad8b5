/** What is marked in a document: accepted statements, and proposals that nobody has decided on yet. */
import type { Part, ProposedStatement, Reading, Span } from '../../core/evidence/reading.ts';
import { sameStretch, stretchOf } from '../../core/evidence/stretch.ts';
import type { RecordView, StatementView } from './view.ts';

export interface Item {
  /** the same as long as the item is there: its id in the evidence, or its place in the text */
  readonly key: string;
  readonly span: Span | undefined;
  readonly content: readonly Span[];
  /** who said it, and by which words the text says so; where the reader found them */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly statement: StatementView | undefined;
  readonly proposal: ProposedStatement | undefined;
}

/** Whether both are the same statement, told in the same way. */
export const sameItem = (a: Item, b: Item): boolean =>
  a.key === b.key &&
  a.statement === b.statement &&
  a.proposal === b.proposal &&
  // found by the reader, later than the statement itself
  String(a.source) === String(b.source) &&
  String(a.cue) === String(b.cue);

export interface Shown {
  /** least confidence of a proposal */
  readonly sure: number;
  /** also statements inside what others said */
  readonly nested: boolean;
}

export interface Marked {
  /** in the order of the text */
  readonly items: readonly Item[];
  /** proposals that were rejected, that are less sure than asked for, or that stand inside others */
  readonly rejected: number;
  readonly unsure: number;
  readonly inside: number;
}

const proposalKey = ({ content }: ProposedStatement): string => `at ${stretchOf(content).join('-')}`;

export function markedIn(record: RecordView, file: string, reading: Reading | undefined, { sure, nested }: Shown): Marked {
  const accepted = record.statements.filter((statement) => statement.file === file);
  const rejections = record.rejected.filter((one) => one.file === file);
  const same = (span: Span | undefined, part: Part): boolean => span !== undefined && sameStretch(span, stretchOf(part));
  const items: Item[] = accepted.map((statement) => {
    const twin = reading?.statements.find(({ content }) => same(statement.span, content));
    const content = statement.span === undefined ? [] : [statement.span];
    const around = { source: twin?.source.spans ?? [], cue: twin?.cue.spans ?? [] };
    return { key: statement.id, span: statement.span, content, ...around, statement, proposal: undefined };
  });
  let [rejected, unsure, inside] = [0, 0, 0];
  for (const proposal of reading?.statements ?? []) {
    const { content, source, cue, confidence, within } = proposal;
    if (accepted.some(({ span }) => same(span, content))) continue;
    if (rejections.some(({ span }) => same(span, content))) rejected++;
    else if (confidence < sure) unsure++;
    else if (within !== undefined && !nested) inside++;
    else {
      const spans = { content: content.spans, source: source.spans, cue: cue.spans };
      items.push({ key: proposalKey(proposal), span: stretchOf(content), ...spans, statement: undefined, proposal });
    }
  }
  const place = ({ span }: Item): number => span?.[0] ?? Number.MAX_SAFE_INTEGER;
  return { items: items.sort((a, b) => place(a) - place(b)), rejected, unsure, inside };
}

type Role = 'source' | 'cue' | 'content' | 'draft';

export interface Segment {
  readonly from: number;
  readonly to: number;
  /** the items it belongs to, the innermost first */
  readonly marks: readonly { readonly item: Item; readonly role: Role }[];
}

/** A stretch of the text in pieces that each belong to the same items. */
export function segmentsOf([from, to]: Span, items: readonly Item[]): Segment[] {
  const marks = items
    .flatMap((item) =>
      (['source', 'cue', 'content'] as const).flatMap((role) => item[role].map((span) => ({ item, role, span }))),
    )
    .filter(({ span }) => span[0] < to && from < span[1]);
  const cuts = new Set([from, to]);
  for (const { span } of marks) for (const at of span) if (at > from && at < to) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, at): Segment => {
    const start = places[at]!;
    const here = marks.filter(({ span }) => span[0] <= start && end <= span[1]);
    return {
      from: start,
      to: end,
      marks: here.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0])).map(({ item, role }) => ({ item, role })),
    };
  });
}
