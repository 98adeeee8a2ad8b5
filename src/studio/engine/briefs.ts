/** The brief of the command line, asked for by its page. */
import type { Analysis } from '../../core/analyse.ts';
import { briefOf } from '../../report/brief.ts';
import type { Document } from '../../report/document.ts';
import type { Edition } from '../../words/brief.ts';
import type { Voice } from '../../words/lexicon.ts';
import { outcomeName } from '../../words/outcome.ts';
import { lexiconOf } from '../../words/voice.ts';
import { written } from './reports.ts';

export interface BriefAsk {
  readonly edition: Edition;
  readonly party: number | undefined;
  readonly nodes: readonly number[];
  readonly voice: Voice;
  /** undefined: as many as two pages hold by the estimate */
  readonly lines: number | undefined;
  /** the brief as a file, too */
  readonly form: 'markdown' | 'latex' | 'html' | undefined;
}

export interface BriefView {
  readonly document: Document;
  readonly outcomes: readonly { readonly node: number; readonly label: string }[];
  /** lines it was allowed */
  readonly lines: number;
  readonly leftOut: readonly string[];
  readonly shortened: readonly string[];
  readonly giveaways: readonly string[];
  /** empty where no file was asked for */
  readonly file: string;
}

export function briefView(analysis: Analysis, ask: BriefAsk): BriefView {
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
    file: form === undefined ? '' : written(document, form),
  };
}
