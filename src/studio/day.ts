/** To another day: outcomes of the address keep their numbers, since a past day has other outcomes at the same places. */
import { askEngine } from './engine/client.ts';
import { dayIn, numbersIn } from './params.ts';
import { subjectOf, useSession } from './session.ts';
import { change, currentView } from './url.ts';

/** The last day asked for counts, in whatever order the answers come. */
let turns = 0;

/** Empty: all that is known. */
export async function toDay(day: string): Promise<void> {
  const turn = ++turns;
  const { params } = currentView();
  const base = subjectOf(useSession.getState());
  const nodes = [...numbersIn(params['outcome']), ...numbersIn(params['pin'])];
  if (base === undefined || nodes.length === 0) {
    change({ asof: day }, true);
    return;
  }
  const variant = params['variant'] === undefined || params['variant'] === '' ? {} : { variant: params['variant'] };
  const on = (asOf: string | undefined) => ({ ...base, ...variant, ...(asOf === undefined || asOf === '' ? {} : { asOf }) });
  const [before, after] = [on(dayIn(params)), on(day)];
  const moved = new Map<number, number>();
  for (const node of nodes) {
    try {
      const { label } = await askEngine('outcome', before, { text: `#${node}` });
      const found = await askEngine('outcome', after, { text: label.replace(/ \(.*$/, '') });
      if (found.node !== undefined) moved.set(node, found.node);
    } catch {
      // an outcome that is not possible on that day is left out of the address
    }
  }
  if (turn !== turns) return;
  const kept = (text: string | undefined): string =>
    numbersIn(text)
      .flatMap((node) => moved.get(node) ?? [])
      .join(',');
  change({ asof: day, outcome: kept(params['outcome']), pin: kept(params['pin']) }, true);
}
