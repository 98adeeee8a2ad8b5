/** The report of `parley views`: each view analysed, what would hold by all of them, and who is surprised by whom. */
import type { ConflictGraph } from '../core/graph/graph.ts';
import { sees, type Hypergame } from '../core/misperception/hypergame.ts';
import { misledAt, perceived, surprisesAt, type Perceived, type PerceivedKind } from '../core/misperception/perceived.ts';
import { printCondition } from '../core/model/condition.ts';
import { writeName } from '../core/model/grammar.ts';
import type { Preference } from '../core/model/model.ts';
import { numberOf } from '../core/space/state.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import type { Flip } from '../core/stability/flip.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { countBits, isEquilibrium } from '../core/stability/table.ts';
import { tellFlip } from '../words/flip.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { outcomeName, partyName } from '../words/outcome.ts';
import { capital, joined, say, type Mention, type Phrase } from '../words/phrase.ts';
import { viewWordsOf } from '../words/view.ts';
import { cell, heading, note, paragraph, type Block, type Document, type Item } from './document.ts';
import { csvLine } from './render/csv.ts';
import { conceptsPhrase, numberedName, numbers } from './sections/frame.ts';
import { moreSection } from './sections/rest.ts';
import { toItem } from './sections/today.ts';

export interface ViewsReportOptions {
  /** most outcomes told */
  readonly limit: number;
  readonly next: readonly string[];
}

export function viewsReport(game: Hypergame, lexicon: Lexicon, { limit, next }: ViewsReportOptions): Document {
  const words = viewWordsOf(lexicon.voice);
  const { model } = game.base.graph.space;
  return {
    title: model.title,
    lead: say`Each party acts on its own view. In this model:`,
    colours: model.parties.map(({ colour }) => colour),
    blocks: [
      heading(words.headings.views),
      { kind: 'list', items: viewItems(game, lexicon) },
      ...kindsSection(game, lexicon),
      ...boardSection(game, lexicon, limit),
      ...surprisesSection(game, lexicon, limit),
      ...(game.skipped.length === 0
        ? []
        : [
            heading(words.headings.leftOut),
            { kind: 'list', items: game.skipped.map(({ why }) => ({ text: say`${why}.` })) } as const,
          ]),
      ...moreSection(next),
    ],
  };
}

function viewItems(game: Hypergame, lexicon: Lexicon): Item[] {
  const words = viewWordsOf(lexicon.voice);
  const { space } = game.base.graph;
  const { model } = space;
  const name = (option: number): string => writeName(model.options[option]!.id);
  const party = (index: number): Mention => partyName(model, index);
  const items = (model.views ?? []).map((view): Item => {
    const seen = countBits(game.views[view.party]!.seen);
    const hidden = space.size - Math.min(seen, space.size);
    const beliefs = view.preferences.flatMap((preference, about): Item[] => {
      if (preference === undefined) return [];
      const wants = wantsPhrase(game.base.graph, preference);
      return [
        {
          text: about === view.party ? words.itself(party(about), wants) : words.believes(party(view.party), party(about), wants),
        },
      ];
    });
    const text = words.sees({
      party: party(view.party),
      hidden,
      of: space.size,
      conditions: view.unseen.map((condition) => printCondition(condition, name)),
      outcome: lexicon.outcome,
    });
    return { text, items: [...beliefs, ...(view.note === undefined ? [] : [{ text: say`${view.note}` }])] };
  });
  const others = game.views.flatMap(({ party: index, differs }) => (differs ? [] : [party(index)]));
  return others.length === 0 ? items : [...items, { text: words.asWritten(others) }];
}

