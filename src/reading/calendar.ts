/** Days as numbers and as YYYY-MM-DD, and the stretches of time that words speak of. */

/** Days since 1970-01-01. */
export type Day = number;

export const dayOf = (year: number, month: number, day: number): Day => Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
} {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

export function isoOf(day: Day): string {
  const { year, month, day: d } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

export const daysIn = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 0)).day;

export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

export const oneDay = (day: Day): Stretch => ({ first: day, last: day });
export const monthOf = (year: number, month: number): Stretch => {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return { first: dayOf(y, m, 1), last: dayOf(y, m, daysIn(y, m)) };
};
export const yearOf = (year: number): Stretch => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) });

/** Meteorological seasons of the northern half; winter is named by the year it begins in. */
export function seasonOf(year: number, season: number): Stretch {
  const start = [3, 6, 9, 12][season]!;
  return { first: monthOf(year, start).first, last: monthOf(year, start + 2).last };
}

/** A third of a stretch: early, mid, late. */
export function thirdOf({ first, last }: Stretch, third: 0 | 1 | 2): Stretch {
  const days = last - first + 1;
  const cut = (n: number): Day => first + Math.round((days * n) / 3);
  return { first: cut(third), last: cut(third + 1) - 1 };
}

/** The stretch of a date as a case or a document gives it; undefined where it is none. */
export function stretchOf(iso: string): (Stretch & { readonly grain: 'day' | 'month' | 'year' }) | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (found[2] === undefined) return { ...yearOf(year), grain: 'year' };
  if (month < 1 || month > 12) return undefined;
  if (found[3] === undefined) return { ...monthOf(year, month), grain: 'month' };
  return day < 1 || day > daysIn(year, month) ? undefined : { ...oneDay(dayOf(year, month, day)), grain: 'day' };
}
