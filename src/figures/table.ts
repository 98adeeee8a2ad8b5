/** What a figure shows, as rows: for those who cannot see it, and for a spreadsheet. Made next to the drawing, from the same results. */
import type { Analysis } from '../core/analyse.ts';
import { standsAt } from '../core/findings/derive.ts';
import { movesFrom } from '../core/graph/graph.ts';
import { interestIn, type Interest } from '../core/graph/interest.ts';
import { numberOf, patternOf } from '../core/space/state.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { isEquilibrium } from '../core/stability/table.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { changeOf, outcomeTitle, shortPartyName } from '../words/outcome.ts';
import { capital, textOf } from '../words/phrase.ts';

export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** the first cell names the row */
  readonly rows: readonly (readonly string[])[];
}

const LETTERS: Readonly<Record<string, string>> = { Y: 'yes', N: 'no', '-': 'either' };

/** "all 7", "2 of 7: SMR, GMR", "none". */
function under({ table }: Analysis, node: number): string {
  const { concepts } = table;
  const holding = concepts.filter((concept) => isEquilibrium(table, concept, node));
  if (holding.length === 0) return 'none';
  if (holding.length === concepts.length) return `all ${concepts.length}`;
  return `${holding.length} of ${concepts.length}: ${holding.map((id) => conceptOf(id).short).join(', ')}`;
}

function nameOf({ graph }: Analysis, node: number, lexicon: Lexicon): string {
  const { space } = graph;
  const title = outcomeTitle(space, node);
  return [title === 'today' && node === space.today ? undefined : title, node === space.today ? lexicon.today : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A row an outcome: what is done in it, where asked for, how each party stands, and under what it would hold. */
export function outcomesTable(analysis: Analysis, lexicon: Lexicon, nodes: readonly number[], options: boolean): FigureTable {
  const { space } = analysis.graph;
  const { model } = space;
  const shown = options ? model.options : [];
  return {
    caption: `${capital(lexicon.outcome.many)}${options ? ', what is done in them,' : ''} and how each ${lexicon.party.one} stands`,
    columns: [
      capital(lexicon.outcome.one),
      'Name',
      ...shown.map(({ label }) => capital(label)),
      ...model.parties.map((_, party) => shortPartyName(model, party).text),
      `${capital(lexicon.wouldHold)} under`,
    ],
    rows: nodes.map((node) => {
      const pattern = patternOf(space, node);
      const stands = standsAt(analysis.table, node).map(({ stand, stable }) => {
        const { word } = lexicon.stands[stand];
        return stand === 'held' ? `${word}: ${stable.map((id) => conceptOf(id).short).join(', ')}` : word;
      });
      return [
        String(numberOf(space, node)),
        nameOf(analysis, node, lexicon),
        ...shown.map((_, option) => LETTERS[pattern[option]!]!),
        ...stands,
        under(analysis, node),
      ];
    }),
  };
}

/** The circles of a figure: their numbers and names, and under what they would hold. */
export function stopsTable(analysis: Analysis, lexicon: Lexicon, nodes: readonly number[]): FigureTable {
  const { space } = analysis.graph;
  return {
    caption: capital(lexicon.outcome.many),
    columns: [capital(lexicon.outcome.one), 'Name', `${capital(lexicon.wouldHold)} under`],
    rows: nodes.map((node) => [String(numberOf(space, node)), nameOf(analysis, node, lexicon), under(analysis, node)]),
  };
}

/** A move that a figure shows. */
export interface ShownMove {
  readonly party: number;
  readonly from: number;
  readonly to: number;
  readonly interest: Interest;
  /** nothing leads back */
  readonly oneWay: boolean;
}

export const moveOf = ({ graph }: Analysis, party: number, from: number, to: number): ShownMove => ({
  party,
  from,
  to,
  interest: interestIn(graph, party, from, to),
  oneWay: !movesFrom(graph, party, to).includes(from),
});

const GAINS: Readonly<Record<Interest, string>> = { gains: 'yes', indifferent: 'no', loses: 'no', unknown: 'not known' };

/** A row a move; `leading`: columns before it. */
export function movesTable(
  analysis: Analysis,
  lexicon: Lexicon,
  moves: readonly (ShownMove & { readonly leading?: readonly string[] })[],
  leading: readonly string[] = [],
): FigureTable {
  const { space } = analysis.graph;
  return {
    caption: 'Moves',
    columns: [...leading, capital(lexicon.party.one), 'From', 'To', 'What it changes', 'It gains', 'Way back'],
    rows: moves.map(({ leading: before = [], party, from, to, interest, oneWay }) => {
      const change = changeOf(space, party, from, to, lexicon);
      return [
        ...before,
        shortPartyName(space.model, party).text,
        String(numberOf(space, from)),
        String(numberOf(space, to)),
        change === undefined ? '' : textOf(change),
        GAINS[interest],
        oneWay ? 'no' : 'yes',
      ];
    }),
  };
}
