/** The report of `parley change`: what would have to change for an outcome to hold. */
import type { Analysis } from '../core/analyse.ts';
import type { ChangeAnalysis } from '../core/inverse/change.ts';
import type { Requirement } from '../core/inverse/requirement.ts';
import { numberOf, type StateSpace } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { changeWordsOf } from '../words/change.ts';
import { outcomeName } from '../words/outcome.ts';
import { say } from '../words/phrase.ts';
import { heading, note, type Document } from './document.ts';
import { csvLine } from './render/csv.ts';
import { conceptsSection, leastSection, partiesSection, statusSection, type ChangeFrame } from './sections/change.ts';
import { leverSection } from './sections/lever.ts';
import { moreSection } from './sections/rest.ts';
import { scopeLine } from './sections/scope.ts';

export interface ChangeReportOptions {
  /** most entries of a list */
  readonly limit: number;
  /** only this party's conditions */
  readonly party: number | undefined;
  readonly next: readonly string[];
}

export function changeReport(
  analysis: Analysis,
  change: ChangeAnalysis,
  lexicon: Lexicon,
  options: ChangeReportOptions,
): Document {
  const frame: ChangeFrame = { analysis, change, lexicon, limit: options.limit };
  const { space } = analysis.graph;
  const told = change.concepts.find(
    ({ levers, parties }) => levers !== undefined || parties.some(({ statements }) => statements !== undefined),
  );
  const lead = told ?? change.concepts.find(({ holds }) => !holds) ?? change.concepts[0];
  const { headings } = changeWordsOf(lexicon.voice);
  return {
    title: `${space.model.title}: what would make ${outcomeName(space, change.node, lexicon).text} hold`,
    lead: scopeLine(frame),
    colours: space.model.parties.map((party) => party.colour),
    blocks: [
      ...(change.complete
        ? []
        : [note(say`Interrupted: this is what was known by then. The rest was not worked out.`, 'warning')]),
      ...(lead === undefined
        ? []
        : [
            ...statusSection(frame, lead),
            ...leastSection(frame, lead),
            ...(lead.levers === undefined
              ? []
              : leverSection(frame, lead.levers, lead.parties.filter(({ stays }) => !stays).length)),
            ...partiesSection(frame, lead, options.party),
          ]),
      ...(change.concepts.length > 1 ? conceptsSection(frame) : []),
      ...(change.skipped.length === 0
        ? []
        : [
            heading(headings.left),
            { kind: 'list' as const, items: change.skipped.map(({ problem }) => ({ text: say`${problem.message}.` })) },
          ]),
      ...moreSection(options.next),
    ],
  };
}

/** One line a concept and party, and one for all of them together. */
export function* changeCsv({ graph: { space }, concepts }: ChangeAnalysis): Generator<string> {
  yield csvLine([
    'concept',
    'party',
    'stays',
    'steps',
    'at least',
    'pairs',
    'rankings',
    'of',
    'share',
    'statements',
    'condition',
  ]);
  const number = (value: number | undefined): string | number => (value === undefined || value === Infinity ? '' : value);
  for (const { concept, holds, parties, total, statements } of concepts) {
    for (const { party, stays, change, count, requirement, statements: own } of parties) {
      yield csvLine([
        concept,
        space.model.parties[party]!.id,
        stays,
        stays ? 0 : number(change?.cost),
        stays ? 0 : number(change?.atLeast),
        stays ? 0 : number(change?.pairs),
        count?.count === undefined ? '' : String(count.count),
        count?.count === undefined ? '' : String(count.of),
        number(count?.share),
        stays ? 0 : number(own?.any.fewest),
        conditionText(space, requirement),
      ]);
    }
    yield csvLine([
      concept,
      '',
      holds,
      number(total.cost),
      number(total.atLeast),
      '',
      '',
      '',
      '',
      holds ? 0 : number(statements?.changes),
      '',
    ]);
  }
}

/** The condition in one line: the numbers of the outcomes the party has to like no better. */
function conditionText(space: StateSpace, requirement: Requirement): string {
  if (requirement.kind === 'atom') return String(numberOf(space, requirement.node));
  if (requirement.of.length === 0) return requirement.kind === 'all' ? 'always' : 'never';
  const word = requirement.kind === 'all' ? ' and ' : ' or ';
  return `(${requirement.of.map((part) => conditionText(space, part)).join(word)})`;
}
