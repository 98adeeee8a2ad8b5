/** The record of a case for its screen, and changes of the evidence made in its text. */
import { editCase, valueOf } from '../../casefile/edit/edit.ts';
import { acceptStatements, rejectStatements } from '../../casefile/evidence/accept.ts';
import type { Plain } from '../../casefile/plain.ts';
import { lastDay } from '../../core/evidence/day.ts';
import { marksOf } from '../../core/evidence/marks.ts';
import { partName } from '../../core/evidence/part.ts';
import { readoutOf } from '../../core/evidence/readout.ts';
import { saidOn, type Evidence } from '../../core/evidence/source.ts';
import type { EvidenceStatement, ModelPart } from '../../core/evidence/statement.ts';
import { countsBy, dateOf, footingOf, restingParts, type Footing, type Ground } from '../../core/evidence/support.ts';
import type { Model } from '../../core/model/model.ts';
import type { Result } from '../../core/problem.ts';
import { timelineFigure } from '../../figures/timeline.ts';
import type { Document } from '../../report/document.ts';
import { footingSection, partPhrase, unknownSection, type RecordFrame } from '../../report/sections/record.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { dated } from '../../words/number.ts';
import { textOf } from '../../words/phrase.ts';
import type {
  EvidenceAsk,
  EvidenceEdited,
  FootingView,
  GroundView,
  LinkView,
  PartView,
  RecordAnswer,
  RowView,
  StatementView,
} from '../record/view.ts';
import { evidenceBeside } from './evidence.ts';
import { openCase, Refused, shown, type OpenCase } from './opened.ts';
import type { Subject } from './protocol.ts';

export function recordView(subject: Subject, stale: number, lexicon: Lexicon): RecordAnswer {
  const open = openCase(subject);
  const model = wholeOf(open);
  const read = evidenceBeside(subject, model);
  const problems = read.problems.map((problem) => shown({ ...open, subject }, problem));
  if (!read.ok) return { ok: false, problems };
  const evidence = read.value;
  const { asOf } = subject;
  const days = daysOf(model, evidence);
  const day = asOf ?? model.asOf ?? days.at(-1)?.day;
  const readout = readoutOf(model, evidence, asOf === undefined ? {} : { day: asOf });
  const counts = asOf === undefined ? {} : { counts: countsBy(model, evidence, asOf) };
  const footing = footingOf(model, evidence, { stale, ...(day === undefined ? {} : { day }), ...counts });
  const frame: RecordFrame = { model, evidence, readout, footing, day, stale, lexicon, limit: 1000 };
  const raw = rawStatements(subject);
  const counted = new Set(readout.timeline);
  const section = (blocks: Document['blocks']): Document => ({ title: '', colours: [], blocks });
  return {
    ok: true,
    record: {
      documents: evidence.documents.map(({ id, file, title, date, publisher }) => ({ id, file, title, date, publisher })),
      statements: evidence.statements.map((statement, index) =>
        statementView(evidence, statement, {
          raw: raw[statement.id] ?? {},
          carries: carriedBy(footing, index),
          later: !counted.has(index),
        }),
      ),
      rejected: evidence.rejected.map(({ document, span, quote = '' }) => ({
        file: document === undefined ? undefined : evidence.documents[document]!.file,
        span,
        quote,
      })),
      sources: model.sources
        .filter(({ id }) => evidence.statements.every((statement) => statement.id !== id))
        .map(({ id, title, url }) => ({ id, title, address: url })),
      aliases: model.parties.flatMap(({ name, aliases }, party) => [name, ...aliases].map((alias) => ({ name: alias, party }))),
      parts: partsOf(model, evidence, lexicon),
      days,
      speakers: readout.speakers.map(({ name, party }) => ({ name, party })),
      rows: model.options.map((_, option): RowView => ({
        option,
        contradicted: footing.some(({ part, contradicted }) => part.kind === 'option' && part.option === option && contradicted),
        cells: readout.matrix[option]!.map((cell, speaker) => {
          const marks = marksOf(evidence, readout, option, speaker, { day, stale });
          if (cell === undefined || marks === undefined) return undefined;
          const statements = cell.said.map(({ statement }) => statement);
          return { position: cell.said.at(-1)!.position, statements, changed: cell.changed, ...marks };
        }),
      })),
      stale,
      timeline: timelineFigure(model, evidence, readout, lexicon),
      footing: footing.map((one) => footingViewOf(model, evidence, one, lexicon)),
      // the table of it is drawn with links to the words
      footed: section(footingSection(frame).filter(({ kind }) => kind === 'paragraph' || kind === 'heading')),
      unknown: section(unknownSection(frame)),
      problems,
    },
  };
}

