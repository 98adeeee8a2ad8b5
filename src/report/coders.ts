/** The report of `parley coders`: how far two coders agree, where they differ, side by side, and what only one marked. */
import { type CodeAgreement, type CodeGroup, type CodersAgreement, type Conflict } from '../core/evidence/agreement.ts';
import { conventionOf } from '../core/evidence/alpha.ts';
import { NO_PARTY, NOTHING } from '../core/evidence/code.ts';
import type { Both } from '../core/evidence/match.ts';
import { partName } from '../core/evidence/part.ts';
import type { Evidence } from '../core/evidence/source.ts';
import type { Act } from '../core/evidence/act.ts';
import type { Kind } from '../core/evidence/reading.ts';
import { POSITIONS, type EvidenceStatement } from '../core/evidence/statement.ts';
import type { Model } from '../core/model/model.ts';
import { codersWordsOf, conventionWord, decimal, type CodersWords } from '../words/coders.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { dated, percent } from '../words/number.ts';
import { partyName } from '../words/outcome.ts';
import { capital, muted, say, strong, type Phrase } from '../words/phrase.ts';
import { ACT_WORDS, KIND_WORDS } from '../words/reading.ts';
import { recordWordsOf } from '../words/record.ts';
import { cell, heading, note, paragraph, type Block, type Document, type Row } from './document.ts';
import { csvLine } from './render/csv.ts';
import { partPhrase, speakerPhrase } from './sections/record.ts';
import { moreSection } from './sections/rest.ts';

export interface Coders {
  readonly model: Model;
  readonly names: Both<string>;
  readonly evidences: Both<Evidence>;
  readonly agreement: CodersAgreement;
  /** the two texts are the same */
  readonly copy: boolean;
}

interface Frame extends Coders {
  readonly lexicon: Lexicon;
  readonly words: CodersWords;
  readonly limit: number;
}

export interface CodersReportOptions {
  /** most rows of a table */
  readonly limit: number;
  readonly next: readonly string[];
}

export function codersReport(coders: Coders, lexicon: Lexicon, { limit, next }: CodersReportOptions): Document {
  const words = codersWordsOf(lexicon.voice);
  const frame: Frame = { ...coders, lexicon, words, limit };
  const { model, names, agreement, copy } = coders;
  const { marked, matching, conflicts, gaps } = agreement;
  const [a, b] = names;
  return {
    title: `${model.title}: ${words.title}`,
    lead: words.scope({ names, ...marked, documents: matching.documents.length }),
    colours: model.parties.map(({ colour }) => colour),
    blocks: [
      ...(copy ? [note(say`${words.copy}`, 'warning')] : []),
      ...matching.apart.flatMap((list, side) =>
        list.length === 0 ? [] : [note(words.apart(names[side]!, names[1 - side]!, list.length))],
      ),
      ...(marked.both === 0
        ? [paragraph(say`${words.noneInCommon(names)}`)]
        : [
            ...codesSection(frame),
            heading(words.headings.conflicts),
            ...(conflicts.length === 0 ? [paragraph(say`${words.noConflict(marked.both)}`)] : sideBySide(frame, conflicts)),
            ...(gaps.length === 0 ? [] : [heading(words.headings.gaps), ...sideBySide(frame, gaps)]),
          ]),
      ...aloneSection(frame, a, 0),
      ...aloneSection(frame, b, 1),
      ...moreSection(next),
    ],
  };
}

function codesSection(frame: Frame): Block[] {
  const { words, agreement, names } = frame;
  return [
    heading(words.headings.codes),
    paragraph(words.marked({ names, ...agreement.marked, f1: agreement.marked.f1 })),
    ...table(
      frame,
      words.columns.map(headOf),
      agreement.codes.map((one) => codeRow(frame, one)),
    ),
    note(words.means),
  ];
}

/** A Greek letter stays a small one. */
const headOf = (word: string): string => (/^[a-z]/.test(word) ? capital(word) : word);

function codeRow(frame: Frame, { code, units, agreed, kappa, alpha, interval }: CodeAgreement): Row {
  const { words } = frame;
  const tone = { reliable: 'stays', tentative: 'partly', unreliable: 'leaves', unknown: 'muted' } as const;
  const number = (value: number | undefined): string => (value === undefined ? '–' : decimal(value));
  return {
    cells: [
      cell(codeName(frame, code)),
      cell(units),
      cell(units === 0 ? '–' : `${agreed} (${percent(agreed, units)})`),
      cell(number(kappa)),
      cell(number(alpha)),
      cell(interval === undefined ? '–' : `${decimal(interval[0])} to ${decimal(interval[1])}`),
      cell(conventionWord(words, alpha), { tone: tone[conventionOf(alpha)] }),
    ],
  };
}

function codeName({ words, lexicon, model }: Frame, code: CodeGroup): Phrase {
  if (code.kind === 'position') return say`– ${model.options[code.option]!.id}`;
  return code.kind === 'link' ? say`– ${partPhrase(model, code.part, lexicon)}` : say`${words.code[code.kind]}`;
}

