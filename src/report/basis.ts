/** The report of what a result rests on: by which definition, by what the parties want, by what is possible, and who says so. */
import type { Analysis } from '../core/analyse.ts';
import type { Claim } from '../core/findings/claim.ts';
import { standsAt } from '../core/findings/derive.ts';
import { NO_EVIDENCE, type Evidence } from '../core/evidence/source.ts';
import type { ModelPart } from '../core/evidence/statement.ts';
import { explain } from '../core/stability/explain.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { bitsOf, countBits, isEquilibrium, isStable } from '../core/stability/table.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { counted } from '../words/number.ts';
import { narrate } from '../words/narrate.ts';
import { outcomeName, partyName, shortPartyName } from '../words/outcome.ts';
import { capital, restsOn, say, sentence, textOf, type Phrase } from '../words/phrase.ts';
import { citation } from '../words/reference.ts';
import { heading, paragraph, type Block, type Document } from './document.ts';
import {
  comparisonBlocks,
  comparisonItem,
  definitionBlocks,
  feasibleBlocks,
  optionBlocks,
  optionItem,
  partyMarks,
  ruleItem,
  rulesOn,
  spaceBlocks,
  wantsItems,
} from './sections/basis.ts';
import { numbers, spaceOf } from './sections/frame.ts';
import { footingsOf, wordsOf, type BasisFrame, type Footings } from './sections/ground.ts';
import { scopeLine } from './sections/scope.ts';
import { wouldHold } from './sections/short.ts';
import { standItem, tellingConcept } from './sections/today.ts';

export interface BasisOptions {
  readonly evidence?: Evidence;
  /** the line of the case's text where a path of the model stands; without it no line is named */
  readonly lineOf?: (path: readonly (string | number)[]) => number | undefined;
}

export function basisReport(analysis: Analysis, claim: Claim, lexicon: Lexicon, options: BasisOptions = {}): Document {
  const { evidence = NO_EVIDENCE, lineOf = () => undefined } = options;
  const frame: BasisFrame = { analysis, lexicon, limit: 12, evidence, lineOf };
  const { model } = spaceOf(frame);
  const { said, blocks } = answerOf(frame, footingsOf(frame), claim);
  return {
    title: wordsOf(frame).title,
    // it leads nowhere but here
    lead: said.filter((part) => typeof part === 'string' || part.kind !== 'link' || part.text !== ''),
    colours: model.parties.map(({ colour }) => colour),
    blocks,
  };
}

interface Told {
  /** the result itself */
  readonly said: Phrase;
  readonly blocks: readonly Block[];
}

function answerOf(frame: BasisFrame, footings: Footings, claim: Claim): Told {
  const space = spaceOf(frame);
  const { model } = space;
  const { lexicon, analysis } = frame;
  const { table } = analysis;
  const words = wordsOf(frame);
  switch (claim.kind) {
    case 'model':
      return modelTold(frame, footings);
    case 'space':
      return { said: say`${counted(space.size, lexicon.outcome)}.`, blocks: spaceBlocks(frame, footings) };
    case 'option': {
      const rules = rulesOn(frame, claim.option);
      return {
        said: say`${capital(lexicon.option.one)} ${model.options[claim.option]!.id}.`,
        blocks: [
          { kind: 'list', items: [optionItem(frame, footings, claim.option)] },
          ...(rules.length === 0
            ? []
            : [
                heading(words.headings.mentions),
                { kind: 'list', items: rules.map((rule) => ruleItem(frame, footings, rule)) } as const,
              ]),
        ],
      };
    }
    case 'wants': {
      const preference = model.preferences[claim.party];
      const way =
        preference === undefined
          ? []
          : [
              paragraph(
                say`${words.ways[preference.kind]}${preference.kind === 'statements' ? ` ${words.published} ${citation('fang2003')}.` : ''}`,
              ),
            ];
      return {
        said: say`${partyName(model, claim.party)}.`,
        blocks: [...way, { kind: 'list', items: wantsItems(frame, footings, claim.party) }],
      };
    }
    case 'comparison': {
      const { text, items = [] } = comparisonItem(frame, footings, claim);
      return { said: text, blocks: [{ kind: 'list', items }] };
    }
    case 'concept': {
      const bits = table.equilibria.get(claim.concept);
      const count = bits === undefined ? 0 : countBits(bits);
      const which = bits === undefined || count === 0 ? [] : say`: ${numbers(space, bitsOf(bits, space.size), 24)}`;
      return {
        said: sentence(
          say`${counted(count, lexicon.outcome)} of ${space.size} ${count === 1 ? lexicon.wouldHold : lexicon.wouldHoldMany} under ${conceptOf(claim.concept).short}${which}.`,
        ),
        blocks: [
          ...definitionBlocks(frame, [claim.concept], () => ({ yes: true, text: '' })),
          heading(words.headings.wants),
          paragraph(partyMarks(frame)),
          heading(words.headings.could),
          ...spaceBlocks(frame, footings),
        ],
      };
    }
    case 'holds': {
      const stands = standsAt(table, claim.node);
      return {
        said: wouldHold(frame, claim.node, stands, sentence([outcomeName(space, claim.node, lexicon)])),
        blocks: [
          heading(words.headings.parties),
          { kind: 'list', items: stands.map((stand) => ({ text: standItem(frame, claim.node, stand, 0).text })) },
          ...definitionBlocks(frame, table.concepts, (concept) => {
            const yes = isEquilibrium(table, concept, claim.node);
            return { yes, text: yes ? words.yes.holds : words.no.holds };
          }),
          ...feasibleBlocks(frame, footings, claim.node),
        ],
      };
    }
    case 'verdict': {
      const stand = standsAt(table, claim.node)[claim.party]!;
      const concept = claim.concept ?? tellingConcept(frame, stand);
      const verdict = explain(analysis.graph, concept, claim.party, claim.node);
      const asked = claim.concept === undefined ? table.concepts : [claim.concept];
      return {
        said:
          claim.concept === undefined
            ? standItem(frame, claim.node, stand, 0).text
            : narrate(analysis.graph, verdict, lexicon, 0).text,
        blocks: [
          ...comparisonBlocks(frame, footings, verdict),
          ...optionBlocks(frame, footings, verdict),
          ...definitionBlocks(frame, asked, (id) => {
            const yes = table.stable.has(id) && isStable(table, id, claim.party, claim.node);
            return { yes, text: yes ? words.yes.stays : words.no.stays };
          }),
          ...feasibleBlocks(frame, footings, claim.node),
        ],
      };
    }
  }
}

/** Every part of the model, with what it rests on. */
function modelTold(frame: BasisFrame, footings: Footings): Told {
  const { model } = spaceOf(frame);
  const words = wordsOf(frame);
  const options = model.options.map((_, option): ModelPart => ({ kind: 'option', option }));
  return {
    said: say`${textOf(scopeLine(frame)).replace(/:$/, '.')}`,
    blocks: [
      ...model.parties.flatMap((_, party): Block[] => [
        { kind: 'heading', level: 2, text: say`${shortPartyName(model, party)}${restsOn({ kind: 'wants', party })}` },
        { kind: 'list', items: wantsItems(frame, footings, party) },
      ]),
      heading(words.headings.could),
      ...spaceBlocks(frame, footings),
      ...(options.length === 0
        ? []
        : [
            heading(words.headings.options),
            { kind: 'list', items: options.map((_, option) => optionItem(frame, footings, option)) } as const,
          ]),
    ],
  };
}
