/** Long work in steps: whoever drives it can show how far it is, and end it with what there is. */

/** Yields how far the work is (0 … 1) after each step; the answer 'stop' ends it early with what there is. */
export type Steps<T> = Generator<number, T, 'stop' | undefined>;

/** The work done to its end. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
