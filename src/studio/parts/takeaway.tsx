/** A report to take away: as sentences, for a paper, or as a link to this very view. */
import { useState } from 'react';
import { shownAddress } from '../url.ts';
import { askEngine } from '../engine/client.ts';
import type { ReportAsk, Subject } from '../engine/protocol.ts';
import type { Voice } from '../../words/lexicon.ts';

interface TakeAwayProps {
  readonly subject: Subject;
  readonly report: ReportAsk;
  readonly voice: Voice;
}

const FORMS = [
  ['text', 'Copy text'],
  ['markdown', 'Copy Markdown'],
  ['latex', 'Copy LaTeX'],
] as const;

export function TakeAway({ subject, report, voice }: TakeAwayProps) {
  const [said, setSaid] = useState('');
  const copy = async (text: Promise<string> | string, what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await text);
      setSaid(`${what} copied.`);
    } catch {
      setSaid('The browser does not let this page use the clipboard.');
    }
  };
  return (
    <p className="buttons take-away">
      {FORMS.map(([form, name]) => (
        <button
          key={form}
          type="button"
          className="quiet"
          onClick={() => void copy(askEngine('taken', subject, { report, voice, concepts: undefined, form }), name.slice(5))}
        >
          {name}
        </button>
      ))}
      <button type="button" className="quiet" onClick={() => void copy(shownAddress(), 'Link')}>
        Copy link
      </button>
      <span role="status" className="muted">
        {said}
      </span>
    </p>
  );
}
