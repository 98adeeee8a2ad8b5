import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Files past 300 lines, each with the reason why it is one piece. */
const LONG: Readonly<Record<string, string>> = {};

const lines = new Map(
  globSync('{src,test,bench,tools}/**/*.{ts,tsx,js}').map((file) => [
    file.replaceAll('\\', '/'),
    readFileSync(file, 'utf8').split('\n').length - 1,
  ]),
);

describe('files', () => {
  test('are all seen', () => {
    expect(lines.size).toBeGreaterThan(90);
  });

  test('are never longer than 500 lines', () => {
    expect([...lines].filter(([, length]) => length > 500)).toEqual([]);
  });

  test('have a reason when longer than 300 lines, and only then', () => {
    const long = [...lines].filter(([, length]) => length > 300).map(([file]) => file);
    expect(long.sort()).toEqual(Object.keys(LONG).sort());
    for (const reason of Object.values(LONG)) expect(reason.length).toBeGreaterThan(20);
  });

  test('of the source have a median of at most 120 lines', () => {
    const lengths = [...lines].filter(([file]) => file.startsWith('src/')).map(([, length]) => length);
    lengths.sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(120);
  });
});
