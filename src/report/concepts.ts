/** The registry of concepts as a report. */
import type { Concept } from '../core/stability/definition.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { code, say, strong } from '../words/phrase.ts';
import { cell, heading, note, paragraph, type Block, type Document } from './document.ts';
import type { JsonObject } from './render/json.ts';
import { envelope } from './data/analysis.ts';

const FAMILIES: Readonly<Record<Concept['family'], string>> = {
  classical: 'Classical',
  unknown: 'Where comparisons are unknown',
  strength: 'Where preferences have strength',
  hybrid: 'Where they have strength and are unknown',
  probabilistic: 'Where preferences are a matter of chance',
  attitudes: 'Where parties mind one another',
  foresight: 'Where parties look further ahead',
};

/** The name of a family, as it is typed. */
export const FAMILY_NAMES = Object.keys(FAMILIES);

/** In full where concepts were named; else the classical ones in full, of the other families what they are for. */
export function conceptsReport(concepts: readonly Concept[], lexicon: Lexicon, named: boolean): Document {
  const families = [...new Set(concepts.map(({ family }) => family))];
  const formal = lexicon.voice === 'formal';
  const inFull = (family: Concept['family']): Block => ({
    kind: 'table',
    columns: [
      { head: cell('id') },
      { head: cell('name'), wrap: true },
      { head: cell(formal ? 'definition' : 'a party stays where …'), wrap: true },
      { head: cell('source'), wrap: true },
    ],
    rows: concepts
      .filter((concept) => concept.family === family)
      .map((concept) => ({
        cells: [
          cell(say`${strong(concept.id)}`),
          cell(concept.name),
          cell(formal ? concept.formula : concept.plain),
          cell(concept.sources.join(', ')),
        ],
      })),
  });
  const inShort = (family: Concept['family']): Block => {
    const ids = concepts.filter((concept) => concept.family === family).map(({ id }) => id);
    return paragraph(say`${ids.join(', ')}. In full: ${code(`parley concepts ${family}`)}.`);
  };
  return {
    title: 'Stability concepts',
    lead: say`When a party stays at an outcome. Each is defined, with an example and its source, in docs/concepts.`,
    colours: [],
    blocks: [
      ...families.flatMap((family): Block[] => [
        heading(FAMILIES[family]),
        named || family === 'classical' ? inFull(family) : inShort(family),
      ]),
      note(
        say`An analysis computes those that fit the case; others are computed where they are asked for by name with --concepts.`,
      ),
    ],
  };
}

export function conceptsData(concepts: readonly Concept[], version: string): JsonObject {
  return {
    ...envelope(version, 'concepts'),
    concepts: concepts.map(({ id, family, short, name, aliases, plain, formula, sources, page, foresight, preferences }) => ({
      id,
      family,
      short,
      name,
      aliases,
      plain,
      formula,
      sources,
      page: `docs/concepts/${page}.md`,
      foresight: Number.isFinite(foresight) ? foresight : undefined,
      preferences,
    })),
  };
}
