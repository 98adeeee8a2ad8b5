/** What a document says, as a report: who said what, what happened when, who is named; or the text itself with marks. */
import type { Model } from '../core/model/model.ts';
import type { Mention as Named, ProposedStatement, Reading } from '../core/evidence/reading.ts';
import { counted, dated, noun, percent } from '../words/number.ts';
import { capital, joined, muted, say, strong, type Mention, type Phrase } from '../words/phrase.ts';
import { ACT_WORDS, BY_WORDS, KIND_WORDS, PATTERN_WORDS, stretchWords } from '../words/reading.ts';
import { cell, heading, note, paragraph, type Block, type Document } from './document.ts';
import { annotated } from './sections/annotated.ts';

export interface ReadReportOptions {
  readonly readings: readonly Reading[];
  /** the case whose parties the speakers are matched with */
  readonly model: Model | undefined;
  /** least confidence of what is shown */
  readonly sure: number;
  /** statements inside the content of others too */
  readonly nested: boolean;
  /** the text with its statements marked, instead of the tables */
  readonly annotated: boolean;
}

const STATEMENT = noun('statement');

export function readReport(options: ReadReportOptions): Document {
  const { readings, model } = options;
  const single = readings.length === 1 ? readings[0] : undefined;
  const all = readings.flatMap((reading) => shownOf(reading, options));
  return {
    title: single === undefined ? `${readings.length} documents` : (single.document.title ?? single.document.name),
    lead: say`${single === undefined ? '' : describe(single)}${capital(counted(all.length, STATEMENT))} proposed. Nothing is taken into a case until somebody accepts it.`,
    colours: model?.parties.map(({ colour }) => colour) ?? [],
    blocks: readings.flatMap((reading) => [...(single === undefined ? documentHeading(reading) : []), ...body(reading, options)]),
  };
}

/** A heading may stand in capitals, the name of a file may not. */
const documentHeading = (reading: Reading): readonly Block[] => [
  heading(reading.document.title ?? reading.document.name),
  note(say`${reading.document.name}: ${describe(reading).trim()}`),
];

function describe({ document, words }: Reading): string {
  const parts = [
    ...(document.publisher === undefined ? [] : [document.publisher]),
    document.date === undefined ? 'no date' : dated(document.date),
    counted(words, noun('word')),
  ];
  return `${parts.join(', ')}. `;
}

const shownOf = ({ statements }: Reading, { sure, nested }: ReadReportOptions): readonly ProposedStatement[] =>
  statements.filter(({ confidence, within }) => confidence >= sure && (nested || within === undefined));

function body(reading: Reading, options: ReadReportOptions): readonly Block[] {
  const shown = shownOf(reading, options);
  if (options.annotated) return annotated(reading, shown);
  const left = reading.statements.filter(({ within }) => options.nested || within === undefined).length - shown.length;
  const inside = options.nested
    ? 0
    : reading.statements.filter(({ within, confidence }) => within !== undefined && confidence >= options.sure).length;
  const rest = [
    ...(left === 0 ? [] : [`${counted(left, noun('less sure one'))} left out (--sure 0 shows all)`]),
    ...(reading.rejected === undefined ? [] : [`${counted(reading.rejected, noun('proposal'))} rejected before left out`]),
    ...(inside === 0 ? [] : [`${counted(inside, noun('one', 'ones'))} inside others left out (--nested shows them)`]),
  ];
  return [
    ...(shown.length === 0 ? [paragraph(say`No statement was found.`)] : statementTable(shown, options)),
    ...(rest.length === 0 ? [] : [note(say`${rest.join('; ')}.`)]),
    ...events(reading, options),
    ...mentions(reading, options),
  ];
}

function statementTable(shown: readonly ProposedStatement[], options: ReadReportOptions): readonly Block[] {
  return [
    heading('Who said what', 3),
    {
      kind: 'table',
      columns: [
        { head: cell('no.') },
        { head: cell('who'), wrap: true },
        { head: cell('does') },
        { head: cell('what'), wrap: true },
        { head: cell('sure'), align: 'right' },
        { head: cell('because of'), wrap: true },
      ],
      rows: shown.map((statement) => ({
        cells: [
          cell(statement.id),
          cell(speakerPhrase(statement, options)),
          cell(`${statement.negated ? 'not: ' : ''}${ACT_WORDS[statement.act]}`),
          cell(contentPhrase(statement)),
          cell(percent(statement.confidence, 1)),
          cell(say`${PATTERN_WORDS[statement.pattern](shortened(statement.cue.text))}`, { tone: 'muted' }),
        ],
      })),
    },
  ];
}

