/** The reports of the command line, asked for by the pages. */
import { lineOf } from '../../casefile/locate.ts';
import type { Analysis } from '../../core/analyse.ts';
import type { Claim } from '../../core/findings/claim.ts';
import { analyseRoutes, type RoutesAnalysis } from '../../core/path/routes.ts';
import { finished } from '../../core/steps.ts';
import { explain } from '../../core/stability/explain.ts';
import { findConcept } from '../../core/stability/registry.ts';
import { boardFigure } from '../../figures/board.ts';
import { heatFigure } from '../../figures/heat.ts';
import { movesFigure } from '../../figures/moves.ts';
import { routeFigure } from '../../figures/route.ts';
import type { Figure } from '../../figures/svg.ts';
import { analysisReport } from '../../report/analysis.ts';
import { basisReport } from '../../report/basis.ts';
import type { Document } from '../../report/document.ts';
import { routesReport } from '../../report/routes.ts';
import { whyReport } from '../../report/why.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { evidenceBy } from './evidence.ts';
import { analysisOf, openCase } from './opened.ts';
import type { FigureAsk, ReportAsk, Subject } from './protocol.ts';

export function reportOf(analysis: Analysis, ask: ReportAsk, lexicon: Lexicon): Document {
  const { graph } = analysis;
  switch (ask.kind) {
    case 'analyse':
      return analysisReport(analysis, lexicon, {});
    case 'why': {
      const parties = ask.party === undefined ? graph.space.model.parties.map((_, party) => party) : [ask.party];
      const concept = ask.concept === undefined ? undefined : findConcept(ask.concept);
      const verdicts = concept === undefined ? undefined : parties.map((party) => explain(graph, concept.id, party, ask.node));
      return whyReport(analysis, lexicon, { node: ask.node, parties, verdicts, limit: 12, next: [] });
    }
    case 'routes':
      return routesReport(analysis, routesFor(analysis, ask.from, ask.to), lexicon, {
        limit: 12,
        named: ask.to !== undefined,
        table: false,
        next: [],
      });
  }
}

/** What a result rests on, with the lines of the text where it stands. */
export function groundsOf(subject: Subject, claim: Claim, lexicon: Lexicon, concepts: readonly string[] | undefined): Document {
  const open = openCase(subject);
  const { caseFile } = open;
  const analysis = analysisOf(open, concepts);
  const evidence = evidenceBy(subject, analysis.graph.space.model);
  const lines = caseFile === undefined ? {} : { lineOf: (path: readonly (string | number)[]) => lineOf(caseFile, path) };
  return basisReport(analysis, claim, lexicon, { ...lines, ...(evidence === undefined ? {} : { evidence }) });
}

export function figureOf(analysis: Analysis, ask: FigureAsk, lexicon: Lexicon): Figure {
  switch (ask.kind) {
    case 'board':
      return boardFigure(analysis, lexicon, ask.nodes === undefined ? {} : { nodes: ask.nodes });
    case 'heat':
      return heatFigure(analysis, lexicon);
    case 'moves':
      return movesFigure(analysis, lexicon, ask.from === undefined ? {} : { from: ask.from });
    case 'route':
      return routeFigure(analysis, routesFor(analysis, ask.from, ask.to), lexicon);
  }
}

/** The routes found last: the drawing and the report ask for the same. */
const routesFound = new WeakMap<Analysis, { readonly key: string; readonly routes: RoutesAnalysis }>();

function routesFor(analysis: Analysis, start: number, targets: readonly number[] | undefined): RoutesAnalysis {
  const key = `${start} ${targets?.join() ?? ''}`;
  const known = routesFound.get(analysis);
  if (known?.key === key) return known.routes;
  const question = {
    start,
    kinds: ['improvements', 'moves'] as const,
    most: 4,
    routes: 2,
    firstSteps: 3,
    ...(targets === undefined ? {} : { targets }),
  };
  const routes = finished(analyseRoutes(analysis.table, question));
  routesFound.set(analysis, { key, routes });
  return routes;
}
