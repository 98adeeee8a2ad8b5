/** What is measured: each rung runs in a process of its own, so that peak memory is its own and nothing is warmed up. */
export type Rung =
  /** free options dealt to the parties, random strict rankings */
  | {
      readonly kind: 'free' | 'one-way' | 'exclusive';
      readonly options: number;
      readonly parties: number;
      readonly dense?: boolean;
    }
  | { readonly kind: 'arcs'; readonly outcomes: number; readonly parties: number; readonly arcs: number }
  | { readonly kind: 'statements'; readonly options: number; readonly parties: number; readonly statements: number }
  | { readonly kind: 'few'; readonly options: number; readonly parties: number };

export interface Measured {
  readonly outcomes: number;
  /** from the model to the graph: outcomes, moves (and preferences, where statements are measured) */
  readonly prepare: number;
  /** Nash + GMR + SMR + SEQ, all parties, all equilibria */
  readonly analyse: number;
  /** statements: from all statements of all parties to ranks */
  readonly rank?: number;
  /** the dense-matrix reading, after which both were found equal */
  readonly dense?: number;
  /** few: decisions the enumeration tried */
  readonly visited?: number;
  /** one number a concept: how many equilibria */
  readonly equilibria: readonly number[];
  /** peak resident memory of the process in bytes */
  readonly memory: number;
}

/** A run of its own: it takes gigabytes. */
export const HUGE: Rung = { kind: 'free', options: 24, parties: 4 };

/** Most options the dense reading is asked for: 4,096 outcomes. */
const DENSE = 12;

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, step) => first + step);

export function ladders(
  max: number,
): Readonly<Record<'free' | 'parties' | 'oneWay' | 'exclusive' | 'arcs' | 'statements' | 'few', readonly Rung[]>> {
  const upTo = (options: number): boolean => options <= max;
  return {
    free: span(4, max).map((options) => ({ kind: 'free', options, parties: 4, ...(options <= DENSE ? { dense: true } : {}) })),
    parties: [
      ...[1, 2, 3, 6, 9, 18].filter(() => upTo(18)).map((parties) => ({ kind: 'free' as const, options: 18, parties })),
      ...[9, 12, 15].filter(upTo).map((parties) => ({ kind: 'free' as const, options: parties, parties })),
    ],
    oneWay: [12, 14, 16, 18, 20, 22].filter(upTo).map((options) => ({ kind: 'one-way', options, parties: 4 })),
    exclusive: [18, 21, 24, 27, 30]
      .filter((options) => upTo(options * 0.7))
      .map((options) => ({ kind: 'exclusive', options, parties: 4 })),
    arcs: [10, 12, 14, 16, 18].filter(upTo).map((log) => ({ kind: 'arcs', outcomes: 2 ** log, parties: 4, arcs: 3 })),
    statements: [16, 18, 20, 22].filter(upTo).map((options) => ({ kind: 'statements', options, parties: 4, statements: 20 })),
    few: [22, 44, 60].map((options) => ({ kind: 'few', options, parties: 4 })),
  };
}