const shortened = (text: string): string => (text.length <= 28 ? text : `${text.slice(0, 27).trimEnd()}…`);

function partyMention({ model }: ReadReportOptions, party: number, text: string): Mention {
  return model === undefined ? strong(text) : { kind: 'party', index: party, text };
}

function speakerPhrase({ speaker, source }: ProposedStatement, options: ReadReportOptions): Phrase {
  if (speaker === undefined) return [muted('not named')];
  const name = speaker.party === undefined ? strong(speaker.name) : partyMention(options, speaker.party, speaker.name);
  const party = speaker.party === undefined ? undefined : options.model?.parties[speaker.party]?.name;
  const details = [
    ...(party === undefined || party === speaker.name ? [] : [party]),
    ...(speaker.by === 'pronoun' || speaker.by === 'office' ? [`“${source.text}”`] : []),
    ...(speaker.by === 'unnamed' ? [BY_WORDS.unnamed] : []),
  ];
  return details.length === 0 ? [name] : say`${name} (${details.join(', ')})`;
}

function contentPhrase(statement: ProposedStatement): Phrase {
  const { kind, content, within } = statement;
  const details = [...(kind === 'mixed' ? [KIND_WORDS.mixed] : []), ...circumstances(statement)];
  const lead = within === undefined ? '' : `in ${within}: `;
  return details.length === 0 ? say`${lead}${content.text}` : say`${lead}${content.text} ${muted(`(${details.join('; ')})`)}`;
}

function circumstances({ when, occasion, via }: ProposedStatement): readonly string[] {
  return [
    ...(when?.span === undefined ? [] : [stretchWords(when)]),
    ...(occasion === undefined ? [] : [`${occasion.text.charAt(0).toLowerCase()}${occasion.text.slice(1)}`]),
    ...(via === undefined || occasion?.text.includes(via.text) === true ? [] : [`via ${via.text}`]),
  ];
}

function events({ events: found }: Reading, options: ReadReportOptions): readonly Block[] {
  if (found.length === 0) return [];
  return [
    heading('What happened when', 3),
    {
      kind: 'table',
      columns: [
        { head: cell('no.') },
        { head: cell('when'), wrap: true },
        { head: cell('in the text'), wrap: true },
        { head: cell('what'), wrap: true },
        { head: cell('told by') },
      ],
      rows: found.map(({ id, when, what, party, within }) => ({
        cells: [
          cell(id),
          cell(stretchWords(when)),
          cell(when.text, { tone: 'muted' }),
          cell(
            party === undefined || options.model === undefined
              ? what.text
              : say`${what.text} ${muted(`(${options.model.parties[party]!.name})`)}`,
          ),
          cell(within ?? 'the text', { tone: 'muted' }),
        ],
      })),
    },
  ];
}

const GROUPS: readonly (readonly [kind: Named['kind'], name: string])[] = [
  ['party', 'parties'],
  ['person', 'people'],
  ['organisation', 'bodies'],
  ['place', 'places'],
];

function mentions({ mentions: found }: Reading, options: ReadReportOptions): readonly Block[] {
  const rows = GROUPS.flatMap(([kind, name]) => {
    const counts = new Map<string, { count: number; party: number | undefined }>();
    for (const mention of found) {
      if (mention.kind !== kind) continue;
      const label = kind === 'party' ? (options.model?.parties[mention.party!]?.name ?? mention.name) : mention.name;
      const entry = counts.get(label) ?? { count: 0, party: mention.party };
      entry.count++;
      counts.set(label, entry);
    }
    if (counts.size === 0) return [];
    const items = [...counts]
      .toSorted(([, a], [, b]) => b.count - a.count)
      .map(([label, { count, party }]) => {
        const shown = party === undefined ? label : partyMention(options, party, label);
        return count === 1 ? say`${shown}` : say`${shown} ${count}`;
      });
    return [{ name: say`${name}`, value: joined(items, ', ') }];
  });
  return rows.length === 0 ? [] : [heading('Who and what is named', 3), { kind: 'facts', rows }];
}
