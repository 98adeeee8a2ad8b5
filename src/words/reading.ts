/** Words for what the reader proposes: what a statement does, how it was found, how surely. */
import type { Act } from '../core/evidence/act.ts';
import type { Grain, Kind, Pattern, SpeakerBy } from '../core/evidence/reading.ts';
import { dated } from './number.ts';

/** Verb of a table: “Hart · demands · …” */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  state: 'says',
  report: 'reports',
  confirm: 'confirms',
  deny: 'denies',
  believe: 'believes',
  expect: 'expects',
  intend: 'intends',
  want: 'wants',
  promise: 'promises',
  offer: 'offers',
  propose: 'proposes',
  demand: 'demands',
  ask: 'asks',
  order: 'orders',
  agree: 'agrees',
  support: 'supports',
  concede: 'concedes',
  reject: 'rejects',
  criticise: 'criticises',
  accuse: 'accuses',
  threaten: 'threatens',
  warn: 'warns',
  praise: 'praises',
  decide: 'decides',
  consult: 'consults',
  apologise: 'apologises',
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'in other words',
};

/** The reason of a proposal's confidence; `cue` is the cue as the text has it. */
export const PATTERN_WORDS: Readonly<Record<Pattern, (cue: string) => string>> = {
  'that-clause': (cue) => `“${cue} that …”`,
  clause: (cue) => `“${cue}” and a clause`,
  quotation: (cue) => `“${cue}” and a quotation`,
  colon: (cue) => `“${cue}:”`,
  'before-cue': (cue) => `“…, X ${cue}”`,
  inverted: (cue) => `“…, ${cue} X”`,
  'according-to': (cue) => `“${cue} X”`,
  'question-word': (cue) => `“${cue}” and a question word`,
  'to-infinitive': (cue) => `“${cue} to …”`,
  'noun-phrase': (cue) => `“${cue} something”`,
  gerund: (cue) => `“${cue} …ing”`,
  'as-complement': (cue) => `“${cue} something so”`,
  preposition: (cue) => `“${cue} something”`,
  'by-passive': (cue) => `“${cue} X”`,
  addressee: (cue) => `“${cue} somebody to …”`,
  noun: (cue) => `the noun “${cue}”`,
  'light-verb': (cue) => `“${cue} …”`,
  adjective: (cue) => `“${cue} …”`,
  headline: () => 'a name and a colon',
  adverb: (cue) => `the adverb “${cue}”`,
  'unclaimed-quotation': () => 'a quotation without a cue of its own',
};

export const BY_WORDS: Readonly<Record<SpeakerBy, string>> = {
  name: 'by name',
  alias: 'by a name of the party',
  office: 'by office',
  pronoun: 'by pronoun',
  description: 'by description',
  unnamed: 'not resolved',
};

const GRAIN_WORDS: Readonly<Record<Grain, string>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  season: 'season',
  year: 'year',
  years: 'years',
};

/** “12 February 2025”, “February 2025”, “2014”, or from – to where no single word covers it. */
export function stretchWords({
  start,
  end,
  grain,
}: {
  readonly start: string;
  readonly end: string;
  readonly grain: Grain;
}): string {
  if (start === end) return dated(start);
  const month = start.slice(0, 7);
  if (grain === 'month' && start.endsWith('-01') && end.slice(0, 7) === month && Number(end.slice(8)) >= 28) return dated(month);
  if (grain === 'year' && start.endsWith('-01-01') && end.endsWith('-12-31')) return start.slice(0, 4);
  return `${dated(start)} – ${dated(end)} (${GRAIN_WORDS[grain]})`;
}
