/** The views of the published dispute on the Euphrates, in which each party does not see some outcomes. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { prepare } from '../../src/core/analyse.ts';
import { hypergame, type Hypergame } from '../../src/core/misperception/hypergame.ts';
import { loadCase } from '../../src/disk/load.ts';
import { viewsData } from '../../src/report/data/views.ts';

const FOLDER = fileURLToPath(new URL('../../cases/published/hipel-2014-syria-iraq-misperceived', import.meta.url));

function game(): Hypergame {
  const loaded = loadCase(FOLDER);
  if (!loaded.ok) throw new Error('unread');
  const graph = prepare(loaded.value.model);
  if (!graph.ok) throw new Error('no outcomes');
  const found = hypergame(graph.value, ['nash', 'seq', 'gmr']);
  if (!found.ok) throw new Error('no views');
  return found.value;
}

test('what a party does not see is none of the outcomes that hold as it sees the dispute', () => {
  const { views } = JSON.parse(JSON.stringify(viewsData(game(), '0'))) as {
    views: { party: string; unseen: number[]; equilibria: Record<string, number[]> }[];
  };
  expect(views.map(({ party, unseen }) => [party, unseen])).toEqual([
    ['syria', [2, 5]],
    ['iraq', [1, 4]],
  ]);
  // by hand: Syria sees 1, 3, 4, 6 and would rather be at 1 than 3, at 6 than 4; Iraq at 4 than 1, at 6 than 3
  expect(views[0]!.equilibria).toMatchObject({ nash: [6], seq: [6] });
  // Iraq sees 2, 3, 5, 6: Syria would rather be at 3 than 2, at 6 than 5; Iraq at 2 than 5, at 6 than 3
  expect(views[1]!.equilibria).toMatchObject({ nash: [6], seq: [6] });
  for (const { unseen, equilibria } of views) {
    for (const holds of Object.values(equilibria)) expect(holds.filter((outcome) => unseen.includes(outcome))).toEqual([]);
  }
});
