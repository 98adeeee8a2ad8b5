/** The terms of both voices and what they mean: shown beside them in the studio, and as docs/glossary.md. */
import type { Voice } from './lexicon.ts';

export interface GlossaryEntry {
  /** the term in the plain voice; several words for the same with commas */
  readonly plain: string;
  /** in the formal voice; undefined where the literature has no word for it */
  readonly formal: string | undefined;
  readonly means: string;
  /** how the term stands in running text, in each voice; none where the words are too common to mark */
  readonly forms: Readonly<Record<Voice, readonly string[]>>;
}

/** In the order of the page. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  {
    plain: 'dispute, case',
    formal: 'conflict, conflict model',
    means: 'parties, what each can do, what each wants, and today',
    forms: { plain: [], formal: [] },
  },
  {
    plain: 'party',
    formal: 'decision maker, DM',
    means: 'a person, government, firm or group that acts as one',
    forms: { plain: ['party', 'parties'], formal: ['DM', 'DMs'] },
  },
  {
    plain: 'option',
    formal: 'option',
    means: 'something a party can do or leave undone',
    forms: { plain: ['option', 'options'], formal: ['option', 'options'] },
  },
  {
    plain: 'circumstance',
    formal: undefined,
    means: 'an option nobody owns: no move changes it',
    forms: { plain: ['circumstance', 'circumstances'], formal: ['circumstance', 'circumstances'] },
  },
  {
    plain: 'outcome',
    formal: 'state',
    means: 'one combination of options taken and not taken; or several that count as one (coalescing)',
    forms: { plain: ['outcome', 'outcomes'], formal: ['state', 'states'] },
  },
  {
    plain: 'could happen',
    formal: 'feasible',
    means: 'allowed by the feasibility rules',
    forms: { plain: ['could happen', 'possible'], formal: ['feasible'] },
  },
  {
    plain: 'today',
    formal: 'status quo',
    means: 'the outcome the case starts from',
    forms: { plain: ['today'], formal: ['status quo'] },
  },
  {
    plain: 'pattern',
    formal: 'option vector',
    means: 'a letter an option: Y taken, N not, – either',
    forms: { plain: [], formal: ['option vector'] },
  },
  {
    plain: 'condition',
    formal: 'logical statement',
    means: '`not`, `and`, `or`, `if`, `iff` over options',
    forms: { plain: [], formal: ['logical statement'] },
  },
  {
    plain: 'move',
    formal: 'unilateral move, UM',
    means: 'a change a party can make alone',
    forms: { plain: ['move', 'moves'], formal: ['UM', 'UMs', 'unilateral move', 'unilateral moves'] },
  },
  {
    plain: 'better move',
    formal: 'unilateral improvement, UI',
    means: 'a move to an outcome its party likes better',
    forms: { plain: ['better move', 'better moves'], formal: ['UI', 'UIs', 'unilateral improvement', 'unilateral improvements'] },
  },
  {
    plain: 'one-way option',
    formal: 'irreversible move',
    means: 'once taken it stays taken, or once dropped it stays dropped',
    forms: { plain: ['one-way'], formal: ['irreversible'] },
  },
  {
    plain: 'likes better, equally',
    formal: 'prefers ≻, is indifferent ∼',
    means: "from the party's ranking",
    forms: { plain: ['likes better', 'likes best'], formal: ['prefers'] },
  },
  {
    plain: 'statements, most important first',
    formal: 'option prioritising',
    means: 'one way to give a ranking',
    forms: { plain: ['most important first'], formal: ['option prioritising', 'in descending priority'] },
  },
  {
    plain: 'answer',
    formal: 'sanction',
    means:
      'what the others can do about a better move. *Sanction* means trade measures to most readers, so the plain voice avoids it',
    forms: { plain: ['answer', 'answers'], formal: ['sanction', 'sanctions'] },
  },
  {
    plain: 'can answer',
    formal: 'sanctions (verb)',
    means: 'by a legal sequence of moves, nobody twice running',
    forms: { plain: ['could answer', 'can answer'], formal: [] },
  },
  {
    plain: 'escape',
    formal: 'counter-response',
    means: "the party's own move after the answer (SMR, SSEQ)",
    forms: { plain: ['escape', 'escapes'], formal: ['countermove', 'counter-response'] },
  },
  {
    plain: 'stays',
    formal: 'is rational, Nash stable',
    means: 'has no better move',
    forms: { plain: ['stays', 'stay'], formal: ['rational'] },
  },
  {
    plain: 'held',
    formal: 'is stable by sanctions',
    means: 'has better moves, and each can be answered',
    forms: { plain: ['held'], formal: ['sanctioned'] },
  },
  {
    plain: 'leaves',
    formal: 'is unstable',
    means: 'has a better move nobody can answer',
    forms: { plain: ['leaves'], formal: ['unstable'] },
  },
  {
    plain: 'would hold',
    formal: 'is an equilibrium',
    means: 'every party stays or is held there, under the named concept',
    forms: { plain: ['would hold', 'would not hold', 'hold', 'holds'], formal: ['equilibrium', 'equilibria'] },
  },
  {
    plain: 'ranking',
    formal: 'preference order',
    means: 'all outcomes of a party from best to worst (preferences)',
    forms: { plain: ['ranking', 'rankings'], formal: ['preference order', 'ranking', 'rankings'] },
  },
  {
    plain: 'route',
    formal: 'legal sequence',
    means: 'steps from one outcome to another, nobody twice running (routes)',
    forms: { plain: ['route', 'routes'], formal: ['legal sequence', 'legal sequences'] },
  },
  {
    plain: 'can block',
    formal: 'is on every legal sequence',
    means: 'no way to the outcome goes without a move of the party',
    forms: { plain: ['can block', 'block'], formal: [] },
  },
  {
    plain: 'no way back',
    formal: 'irreversible move',
    means: 'nobody together can come back to the outcome before the step',
    forms: { plain: ['no way back'], formal: [] },
  },
  {
    plain: 'safe first step',
    formal: undefined,
    means: 'others cannot make the party worse off than before (routes)',
    forms: { plain: ['safe first step', 'safe first steps'], formal: ['safe first step', 'safe first steps'] },
  },
  {
    plain: 'together',
    formal: 'coalition',
    means: 'several parties whose moves count as one group (coalitions)',
    forms: { plain: ['coalition', 'coalitions'], formal: ['coalition', 'coalitions'] },
  },
  {
    plain: 'joint better move',
    formal: 'coalition improvement',
    means: 'what members reach by their moves and all of them like better',
    forms: { plain: ['joint better move', 'joint better moves'], formal: ['coalition improvement', 'coalition improvements'] },
  },
  {
    plain: 'way of looking ahead',
    formal: 'solution concept, stability definition',
    means: 'how far a party thinks and what it expects of the others; see the concepts',
    forms: { plain: ['way of looking ahead', 'ways of looking ahead'], formal: ['solution concept', 'solution concepts'] },
  },
  {
    plain: 'basis',
    formal: undefined,
    means: 'what a part of the case rests on: `source:` or `assumed:`',
    forms: { plain: ['basis'], formal: ['basis'] },
  },
  {
    plain: 'finding',
    formal: undefined,
    means: 'one thing an analysis can say, with the numbers it rests on',
    forms: { plain: [], formal: [] },
  },
];
