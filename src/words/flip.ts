/** Why a party stays in one reading of a dispute and leaves in another, in sentences: two models compared, or two views. */
import type { Flip, Undone } from '../core/stability/flip.ts';
import { conceptOf } from '../core/stability/registry.ts';
import type { Lexicon, Voice } from './lexicon.ts';
import { tellImprovement, type Told } from './narrate.ts';
import { outcomeName, partyName } from './outcome.ts';
import { capital, say, sentence, type Mention, type Phrase } from './phrase.ts';

/** What the two readings are called, as an adverb: "in the case", "by its own view". */
export interface Readings {
  readonly leaves: string;
  readonly stays: string;
}

interface FlipWords {
  readonly head: (facts: { readonly party: Mention; readonly at: Mention; readonly concept: string } & Readings) => Phrase;
  readonly absent: string;
  readonly noMove: (party: Mention) => Phrase;
  readonly noGain: (party: Mention, compared: 'worse' | 'equal' | 'unknown', at: Mention, to: Mention) => Phrase;
  readonly answered: string;
  readonly undone: Readonly<{
    absent: string;
    noMove: (mover: Mention, to: Mention) => Phrase;
    noGain: (mover: Mention, to: Mention) => Phrase;
    harmless: (party: Mention, end: Mention, at: Mention) => Phrase;
    escaped: (party: Mention, to: Mention, at: Mention) => Phrase;
  }>;
}

const plain: FlipWords = {
  head: ({ party, at, concept, leaves, stays }) =>
    say`Under ${concept}, ${party} would leave ${at} ${leaves}, and stay ${stays}.`,
  absent: 'that outcome is not there',
  noMove: (party) => say`${party} has no such move`,
  noGain: (party, compared, at, to) => {
    if (compared === 'unknown') return say`it is not known whether ${party} likes ${to} better than ${at}`;
    return compared === 'equal' ? say`${party} likes ${to} no better than ${at}` : say`${party} likes ${to} less than ${at}`;
  },
  answered: 'others could answer that',
  undone: {
    absent: 'an outcome on that way is not there',
    noMove: (mover, to) => say`${mover} cannot make the step to ${to}`,
    noGain: (mover, to) => say`${mover} would not gain by the step to ${to}`,
    harmless: (party, end, at) => say`${party} would still like ${end} better than ${at}`,
    escaped: (party, to, at) => say`${party} could then go on to ${to}, which it likes better than ${at}`,
  },
};

const formal: FlipWords = {
  head: ({ party, at, concept, leaves, stays }) =>
    say`${at} for ${party}: ${concept} unstable ${leaves}, ${concept} stable ${stays}.`,
  absent: 'the state is not in S',
  noMove: (party) => say`not in R of ${party}`,
  noGain: (_party, compared, at, to) => say`${at} ${{ worse: '≻', equal: '∼', unknown: 'U' }[compared]} ${to}: not a UI`,
  answered: 'sanctioned',
  undone: {
    absent: 'a state of that sequence is not in S',
    noMove: (mover, to) => say`the step to ${to} is not in R of ${mover}`,
    noGain: (mover, to) => say`the step to ${to} is no UI of ${mover}`,
    harmless: (_party, end, at) => say`no sanction: ${end} ≻ ${at}`,
    escaped: (_party, to, at) => say`countermove to ${to} ≻ ${at}`,
  },
};

const flipWordsOf = (voice: Voice): FlipWords => (voice === 'formal' ? formal : plain);

export function tellFlip(flip: Flip, readings: Readings, lexicon: Lexicon): Told {
  const words = flipWordsOf(lexicon.voice);
  const { leaves, stays, instead } = flip;
  const concept = conceptOf(flip.concept);
  const party = partyName(leaves.graph.space.model, leaves.party);
  const at = outcomeName(leaves.graph.space, leaves.node, lexicon);
  const where = (reading: string, text: Phrase): Phrase => say`${capital(reading)}: ${text}`;
  const left = tellImprovement(leaves.graph, leaves, concept, flip.improvement, lexicon);
  const parts: Told[] = [{ text: where(readings.leaves, left.text), parts: left.parts }];
  const there = (text: string | Phrase): Told => ({ text: where(readings.stays, say`${text}.`), parts: [] });
  const inStays = (node: number): Mention => outcomeName(stays.graph.space, node, lexicon);
  switch (instead.kind) {
    case 'absent':
      parts.push(there(words.absent));
      break;
    case 'no-move':
      parts.push(there(words.noMove(party)));
      break;
    case 'no-gain':
      parts.push(there(words.noGain(party, instead.compared, inStays(stays.node), inStays(instead.to))));
      break;
    case 'answered': {
      const kept = tellImprovement(stays.graph, stays, concept, instead.reason, lexicon);
      parts.push({ text: where(readings.stays, say`${words.answered}.`), parts: kept.parts });
      const undone = undonePhrase(flip, words, lexicon);
      if (undone !== undefined) parts.push({ text: where(readings.leaves, say`${undone}.`), parts: [] });
    }
  }
  return { text: sentence(words.head({ party, at, concept: concept.short, ...readings })), parts };
}

function undonePhrase({ leaves, stays, instead }: Flip, words: FlipWords, lexicon: Lexicon): string | Phrase | undefined {
  if (instead.kind !== 'answered' || instead.undone === undefined || instead.reason.answer === undefined) return undefined;
  const { undone } = instead;
  const { steps, end } = instead.reason.answer;
  const { model } = stays.graph.space;
  const name = (node: number): Mention => outcomeName(stays.graph.space, node, lexicon);
  const mover = (step: number): Mention => partyName(model, steps[step]!.party);
  const party = partyName(model, stays.party);
  switch (undone.kind) {
    case 'absent':
      return words.undone.absent;
    case 'no-move':
      return words.undone.noMove(mover(undone.step), name(steps[undone.step]!.to));
    case 'no-gain':
      return words.undone.noGain(mover(undone.step), name(steps[undone.step]!.to));
    case 'harmless':
      return words.undone.harmless(party, name(end), name(stays.node));
    case 'escaped':
      return words.undone.escaped(party, escapedTo(undone, leaves, lexicon), name(stays.node));
  }
}

const escapedTo = ({ to }: Undone & { readonly kind: 'escaped' }, { graph }: Flip['leaves'], lexicon: Lexicon): Mention =>
  outcomeName(graph.space, to, lexicon);
