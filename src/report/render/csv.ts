/** Rows → CSV as RFC 4180 has it. Cells a spreadsheet would run as a formula are marked as text by an apostrophe. */
import { safe } from './width.ts';

export type CsvValue = string | number | boolean;

const FORMULA = /^[\s]*[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

export function csvLine(cells: readonly CsvValue[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(value: CsvValue): string {
  if (typeof value !== 'string') return String(value);
  const clean = safe(value);
  const text = FORMULA.test(clean) && clean !== '-' && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The lines joined into chunks worth writing. */
export function* renderCsv(rows: Iterable<readonly CsvValue[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += csvLine(row);
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
