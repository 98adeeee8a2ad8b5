/**
 * Statements of time, resolved against the document's date: “12 February 2025”, “Feb. 12”, “last spring”, “late 2021”,
 * “on Tuesday” (in news: the one just past), “six months ago”. Hits without a certain day, month, year or weekday are dropped.
 */
import {
  dayOf,
  daysIn,
  isoOf,
  monthOf,
  oneDay,
  partsOf,
  seasonOf,
  stretchOf,
  thirdOf,
  yearOf,
  type Day,
  type Stretch,
} from './calendar.ts';
import { MONTH_OF } from './lexicon/words.ts';
import type { Grain, Span, When } from '../core/evidence/reading.ts';

export type SpannedWhen = When & { readonly span: Span };

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const COUNT = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';
const SEASON = '(?:spring|summer|autumn|fall|winter)';

/** One alternative a form, tried in this order at each place. */
const FORMS: readonly (readonly [form: string, pattern: string])[] = [
  ['iso', `(?<iso>${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))`],
  ['dmy', `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<m1>${MONTH})(?:,?\\s+(?<y1>${YEAR}))?`],
  ['mdy', `(?<m2>${MONTH})\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,\\d|%)(?:,?\\s+(?<y2>${YEAR})\\b)?`],
  ['my', `(?:(?<part3>early|mid|late)[\\s-]+)?(?<m3>${MONTH})(?:,?\\s+(?:of\\s+)?(?<y3>${YEAR}))?`],
  ['weekday', `(?:(?<which4>last|next|this|past)\\s+)?(?<w4>${WEEKDAY})(?!s\\b)`],
  ['seasonyear', `(?:(?<part5>early|mid|late)[\\s-]+)?(?:the\\s+)?(?<s5>${SEASON})\\s+(?:of\\s+)?(?<y5>${YEAR})`],
  [
    'near',
    `(?<near6>earlier this|later this|last|this past|this|past|next|previous|coming)\\s+(?<unit6>week|weekend|month|year|${SEASON})`,
  ],
  [
    'ago',
    `(?:(?:about|around|some|nearly|almost|over|more than)\\s+)?(?<n7>${COUNT}|several|a few|a couple of)\\s+(?<unit7>day|week|month|year|decade)s?\\s+(?<dir7>ago|earlier|later|from now)`,
  ],
  ['relative', `(?<rel8>yesterday|today|tonight|tomorrow)`],
  ['decade', `(?:(?<part9>early|mid|late)[\\s-]+)?(?<dec9>(?:1[89]|20)\\d0)s`],
  [
    'year',
    `(?:(?<lead10>in|since|by|until|till|before|after|from|during|of|through|between|and|to|year|mid|early|late|around|circa|back in)[\\s-]+)(?<y10>${YEAR})(?![\\d,.]\\d|\\s*(?:percent|people|dollars|votes|euros|troops|soldiers|miles|feet|jobs|km|%))`,
  ],
];

