/** The sections of the record of a case. */
import type { Evidence } from '../../core/evidence/source.ts';
import { saidOn } from '../../core/evidence/source.ts';
import { partName } from '../../core/evidence/part.ts';
import type { Readout } from '../../core/evidence/readout.ts';
import type { EvidenceStatement, ModelPart } from '../../core/evidence/statement.ts';
import { partKey, type Footing, type Ground } from '../../core/evidence/support.ts';
import type { Model } from '../../core/model/model.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { dated } from '../../words/number.ts';
import { optionGroups, partyName, shortPartyName } from '../../words/outcome.ts';
import { capital, muted, say, strong, type Phrase } from '../../words/phrase.ts';
import { ACT_WORDS } from '../../words/reading.ts';
import { recordWordsOf, type RecordWords } from '../../words/record.ts';
import { cell, heading, note, paragraph, type Block, type Cell, type Item, type Row } from '../document.ts';

export interface CaseRecord {
  readonly model: Model;
  readonly evidence: Evidence;
  readonly readout: Readout;
  readonly footing: readonly Footing[];
  /** the day on which it is told; undefined: there is no date at all */
  readonly day: string | undefined;
  /** days after which a part counts as stale */
  readonly stale: number;
}

export interface RecordFrame extends CaseRecord {
  readonly lexicon: Lexicon;
  readonly limit: number;
}

const wordsOf = ({ lexicon }: RecordFrame): RecordWords => recordWordsOf(lexicon.voice);

export function partPhrase(model: Model, part: ModelPart, lexicon: Lexicon): Phrase {
  const name = partName(model, part);
  return recordWordsOf(lexicon.voice).part(name, name.party === undefined ? undefined : shortPartyName(model, name.party));
}

/** "Pete Hegseth (US)". */
export function speakerPhrase(model: Model, { speaker, party }: EvidenceStatement): Phrase {
  if (party === undefined) return say`${strong(speaker)}`;
  const name = shortPartyName(model, party);
  const own = name.text === speaker ? partyName(model, party) : name;
  return own.text === speaker ? say`${own}` : say`${{ ...own, text: speaker }} (${own.text})`;
}

export const whenText = (date: string | undefined): string => (date === undefined ? '–' : dated(date));

export function timelineSection(frame: RecordFrame): Block[] {
  const { model, evidence, readout, limit } = frame;
  const words = wordsOf(frame);
  const carries = new Map<number, number>();
  const against = new Map<number, number>();
  const count = (into: Map<number, number>, grounds: readonly Ground[]): void => {
    for (const ground of grounds)
      if (ground.kind === 'statement') into.set(ground.statement, (into.get(ground.statement) ?? 0) + 1);
  };
  for (const part of frame.footing) {
    count(carries, part.grounds);
    count(against, part.against);
  }
  if (readout.timeline.length === 0) return [];
  const shown = readout.timeline.slice(-limit);
  const channels = new Set(shown.flatMap((index) => evidence.statements[index]!.via ?? []));
  const [channel] = channels;
  return [
    heading(words.headings.timeline),
    {
      kind: 'table',
      columns: words.timelineColumns.map((head, at) => ({ head: cell(capital(head)), wrap: at !== 2 })),
      rows: shown.map((index): Row => {
        const statement = evidence.statements[index]!;
        const { act, says, via } = statement;
        return {
          cells: [
            cell(whenText(saidOn(evidence, statement))),
            cell(speakerPhrase(model, statement)),
            cell(act === undefined ? '' : ACT_WORDS[act]),
            cell(via === undefined || channels.size < 2 ? say`${says}` : say`${says} ${muted(`(${via})`)}`),
            cell(words.bears(carries.get(index) ?? 0, against.get(index) ?? 0)),
          ],
        };
      }),
    },
    ...(channel === undefined || channels.size > 1 ? [] : [note(words.through(channel))]),
    ...more(frame, readout.timeline.length, shown.length),
  ];
}

const more = (frame: RecordFrame, all: number, shown: number): Block[] =>
  all === shown ? [] : [note(wordsOf(frame).more(all - shown, all))];

/** Options by owner down, speakers across; options that nobody speaks of are told elsewhere. */
export function readoutSection(frame: RecordFrame): Block[] {
  const { model, readout } = frame;
  const words = wordsOf(frame);
  const spoken = new Set(readout.matrix.flatMap((row, option) => (row.some((one) => one !== undefined) ? [option] : [])));
  const speakers = readout.speakers.map((_, at) => at).filter((at) => readout.matrix.some((row) => row[at] !== undefined));
  if (spoken.size === 0) return [];
  const rows = optionGroups(model).flatMap((group): Row[] => {
    const options = group.options.filter((option) => spoken.has(option));
    if (options.length === 0) return [];
    return [
      { band: true, cells: [{ text: group.name }] },
      ...options.map((option) => ({
        cells: [cell(say`${strong(model.options[option]!.id)}`), ...speakers.map((at) => position(frame, option, at))],
      })),
    ];
  });
  return [
    heading(words.headings.readout),
    {
      kind: 'table',
      fixed: 1,
      columns: [
        { head: { text: [] } },
        ...speakers.map((at) => {
          const { name, party } = readout.speakers[at]!;
          return {
            head: cell(party === undefined ? say`${name}` : say`${{ kind: 'party' as const, index: party, text: name }}`),
            wrap: true,
          };
        }),
      ],
      rows,
    },
    note(say`${words.readoutNote}`),
  ];
}

