/** Statements and comparisons as lists show them. */
import { isMapping, list, textOf, textsOf } from './form.ts';
import type { Plain } from '../../casefile/plain.ts';

export function statementText(value: Plain): string {
  if (!isMapping(value)) return textOf(value);
  const vital = value['vital'] === undefined ? '' : ' (vital)';
  for (const key of ['equal', 'either']) {
    const parts = value[key];
    if (parts !== undefined)
      return `${key === 'equal' ? 'equally: ' : 'one of these, not known which: '}${list(parts).map(statementText).join(' | ')}${vital}`;
  }
  return `${textOf(value['say'])}${vital}`;
}

export function basisText(value: Plain): string {
  if (!isMapping(value)) return '';
  if (value['assumed'] !== undefined) return `assumed: ${textOf(value['assumed'])}`;
  return value['source'] === undefined ? '' : `source: ${textsOf(value['source']).join(', ')}`;
}
