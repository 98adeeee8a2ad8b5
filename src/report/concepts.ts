/** The registry of concepts as a report. */
import type { Concept, Family } from '../core/stability/definition.ts';
import type { Fit } from '../core/stability/fit.ts';
import { CONCEPTS } from '../core/stability/registry.ts';
import { familyTitle } from '../words/family.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { code, say, strong } from '../words/phrase.ts';
import { cell, heading, note, paragraph, type Block, type Document } from './document.ts';
import type { JsonObject } from './render/json.ts';
import { envelope } from './data/analysis.ts';

/** The names of the families, as they are typed. */
export const FAMILY_NAMES: readonly Family[] = [...new Set(CONCEPTS.map(({ family }) => family))];

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
        heading(familyTitle(family, lexicon.voice)),
        named || family === 'classical' ? inFull(family) : inShort(family),
      ]),
      note(
        say`An analysis computes those that fit the case; others are computed where they are asked for by name with --concepts.`,
      ),
    ],
  };
}

const USES = [
  ['analysed', 'Analysed for this case'],
  ['on request', 'On request, with --concepts'],
] as const;

/** Which concepts go with a case, by family, and why the others do not. */
export function fitReport(title: string, fits: readonly Fit[], lexicon: Lexicon): Document {
  const reasons = [...new Set(fits.flatMap((fit) => (fit.use === 'not defined' ? [fit.why] : [])))];
  return {
    title: `Stability concepts for ${title}`,
    colours: [],
    blocks: [
      ...USES.flatMap(([use, head]): Block[] => {
        const chosen = fits.filter((fit) => fit.use === use).map(({ concept }) => concept);
        if (chosen.length === 0) return [];
        const items = [...new Set(chosen.map(({ family }) => family))].map((family) => {
          const ids = chosen.filter((concept) => concept.family === family).map(({ id }) => id);
          return { text: say`${familyTitle(family, lexicon.voice)}: ${ids.join(', ')}` };
        });
        return [heading(head), { kind: 'list', items }];
      }),
      ...(reasons.length === 0
        ? []
        : ([
            heading('Not defined for this case'),
            {
              kind: 'list',
              items: reasons.map((why) => {
                const ids = fits.flatMap((fit) => (fit.use === 'not defined' && fit.why === why ? [fit.concept.id] : []));
                return { text: say`${ids.join(', ')}: ${why}` };
              }),
            },
          ] as const)),
    ],
  };
}

/** `fits`: how each goes with a case, where one was given. */
export function conceptsData(concepts: readonly Concept[], version: string, fits: readonly Fit[] = []): JsonObject {
  return {
    ...envelope(version, 'concepts'),
    concepts: concepts.map((concept) => {
      const { id, family, short, name, aliases, plain, formula, sources, page, foresight, preferences } = concept;
      const fit = fits.find((one) => one.concept === concept);
      return {
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
        use: fit?.use,
        why: fit?.use === 'not defined' ? fit.why : undefined,
      };
    }),
  };
}
