/** Counts and dates as people write them. */

export interface Noun {
  readonly one: string;
  readonly many: string;
}

export const noun = (one: string, many = `${one}s`): Noun => ({ one, many });

/** 1048576 → "1,048,576". */
export function digits(value: number | bigint): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** "1 outcome", "12 outcomes", "no outcomes". */
export function counted(value: number, of: Noun): string {
  return `${value === 0 ? 'no' : digits(value)} ${value === 1 ? of.one : of.many}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1991-07-01" → "1 July 1991", "1991-07" → "July 1991"; anything else as it is. */
export function dated(date: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (found === null) return date;
  const [, year, month, day] = found;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${year}`;
}

/** Shares for a table: 0.4167 → "42%". Never rounds something to nothing or to all. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (100 * part) / whole;
  if (part > 0 && share < 1) return '<1%';
  if (part < whole && share > 99) return '>99%';
  return `${Math.round(share)}%`;
}
