/** The report of a verdict: what is done in the outcome, then for each party asked about how it stands and the argument. */
import type { Analysis } from '../core/analyse.ts';
import { standsAt } from '../core/findings/derive.ts';
import type { Verdict } from '../core/stability/verdict.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { narrate } from '../words/narrate.ts';
import { outcomeName, whatIsDone } from '../words/outcome.ts';
import { restsOn, say, sentence } from '../words/phrase.ts';
import { paragraph, type Block, type Document, type Item } from './document.ts';
import type { Frame } from './sections/frame.ts';
import { moreSection } from './sections/rest.ts';
import { scopeLine } from './sections/scope.ts';
import { wouldHold } from './sections/short.ts';
import { standItem, toItem } from './sections/today.ts';

export interface WhyReportOptions {
  readonly node: number;
  readonly parties: readonly number[];
  /** the verdicts under the concepts asked for; undefined: for each party the argument that says most */
  readonly verdicts: readonly Verdict[] | undefined;
  /** most improvements told of a verdict */
  readonly limit: number;
  /** commands that tell more */
  readonly next: readonly string[];
}

export function whyReport(analysis: Analysis, lexicon: Lexicon, options: WhyReportOptions): Document {
  const { node, parties, verdicts, limit, next } = options;
  const frame: Frame = { analysis, lexicon, limit };
  const { space } = analysis.graph;
  const stands = standsAt(analysis.table, node);
  const items: Item[] =
    verdicts === undefined
      ? parties.map((party) => standItem(frame, node, stands[party]!, limit))
      : verdicts.map((verdict) => {
          const told = narrate(analysis.graph, verdict, lexicon, limit);
          const { party, concept } = verdict;
          return toItem({ ...told, text: say`${told.text}${restsOn({ kind: 'verdict', node: verdict.node, party, concept })}` });
        });
  const done = whatIsDone(space, node);
  const blocks: Block[] = [
    ...(done.length === 0 ? [] : [paragraph(sentence(say`${done}.`))]),
    ...(verdicts === undefined && parties.length > 1
      ? [paragraph(wouldHold(frame, node, stands, sentence([outcomeName(space, node, lexicon)])))]
      : []),
    { kind: 'list', items },
    ...moreSection(next),
  ];
  return {
    title: `${space.model.title}: ${outcomeName(space, node, lexicon).text}`,
    lead: scopeLine(frame),
    colours: space.model.parties.map((party) => party.colour),
    blocks,
  };
}
