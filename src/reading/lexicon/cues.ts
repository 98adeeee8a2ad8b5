/** The cue lexicon, unpacked: form → lemma, what it does and what may follow it. */
import type { Act } from '../../core/evidence/act.ts';
import { ADJECTIVES, NOUNS } from './nouns.ts';
import { VERBS } from './verbs.ts';

type VerbForm = 'base' | 's' | 'past' | 'ing' | 'participle';

export interface Cue {
  readonly lemma: string;
  readonly word: 'verb' | 'noun' | 'adjective';
  /** frame → what the cue does in it; the second entry says whether the frame is a usual one */
  readonly frames: ReadonlyMap<string, { readonly act: Act; readonly usual: boolean }>;
}

interface Draft {
  readonly lemma: string;
  readonly word: Cue['word'];
  readonly frames: Map<string, { readonly act: Act; readonly usual: boolean }>;
}

/** Keys of `frames` are the letters, and `p:` with the preposition. */
function unpack(word: Cue['word'], table: Readonly<Partial<Record<Act, string>>>): Map<string, Draft> {
  const cues = new Map<string, Draft>();
  for (const [act, line] of Object.entries(table) as [Act, string][]) {
    for (const entry of line.split(' ').filter((part) => part !== '')) {
      const [, lemma, letters = '', after = ''] = /^([^:]+):([^/]*)(?:\/(.*))?$/.exec(entry) ?? [entry, entry];
      const cue = cues.get(lemma) ?? { lemma: lemma, word, frames: new Map() };
      cues.set(lemma, cue);
      for (const letter of letters) {
        const key = letter.toLowerCase();
        if (!cue.frames.has(key)) cue.frames.set(key, { act, usual: letter === key });
      }
      for (const preposition of after.split(',').filter((part) => part !== '')) {
        if (!cue.frames.has(`p:${preposition}`)) cue.frames.set(`p:${preposition}`, { act, usual: true });
      }
    }
  }
  return cues;
}

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  mean: ['meant', 'meant'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  hold: ['held', 'held'],
  see: ['saw', 'seen'],
  hear: ['heard', 'heard'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  understand: ['understood', 'understood'],
  foresee: ['foresaw', 'foreseen'],
  foretell: ['foretold', 'foretold'],
  seek: ['sought', 'sought'],
  choose: ['chose', 'chosen'],
  read: ['read', 'read'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  forget: ['forgot', 'forgotten'],
  forbid: ['forbade', 'forbidden'],
  bet: ['bet', 'bet'],
  bid: ['bid', 'bid'],
  let: ['let', 'let'],
  cast: ['cast', 'cast'],
  forecast: ['forecast', 'forecast'],
  broadcast: ['broadcast', 'broadcast'],
  undertake: ['undertook', 'undertaken'],
  withdraw: ['withdrew', 'withdrawn'],
  stand: ['stood', 'stood'],
  set: ['set', 'set'],
  lay: ['laid', 'laid'],
  meet: ['met', 'met'],
  shoot: ['shot', 'shot'],
  ring: ['rang', 'rung'],
  spell: ['spelled', 'spelled'],
  cry: ['cried', 'cried'],
  rethink: ['rethought', 'rethought'],
  learn: ['learned', 'learned'],
};

const DOUBLED = new Set(
  'admit commit refer plan permit plot infer bar ban nod rip quip slam jab brag rebut pan regret snap snub scrap knit bet let set begin forget forbid bid concur confer defer pen wag blog aver abet compel propel tag dub peg'.split(
    ' ',
  ),
);

/** The forms of a verb, regular ones by rule. */
function formsOf(lemma: string): readonly (readonly [form: string, kind: VerbForm])[] {
  const twice = DOUBLED.has(lemma) ? lemma + lemma.at(-1)! : lemma;
  const soft = /[^aeiou]y$/.test(lemma);
  const s = soft ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|[^aeiou]o|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const ing = /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${twice}ing`;
  const ed = lemma.endsWith('e') ? `${lemma}d` : soft ? `${lemma.slice(0, -1)}ied` : `${twice}ed`;
  const [past, participle] = IRREGULAR[lemma] ?? [ed, ed];
  return [
    [lemma, 'base'],
    [s, 's'],
    [past, 'past'],
    [participle, 'participle'],
    [ing, 'ing'],
  ];
}

export interface VerbReading {
  readonly cue: Cue;
  readonly form: VerbForm;
}

const verbs = unpack('verb', VERBS);
const nouns = unpack('noun', NOUNS);

export const VERB_FORMS: ReadonlyMap<string, VerbReading> = new Map(
  [...verbs.values()].flatMap((cue) =>
    formsOf(cue.lemma)
      .toReversed()
      .map(([form, kind]) => [form, { cue, form: kind }] as const),
  ),
);
export const NOUN_FORMS: ReadonlyMap<string, Cue> = new Map(
  [...nouns.values()].flatMap((cue) => [
    [cue.lemma, cue] as const,
    [/[^aeiou]y$/.test(cue.lemma) ? `${cue.lemma.slice(0, -1)}ies` : `${cue.lemma}s`, cue] as const,
  ]),
);
export const ADJECTIVE_FORMS: ReadonlyMap<string, Cue> = unpack('adjective', ADJECTIVES);

const formsOfAll = (lemmas: string, irregular: string): ReadonlySet<string> =>
  new Set([...lemmas.split(' ').flatMap((lemma) => formsOf(lemma).map(([form]) => form)), ...irregular.split(' ')]);

/** Verbs that only carry the noun after them: “expressed doubt about …”, “issued a warning to …”. */
export const LIGHT = formsOfAll(
  'express voice signal show issue make give file raise hold send deliver share have take lay convey draw receive hear face keep lose gain offer renew use coin utter',
  'has had having made gave given took taken taking making giving sent drew kept lost having losing',
);

/** Verbs with a sense of their own that carry such a noun where a clause follows it: “rejected claims that …”. */
export const CARRYING = formsOfAll(
  'reiterate repeat state mention stress emphasize emphasise restate reject deny accept dismiss withdraw drop retract announce reaffirm affirm underline indicate',
  'withdrew withdrawn',
);
