/** The report of `parley robust`: how sure it is that an outcome holds, and what that rests on. */
import type { Analysis } from '../core/analyse.ts';
import type { Robustness } from '../core/robust/robust.ts';
import { numberOf } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { outcomeTitle } from '../words/outcome.ts';
import { say, textOf } from '../words/phrase.ts';
import { robustWordsOf } from '../words/robust.ts';
import { note, type Document } from './document.ts';
import { csvLine } from './render/csv.ts';
import { partText } from './sections/part.ts';
import { moreSection } from './sections/rest.ts';
import {
  drawnSection,
  mattersSection,
  otherwiseSection,
  sharesSection,
  singleSection,
  stillSection,
  unknownSection,
  type RobustFrame,
} from './sections/robust.ts';
import { scopeLine } from './sections/scope.ts';

export interface RobustReportOptions {
  readonly limit: number;
  /** models that were asked for */
  readonly asked: number;
  readonly next: readonly string[];
}

export function robustReport(analysis: Analysis, robust: Robustness, lexicon: Lexicon, options: RobustReportOptions): Document {
  const frame: RobustFrame = { robust, lexicon, limit: options.limit };
  const words = robustWordsOf(lexicon.voice);
  const { model } = analysis.graph.space;
  return {
    title: `${model.title}: ${words.title}`,
    lead: scopeLine({ analysis, lexicon, limit: options.limit }),
    colours: model.parties.map((party) => party.colour),
    blocks: [
      ...(robust.complete ? [] : [note(say`${words.interrupted(robust.tally.models, options.asked)}`, 'warning')]),
      ...drawnSection(frame),
      ...stillSection(frame),
      ...mattersSection(frame),
      ...otherwiseSection(frame),
      ...unknownSection(frame),
      ...singleSection(frame),
      ...sharesSection(frame),
      ...moreSection(options.next),
    ],
  };
}

/** One line an outcome that holds in the case or in some model drawn. */
export function* robustCsv({ sampler, outcomes, tally, sweep }: Robustness, lexicon: Lexicon): Generator<string> {
  const { space } = sampler.graph;
  const shares = sampler.concepts.map((concept) => `share ${concept}`);
  const heads = ['breaks at', 'breaks at least', 'single changes that break', 'depends most on', 'ways of the unknown'];
  yield csvLine(['outcome', 'name', 'holds', 'models', ...shares, ...heads]);
  for (const { node, holds, shares: own, fewest, broken, matters } of outcomes) {
    yield csvLine([
      numberOf(space, node),
      outcomeTitle(space, node) ?? '',
      holds,
      tally.models,
      ...own.map(({ share }) => (Number.isNaN(share) ? '' : share)),
      fewest?.found?.change.cost ?? '',
      fewest?.atLeast ?? '',
      broken.length,
      matters === undefined ? '' : textOf(partText(sampler, sampler.doubts[matters.doubt]!, lexicon)),
      sweep === undefined ? '' : `${sweep.holds[node]!}/${sweep.swept}`,
    ]);
  }
}
