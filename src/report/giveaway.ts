/** What a brief would give away: the check before it is handed on. It reads the finished document, whatever made it. */
import type { Analysis } from '../core/analyse.ts';
import type { Preference } from '../core/model/model.ts';
import { isEquilibrium } from '../core/stability/table.ts';
import { briefWordsOf, giveaway } from '../words/brief.ts';
import type { Edition } from '../words/edition.ts';
import { outcomeTitle } from '../words/outcome.ts';
import { textOf } from '../words/phrase.ts';
import type { Block, Document, Item } from './document.ts';
import { sourcesBehind } from './sections/brief.ts';

export interface Handed {
  readonly edition: Edition;
  readonly party: number | undefined;
  readonly nodes: readonly number[];
  readonly document: Document;
}

export function giveaways(analysis: Analysis, handed: Handed): readonly string[] {
  switch (handed.edition) {
    case 'mediator':
      return [...wishes(analysis, handed), ...changes(handed)];
    case 'paper':
      return wishes(analysis, handed);
    case 'class':
      return choice(analysis, handed);
    case 'party-shared':
      return [
        ...wishes(analysis, handed),
        ...citations(analysis, handed),
        ...changes(handed),
        ...byHand(analysis, handed),
        ...choice(analysis, handed),
      ];
  }
}

/** Parties whose wishes are told by name, and statements of others that stand anywhere but among the reader's own wishes. */
function wishes({ graph }: Analysis, { party, document }: Handed): string[] {
  const { model } = graph.space;
  const blocks = party === undefined ? document.blocks : document.blocks.filter(({ kind }) => kind !== 'facts');
  const text = linesIn({ ...document, blocks }).join('\n');
  const named = new Set(factsIn(document));
  return model.parties.flatMap(({ name, aliases, id }, other) => {
    const preference = model.preferences[other];
    if (other === party || preference === undefined) return [];
    if ([name, ...aliases, id].some((one) => named.has(one))) return [giveaway.wants(name)];
    const found = statementsOf(preference).find((statement) => text.includes(statement));
    return found === undefined ? [] : [giveaway.statement(found, name)];
  });
}

/** Statements long enough to be told from the name of an option. */
const statementsOf = (preference: Preference): string[] =>
  preference.kind !== 'statements'
    ? []
    : preference.places
        .flatMap(({ statements }) => statements.map(({ text }) => text))
        .filter((text) => /[^\p{L}\p{N}_-]/u.test(text));

/** Sources in the text on which the wishes of another party rest. */
function citations({ graph }: Analysis, { party, document }: Handed): string[] {
  const { model } = graph.space;
  const text = linesIn(document).join('\n');
  return model.parties.flatMap(({ name }, other) => {
    const preference = model.preferences[other];
    if (other === party || preference === undefined) return [];
    const behind = sourcesBehind(preference);
    return model.sources
      .filter(({ id, title }) => behind.has(id) && text.includes(title))
      .map(({ title }) => giveaway.cited(title, name));
  });
}

/** Headings of what would make the parties change their minds. */
function changes({ document }: Handed): string[] {
  const heads = (['plain', 'formal'] as const).map((voice) => briefWordsOf(voice).headings.change);
  let inside = false;
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    if (block.level === 2) inside = heads.some((head) => textOf(block.text).startsWith(head));
    return inside && block.level === 3 ? [giveaway.changes(textOf(block.text).toLowerCase())] : [];
  });
}

const WANTING = /\b(?:prefer|want|wish|fear|hope|red line|bottom line|willing|rather|afraid|secretly)\w*/i;

/** Titles, labels and names that a person wrote, where they speak of another party or of what somebody wants. */
function byHand({ graph: { space } }: Analysis, { party, nodes }: Handed): string[] {
  const { model } = space;
  const others = model.parties.filter((_, other) => other !== party);
  const speaksOf = (text: string): string | undefined =>
    others.find(({ name, aliases }) => [name, ...aliases].some((one) => hasWord(text, one)))?.name;
  const names = nodes.flatMap((node) => outcomeTitle(space, node) ?? []);
  return [
    ...names.flatMap((text) => {
      const name = speaksOf(text);
      return name === undefined ? [] : [giveaway.named(text, name)];
    }),
    ...[model.title, ...model.options.map(({ label }) => label), ...names].flatMap((text) => {
      const word = WANTING.exec(text)?.[0];
      return word === undefined ? [] : [giveaway.wanting(text, word)];
    }),
  ];
}

const hasWord = (text: string, word: string): boolean =>
  ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${word
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  );

/** Where all that is shown would hold, the choice tells it. */
function choice({ table, graph }: Analysis, { nodes }: Handed): string[] {
  const holding = (node: number): boolean => table.concepts.some((concept) => isEquilibrium(table, concept, node));
  const chosen = nodes.filter((node) => node !== graph.space.today);
  return chosen.length > 0 && nodes.every(holding) && nodes.length < graph.space.size ? [giveaway.choice(nodes.length)] : [];
}

function linesIn({ title, lead = [], blocks }: Document): string[] {
  return [title, textOf(lead), ...blocks.flatMap(linesOf)];
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [textOf(block.text)];
    case 'code':
      return [block.text];
    case 'list':
      return block.items.flatMap(itemLines);
    case 'facts':
      return block.rows.map(({ name, value }) => `${textOf(name)}: ${textOf(value)}`);
    case 'table':
      return block.rows.map(({ cells }) => cells.map(({ text }) => textOf(text)).join(' '));
  }
}

const itemLines = ({ text, items = [] }: Item): string[] => [textOf(text), ...items.flatMap(itemLines)];

/** The parties whose wishes are told, as the facts of a brief name them. */
const factsIn = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.map(({ name }) => textOf(name)) : []));
