/** The report of `parley record`: who said what, what the model rests on, and what nobody has said. */
import { partName } from '../core/evidence/part.ts';
import { saidOn } from '../core/evidence/source.ts';
import { lastDay } from '../core/evidence/day.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { recordWordsOf } from '../words/record.ts';
import type { Document } from './document.ts';
import { csvLine } from './render/csv.ts';
import { footingSection, readoutSection, timelineSection, unknownSection, type CaseRecord } from './sections/record.ts';
import { moreSection } from './sections/rest.ts';

export interface RecordReportOptions {
  readonly limit: number;
  readonly next: readonly string[];
}

export function recordReport(record: CaseRecord, lexicon: Lexicon, { limit, next }: RecordReportOptions): Document {
  const { model, evidence, readout, day } = record;
  const words = recordWordsOf(lexicon.voice);
  const frame = { ...record, lexicon, limit };
  const documents = new Set(readout.timeline.flatMap((index) => evidence.statements[index]!.document ?? []));
  return {
    title: `${model.title}: ${words.title}`,
    lead: words.scope({
      statements: readout.timeline.length,
      speakers: readout.speakers.length,
      documents: documents.size,
      asOf: day === undefined ? undefined : lastDay(day),
    }),
    colours: model.parties.map(({ colour }) => colour),
    blocks: [
      ...timelineSection(frame),
      ...readoutSection(frame),
      ...unknownSection(frame),
      ...footingSection(frame),
      ...moreSection(next),
    ],
  };
}

/** One line a statement, in order of time. */
export function* recordCsv({ model, evidence, readout, footing }: CaseRecord): Generator<string> {
  const heads = ['id', 'date', 'speaker', 'party', 'act', 'kind', 'says', 'quote', 'document', 'occasion', 'via'];
  yield csvLine([...heads, 'positions', 'supports', 'contradicts']);
  for (const index of readout.timeline) {
    const statement = evidence.statements[index]!;
    const { id, speaker, party, act, kind, says, quote, document, occasion, via, positions } = statement;
    const parts = (of: 'grounds' | 'against'): string =>
      footing
        .filter((part) => part[of].some((ground) => ground.kind === 'statement' && ground.statement === index))
        .map(({ part }) => {
          const name = partName(model, part);
          const who = name.party === undefined ? name.kind : model.parties[name.party]!.id;
          return `${who}: ${name.kind === 'rule' ? `${name.number!} ` : ''}${name.text}`;
        })
        .join('; ');
    yield csvLine([
      id,
      saidOn(evidence, statement) ?? '',
      speaker,
      party === undefined ? '' : model.parties[party]!.id,
      act ?? '',
      kind,
      says,
      quote ?? '',
      document === undefined ? '' : evidence.documents[document]!.id,
      occasion ?? '',
      via ?? '',
      positions.map(({ option, position }) => `${model.options[option]!.id}: ${position}`).join('; '),
      parts('grounds'),
      parts('against'),
    ]);
  }
}
