/** `parley views`: each party's own view analysed, what would hold by all of them, and where the surprise comes. */
import { quoted } from './analyse.ts';
import { commaList, conceptIn, formatOf, lexiconFor, load, prepared, wholeNumber, write, type CommonOptions } from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { VERSION } from './version.ts';
import { hypergame, type Hypergame } from '../core/misperception/hypergame.ts';
import { perceived } from '../core/misperception/perceived.ts';
import { numberOf } from '../core/space/state.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import { located } from '../disk/load.ts';
import { viewsData } from '../report/data/views.ts';
import { viewsCsv, viewsReport } from '../report/views.ts';

interface Options extends CommonOptions {
  readonly concepts?: readonly ConceptId[];
  readonly limit: number;
}

export const viewsCommand: Register = (program, terminal) => {
  reported(
    program
      .command('views')
      .summary("each party's own view: what would hold by all of them, and who is surprised by whom")
      .description(
        'Analyses each view of the dispute that the case gives (what a party does not see, what it wrongly believes others want),\n' +
          'then tells which outcomes would hold by all views, by some, where the surprise comes and for whom.',
      )
      .argument('<case>', CASE)
      .option('--concepts <list>', 'only these concepts, e.g. nash,seq', (text) =>
        commaList(text).map((name) => conceptIn(name).id),
      )
      .option('--limit <n>', 'most outcomes to tell of', wholeNumber('--limit', 1), 8),
  )
    .addHelpText(
      'after',
      examples(
        'views cases/published/hipel-2014-syria-iraq-misperceived',
        'views my-case --concepts seq --format latex -o views.tex',
      ),
    )
    .action((path: string, options: Options) => {
      const loaded = load(path);
      if ((loaded.model.views ?? []).length === 0) {
        throw new WrongUse(
          `${path} has no views: every party sees the dispute as it is written`,
          'say under views: what a party sees otherwise',
        );
      }
      const { graph } = prepared(terminal, loaded);
      const result = hypergame(graph, options.concepts);
      if (!result.ok) throw new CaseProblems(located(loaded, result.problems), loaded.text);
      const game = result.value;
      const [refused] = game.skipped;
      if (game.concepts.length === 0 && refused !== undefined)
        throw new WrongUse(refused.why, 'ask for another: --concepts nash,sseq,seq,smr,gmr');
      write(terminal, options, {
        document: () =>
          viewsReport(game, lexiconFor(options), {
            limit: options.limit,
            next: formatOf(options) === 'text' ? nextCommands(path, game) : [],
          }),
        json: () => viewsData(game, VERSION),
        csv: () => viewsCsv(game),
      });
    });
};

/** The argument about an outcome that is not as all expect. */
function nextCommands(path: string, game: Hypergame): string[] {
  const odd = game.concepts.flatMap((concept) => perceived(game, concept)).find(({ kind }) => kind !== 'shared');
  return odd === undefined ? [] : [`parley why ${quoted(path)} ${numberOf(game.base.graph.space, odd.node)}`];
}
