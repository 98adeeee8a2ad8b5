/** The brief of the command line, asked for by its page. */
import type { Analysis } from '../../core/analyse.ts';
import { briefOf } from '../../report/brief.ts';
import { outcomeName } from '../../words/outcome.ts';
import { lexiconOf } from '../../words/voice.ts';
import type { BriefAsk, BriefView } from '../brief/ask.ts';

export async function briefView(analysis: Analysis, ask: BriefAsk): Promise<BriefView> {
  const { edition, party, nodes, lines, form } = ask;
  const { space } = analysis.graph;
  // a paper speaks the words of the literature
  const lexicon = lexiconOf(edition === 'paper' ? 'formal' : ask.voice);
  const brief = briefOf(analysis, lexicon, {
    edition,
    party,
    nodes: nodes.filter((node) => node < space.size),
    ...(lines === undefined ? {} : { lines }),
  });
  const { document, leftOut, shortened, giveaways } = brief;
  return {
    document,
    outcomes: brief.nodes.map((node) => ({ node, label: outcomeName(space, node, lexicon).text })),
    lines: brief.lines,
    leftOut,
    shortened,
    giveaways,
    file: form === undefined ? '' : (await import('./taken.ts')).written(document, form),
  };
}