/** A preference in a line: statements by importance, weights, or outcomes best first. */
function wantsPhrase({ space: { model } }: ConflictGraph, preference: Preference): Phrase {
  switch (preference.kind) {
    case 'statements':
      return joined(
        preference.places.map(({ statements }) => say`${statements.map(({ text }) => text).join(' = ')}`),
        '; then ',
      );
    case 'weights':
      return joined(
        preference.weights.map(({ option, weight }) => say`${model.options[option]!.id} ${weight > 0 ? '+' : ''}${weight}`),
        ', ',
      );
    case 'ranking': {
      const refs = preference.tiers
        .slice(0, 12)
        .map((tier) =>
          tier
            .map((ref) =>
              ref.kind === 'number'
                ? String(ref.number)
                : ref.kind === 'name'
                  ? ref.name
                  : ref.kind === 'pattern'
                    ? ref.pattern
                    : `{${ref.options.map((option) => model.options[option]!.id).join(', ')}}`,
            )
            .join(' = '),
        );
      return say`${refs.join(' > ')}${preference.tiers.length > refs.length ? ' > …' : ''}`;
    }
  }
}

const KINDS = ['shared', 'surprise', 'mistaken', 'missed'] as const satisfies readonly PerceivedKind[];

function kindsSection(game: Hypergame, lexicon: Lexicon): Block[] {
  const words = viewWordsOf(lexicon.voice);
  const { space } = game.base.graph;
  return [
    heading(words.headings.kinds),
    {
      kind: 'table',
      columns: [{ head: cell(words.columns.concept) }, ...KINDS.map((kind) => ({ head: cell(words.kinds[kind]), wrap: true }))],
      rows: game.concepts.map((concept) => {
        const found = perceived(game, concept);
        return {
          cells: [
            cell(conceptOf(concept).short),
            ...KINDS.map((kind) => {
              const nodes = found.filter((one) => one.kind === kind).map(({ node }) => node);
              return cell(nodes.length === 0 ? '–' : numbers(space, nodes, 8));
            }),
          ],
        };
      }),
    },
  ];
}

/** Outcomes that hold by some view, and under how many concepts by which. */
function boardSection(game: Hypergame, lexicon: Lexicon, limit: number): Block[] {
  const words = viewWordsOf(lexicon.voice);
  const { space } = game.base.graph;
  const found = new Map<number, { inCase: number; byViews: number }>();
  for (const concept of game.concepts) {
    for (const { node, holdsInCase, holdsByViews } of perceived(game, concept)) {
      const row = found.get(node) ?? { inCase: 0, byViews: 0 };
      found.set(node, { inCase: row.inCase + Number(holdsInCase), byViews: row.byViews + Number(holdsByViews) });
    }
  }
  const all = [...found].sort(([a], [b]) => numberOf(space, a) - numberOf(space, b));
  const chosen = new Set([...all].sort(([, a], [, b]) => b.byViews - a.byViews || b.inCase - a.inCase).slice(0, 4 * limit));
  const count = (value: number): ReturnType<typeof cell> => cell(value === 0 ? '–' : value, value === 0 ? { tone: 'muted' } : {});
  return [
    heading(words.headings.board),
    {
      kind: 'table',
      fixed: 1,
      columns: [
        { head: cell(lexicon.outcome.one), wrap: true },
        { head: cell(words.columns.case), align: 'right' },
        { head: cell(words.columns.views), align: 'right' },
        ...game.views.flatMap(({ party, differs }) =>
          differs ? [{ head: cell([partyName(space.model, party)]), align: 'right' as const }] : [],
        ),
      ],
      rows: all
        .filter((row) => chosen.has(row))
        .map(([node, { inCase, byViews }]) => ({
          cells: [
            cell(numberedName(space, node)),
            count(inCase),
            cell(byViews === 0 ? '–' : byViews, byViews === 0 ? { tone: 'muted' } : { tone: 'holds' }),
            ...game.views.flatMap(({ party, differs, table }) => {
              if (!differs) return [];
              if (!sees(game, party, node)) return [cell('×', { tone: 'muted' })];
              return [count(game.concepts.filter((concept) => isEquilibrium(table, concept, node)).length)];
            }),
          ],
        })),
    },
    ...(chosen.size < all.length ? [paragraph(words.more(all.length - chosen.size, Math.ceil(all.length / 4)))] : []),
    note(say`${words.boardNote(game.concepts.length)}`),
  ];
}