const GRAMMAR = new RegExp(
  `(?<![\\p{L}\\p{N}$€£-])(?:${FORMS.map(([form, pattern]) => `(?<${form}Form>${pattern})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

type Groups = Readonly<Record<string, string | undefined>>;
type Resolved = Stretch & { readonly grain: Grain };

/** All statements of time in a stretch of the text. `today` is the document's date; without it only full dates resolve. */
export function timesIn(text: string, [from, to]: Span, today: string | undefined): readonly SpannedWhen[] {
  const found: SpannedWhen[] = [];
  const piece = text.slice(from, to);
  if (
    !/\d|day|week|month|year|ago|spring|summer|autumn|fall|winter|tonight|tomorrow|January|February|March|April|May|June|July|August|September|October|November|December/.test(
      piece,
    )
  )
    return found;
  const base = today === undefined ? undefined : stretchOf(today);
  for (const match of piece.matchAll(GRAMMAR)) {
    const groups = match.groups as Groups;
    const resolved = resolve(groups, piece, match.index, match[0].length, base);
    if (resolved === undefined) continue;
    const lead = groups['yearForm'] !== undefined && !/^(?:mid|early|late)$/.test(groups['lead10']!) ? match[0].search(/\d/) : 0;
    const start = from + match.index + lead;
    const words = match[0].slice(lead);
    found.push({
      start: isoOf(resolved.first),
      end: isoOf(resolved.last),
      grain: resolved.grain,
      text: words.replaceAll(/\s+/g, ' '),
      span: [start, start + words.length],
    });
  }
  return found;
}

function resolve(g: Groups, text: string, at: number, length: number, base: Resolved | undefined): Resolved | undefined {
  const graded = (stretch: Stretch, grain: Grain): Resolved => ({ ...stretch, grain });
  const part = (stretch: Stretch, word: string | undefined, grain: Grain): Resolved => {
    if (word === undefined) return graded(stretch, grain);
    return graded(thirdOf(stretch, word === 'early' ? 0 : word === 'mid' ? 1 : 2), grain);
  };
  const month = (name: string): number => MONTH_OF.get(name.toLowerCase().replace('.', ''))!;
  const now = base === undefined || base.grain === 'year' ? undefined : base;
  const ahead = /\b(?:will|would|to|next|upcoming|scheduled|due|planned|plans|until|by|before|coming)\s+(?:\S+\s+){0,4}$/.test(
    text.slice(Math.max(0, at - 60), at),
  );
  if (g['isoForm'] !== undefined) {
    const day = stretchOf(g['iso']!);
    return day === undefined ? undefined : graded(day, 'day');
  }
  if (g['dmyForm'] !== undefined) return dayIn(Number(g['d1']), month(g['m1']!), g['y1'], base);
  if (g['mdyForm'] !== undefined) return dayIn(Number(g['d2']), month(g['m2']!), g['y2'], base);
  if (g['myForm'] !== undefined) {
    const number = month(g['m3']!);
    if (g['y3'] !== undefined) return part(monthOf(Number(g['y3']), number), g['part3'], 'month');
    const before = text.slice(Math.max(0, at - 12), at);
    // “May”, “March” and short forms are months only where the words before them say so
    if (
      g['part3'] === undefined &&
      !/(?:\b(?:in|since|until|till|by|of|last|next|this|from|during|for|through|and|to|between|early|late|mid)[\s-]+)$/i.test(
        before,
      )
    )
      return undefined;
    if (/\.?$/.exec(g['m3']!)![0] === '' && g['m3']!.length <= 3 && g['m3'] !== 'May') return undefined;
    if (base === undefined) return undefined;
    const year = nearestYear(base, number, /\bnext[\s-]+$/.test(before) ? 1 : /\blast[\s-]+$/.test(before) ? -1 : ahead ? 1 : 0);
    return part(monthOf(year, number), g['part3'], 'month');
  }
  if (g['seasonyearForm'] !== undefined) return part(seasonOf(Number(g['y5']), seasonIndex(g['s5']!)), g['part5'], 'season');
  if (g['decadeForm'] !== undefined) {
    const first = Number(g['dec9']);
    return part({ first: yearOf(first).first, last: yearOf(first + 9).last }, g['part9'], 'years');
  }
  if (g['yearForm'] !== undefined) {
    const lead = g['lead10']!;
    const year = yearOf(Number(g['y10']));
    return /^(?:mid|early|late)$/.test(lead) ? part(year, lead, 'year') : graded(year, 'year');
  }
  if (now === undefined) return undefined;
  const today = now.last;
  if (g['weekdayForm'] !== undefined) {
    if (now.grain !== 'day') return undefined;
    const wanted = WEEKDAYS.indexOf(g['w4']!.toLowerCase());
    const back = (partsOf(today).weekday - wanted + 7) % 7;
    if (g['which4'] === 'next' || (ahead && g['which4'] === undefined)) return graded(oneDay(today - back + 7), 'day');
    return graded(oneDay(g['which4'] === 'last' && back === 0 ? today - 7 : today - back), 'day');
  }
  if (g['relativeForm'] !== undefined) {
    if (now.grain !== 'day') return undefined;
    // “today” for “nowadays” names no day
    if (g['rel8'] === 'today' && /^[\p{L}]/u.test(text.slice(at + length, at + length + 1))) return undefined;
    return graded(oneDay(today + (g['rel8'] === 'yesterday' ? -1 : g['rel8'] === 'tomorrow' ? 1 : 0)), 'day');
  }
  if (g['agoForm'] !== undefined) return ago(g, now);
  return nearUnit(g['near6']!, g['unit6']!, now);
}

function dayIn(day: number, month: number, year: string | undefined, base: Resolved | undefined): Resolved | undefined {
  if (day < 1 || day > 31) return undefined;
  if (year !== undefined)
    return day > daysIn(Number(year), month) ? undefined : { ...oneDay(dayOf(Number(year), month, day)), grain: 'day' };
  if (base === undefined) return undefined;
  const { year: now } = partsOf(base.last);
  if (base.grain === 'year') return { ...oneDay(dayOf(now, month, day)), grain: 'day' };
  const days = [now - 1, now, now + 1].filter((y) => day <= daysIn(y, month)).map((y) => dayOf(y, month, day));
  const best = days.toSorted((a, b) => distance(a, base.last) - distance(b, base.last))[0];
  return best === undefined ? undefined : { ...oneDay(best), grain: 'day' };
}

/** News looks back more than ahead: a day to come counts double. */
const distance = (day: Day, today: Day): number => (day > today ? 2 * (day - today) : today - day);

function nearestYear(base: Resolved, month: number, direction: -1 | 0 | 1): number {
  const { year } = partsOf(base.last);
  if (base.grain === 'year') return year;
  const starts = [year - 1, year, year + 1].map((y) => ({ y, ...monthOf(y, month) }));
  if (direction === 1) return starts.find(({ last }) => last >= base.last)!.y;
  if (direction === -1) return starts.findLast(({ last }) => last < base.first)!.y;
  return starts.toSorted((a, b) => distance(a.first, base.last) - distance(b.first, base.last))[0]!.y;
}

function seasonIndex(name: string): number {
  return name === 'fall' ? 2 : SEASONS.indexOf(name);
}

function ago(g: Groups, now: Resolved): Resolved | undefined {
  const word = g['n7']!.toLowerCase();
  const unit = g['unit7']!;
  const direction = g['dir7'] === 'ago' ? -1 : g['dir7'] === 'from now' ? 1 : 0;
  // “two days earlier”: earlier than what, the words alone do not say
  if (direction === 0) return undefined;
  const vague = /^(?:several|a few|a couple of)$/.test(word);
  if (vague) return undefined;
  const count = (/^\d/.test(word) ? Number(word) : /^an?$/.test(word) ? 1 : NUMBERS.indexOf(word)) * direction;
  const { year, month } = partsOf(now.last);
  switch (unit) {
    case 'day':
      return now.grain === 'day' ? { ...oneDay(now.last + count), grain: 'day' } : undefined;
    case 'week': {
      if (now.grain !== 'day') return undefined;
      const monday = now.last - ((partsOf(now.last).weekday + 6) % 7) + 7 * count;
      return { first: monday, last: monday + 6, grain: 'week' };
    }
    case 'month':
      return { ...monthOf(year, month + count), grain: 'month' };
    case 'year':
      return { ...yearOf(year + count), grain: 'year' };
    default: {
      const decade = Math.floor((year + 10 * count) / 10) * 10;
      return { first: yearOf(decade).first, last: yearOf(decade + 9).last, grain: 'years' };
    }
  }
}

function nearUnit(near: string, unit: string, now: Resolved): Resolved | undefined {
  const step = /^(?:last|past|previous)$/.test(near) ? -1 : /^(?:next|coming)$/.test(near) ? 1 : 0;
  const { year, month, weekday } = partsOf(now.last);
  const upTo = (stretch: Stretch): Stretch =>
    near === 'earlier this'
      ? { first: stretch.first, last: now.last }
      : near === 'later this'
        ? { first: now.first, last: stretch.last }
        : stretch;
  if (unit === 'week' || unit === 'weekend') {
    if (now.grain !== 'day') return undefined;
    const monday = now.last - ((weekday + 6) % 7) + 7 * step;
    // on a Monday “this weekend” in a report is most often the one just past
    const past = near === 'this past' || (near === 'this' && unit === 'weekend' && weekday === 1) ? 7 : 0;
    return unit === 'week'
      ? { ...upTo({ first: monday - past, last: monday - past + 6 }), grain: 'week' }
      : { first: monday + 5 - past, last: monday + 6 - past, grain: 'week' };
  }
  if (unit === 'month') return { ...upTo(monthOf(year, month + step)), grain: 'month' };
  if (unit === 'year') return { ...upTo(yearOf(year + step)), grain: 'year' };
  const season = seasonIndex(unit);
  const choices = [year - 2, year - 1, year, year + 1].map((y) => seasonOf(y, season));
  const picked =
    step === 1
      ? choices.find(({ first }) => first > now.last)
      : step === -1 || near === 'this past'
        ? choices.findLast(({ last }) => last < now.first)
        : choices.findLast(({ first }) => first <= now.last + 183);
  return picked === undefined ? undefined : { ...picked, grain: 'season' };
}
