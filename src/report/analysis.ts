/** The report of an analysis: what matters first, then what could happen, what would hold, and why. */
import type { Analysis } from '../core/analyse.ts';
import type { Problem } from '../core/problem.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Document } from './document.ts';
import { boardSection } from './sections/board.ts';
import type { Frame } from './sections/frame.ts';
import { holdsSection } from './sections/holds.ts';
import { partiesSection } from './sections/parties.ts';
import { commonSection, leftOutSection, mixedSection, moreSection } from './sections/rest.ts';
import { couldSection, optionsSection, scopeLine } from './sections/scope.ts';
import { shortSection } from './sections/short.ts';
import { todaySection } from './sections/today.ts';

export interface AnalysisReportOptions {
  /** most outcomes a group lists */
  readonly limit?: number;
  /** party → concept, for mixed equilibria */
  readonly mix?: readonly ConceptId[] | undefined;
  /** warnings about the case */
  readonly problems?: readonly Problem[];
  /** commands that tell more, for a reader at a terminal */
  readonly next?: readonly string[];
}

export function analysisReport(analysis: Analysis, lexicon: Lexicon, options: AnalysisReportOptions = {}): Document {
  const { limit = 6, mix, problems = [], next = [] } = options;
  const frame: Frame = { analysis, lexicon, limit };
  const { model } = analysis.graph.space;
  return {
    title: model.title,
    lead: scopeLine(frame),
    colours: model.parties.map((party) => party.colour),
    blocks: [
      ...shortSection(frame),
      ...optionsSection(frame),
      ...couldSection(frame),
      ...boardSection(frame),
      ...holdsSection(frame),
      ...(mix === undefined ? [] : mixedSection(frame, mix)),
      ...todaySection(frame),
      ...partiesSection(frame),
      ...commonSection(frame),
      ...leftOutSection(frame, problems),
      ...moreSection(next),
    ],
  };
}
