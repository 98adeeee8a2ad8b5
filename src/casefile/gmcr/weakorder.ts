/** The plain order of a preference: what is left of it without alternatives, degrees and single comparisons. */
import type { Preference } from '../../core/model/model.ts';

/** The order that stands for the preference, the first of its alternatives, as `rankAll` has it. */
export function weakOrder(preference: Preference | undefined): Preference | undefined {
  switch (preference?.kind) {
    case undefined:
      return undefined;
    case 'statements': {
      const places = preference.places.map(({ statements, mode }) => ({
        statements: mode === 'either' ? statements.slice(0, 1) : statements,
      }));
      return { kind: 'statements', places };
    }
    case 'weights':
      return { kind: 'weights', weights: preference.weights };
    case 'ranking':
      return { kind: 'ranking', tiers: preference.tiers };
  }
}

/** What `weakOrder` leaves out, in words that follow the party's name. */
export function beyondOrder(preference: Preference | undefined): string[] {
  if (preference === undefined) return [];
  const places = preference.kind === 'statements' ? preference.places : [];
  const degrees = preference.kind === 'ranking' ? (preference.borders ?? []) : places.map(({ degree }) => degree ?? 0);
  const left: string[] = [];
  if (places.some(({ mode, statements }) => mode === 'either' && statements.length > 1)) {
    left.push('only the first of alternative statements is written, as if it were known');
  }
  if (degrees.some((degree) => degree > 0)) left.push('how strongly it prefers is not written');
  if ((preference.comparisons ?? []).length > 0) left.push('comparisons that overrule the order are not written');
  if (preference.thresholds !== undefined) left.push('thresholds of chance are not written');
  return left;
}
