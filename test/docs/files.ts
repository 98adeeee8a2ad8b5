/** Files that the commands of json.test.ts read. */

/** Statements that differ in one act, enough of them for an interval. */
const told = (act: string, other: string): string =>
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
    .map(
      (word, at) =>
        `  ${word}: { document: a, says: Number ${word} of ${word}., speaker: X, act: ${at < 4 ? 'deny' : at < 7 ? act : other} }\n`,
    )
    .join('');

export const FILES: Readonly<Record<string, string>> = {
  'graph.yaml': `parley: 1
title: In graph form
parties: { a: A, b: B }
outcomes: [{ name: one }, { name: two }, { name: three }]
moves: { a: [1 <-> 2], b: [2 -> 3] }
preferences:
  a: { ranking: [3, 2, 1] }
  b: { ranking: [1, [2, 3]] }
`,
  'chance.yaml': `parley: 1
title: Chicken with a doubt
parties: { row: Row, column: Column }
options:
  row-swerves: { owner: row, label: swerve }
  column-swerves: { owner: column, label: swerve }
preferences:
  row: { statements: [not row-swerves if column-swerves, column-swerves, row-swerves] }
  column:
    statements:
      - either: [row-swerves, not row-swerves]
        chances: [0.6, 0.4]
      - either: [not column-swerves, column-swerves]
        chances: [0.7, 0.3]
`,
  'case.yaml': `parley: 1
title: The pier
parties: { town: { name: Town, aliases: [Ada Hart] } }
options: { close: { owner: town, label: close the pier } }
`,
  'anna.yaml': `evidence: 1
documents: { a: { title: The pier }, b: { title: The port } }
statements:
  s1: { document: a, says: It will be closed., speaker: Ada Hart, act: demand, positions: { close: yes }, supports: [{ option: close }] }
  s2: { document: a, says: The sea is rough., speaker: Ada Hart }
  s3: { document: a, says: Nobody was hurt., speaker: a doctor, date: 2031-05 }
  s4: { document: b, says: The port is open., speaker: Ada Hart }
${told('state', 'deny')}`,
  'ben.yaml': `evidence: 1
documents: { a: { title: The pier }, c: { title: The town } }
statements:
  s1: { document: a, says: It will be closed., speaker: Ada Hart, act: promise, positions: { close: conditional } }
  s2: { document: a, says: The sea is rough., speaker: Ada Hart, act: state }
  s3: { document: a, says: Nobody was hurt., speaker: a sailor, date: 2031-05 }
  s4: { document: a, says: Ships are in port., speaker: a sailor }
  s5: { document: c, says: The town is quiet., speaker: Ada Hart }
${told('state', 'state')}`,
  'told.txt': 'Mayor Ada Hart said that the pier was closed.\n',
  'past.yaml': `parley: 1
title: Two merged outcomes that a later rule keeps apart
sources: { first: { date: 2024-01-01 }, second: { date: 2024-02-01 }, third: { date: 2024-03-01 } }
parties: { a: A, b: B }
options:
  x: { owner: a, source: first }
  y: { owner: b, source: second }
feasibility: [{ never-together: [x, y], source: third }]
merged: [{ name: only x, when: x }, { name: only y, when: y }]
preferences: { a: { statements: [x] }, b: { statements: [y] } }
`,
  'told.md': 'Mayor Ada Hart said that the pier was closed.\n',
  'told-more.txt': `---
title: The pier
date: 2031-05-15
---

Mayor Ada Hart said that the pier was closed. North Island said it would pay for the pier.
`,
  'latin.txt':
    '---\ndate: 2031-05-15\n---\n\nMayor Ada Hart said that the pier was closed. North Island said it would pay for the old pier.\n',
  'wrong.yaml': `parley: 1
title: Wrong
parties: { a: A }
options: { x: { owner: a, label: x } }
preferences: { a: { statements: [y] } }
`,
};
