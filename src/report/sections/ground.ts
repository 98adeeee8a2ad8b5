/** What a part of the case rests on: its sources and statements as the case puts them, or the assumption, with their lines. */
import { dateOf, partKey, restingParts, type Ground, type Resting } from '../../core/evidence/support.ts';
import { partPath } from '../../core/evidence/part.ts';
import type { Evidence } from '../../core/evidence/source.ts';
import type { ModelPart } from '../../core/evidence/statement.ts';
import type { Basis, Model } from '../../core/model/model.ts';
import { basisWordsOf, type BasisWords } from '../../words/basis.ts';
import { dated } from '../../words/number.ts';
import { joined, muted, say, strong, verbatim, type Phrase } from '../../words/phrase.ts';
import type { Item } from '../document.ts';
import { spaceOf, type Frame } from './frame.ts';
import { partPhrase } from './record.ts';

export interface BasisFrame extends Frame {
  readonly evidence: Evidence;
  /** the line of the case's text where a path of the model stands */
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
}

export const wordsOf = ({ lexicon }: Frame): BasisWords => basisWordsOf(lexicon.voice);

/** Parts by key, with what each rests on; of one report. */
export type Footings = ReadonlyMap<string, Resting>;

export const footingsOf = (frame: BasisFrame): Footings =>
  new Map(restingParts(spaceOf(frame).model, frame.evidence).map((resting) => [partKey(resting.part), resting]));

/** " · line 47", leading there; nothing where the case is no text. */
export function lineMark(frame: BasisFrame, path: readonly (string | number)[]): Phrase {
  const line = frame.lineOf(path);
  return line === undefined
    ? []
    : say` ${muted('·')} ${{ kind: 'link', to: { kind: 'line', line }, text: wordsOf(frame).line(line) }}`;
}

/** The part by its name, or in the words given, with its line and beneath what it rests on. */
export function partItem(frame: BasisFrame, footings: Footings, part: ModelPart, text?: Phrase): Item {
  const { model } = spaceOf(frame);
  return {
    text: say`${text ?? partPhrase(model, part, frame.lexicon)}${lineMark(frame, partPath(model, part))}`,
    items: groundItems(frame, footings, part),
  };
}

function groundItems(frame: BasisFrame, footings: Footings, part: ModelPart): readonly Item[] {
  const resting = footings.get(partKey(part));
  const words = wordsOf(frame);
  if (resting === undefined) return [];
  const own = resting.grounds.map((ground) => ({ text: groundPhrase(frame, ground) }));
  const against = resting.against.map((ground) => ({ text: say`${strong(words.against)} ${groundPhrase(frame, ground)}` }));
  const said = remark(words, resting.basis, own.length);
  return [...own, ...(said === undefined ? [] : [{ text: said }]), ...against];
}

function remark(words: BasisWords, basis: Basis | undefined, grounds: number): Phrase | undefined {
  if (basis === undefined) return grounds === 0 ? say`${words.none}` : undefined;
  if (basis.kind === 'assumed') return words.assumed(basis.why);
  return basis.note === undefined ? undefined : [verbatim(basis.note)];
}

/** A source in the case's words: title – speaker, occasion, date, via. */
function groundPhrase(frame: BasisFrame, ground: Ground): Phrase {
  const { model } = spaceOf(frame);
  const { id, title, details, note } = groundFacts(model, frame.evidence, ground);
  const said = details.filter((part) => part !== undefined).join(', ');
  const parts = [
    say`${{ kind: 'link', to: { kind: 'source', id }, text: title }}`,
    ...(said === '' ? [] : [[verbatim(said)]]),
    ...(note === undefined ? [] : [say`${muted(note)}`]),
  ];
  return say`${joined(parts, ' – ')}${model.sources.some((source) => source.id === id) ? lineMark(frame, ['sources', id]) : []}`;
}

function groundFacts(model: Model, evidence: Evidence, ground: Ground) {
  const date = dateOf(model, evidence, ground);
  const day = date === undefined ? undefined : dated(date);
  if (ground.kind === 'statement') {
    const { id, says, quote, speaker, role, occasion, via, note } = evidence.statements[ground.statement]!;
    const title = quote === undefined ? says : `“${quote}”`;
    return { id, title, details: [speaker, role, occasion, day, via], note };
  }
  const { id, title, speaker, author, publisher, occasion, via, note } = model.sources[ground.source]!;
  return { id: id as string, title, details: [speaker ?? author, publisher, occasion, day, via], note };
}
