/** Which columns of a wide table are drawn: those in view, and some on both sides of them. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Columns beside those in view. */
const BESIDE = 12;
/** What is drawn changes by so many columns at a time. */
const STEP = 6;

interface InView {
  readonly first: number;
  /** the first that is not drawn any more */
  readonly end: number;
}

/** Of `count` columns, all `width` pixels wide, inside a pane that scrolls; the one at `chosen` is brought into view, -1 for none. */
export function useInView(pane: RefObject<HTMLElement | null>, count: number, width: number, chosen: number): InView {
  const [seen, setSeen] = useState<InView>({ first: 0, end: 0 });
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const look = (): void => {
      const from = Math.floor(element.scrollLeft / width) - BESIDE;
      const to = Math.ceil((element.scrollLeft + element.clientWidth) / width) + BESIDE;
      const [first, end] = [Math.max(0, Math.floor(from / STEP) * STEP), Math.ceil(to / STEP) * STEP];
      setSeen((now) => (now.first === first && now.end === end ? now : { first, end }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [pane, count, width]);
  useEffect(() => {
    const element = pane.current;
    if (element === null || chosen === -1) return;
    // the names of the rows stay at the left, and cover what is behind them
    const names = element.querySelector<HTMLElement>('thead .name')?.offsetWidth ?? 0;
    const start = chosen * width;
    const room = element.clientWidth - names;
    if (start < element.scrollLeft) element.scrollLeft = start;
    else if (start + width > element.scrollLeft + room) element.scrollLeft = start + width - room;
  }, [pane, count, width, chosen]);
  return { first: Math.min(seen.first, count), end: Math.min(seen.end, count) };
}
