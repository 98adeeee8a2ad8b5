/** What a result rests on, in a dialog over whichever screen; the address holds what is shown. */
import { useEffect } from 'react';
import { Dialog } from './dialogs.tsx';
import { DocumentView } from './document.tsx';
import { isTyping } from '../keys.ts';
import { printClaim, readClaim } from '../claim.ts';
import { useEngine } from '../engine/client.ts';
import { conceptsIn, nodeIn, voiceOf } from '../params.ts';
import { change, currentView, useView } from '../url.ts';
import type { Claim } from '../../core/findings/claim.ts';
import type { CaseView, Subject } from '../engine/protocol.ts';

const open = (claim: string): void => {
  if (currentView().params['basis'] !== claim) change({ basis: claim });
};

/** Whatever carries a claim opens it: by a click where a click does nothing else, by the key b where it has the focus. */
export function BasisDialog({ subject, view }: { readonly subject: Subject; readonly view: CaseView }) {
  const { params } = useView();
  const { size } = view;
  useEffect(() => {
    const claimAt = (target: EventTarget | null): HTMLElement | null =>
      target instanceof Element ? target.closest<HTMLElement>('[data-claim]') : null;
    const clicked = ({ target }: MouseEvent): void => {
      const found = claimAt(target);
      if (found !== null && found.closest('a') === null) open(found.dataset['claim']!);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'b' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const node = nodeIn(currentView().params, size);
      open(
        claimAt(document.activeElement)?.dataset['claim'] ??
          printClaim(node === undefined ? { kind: 'model' } : { kind: 'holds', node }),
      );
      event.preventDefault();
    };
    document.addEventListener('click', clicked);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('click', clicked);
      document.removeEventListener('keydown', pressed);
    };
  }, [size]);
  const claim = readClaim(params['basis'], view);
  return claim === undefined ? null : <Grounds subject={subject} view={view} claim={claim} />;
}

interface GroundsProps {
  readonly subject: Subject;
  readonly view: CaseView;
  readonly claim: Claim;
}

function Grounds({ subject, view, claim }: GroundsProps) {
  const { params } = useView();
  const { value, error } = useEngine('basis', subject, { claim, voice: voiceOf(params), concepts: conceptsIn(params) });
  const close = (): void => {
    if ((currentView().params['basis'] ?? '') !== '') change({ basis: '' }, true);
  };
  return (
    <Dialog title="What this rests on" onClose={close} className="grounds">
      {error !== undefined && <p className="notice error">{error.message}</p>}
      {value === undefined && error === undefined && <p className="muted">Looking it up …</p>}
      {value !== undefined && <DocumentView document={value.document} view={view} skipTitle />}
    </Dialog>
  );
}