function wholeOf({ whole, model, caseFile, problems }: OpenCase): Model {
  const found = whole ?? caseFile?.model ?? model;
  if (found !== undefined) return found;
  throw new Refused(problems[0]?.message ?? 'the case cannot be read', problems[0]?.fix);
}

function footingViewOf(model: Model, evidence: Evidence, footing: Footing, lexicon: Lexicon): FootingView {
  const { part, kind, grounds, against, newest, contradicted, stale, single, later } = footing;
  const view = (ground: Ground): GroundView => {
    if (ground.kind === 'source') {
      const { id, title } = model.sources[ground.source]!;
      return { id, label: title };
    }
    const { id, speaker } = evidence.statements[ground.statement]!;
    const date = dateOf(model, evidence, ground);
    return { id, label: date === undefined ? speaker : `${speaker}, ${dated(date)}` };
  };
  const several = evidence.documents.length > 1;
  return {
    label: textOf(partPhrase(model, part, lexicon)),
    kind,
    grounds: grounds.map(view),
    against: against.map(view),
    newest,
    marks: [
      ...(later ? ['later' as const] : []),
      ...(contradicted ? ['contradicted' as const] : []),
      ...(stale ? ['stale' as const] : []),
      ...(single && several ? ['single' as const] : []),
    ],
  };
}

/** What the evidence says as it is written: statement → key → value. */
function rawStatements({ beside }: Subject): Readonly<Record<string, Mapping>> {
  const value = valueOf({ text: beside?.evidence ?? '' });
  const statements = value.ok ? mapping(mapping(value.value)['statements']) : {};
  return Object.fromEntries(Object.entries(statements).map(([id, one]) => [id.trim(), mapping(one)]));
}

type Mapping = { readonly [key: string]: Plain };
const mapping = (value: Plain | undefined): Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {};

const carriedBy = (footing: readonly Footing[], index: number): number =>
  footing.filter(({ grounds }) => grounds.some((ground) => ground.kind === 'statement' && ground.statement === index)).length;

function statementView(
  evidence: Evidence,
  statement: EvidenceStatement,
  { raw, carries, later }: { readonly raw: Mapping; readonly carries: number; readonly later: boolean },
): StatementView {
  const { id, says, quote, span, document, speaker, role, party, occasion, via, act, kind, positions, note } = statement;
  const { pattern, confidence } = statement.found ?? {};
  const { by, on } = statement.accepted ?? {};
  return {
    id,
    says,
    quote,
    span,
    file: document === undefined ? undefined : evidence.documents[document]!.file,
    speaker,
    role,
    party,
    date: saidOn(evidence, statement),
    ownDate: statement.date ?? '',
    occasion,
    via,
    act,
    kind,
    positions,
    supports: linkViews(raw['supports']),
    contradicts: linkViews(raw['contradicts']),
    carries,
    found:
      statement.found === undefined
        ? undefined
        : [pattern, confidence === undefined ? undefined : `${Math.round(confidence * 100)} %`].filter(Boolean).join(', '),
    accepted: statement.accepted === undefined ? undefined : [by, on].filter(Boolean).join(', '),
    note,
    undecided: (statement.undecided ?? []).map(
      ({ code, said }) =>
        `${code.kind === 'marked' ? 'whether it is a statement' : code.kind} is undecided: ${said.map(({ coder, value }) => `${coder} says ${value}`).join(', ')}`,
    ),
    later,
  };
}

/** The links as they are written, by the words of the text. */
function linkViews(list: Plain | undefined): LinkView[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly Plain[]).map((item, at) => {
    const { option, rule, party, wants } = mapping(item);
    const told = (value: Plain | undefined): string =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
    if (option !== undefined) return { label: `the option ${told(option)}`, at };
    if (rule !== undefined) return { label: `rule ${told(rule)}`, at };
    return { label: wants === undefined ? `all that ${told(party)} wants` : `${told(party)}: “${told(wants)}”`, at };
  });
}

