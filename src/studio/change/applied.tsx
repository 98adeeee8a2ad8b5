/** What the card that was applied last did, told where it was applied, and taken back there. */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { otherOutcomes } from './follows.ts';
import { PhraseView } from '../parts/phrase.tsx';
import { draftOf, undo, useSession } from '../session.ts';
import type { Follows } from '../engine/long.ts';
import type { CaseView } from '../engine/protocol.ts';
import type { Phrase } from '../../words/phrase.ts';

interface Applied {
  /** the text of the case right after it; with any other text there is nothing to tell */
  readonly text: string | undefined;
  readonly lines: readonly Phrase[];
  readonly follows: Follows | undefined;
  /** the concept it was tried under */
  readonly concept: string;
}

export const useApplied = create<Applied>(() => ({ text: undefined, lines: [], follows: undefined, concept: '' }));

export function AppliedView({ view }: { readonly view: CaseView }) {
  const { text, lines, follows, concept } = useApplied();
  const now = useSession(draftOf);
  const place = useRef<HTMLDivElement>(null);
  const shown = text !== undefined && text === now;
  // the button that was pressed is gone
  useEffect(() => {
    if (shown) place.current?.focus();
  }, [shown]);
  if (!shown) return null;
  const rest = follows === undefined ? '' : otherOutcomes(follows);
  const short = view.concepts.find(({ id }) => id === concept)?.short ?? concept;
  return (
    <div className="applied" ref={place} tabIndex={-1} role="status">
      {lines.map((line, key) => (
        <p key={key}>
          <PhraseView phrase={line} view={view} />
        </p>
      ))}
      <p>
        <strong>
          {follows?.holds === true
            ? `In this model it now holds (${short}).`
            : `In this model it still does not hold (${short}).`}
        </strong>
        {rest !== '' && ` Of the others, ${rest}.`} It is not saved yet.
      </p>
      <button type="button" onClick={undo}>
        Undo this change
      </button>
    </div>
  );
}
