/** Scrolls a pane, and not the page around it, until something in it can be seen. */
export function scrollTo(pane: HTMLElement | null, found: Element | null | undefined): void {
  if (pane === null || found === null || found === undefined) return;
  const [inner, outer] = [found.getBoundingClientRect(), pane.getBoundingClientRect()];
  const room = 40;
  if (inner.top < outer.top + room) pane.scrollTop -= outer.top + room - inner.top;
  else if (inner.bottom > outer.bottom - room) pane.scrollTop += inner.bottom - outer.bottom + room;
  if (inner.left < outer.left + room) pane.scrollLeft -= outer.left + room - inner.left;
  else if (inner.right > outer.right - room) pane.scrollLeft += inner.right - outer.right + room;
}