function partsOf(model: Model, evidence: Evidence, lexicon: Lexicon): PartView[] {
  return restingParts(model, evidence).flatMap(({ part }): PartView[] => {
    const link = linkTo(model, part);
    if (link === undefined) return [];
    const group =
      part.kind === 'option' ? 'that there is the option' : part.kind === 'rule' ? 'a rule' : 'party' in part ? 'a wish' : '';
    return [{ label: textOf(partPhrase(model, part, lexicon)), group, link }];
  });
}

/** The link that names a part in the evidence; undefined: none can. */
function linkTo(model: Model, part: ModelPart): Plain | undefined {
  switch (part.kind) {
    case 'option':
      return { option: model.options[part.option]!.id };
    case 'rule':
      return { rule: model.rules[part.rule]!.name ?? model.rules[part.rule]!.index + 1 };
    case 'statement':
    case 'weight':
      return { party: model.parties[part.party]!.id, wants: partName(model, part).text };
    case 'ranking':
      return { party: model.parties[part.party]!.id };
    case 'comparison':
    case 'view':
      return undefined;
  }
}

/** Days on which something was said that counts in the case, or of the case's sources. */
function daysOf(model: Model, evidence: Evidence): { day: string; count: number }[] {
  const counts = new Map<string, number>();
  const add = (date: string | undefined): void => {
    if (date !== undefined) counts.set(lastDay(date), (counts.get(lastDay(date)) ?? 0) + 1);
  };
  for (const statement of evidence.statements) add(saidOn(evidence, statement));
  const sources = new Set(
    restingParts(model, evidence).flatMap(({ grounds }) =>
      grounds.flatMap((ground) => (ground.kind === 'source' ? [ground.source] : [])),
    ),
  );
  for (const source of sources) add(dateOf(model, evidence, { kind: 'source', source }));
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count }));
}

export function evidenceEdited(subject: Subject, ask: EvidenceAsk): EvidenceEdited {
  const text = subject.beside?.evidence ?? '';
  if (ask.kind === 'changes') return { text: valueIn(editCase({ text }, ask.changes)).text, id: undefined };
  const model = wholeOf(openCase(subject));
  const evidence = valueIn(evidenceBeside(subject, model));
  const before = { text, evidence };
  const who = { on: ask.on, ...(ask.by === undefined ? {} : { by: ask.by }) };
  if (ask.kind === 'remove') return { text: removed(subject, before, ask.id, who), id: undefined };
  const document = { name: ask.file, text: subject.beside?.documents[ask.file] ?? '', format: 'text' } as const;
  const decision = { before, reading: { document }, file: ask.file, chosen: ask.chosen, ...who };
  if (ask.kind === 'reject') return { text: valueIn(rejectStatements(decision)), id: undefined };
  const { text: after, added, known } = valueIn(acceptStatements({ ...decision, model }));
  return { text: after, id: added[0]?.id ?? known[0]?.id };
}

function removed(
  subject: Subject,
  before: { readonly text: string; readonly evidence: Evidence },
  id: string,
  who: { readonly on: string; readonly by?: string },
): string {
  const statement = before.evidence.statements.find((one) => one.id === id);
  const { text } = valueIn(editCase({ text: before.text }, [{ kind: 'remove', path: ['statements', id] }]));
  const document = statement?.document === undefined ? undefined : before.evidence.documents[statement.document];
  if (statement?.span === undefined || statement.found === undefined || document?.file === undefined) return text;
  const words = subject.beside?.documents[document.file] ?? '';
  const part = { spans: [statement.span], text: words.slice(...statement.span) };
  const chosen = { id, kind: statement.kind, source: part, content: part };
  const missing = { speaker: undefined, when: undefined, occasion: undefined, via: undefined };
  return valueIn(
    rejectStatements({
      before: { text, evidence: before.evidence },
      reading: { document: { name: document.file, text: words, format: 'text' } },
      file: document.file,
      chosen: [{ ...chosen, ...missing }],
      ...who,
    }),
  );
}

function valueIn<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const [problem] = result.problems;
  throw new Refused(problem?.message ?? 'this cannot be changed', problem?.fix);
}
