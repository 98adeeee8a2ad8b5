/** The manual ranking of a decision maker: state numbers, best first, equally preferred ones in a list. */
import type { JsonNode } from './json.ts';
import type { Report } from './report.ts';
import type { OutcomeRef, Preference } from '../../core/model/model.ts';

/** States that a message lists at most. */
const SHOWN = 10;

/**
 * The ranking over states 1 … `count`. Numbers outside are left out, of repeated ones the first counts, missing ones
 * come last together (GMCR+ gives a state that its ranking misses the pay-off 0). Undefined where nothing is left.
 */
export function readRanking(node: JsonNode, count: number, party: string, report: Report): Preference | undefined {
  const seen = new Set<number>();
  const tiers: OutcomeRef[][] = [];
  for (const item of report.list(node, 'a ranking')?.items ?? []) {
    const tier: OutcomeRef[] = [];
    if (item.kind === 'list' && item.items.length === 0) report.repaired(item, 'an empty place in the ranking was left out');
    for (const state of item.kind === 'list' ? item.items : [item]) {
      if (state.kind !== 'number' || !Number.isInteger(state.value)) {
        report.invalid(state, 'a ranking holds state numbers, and lists of them where states are equally preferred');
      } else if (state.value < 1 || state.value > count) {
        report.repaired(state, `there is no state ${state.value}, only 1 to ${count}; it was left out of the ranking`);
      } else if (seen.has(state.value)) {
        report.repaired(state, `state ${state.value} stands more than once in the ranking; its first place counts`);
      } else {
        seen.add(state.value);
        tier.push({ kind: 'number', number: state.value });
      }
    }
    if (tier.length > 0) tiers.push(tier);
  }
  if (tiers.length === 0) return undefined;
  const missing: number[] = [];
  for (let state = 1; state <= count; state++) if (!seen.has(state)) missing.push(state);
  if (missing.length > 0) {
    const shown = missing.slice(0, SHOWN).join(', ') + (missing.length > SHOWN ? ', …' : '');
    report.repaired(
      node,
      `the ranking of "${party}" misses ${missing.length} of ${count} states (${shown}); they were put last, as equally bad`,
    );
    tiers.push(missing.map((number) => ({ kind: 'number', number })));
  }
  return { kind: 'ranking', tiers };
}
