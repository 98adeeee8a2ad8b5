/** Days of evidence: dates may be YYYY, YYYY-MM or YYYY-MM-DD; a year or a month has happened on its last day. */

/** Whether there is such a day, month or year. */
export function isDate(date: string): boolean {
  const found = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (found === null) return false;
  const [, month, day] = found;
  if (month !== undefined && (month < '01' || month > '12')) return false;
  return day === undefined || (day >= '01' && date <= lastDay(date.slice(0, 7)));
}

/** The last day that the date allows: of a year its 31 December, of a month its last. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${date}-${month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31}`;
}

/** Whether something of this date has happened by the end of `day`. Without a date: always. */
export const happenedBy = (date: string | undefined, day: string): boolean => date === undefined || lastDay(date) <= lastDay(day);

/** Whole days from the one to the other; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(lastDay(to)) - dayNumber(lastDay(from));

/** Days since 1 March of year 0 in the Gregorian calendar. */
function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  // years begin in March, so that the leap day is the last one
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1;
}
