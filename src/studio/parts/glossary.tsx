/** What the terms mean: a tip beside the one pointed at or in focus, and all of them in a dialog. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Dialog } from './dialogs.tsx';
import { useGlossary } from '../keys.ts';
import { voiceOf } from '../params.ts';
import { otherVoice, termsOf, type Term } from '../terms.ts';
import { useView } from '../url.ts';
import type { CaseView } from '../engine/protocol.ts';

const NONE: CaseView['concepts'] = [];
/** Long enough to pass over a term without being told of it, and to reach the tip. */
const WAIT = 180;

export function Glossary({ concepts = NONE }: { readonly concepts?: CaseView['concepts'] | undefined }) {
  const voice = voiceOf(useView().params);
  const { list } = termsOf(voice, concepts);
  const open = useGlossary((state) => state.open);
  const [at, setAt] = useState<HTMLElement>();
  useTold(setAt);
  // one that was just closed, as the page went elsewhere, does not open again there
  useEffect(() => () => useGlossary.setState({ open: false }), []);
  const term = at?.isConnected !== true ? undefined : list.find(({ id }) => id === at.dataset['term']);
  return (
    <>
      {at !== undefined && term !== undefined && (
        <Tip key={term.id} at={at}>
          <Meaning term={term} formal={voice === 'formal'} />
        </Tip>
      )}
      {open && (
        <Dialog title="Glossary" onClose={() => useGlossary.setState({ open: false })} className="glossary">
          <dl>
            {list.map((one) => (
              <div key={one.id}>
                <dt>{one.label}</dt>
                <dd>
                  {one.means}
                  {one.also !== undefined && <span className="muted"> {otherVoice(one.also, voice === 'formal')}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}

const Meaning = ({ term, formal }: { readonly term: Term; readonly formal: boolean }) => (
  <>
    <strong>{term.label}</strong> – {term.means.replace(/\.$/, '')}.
    {term.also !== undefined && <span className="muted"> {otherVoice(term.also, formal)}</span>}
  </>
);

/** Which term is pointed at, in focus or tapped; undefined a little after it is left, and at once by Escape. */
function useTold(tell: (at: HTMLElement | undefined) => void): void {
  useEffect(() => {
    let timer = 0;
    let shown: HTMLElement | undefined;
    const show = (at: HTMLElement | undefined, wait: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        shown = at;
        tell(at);
      }, wait) as unknown as number;
    };
    const termAt = (target: EventTarget | null): HTMLElement | undefined =>
      target instanceof Element ? (target.closest<HTMLElement>('[data-term]') ?? undefined) : undefined;
    const over = ({ target, pointerType }: PointerEvent): void => {
      if (pointerType === 'touch') return;
      const term = termAt(target);
      if (term !== undefined) show(term, WAIT);
      // the tip itself may be pointed at, for reading and copying
      else if (target instanceof Element && target.closest('.tip') !== null) clearTimeout(timer);
      else if (document.activeElement !== shown || shown === undefined) show(undefined, WAIT);
    };
    const focused = ({ target }: FocusEvent): void => {
      const term = termAt(target);
      if (term !== undefined && (target as Element).matches(':focus-visible')) show(term, 0);
      else if (shown !== undefined) show(undefined, WAIT);
    };
    const clicked = ({ target }: MouseEvent): void => show(termAt(target), 0);
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || shown === undefined) return;
      // the dialog it stands in stays
      event.preventDefault();
      event.stopPropagation();
      show(undefined, 0);
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', focused);
    document.addEventListener('click', clicked);
    document.addEventListener('keydown', pressed, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', focused);
      document.removeEventListener('click', clicked);
      document.removeEventListener('keydown', pressed, true);
    };
  }, [tell]);
}

/** Beside the term, inside the window; in the dialog where the term stands in one, which is above all else. */
function Tip({ at, children }: { readonly at: HTMLElement; readonly children: React.ReactNode }) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      const { current } = tip;
      if (current === null) return;
      const term = at.getBoundingClientRect();
      const own = current.getBoundingClientRect();
      const below = term.bottom + own.height + 12 < globalThis.innerHeight;
      current.style.left = `${Math.max(8, Math.min(term.left, globalThis.innerWidth - own.width - 8))}px`;
      current.style.top = `${below ? term.bottom + 6 : Math.max(8, term.top - own.height - 6)}px`;
    };
    place();
    document.addEventListener('scroll', place, true);
    return () => document.removeEventListener('scroll', place, true);
  }, [at]);
  return createPortal(
    <div ref={tip} className="tip" role="tooltip">
      {children}
    </div>,
    at.closest('dialog') ?? document.body,
  );
}
