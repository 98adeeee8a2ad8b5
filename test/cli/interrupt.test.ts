/** Ctrl-C ends long work with what there is; without it the work goes on to its end. */
import { expect, test } from 'vitest';
import { interruptible } from '../../src/cli/interrupt.ts';
import type { Steps } from '../../src/core/steps.ts';
import { unstyled } from '../../src/report/render/wrap.ts';

const terminal = { out: () => {}, err: () => {}, width: 100, style: unstyled, errorStyle: unstyled, live: false };

/** Counts to ten; `at` is called before each step. */
function* counting(at: (count: number) => void): Steps<number> {
  for (let count = 1; count < 10; count++) {
    at(count);
    if ((yield count / 10) === 'stop') return count;
  }
  return 10;
}

test('work that nobody interrupts comes to its end', async () => {
  const before = process.listenerCount('SIGINT');
  expect(
    await interruptible(
      terminal,
      'counting',
      counting(() => {}),
    ),
  ).toEqual({ value: 10, interrupted: false });
  expect(process.listenerCount('SIGINT')).toBe(before);
});

test('a first Ctrl-C ends it with what there is, and leaves a second one to end the program', async () => {
  const before = process.listenerCount('SIGINT');
  const listeners: number[] = [];
  const steps = counting((count) => {
    if (count !== 4) return;
    listeners.push(process.listenerCount('SIGINT'));
    process.emit('SIGINT');
    listeners.push(process.listenerCount('SIGINT'));
  });
  expect(await interruptible(terminal, 'counting', steps)).toEqual({ value: 4, interrupted: true });
  expect(listeners).toEqual([before + 1, before]);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
