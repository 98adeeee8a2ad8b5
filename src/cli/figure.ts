/**
 * `parley figure`: the board, the heat, the moves, the routes and the timeline as SVG, PNG or PDF, the same that the studio draws;
 * or their rows as CSV.
 */
import { extname } from 'node:path';
import { analysed, commaList, lexiconFor, load, outcomeIn, type CommonOptions } from './common.ts';
import { CASE, examples, formal, type Register } from './command.ts';
import { done } from './done.ts';
import { WrongUse } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { evidenceOf } from './record.ts';
import { startIn } from './routes.ts';
import type { Terminal } from './terminal.ts';
import type { Analysis } from '../core/analyse.ts';
import { readoutOf } from '../core/evidence/readout.ts';
import { analyseRoutes } from '../core/path/routes.ts';
import { nearest } from '../core/problem.ts';
import { renderPage } from '../disk/chromium.ts';
import type { LoadedCase } from '../disk/load.ts';
import { writeAtomically } from '../disk/write.ts';
import { boardFigure } from '../figures/board.ts';
import { heatFigure } from '../figures/heat.ts';
import { movesFigure } from '../figures/moves.ts';
import { routeFigure } from '../figures/route.ts';
import { renderCsv } from '../report/render/csv.ts';
import { svgText, type Figure } from '../figures/svg.ts';
import { timelineFigure } from '../figures/timeline.ts';

const KINDS = ['board', 'heat', 'moves', 'route', 'timeline'] as const;
type Kind = (typeof KINDS)[number];

interface Options extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly outcomes?: string;
}

export const figureCommand: Register = (program, terminal) => {
  program
    .command('figure')
    .summary('a picture of the case: board, heat, moves, route or timeline, as SVG, PNG or PDF, or as rows')
    .description(
      'Draws the case. board: outcomes as columns, what is done in each, how firmly each party stays put. heat: the same\n' +
        'for any number of outcomes, without the options. moves: who can move where; of a large case, the moves from one\n' +
        'outcome. route: the shortest routes from today. timeline: who said what, and when, by the evidence of the case.',
    )
    .argument('<case>', CASE)
    .argument('<kind>', KINDS.join(', '))
    .option(
      '-o, --output <file>',
      'a file ending in .svg, .png, .pdf, or .csv for the rows behind it; without it SVG to standard output',
    )
    .option('--outcomes <list>', 'board, heat: only these outcomes, in this order: numbers or names with commas')
    .option('--from <outcome>', 'moves, route: from this outcome')
    .option('--to <list>', 'route: to these outcomes; without it to what would hold and is nearest')
    .addOption(formal())
    .addHelpText(
      'after',
      examples(
        'figure cases/published/hipel-1993-elmira board -o elmira.svg',
        'figure my-case route --to 8 -o route.png',
        'figure my-case moves --from deal --formal -o moves.pdf',
      ),
    )
    .action(async (path: string, name: string, options: Options) => {
      const kind = kindOf(name);
      const target = targetOf(options.output);
      const loaded = load(path);
      const figure =
        kind === 'timeline'
          ? timelineOf(loaded, options)
          : await draw(terminal, analysed(terminal, loaded, {}).analysis, kind, options);
      if (target === 'csv') {
        terminal.err(`wrote ${done(terminal, writeAtomically(options.output!, rowsOf(figure)))}\n`);
        return;
      }
      const svg = svgText(figure);
      if (options.output === undefined) {
        terminal.out(svg);
        return;
      }
      const drawn = target === 'svg' ? svg : done(terminal, renderPage(pageOf(figure, svg), target));
      terminal.err(`wrote ${done(terminal, writeAtomically(options.output, drawn))}\n`);
    });
};

function kindOf(name: string): Kind {
  const kind = KINDS.find((known) => known === name);
  if (kind !== undefined) return kind;
  const close = nearest(name, KINDS);
  throw new WrongUse(
    `there is no figure "${name}"`,
    close === undefined ? `the figures are ${KINDS.join(', ')}` : `did you mean "${close}"?`,
  );
}

/** The first of its tables: what the figure is about. */
function rowsOf({ tables }: Figure): string {
  const [table] = tables;
  return table === undefined ? '' : [...renderCsv([table.columns, ...table.rows])].join('');
}

function targetOf(output: string | undefined): 'svg' | 'png' | 'pdf' | 'csv' {
  if (output === undefined) return 'svg';
  const ending = extname(output).slice(1).toLowerCase();
  if (ending === 'svg' || ending === 'png' || ending === 'pdf' || ending === 'csv') return ending;
  throw new WrongUse(`"${output}" does not end in .svg, .png, .pdf or .csv`, 'the ending says what is written');
}

/** The statements of the evidence, up to the day that is asked for. */
function timelineOf(loaded: LoadedCase, options: Options): Figure {
  const model = loaded.whole ?? loaded.model;
  const evidence = evidenceOf(loaded);
  const readout = readoutOf(model, evidence, loaded.asOf === undefined ? {} : { day: loaded.asOf });
  return timelineFigure(model, evidence, readout, lexiconFor(options));
}

async function draw(terminal: Terminal, analysis: Analysis, kind: Exclude<Kind, 'timeline'>, options: Options): Promise<Figure> {
  const { space } = analysis.graph;
  const lexicon = lexiconFor(options);
  const nodes =
    options.outcomes === undefined ? {} : { nodes: commaList(options.outcomes).map((text) => outcomeIn(space, text)) };
  switch (kind) {
    case 'board':
      return boardFigure(analysis, lexicon, nodes);
    case 'heat':
      return heatFigure(analysis, lexicon, nodes);
    case 'moves':
      return movesFigure(analysis, lexicon, options.from === undefined ? {} : { from: outcomeIn(space, options.from) });
    case 'route': {
      const targets = options.to === undefined ? {} : { targets: commaList(options.to).map((text) => outcomeIn(space, text)) };
      const question = { start: startIn(space, options.from), kinds: ['improvements', 'moves'] as const, most: 5, ...targets };
      const { value: routes } = await interruptible(terminal, 'routes', analyseRoutes(analysis.table, question));
      return routeFigure(analysis, routes, lexicon);
    }
  }
}

/** The figure on a page of its own size. */
function pageOf({ width, height, title }: Figure, svg: string): { html: string; width: number; height: number } {
  const style = `@page{size:${Math.ceil(width)}px ${Math.ceil(height)}px;margin:0}body{margin:0}svg{display:block}`;
  const name = title.replace(/[&<]/g, ' ');
  return { html: `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>${svg}`, width, height };
}
