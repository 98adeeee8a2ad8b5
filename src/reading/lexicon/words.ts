/** Closed lists of words that the reader leans on. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Without their full stop. */
export const ABBREVIATIONS = set(
  'mr mrs ms dr prof sen rep gov gen lt col capt sgt maj adm cmdr pres hon rev st fr jr sr no vs etc ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri inc corp co ltd dept univ ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo rd ave blvd del amb supt det atty e.g i.e u.s u.k d.c u.n',
);

/** Words that begin a sentence after an abbreviation that could also be followed by a name. */
export const STARTERS = set(
  'The A An He She It They We I You This That These Those But And In On At For After Before When While As If Although Though There His Her Their Its Our Some Many Most Both Earlier Later Now Then However Meanwhile Instead Also Asked According',
);

const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun');
const MONTHS: readonly string[] = 'january february march april may june july august september october november december'.split(
  ' ',
);
export const MONTH_OF: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, index) => [
    [name, index + 1] as const,
    ...(name === 'may' ? [] : [[name.slice(0, 3), index + 1] as const]),
  ]),
  ['sept', 9],
]);
const SPANS = set(
  'day night morning afternoon evening week weekend month year decade hour hours days weeks months years minutes moment time today yesterday tonight tomorrow',
);
const POINTING = set('last this next earlier late later early past previous following that same');

/** Whether the word alone or with its neighbours says when: “Tuesday”, “last week”, “yesterday”. */
export const timely = (lower: string): boolean =>
  WEEKDAYS.has(lower) || lower === 'yesterday' || lower === 'today' || lower === 'tonight' || lower === 'tomorrow';
export const spansTime = (lower: string): boolean => SPANS.has(lower) || WEEKDAYS.has(lower);
export const pointsInTime = (lower: string): boolean => POINTING.has(lower);

export const WH = set('who whom whose what which why how when where whether if');
export const NOMINATIVES = set('i he she we they who');
export const PERSONAL = set('i he she we they it you him her them us me himself herself themselves');
export const POSSESSIVE = set('my his her their its our your whose');
export const RELATIVE = set('who which that whom');

/** Verbs that govern the cue: “declined to say”, “went on to argue”, “continued to insist”. */
export const CHAIN = set(
  'went go goes going gone continued continues continue proceeded proceeds declined declines refused refuses failed fails appeared appears seemed seems seem began begins started starts tried tries wanted wants used came comes got happened managed dared hastened paused rushed sought seeks has have had needed needs persisted',
);

/** Nouns of an occasion or a medium on which something is said. */
export const OCCASIONS = set(
  'interview statement speech address meeting conference briefing rally debate hearing tweet tweets post posting letter email e-mail memo blog column editorial op-ed article essay book report filing lawsuit complaint brief ruling opinion order testimony remarks comments message press-release release call phone-call telephone summit session event forum appearance appearances broadcast show program programme podcast twitter facebook television tv radio news-conference town-hall ceremony visit trip lunch dinner breakfast talk lecture panel deposition affidavit transcript video interviews statements gathering convention campaign stop fundraiser sermon monologue segment series exchange conversation communique communiqué declaration telegram note documents document court capitol parliament chat',
);

/** Outlets as readers of news know them; with “told” they are the way a statement came. */
export const OUTLETS = set(
  'reuters afp ap bbc cnn cbs nbc abc msnbc fox npr pbs guardian times post journal telegraph economist bloomberg politico axios tass interfax xinhua ukrinform dpa ansa sky newsweek spiegel monde figaro associated-press agence tribune herald gazette chronicle daily news weekly magazine radio television tv newspaper reporters journalists agency network broadcaster courier',
);
