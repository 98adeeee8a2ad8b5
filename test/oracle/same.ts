/**
 * The comparison of found with right. `expect` takes some ten microseconds, and random models need millions of
 * comparisons: only a difference goes through it, for the sake of its message.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

export function same(found: unknown, right: unknown, where?: string): void {
  if (found !== right && !isDeepStrictEqual(found, right)) expect(found, where).toEqual(right);
}
