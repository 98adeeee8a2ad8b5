/** Cases of a chosen number of outcomes, for the boards of large cases. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grouped, withStatements } from '../../bench/disputes.ts';
import { Random } from '../../bench/random.ts';
import { writeCase } from '../../src/casefile/write.ts';
import type { Model } from '../../src/core/model/model.ts';

/** As many outcomes as the product of the group sizes, each one larger; 4 parties. */
export const largeModel = (groups: readonly number[]): Model => withStatements(grouped(groups, 4), 8, new Random(1_993));

/** The folder of a case of its own. */
export function largeCase(groups: readonly number[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'parley-large-')), 'case');
  mkdirSync(folder);
  writeFileSync(join(folder, 'case.yaml'), writeCase(largeModel(groups)));
  return folder;
}
