/** Brief: two pages about what was pinned, in an edition for those who are to read it, checked before it is handed on. */
import { useCallback, useState } from 'react';
import type { ScreenProps } from './props.ts';
import { subjectKey } from '../engine/protocol.ts';
import { Check } from '../brief/check.tsx';
import { Pins } from '../brief/pins.tsx';
import { Sheet } from '../brief/sheet.tsx';
import { BriefFiles } from '../brief/takeaway.tsx';
import { useEngine } from '../engine/client.ts';
import { numbersIn, voiceOf } from '../params.ts';
import { change, useView } from '../url.ts';
import { EDITIONS, type Edition } from '../../words/edition.ts';
import type { BriefAsk } from '../brief/ask.ts';

const NAMES: Readonly<Record<Edition, string>> = {
  mediator: 'for the mediator: everything',
  'party-shared': 'for a party: nothing the others want',
  paper: 'for a paper: in the words of the literature',
  class: 'for a class: questions, no answers',
};

/** Lines less where the sheet turns out longer than two pages; below the least it stays as it is. */
const STEP = 10;
const LEAST = 50;

export function BriefScreen({ subject, view }: ScreenProps) {
  const { params, caseId } = useView();
  const edition = EDITIONS.find((known) => known === params['edition']) ?? 'mediator';
  const found = view.parties.findIndex(({ id }) => id === params['for']);
  const pins = numbersIn(params['pin']).filter((node) => node < view.size);
  const voice = voiceOf(params);
  const key = [subjectKey(subject), edition, found, pins.join(), voice].join(' ');
  const [fit, setFit] = useState<{ readonly key: string; readonly lines: number | undefined }>({ key, lines: undefined });
  const [pages, setPages] = useState<number>();
  const lines = fit.key === key ? fit.lines : undefined;
  const ask: BriefAsk = {
    edition,
    party: edition !== 'party-shared' || found === -1 ? undefined : found,
    nodes: pins,
    voice,
    lines,
    form: undefined,
  };
  const { value: brief, error, pending } = useEngine('brief', subject, { brief: ask });
  const allowed = brief?.lines ?? 0;
  const measured = useCallback(
    (filled: number | undefined) => {
      setPages(filled);
      if (!pending && filled !== undefined && filled > 2 && allowed > LEAST) setFit({ key, lines: allowed - STEP });
    },
    [key, allowed, pending],
  );
  return (
    <>
      <div className="asks brief-asks">
        <label>
          <span>Edition</span>
          <select value={edition} onChange={(event) => change({ edition: event.target.value })}>
            {EDITIONS.map((one) => (
              <option key={one} value={one}>
                {NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        {edition === 'party-shared' && (
          <label>
            <span>For</span>
            <select value={params['for'] ?? ''} onChange={(event) => change({ for: event.target.value })}>
              <option value="">anybody: nothing about what any party wants</option>
              {view.parties.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error !== undefined && <p className="notice error">{error.message}</p>}
      {brief !== undefined && (
        <div className="brief" aria-busy={pending}>
          <div className="brief-side">
            <Pins subject={subject} view={view} pins={pins} outcomes={brief.outcomes} />
            <Check brief={brief} edition={edition} />
            <BriefFiles subject={subject} ask={ask} name={fileName(caseId, edition)} />
            <p className="muted" role="status">
              {pages === undefined
                ? ''
                : pages <= 1
                  ? 'It fills one page of A4.'
                  : pages <= 2
                    ? 'It fills two pages of A4.'
                    : 'It needs more than two pages of A4.'}
            </p>
          </div>
          <Sheet document={brief.document} view={view} onMeasured={measured} />
        </div>
      )}
    </>
  );
}

const fileName = (caseId: string, edition: Edition): string => `${caseId.split('/').at(-1) ?? 'case'}-${edition}`;
