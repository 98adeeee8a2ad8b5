/** Whether the page is being printed: what is drawn piece by piece on screen is then drawn whole. */
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const print = globalThis.matchMedia('print');
let printing = print.matches;

function subscribe(changed: () => void): () => void {
  const tell = (now: boolean) => (): void => {
    printing = now;
    // the browser prints as soon as this returns
    flushSync(changed);
  };
  const [before, after] = [tell(true), tell(false)];
  const matched = (): void => tell(print.matches)();
  globalThis.addEventListener('beforeprint', before);
  globalThis.addEventListener('afterprint', after);
  print.addEventListener('change', matched);
  return () => {
    globalThis.removeEventListener('beforeprint', before);
    globalThis.removeEventListener('afterprint', after);
    print.removeEventListener('change', matched);
  };
}

export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);
