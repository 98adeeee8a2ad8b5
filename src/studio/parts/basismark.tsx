/** What leads from a result to what it rests on. */
import type { ReactNode } from 'react';
import { printClaim } from '../claim.ts';
import type { Claim } from '../../core/findings/claim.ts';

interface MarkProps {
  readonly claim: Claim;
  /** the result itself; without it a sign that stands behind it */
  readonly children?: ReactNode;
  readonly tabIndex?: number;
}

/** A result that leads to what it rests on, or the sign behind one. */
export const BasisMark = ({ claim, children, tabIndex }: MarkProps) => (
  <button
    type="button"
    className={children === undefined ? 'basis mark' : 'basis result'}
    data-claim={printClaim(claim)}
    aria-label={children === undefined ? 'What this rests on' : undefined}
    title="What this rests on (key b)"
    tabIndex={tabIndex}
  >
    {children ?? '§'}
  </button>
);