interface Group {
  readonly first: Perceived;
  readonly concepts: readonly ConceptId[];
}

function surprisesSection(game: Hypergame, lexicon: Lexicon, limit: number): Block[] {
  const words = viewWordsOf(lexicon.voice);
  const groups = new Map<string, { first: Perceived; concepts: ConceptId[] }>();
  for (const concept of game.concepts) {
    for (const one of perceived(game, concept)) {
      if (one.kind === 'shared') continue;
      const key = JSON.stringify(one);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { first: one, concepts: [concept] });
      else group.concepts.push(concept);
    }
  }
  const order = (kind: PerceivedKind): number => KINDS.indexOf(kind);
  const all = [...groups.values()].sort(
    (a, b) => order(a.first.kind) - order(b.first.kind) || b.concepts.length - a.concepts.length || a.first.node - b.first.node,
  );
  const shown = all.slice(0, limit);
  return [
    heading(words.headings.surprises),
    ...(all.length === 0
      ? [paragraph(say`${words.none}`)]
      : [{ kind: 'list', items: shown.map((group) => surpriseItem(game, lexicon, group)) } as const]),
    ...(shown.length < all.length ? [paragraph(words.more(all.length - shown.length, all.length))] : []),
  ];
}

function surpriseItem(game: Hypergame, lexicon: Lexicon, { first, concepts }: Group): Item {
  const words = viewWordsOf(lexicon.voice);
  const { space } = game.base.graph;
  const party = (index: number): Mention => partyName(space.model, index);
  const concept = concepts[0]!;
  const at = outcomeName(space, first.node, lexicon);
  const why = (flip: Flip): Item =>
    toItem(
      tellFlip(
        flip,
        { leaves: readingOf(game, flip.leaves.graph, lexicon), stays: readingOf(game, flip.stays.graph, lexicon) },
        lexicon,
      ),
    );
  if (first.kind === 'shared') throw new Error('an outcome that all expect is no surprise');
  return {
    text: words.found({
      at: { ...at, text: capital(at.text) },
      kind: first.kind,
      under: conceptsPhrase(concepts, game.concepts, lexicon),
      expectedBy: first.expectedBy.map(party),
      unseenBy: first.unseenBy.map(party),
      inCase: first.holdsInCase,
    }),
    items: [
      ...surprisesAt(game, concept, first.node).map((one) => ({
        text: words.surprise(party(one.party), party(one.about), one.expected),
        items: [why(one.flip)],
      })),
      ...misledAt(game, concept, first.node).map((flip) => ({
        text: words.misled(party(flip.leaves.party)),
        items: [why(flip)],
      })),
    ],
  };
}

/** Whose reading a graph is, as an adverb. */
function readingOf(game: Hypergame, graph: ConflictGraph, lexicon: Lexicon): string {
  const words = viewWordsOf(lexicon.voice);
  const view = game.views.find(({ differs, graph: own }) => differs && own === graph);
  return view === undefined ? words.asItIs : words.asSeenBy(graph.space.model.parties[view.party]!.name);
}

/** One line an outcome that holds somewhere, for each concept. */
export function* viewsCsv(game: Hypergame): Generator<string> {
  const { space } = game.base.graph;
  const ids = (parties: readonly number[]): string => parties.map((party) => space.model.parties[party]!.id).join(' ');
  yield csvLine([
    'concept',
    'number',
    'name',
    'kind',
    'holds in case',
    'holds by views',
    'expected by',
    'unseen by',
    'surprised',
  ]);
  for (const concept of game.concepts) {
    for (const { node, kind, holdsInCase, holdsByViews, expectedBy, unseenBy } of perceived(game, concept)) {
      const surprised = new Set(surprisesAt(game, concept, node).map(({ party }) => party));
      yield csvLine([
        concept,
        numberOf(space, node),
        space.names.get(node) ?? '',
        kind,
        holdsInCase ? 'yes' : 'no',
        holdsByViews ? 'yes' : 'no',
        ids(expectedBy),
        ids(unseenBy),
        ids([...surprised]),
      ]);
    }
  }
}
