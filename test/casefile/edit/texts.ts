/** Case texts to edit: those of the repository, and one with everything that makes editing hard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STARTER } from '../../../src/casefile/starter.ts';

export const HARD = `# the header
parley: 1   # the version
title: "Talks: the 'second' round"
summary: |
  Two lines,
  kept as they are.

parties:
  # who speaks first
  ana: Ana   # a short form
  # who answers
  'beñat': { name: "Beñat", aliases: [ "B.", b ] }

  国: # no name
options:
- x   # not a mapping, but a list

rules:
  - first: 1
    second: "two"   # quoted

    # about the third
    third: >-
      folded text that goes on
      over the line
  - - nested
    - list
  -
    late: start
  - [a, b,
     c, # in the middle
     d]
  - {}
empty:
gone: ~   # nothing
tail: [ ]
last: 'it''s'`;

const cases = readdirSync('cases', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('case.yaml'))
  .sort()
  .map((name) => readFileSync(join('cases', name), 'utf8'));

export const CASES: readonly string[] = [...cases, STARTER];

/** Small ones, so that thousands of edits take seconds. */
export const TEXTS: readonly string[] = [
  ...cases.filter((text) => text.length < 2_500).slice(0, 3),
  STARTER,
  STARTER.replaceAll('\n', '\r\n'),
  `\uFEFF${STARTER}`,
  HARD,
  HARD,
  `${HARD}\n`,
  HARD.replaceAll('\n', '\r\n'),
];
