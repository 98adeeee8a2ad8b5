/** What would hold: by concept, then the outcomes grouped by how many concepts agree, after those of the first screen. */
import type { HoldsGroup } from '../../core/findings/finding.ts';
import { patternOf } from '../../core/space/state.ts';
import type { Concept, Variant } from '../../core/stability/definition.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import { bitsOf, countBits } from '../../core/stability/table.ts';
import { familyTitle } from '../../words/family.ts';
import { capital, joined, restsOn, say, strong, type Phrase } from '../../words/phrase.ts';
import { counted, digits } from '../../words/number.ts';
import { optionsByParty, outcomeNumber, outcomeTitle, shortPartyName } from '../../words/outcome.ts';
import { cell, heading, paragraph, type Block } from '../document.ts';
import { conceptsPhrase, findingOf, numbers, spaceOf, type Frame } from './frame.ts';

/** Most groups that are written out. */
const GROUPS = 4;

export function holdsSection(frame: Frame): Block[] {
  const { lexicon } = frame;
  const [, ...groups] = findingOf(frame, 'holds')?.groups ?? [];
  const shown = groups.slice(0, GROUPS);
  const rest = groups.slice(GROUPS);
  return [
    heading(lexicon.headings.holds),
    ...conceptTables(frame),
    ...shown.flatMap((group) => groupBlocks(frame, group)),
    ...(rest.length === 0
      ? []
      : [
          paragraph(
            say`${counted(
              rest.reduce((sum, group) => sum + group.count, 0),
              { one: `more ${lexicon.outcome.one}`, many: `more ${lexicon.outcome.many}` },
            )} ${lexicon.wouldHoldMany} under other sets of ${lexicon.concept.many}.`,
          ),
        ]),
  ];
}

/** A table for each family; with several families each has its heading. */
function conceptTables(frame: Frame): Block[] {
  const { lexicon, analysis } = frame;
  const concepts = analysis.table.concepts.map(conceptOf);
  const families = [...new Set(concepts.map(({ family }) => family))];
  return families.flatMap((family): Block[] => {
    const members = concepts.filter((concept) => concept.family === family);
    const title = families.length === 1 && family === 'classical' ? [] : [heading(familyTitle(family, lexicon.voice), 3)];
    return [
      ...title,
      members.length > 1 && members.every(isVariant) ? variantTable(frame, members) : conceptTable(frame, members),
    ];
  });
}

type VariantConcept = Concept & { readonly variant: Variant };
const isVariant = (concept: Concept): concept is VariantConcept => concept.variant !== undefined;

/** A row for each reading, a column for each classical concept that is read so. */
function variantTable(frame: Frame, concepts: readonly VariantConcept[]): Block {
  const { lexicon, analysis } = frame;
  const space = spaceOf(frame);
  const formal = lexicon.voice === 'formal';
  const bases = [...new Set(concepts.map(({ variant }) => variant.of))];
  const labels = [...new Set(concepts.map(({ variant }) => variant.label))];
  return {
    kind: 'table',
    columns: [
      { head: cell(formal ? 'Reading' : 'Read with') },
      { head: cell(formal ? 'Definition' : 'How a party chooses'), wrap: true },
      ...bases.map((base) => ({ head: cell(conceptOf(base).short), wrap: true })),
    ],
    rows: labels.map((label) => {
      const row = concepts.filter(({ variant }) => variant.label === label);
      const { plain, formula } = row[0]!.variant;
      return {
        cells: [
          cell(say`${strong(label)}`),
          cell(formal ? formula : plain),
          ...bases.map((base) => {
            const concept = row.find(({ variant }) => variant.of === base);
            if (concept === undefined) return cell('');
            const bits = analysis.table.equilibria.get(concept.id)!;
            return cell(countBits(bits) === 0 ? 'none' : numbers(space, bitsOf(bits, space.size), 8));
          }),
        ],
      };
    }),
  };
}

function conceptTable(frame: Frame, concepts: readonly Concept[]): Block {
  const { lexicon, analysis } = frame;
  const { table } = analysis;
  const space = spaceOf(frame);
  return {
    kind: 'table',
    columns: [
      { head: cell(capital(lexicon.voice === 'formal' ? lexicon.concept.one : 'concept')) },
      { head: cell(lexicon.voice === 'formal' ? 'Definition' : 'A party stays where …'), wrap: true },
      { head: cell(capital(lexicon.wouldHoldMany === 'are equilibria' ? 'equilibria' : 'hold')), align: 'right' },
      { head: cell(capital(lexicon.outcome.many)), wrap: true },
    ],
    rows: concepts.map((concept) => {
      const bits = table.equilibria.get(concept.id)!;
      const count = countBits(bits);
      return {
        cells: [
          cell(say`${strong(concept.short)}`),
          cell(lexicon.gloss(concept)),
          cell(say`${restsOn({ kind: 'concept', concept: concept.id }, digits(count))}`),
          cell(count === 0 ? 'none' : numbers(space, bitsOf(bits, space.size), 8)),
        ],
      };
    }),
  };
}

function groupBlocks(frame: Frame, group: HoldsGroup): Block[] {
  const { lexicon, analysis } = frame;
  const under = conceptsPhrase(group.concepts, analysis.table.concepts, lexicon);
  return [heading(`Under ${under}: ${counted(group.count, lexicon.outcome)}`, 3), ...groupTable(frame, group)];
}

/** The outcomes of a group, what they share said once. */
export function groupTable(frame: Frame, group: HoldsGroup): Block[] {
  const { limit } = frame;
  const space = spaceOf(frame);
  const nodes = group.nodes.slice(0, limit);
  const more = group.count - nodes.length;
  const patterns = group.nodes.map((node) => patternOf(space, node));
  const whole = group.nodes.length === group.count && group.count > 2;
  const shared = (option: number): boolean => whole && patterns.every((pattern) => pattern[option] === 'Y');
  const sharedPhrase = optionsByParty(space.model, shared, [], shortPartyName);
  const rest = sharedPhrase.length > 0;
  const blocks: Block[] = [];
  if (rest) blocks.push(paragraph(say`In all of them ${sharedPhrase}. Besides that:`));
  blocks.push({
    kind: 'table',
    columns: [
      { head: { text: [] }, align: 'right' },
      { head: { text: [] }, wrap: true },
    ],
    rows: nodes.map((node) => {
      const pattern = patternOf(space, node);
      const done = optionsByParty(
        space.model,
        (option) => pattern[option] === 'Y' && !shared(option),
        space.model.options.length === 0 ? [] : say`${rest ? 'nothing more' : 'nobody does anything'}`,
        shortPartyName,
      );
      return { cells: [cell(say`${outcomeNumber(space, node)}`), cell(described(outcomeTitle(space, node), done))] };
    }),
  });
  if (more > 0) blocks.push(paragraph(say`… and ${digits(more)} more.`));
  return blocks;
}

function described(title: string | undefined, done: Phrase): Phrase {
  if (title === undefined) return done;
  return done.length === 0 ? say`${strong(title)}` : joined([say`${strong(title)}`, done], ' – ');
}
