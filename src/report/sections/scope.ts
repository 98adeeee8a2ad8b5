/** What the model rests on, who can do what, and what could happen. */
import type { Model } from '../../core/model/model.ts';
import { counted, dated, digits, noun } from '../../words/number.ts';
import { optionGroups } from '../../words/outcome.ts';
import { restsOn, say, strong, verbatim, type Phrase } from '../../words/phrase.ts';
import { heading, paragraph, type Block } from '../document.ts';
import { findingOf, spaceOf, type Frame } from './frame.ts';

/** "In this model, built on 12 sourced and 9 assumed statements, as of 13 February 2025." */
export function scopeLine(frame: Frame): Phrase {
  const scope = findingOf(frame, 'scope');
  if (scope === undefined) throw new Error('an analysis without a scope');
  const { asOf, later } = spaceOf(frame).model;
  const { sourced, assumed, unbased } = scope;
  const kinds = [
    ...(sourced === 0 ? [] : [`${digits(sourced)} sourced`]),
    ...(assumed === 0 ? [] : [`${digits(assumed)} assumed`]),
  ];
  const parts = [
    ...(kinds.length > 0
      ? [`${kinds.join(' and ')} ${(assumed === 0 ? sourced : assumed) === 1 ? 'statement' : 'statements'}`]
      : []),
    ...(unbased > 0 ? [`${counted(unbased, noun('statement'))} without a stated basis`] : []),
  ];
  const built = parts.length === 0 ? '' : `, built on ${parts.join(' and ')}`;
  const without = later === undefined ? '' : `, without ${counted(later, noun('part'))} that only later statements carry`;
  return say`In this model${built}${asOf === undefined ? '' : `, as of ${dated(asOf)}`}${without}:${restsOn({ kind: 'model' })}`;
}

/** The options by party, with what their short names stand for. */
export function optionsSection(frame: Frame): Block[] {
  const { model } = spaceOf(frame);
  if (model.options.length === 0) return [];
  return [
    heading(frame.lexicon.headings.options),
    {
      kind: 'table',
      columns: [{ head: { text: [] } }, { head: { text: [] }, wrap: true }],
      rows: optionGroups(model).flatMap((group) => [
        { band: true, cells: [{ text: group.name }] },
        ...group.options.map((option) => ({
          cells: [{ text: say`${strong(model.options[option]!.id)}` }, { text: meaning(model, option) }],
        })),
      ]),
    },
  ];
}

function meaning(model: Model, option: number): Phrase {
  const { label, oneWay } = model.options[option]!;
  const once =
    oneWay === undefined ? '' : oneWay === 'on' ? ' (once taken, it stays taken)' : ' (once dropped, it stays dropped)';
  return say`${verbatim(`${label}${once}`)}`;
}

export function couldSection(frame: Frame): Block[] {
  const space = spaceOf(frame);
  const { lexicon } = frame;
  const { model } = space;
  const outcomes = counted(space.size, lexicon.outcome);
  const k = model.options.length;
  const from =
    k === 0
      ? say`The case lists ${restsOn({ kind: 'space' }, outcomes)}.`
      : say`${counted(k, lexicon.option)} of ${counted(model.parties.length, lexicon.party)} combine to ${restsOn({ kind: 'space' }, outcomes)}${k <= 52 && 2 ** k > space.size ? ` (${digits(2 ** k)} combinations without the rules)` : ''}.`;
  return [heading(lexicon.headings.could), paragraph(from)];
}
