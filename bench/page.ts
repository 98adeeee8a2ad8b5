/** Measuring inside a page: how long from what a person does until the page shows it, and what the engine took of that. */
import type { Page } from 'playwright-core';
import { BUSY } from '../test/studio/serving.ts';

/** Milliseconds. */
export interface Took {
  /** from the input to the frame that shows the answer */
  readonly screen: number;
  /** of that, the engine at work; questions asked at once count once */
  readonly engine: number;
  /** the longest time in which the page drew nothing */
  readonly still: number;
  /** elements of the page afterwards */
  readonly elements: number;
}

/** Before the page's own scripts: every question to the engine is written down. */
export const WATCH = `
globalThis.asked = [];
globalThis.Worker = class extends Worker {
  constructor(...all) {
    super(...all);
    this.addEventListener('message', ({ data }) => {
      const one = asked.find(({ id, back }) => id === data.id && back === undefined);
      if (one !== undefined) one.back = performance.now();
    });
  }
  postMessage(data, ...rest) {
    if (typeof data.id === 'number') asked.push({ id: data.id, kind: data.kind, sent: performance.now(), back: undefined });
    super.postMessage(data, ...rest);
  }
};
globalThis.boardShown = new Promise((resolve) => {
  const look = () => (document.querySelector('.board td, .board path') === null ? requestAnimationFrame(look) : resolve(performance.now()));
  requestAnimationFrame(look);
});
`;

/**
 * Does what \`act\` says and waits until the page shows it: something new was asked of the engine, all questions are
 * answered, nothing is busy, and \`shown\` holds in the page.
 */
export async function took(page: Page, act: () => Promise<unknown>, shown = 'true'): Promise<Took> {
  await page.evaluate(`
    globalThis.start = undefined;
    globalThis.first = asked.length;
    for (const type of ['pointerdown', 'pointerover', 'keydown', 'input', 'change', 'hashchange'])
      addEventListener(type, (event) => (globalThis.start ??= event.timeStamp), { capture: true, once: true });
    globalThis.done = new Promise((resolve, reject) => {
      const begun = performance.now();
      let last = performance.now();
      let still = 0;
      const look = () => {
        const now = performance.now();
        still = Math.max(still, now - last);
        last = now;
        const fresh = asked.slice(first);
        if (now - begun > 60000) {
          const unanswered = fresh.map(({ kind, back }) => kind + (back === undefined ? ' …' : '')).join(', ');
          return reject(new Error('not shown after a minute; input: ' + start + '; asked: ' + unanswered + '; busy: ' + (${BUSY})));
        }
        if (start === undefined || fresh.length === 0 || fresh.some(({ back }) => back === undefined) || ${BUSY} || !(${shown}))
          return requestAnimationFrame(look);
        let engine = 0;
        let until = 0;
        for (const { sent, back } of fresh) {
          engine += Math.max(0, back - Math.max(sent, until));
          until = Math.max(until, back);
        }
        requestAnimationFrame(() => resolve({ screen: performance.now() - start, engine, still, elements: document.querySelectorAll('*').length }));
      };
      requestAnimationFrame(look);
    });
    undefined`);
  await act();
  return page.evaluate<Took>('done');
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