/** A band for each statement, and a line for each code on which the two are not alike. */
function sideBySide(frame: Frame, list: readonly Conflict[]): Block[] {
  const { names, evidences, words, lexicon, model } = frame;
  const rows = list.flatMap(({ pair, differences }): Row[] => {
    const [mine, theirs] = [evidences[0].statements[pair.at[0]]!, evidences[1].statements[pair.at[1]]!];
    const ids = mine.id === theirs.id ? mine.id : `${mine.id}, ${theirs.id}`;
    return [
      { band: true, cells: [cell(say`${wordsOf(frame, 0, mine)} ${muted(`(${ids})`)}`)] },
      ...differences.map(({ code, values }): Row => {
        const name =
          code.kind === 'position'
            ? say`${words.saysOf(model.options[code.option]!.id)}`
            : code.kind === 'link'
              ? words.bearsOn(partPhrase(model, code.part, lexicon))
              : say`${words.code[code.kind]}`;
        return { cells: [cell(name), ...values.map((value) => cell(valuePhrase(frame, code, value)))] };
      }),
    ];
  });
  return table(frame, [headOf(words.columns[0]), ...names], rows);
}

/** What a coder says for a code. */
function valuePhrase({ words, lexicon, model }: Frame, code: CodeGroup, value: string | undefined): Phrase {
  if (value === undefined) return [muted(words.notCoded)];
  switch (code.kind) {
    case 'party': {
      const party = model.parties.findIndex(({ id }) => id === value);
      return party === -1 || value === NO_PARTY ? [muted(NO_PARTY)] : say`${partyName(model, party)}`;
    }
    case 'date':
      return say`${dated(value)}`;
    case 'act':
      return say`${ACT_WORDS[value as Act]}`;
    case 'kind':
      return say`${KIND_WORDS[value as Kind]}`;
    case 'position':
    case 'positions': {
      const position = POSITIONS.find((one) => one === value);
      return position === undefined ? [muted(words.nothing)] : say`${recordWordsOf(lexicon.voice).position[position]}`;
    }
    case 'link':
    case 'links':
      return value === NOTHING ? [muted(words.nothing)] : say`${words.link[value as keyof CodersWords['link']]}`;
    case 'speaker':
      return say`${value}`;
  }
}

/** The document, and the words in it. */
function wordsOf({ evidences }: Frame, side: 0 | 1, { document, quote, says }: EvidenceStatement): Phrase {
  const words = quote === undefined ? say`${says}` : say`“${quote}”`;
  return document === undefined ? words : say`${strong(evidences[side].documents[document]!.id)}: ${words}`;
}

function aloneSection(frame: Frame, name: string, side: 0 | 1): Block[] {
  const { agreement, evidences, words, model } = frame;
  const list = agreement.matching.alone[side];
  if (list.length === 0) return [];
  const shown = list.slice(0, frame.limit);
  return [
    heading(words.alone(name)),
    {
      kind: 'list',
      items: shown.map((at) => {
        const statement = evidences[side].statements[at]!;
        return {
          text: say`${wordsOf(frame, side, statement)} – ${speakerPhrase(model, statement)} ${muted(`(${statement.id})`)}`,
        };
      }),
    },
    ...(list.length === shown.length ? [] : [note(words.more(list.length - shown.length, list.length))]),
  ];
}

function table({ limit, words }: Frame, heads: readonly string[], rows: readonly Row[]): Block[] {
  const shown = rows.slice(0, limit);
  return [
    {
      kind: 'table',
      columns: heads.map((head, at) => ({ head: cell(head), wrap: at === 0 || heads.length === 3 })),
      rows: shown,
    },
    ...(rows.length === shown.length ? [] : [note(words.more(rows.length - shown.length, rows.length))]),
  ];
}

/** One line a code. */
export function* codersCsv({ model, agreement }: Coders): Generator<string> {
  yield csvLine(['code', 'of', 'units', 'agreed', 'raw', 'kappa', 'alpha', 'low', 'high', 'convention']);
  for (const { code, units, agreed, raw, kappa, alpha, interval } of agreement.codes) {
    const of = code.kind === 'position' ? model.options[code.option]!.id : code.kind === 'link' ? linkName(model, code) : '';
    const numbers = [raw, kappa, alpha, interval?.[0], interval?.[1]].map((value) => (value === undefined ? '' : rounded(value)));
    yield csvLine([code.kind, of, units, agreed, ...numbers, conventionOf(alpha)]);
  }
}

function linkName(model: Model, { part }: CodeGroup & { readonly kind: 'link' }): string {
  const { kind, party, text, number } = partName(model, part);
  return [party === undefined ? kind : model.parties[party]!.id, number, text].filter((word) => word !== undefined).join(' ');
}

/** Four places. */
export const rounded = (value: number): number => Math.round(1e4 * value) / 1e4 + 0;