function position(frame: RecordFrame, option: number, speaker: number): Cell {
  const found = frame.readout.matrix[option]![speaker];
  if (found === undefined) return cell('');
  const words = wordsOf(frame);
  const { position: last } = found.said.at(-1)!;
  const tone = { yes: 'stays', no: 'leaves', conditional: 'partly', silent: 'muted' } as const;
  return cell(`${words.position[last]}${found.changed ? words.changed : ''}`, { tone: tone[last] });
}

export function footingSection(frame: RecordFrame): Block[] {
  const { model, footing, lexicon, limit, stale } = frame;
  const words = wordsOf(frame);
  const here = footing.filter(({ later }) => !later);
  const sourced = here.filter(({ kind }) => kind === 'sourced');
  const single = sourced.filter((part) => part.single).length;
  const shown = footing.slice(0, limit);
  return [
    heading(words.headings.footing),
    paragraph(
      words.footing({
        parts: footing.length,
        sourced: sourced.length,
        direct: sourced.filter(({ direct }) => direct > 0).length,
        assumed: here.filter(({ kind }) => kind === 'assumed').length,
        none: here.filter(({ kind }) => kind === 'none').length,
        later: footing.length - here.length,
      }),
    ),
    ...(sourced.length === 0
      ? []
      : [
          paragraph(
            words.marks({
              contradicted: here.filter(({ contradicted }) => contradicted).length,
              stale: sourced.filter((part) => part.stale).length,
              single,
              sourced: sourced.length,
              days: stale,
            }),
          ),
        ]),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: words.footingColumns.map((head) => ({ head: cell(capital(head)), wrap: true })),
            rows: shown.map((part): Row => ({
              cells: [
                cell(partPhrase(model, part.part, lexicon)),
                cell(restsOn(frame, part), part.kind === 'sourced' ? {} : { tone: 'muted' }),
                cell(part.newest === undefined ? '–' : dated(part.newest)),
                // where it is so of all, it has been said
                cell(marksOf(frame, part, single === sourced.length)),
              ],
            })),
          },
        ]),
    ...more(frame, footing.length, shown.length),
  ];
}

function restsOn(frame: RecordFrame, { kind, grounds, direct, later }: Footing): string {
  const words = wordsOf(frame);
  if (later) return words.later;
  if (kind === 'assumed') return words.assumed;
  return kind === 'none' ? words.none : words.rests(grounds.length, direct);
}

function marksOf(frame: RecordFrame, part: Footing, allSingle: boolean): string {
  const { mark } = wordsOf(frame);
  return [
    ...(part.later ? [mark.later] : []),
    ...(part.contradicted ? [mark.contradicted] : []),
    ...(part.stale ? [mark.stale] : []),
    ...(part.single && !allSingle ? [mark.single] : []),
  ].join(', ');
}

export function unknownSection(frame: RecordFrame): Block[] {
  const { model, evidence, readout, footing } = frame;
  const words = wordsOf(frame);
  const items: Item[] = [];
  if (readout.silent.length > 0) items.push({ text: words.silent(readout.silent.map((party) => partyName(model, party))) });
  for (const { owners, name, options } of optionGroups(model)) {
    // of a party that says nothing at all, this is said already
    if (owners.every((party) => readout.silent.includes(party))) continue;
    const open = options.filter((option) => readout.unspoken.includes(option));
    if (open.length > 0)
      items.push({
        text: words.unspoken(
          open.map((option) => model.options[option]!.id),
          name,
          owners.length,
        ),
      });
  }
  model.parties.forEach((_, party) => {
    const wants = footing.filter(({ part }) => 'party' in part && part.party === party && part.kind !== 'view');
    if (wants.length > 0 && wants.every(({ kind }) => kind === 'assumed'))
      items.push({ text: words.assumedParty(partyName(model, party)) });
  });
  for (const { option, party } of readout.divided)
    items.push({ text: words.divided(partyName(model, party), model.options[option]!.id) });
  const undated = readout.timeline.filter((index) => saidOn(evidence, evidence.statements[index]!) === undefined).length;
  if (undated > 0) items.push({ text: words.undated(undated) });
  const open = readout.timeline.filter((index) => evidence.statements[index]!.undecided !== undefined);
  if (open.length > 0) items.push({ text: words.undecided(open.map((index) => evidence.statements[index]!.id)) });
  return [
    heading(words.headings.unknown),
    items.length === 0 ? paragraph(say`${words.nothingUnknown}`) : { kind: 'list', items },
  ];
}

/** The parts that a party or an option has to do with. */
export function partsAbout(
  footing: readonly Footing[],
  model: Model,
  { party, option, statements }: { readonly party?: number; readonly option?: number; readonly statements: ReadonlySet<number> },
): readonly Footing[] {
  if (party === undefined && option === undefined) return footing;
  return footing.filter(({ part, grounds, against }) => {
    if (party !== undefined) {
      if ('party' in part && part.party === party) return true;
      if (part.kind === 'option' && model.options[part.option]!.owners.includes(party)) return true;
    }
    if (option !== undefined && partKey(part) === partKey({ kind: 'option', option })) return true;
    return [...grounds, ...against].some((ground) => ground.kind === 'statement' && statements.has(ground.statement));
  });
}
