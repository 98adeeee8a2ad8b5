/**
 * HiGHS (University of Edinburgh), compiled to WebAssembly, as the solver of the core's programs. Runs in Node and in a
 * browser; one thread.
 */
import loader from 'highs';
import type { Program, Solve } from '../core/inverse/program.ts';

// the declarations describe a CommonJS module around the loader; what is imported is the loader itself
const loadHighs = loader as unknown as typeof loader.default;

/** Seconds a single program may take. */
const SECONDS = 10;

/**
 * Loads the solver; the function it gives is synchronous. Loading takes some tens of milliseconds. `wasm`: the address of the
 * compiled solver where it does not lie beside its loader, as in a bundle.
 */
export async function highs(seconds: number = SECONDS, wasm?: string): Promise<Solve> {
  const solver = await loadHighs(wasm === undefined ? {} : { locateFile: () => wasm });
  return (program) => {
    const solved = solver.solve(lpText(program), {
      output_flag: false,
      time_limit: seconds,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      random_seed: 1,
    });
    if (solved.Status === 'Infeasible') return { values: undefined, bound: Infinity };
    const values = program.variables.map(({ name }) => {
      const column = solved.Columns[name];
      return column !== undefined && 'Primal' in column ? column.Primal : Number.NaN;
    });
    const known = values.every((value) => !Number.isNaN(value));
    const optimal = solved.Status === 'Optimal';
    if (optimal && !known) throw new Error('the solver gave no values for an optimal solution');
    return {
      values: known && (optimal || values.every((value) => value > -1e-6 && value < 1 + 1e-6)) ? values : undefined,
      bound: optimal ? solved.ObjectiveValue + program.constant : -Infinity,
    };
  };
}

/** The program in the CPLEX LP format. */
function lpText({ variables, rows }: Program): string {
  const term = ([coefficient, name]: readonly [number, string]): string =>
    `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`;
  const names = variables.map(({ name }) => name);
  // a sum of nothing is written with a variable that counts nothing; lines may break anywhere between terms
  const sum = (terms: readonly string[]): string => (terms.length === 0 ? `0 ${names[0]}` : terms.join('\n  '));
  const objective = variables.filter(({ cost }) => cost !== 0).map(({ cost, name }) => term([cost, name]));
  return [
    'Minimize',
    ` cost: ${sum(objective)}`,
    'Subject To',
    ...rows.map(({ terms, atLeast }, at) => ` r${at}: ${sum(terms.map(([c, v]) => term([c, names[v]!])))} >= ${atLeast}`),
    'Bounds',
    ...names.map((name) => ` 0 <= ${name} <= 1`),
    'Binaries',
    ...variables.filter(({ integer }) => integer).map(({ name }) => ` ${name}`),
    'End',
    '',
  ].join('\n');
}
