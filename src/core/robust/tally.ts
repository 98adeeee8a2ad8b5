/** Counts over random models, which add up however the models were shared out. */

export interface Tally {
  /** models drawn */
  readonly models: number;
  /** concept → outcome of the case → models in which it holds */
  readonly holds: readonly Uint32Array[];
  /** outcome of the case → models in which it is not possible at all */
  readonly impossible: Uint32Array;
  /** models in which an outcome holds that the case does not have */
  readonly beyond: number;
  /** doubt → models in which it was changed */
  readonly changed: Uint32Array;
  /** doubt → sum over those models of the verdicts that differ from the case's own; and the same over all models */
  readonly differing: Float64Array;
  readonly differingInAll: number;
  /** doubt × tracked outcome → models in which the doubt was changed and the outcome holds under the lead concept */
  readonly heldWhenChanged: Uint32Array;
}

/** The two together. */
export function added(a: Tally, b: Tally): Tally {
  const sum = <T extends Uint32Array | Float64Array>(x: T, y: T): T => {
    const result = x.slice() as T;
    for (let at = 0; at < result.length; at++) result[at]! += y[at]!;
    return result;
  };
  return {
    models: a.models + b.models,
    holds: a.holds.map((row, concept) => sum(row, b.holds[concept]!)),
    impossible: sum(a.impossible, b.impossible),
    beyond: a.beyond + b.beyond,
    changed: sum(a.changed, b.changed),
    differing: sum(a.differing, b.differing),
    differingInAll: a.differingInAll + b.differingInAll,
    heldWhenChanged: sum(a.heldWhenChanged, b.heldWhenChanged),
  };
}

export interface Share {
  readonly share: number;
  /** standard error of the share: √(p (1 − p) / models) */
  readonly error: number;
}

export function shareOf(count: number, models: number): Share {
  if (models === 0) return { share: Number.NaN, error: Number.NaN };
  const share = count / models;
  return { share, error: Math.sqrt((share * (1 - share)) / models) };
}
