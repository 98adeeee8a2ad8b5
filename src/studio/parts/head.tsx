/** The head of a case: what it is, the screens, what is not saved yet, undo and redo. */
import { useEffect, useRef } from 'react';
import { PartyName } from './party.tsx';
import { useGlossary, useKeyMap } from '../keys.ts';
import { draftOf, isDirty, redo, save, undo, useSession, type Session } from '../session.ts';
import { dayIn } from '../params.ts';
import { change, SCREENS, toScreen, useView, type Screen } from '../url.ts';
import type { CaseView } from '../engine/protocol.ts';

export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  board: 'Board',
  why: 'Why',
  moves: 'Moves',
  change: 'Change',
  edit: 'Edit',
  brief: 'Brief',
  record: 'Record',
};

export function CaseHead({
  view,
  screen,
  problems,
}: {
  readonly view: CaseView | undefined;
  readonly screen: Screen;
  readonly problems: number;
}) {
  const place = useView();
  const session = useSession();
  const formal = place.params['voice'] === 'formal';
  const past = dayIn(place.params);
  const bar = useRef<HTMLElement>(null);
  // on a phone the tabs scroll; the one that is open is in sight
  useEffect(() => {
    const [nav, tab] = [bar.current, bar.current?.querySelector<HTMLElement>('[aria-current]')];
    if (nav !== null && tab !== null && tab !== undefined) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - 40;
  }, [screen]);
  return (
    <header className="case-head">
      <div className="crumbs">
        <a href="#/">All cases</a>
        <span aria-hidden="true">›</span>
        <h1>{view?.title ?? place.caseId}</h1>
        {past === undefined ? (
          view?.asOf !== undefined && <span className="muted">as of {view.asOf}</span>
        ) : (
          <span className="past">
            as of {past}
            {view !== undefined && view.left > 0 && `: ${view.left} ${view.left === 1 ? 'part' : 'parts'} not said yet`}
            <button type="button" className="quiet" onClick={() => change({ asof: '' })}>
              Back to now
            </button>
          </span>
        )}
        {view !== undefined && (
          <span className="who">
            {view.parties.map((party) => (
              <PartyName key={party.id} party={party} />
            ))}
          </span>
        )}
      </div>
      <div className="bar">
        <nav aria-label="Screens" ref={bar}>
          {SCREENS.map((name) => (
            <a key={name} href={toScreen(place, name)} aria-current={name === screen ? 'page' : undefined}>
              {SCREEN_NAMES[name]}
              {name === 'edit' && problems > 0 && (
                <span className="badge" title={`${problems} problems`}>
                  {problems}
                </span>
              )}
            </a>
          ))}
        </nav>
        <div className="tools">
          {view !== undefined && (view.variants.length > 0 || place.params['variant'] !== undefined) && (
            <label className="variant">
              <span className="sr">Variant</span>
              <select
                value={place.params['variant'] ?? ''}
                onChange={(event) => change({ variant: event.target.value, outcome: '' })}
              >
                <option value="">the case itself</option>
                {view.variants.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className="switch">
            <input type="checkbox" checked={formal} onChange={() => change({ voice: formal ? '' : 'formal' })} /> formal
          </label>
          <Steps session={session} />
          <button
            type="button"
            className="quiet"
            onClick={() => useGlossary.setState({ open: true })}
            title="What the terms mean (g)"
          >
            Glossary
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => useKeyMap.setState({ open: true })}
            aria-label="Keys"
            title="Keys (?)"
          >
            ?
          </button>
        </div>
      </div>
      <Notice />
    </header>
  );
}

function Steps({ session }: { readonly session: Session }) {
  const { steps, at, shelf } = session;
  if (shelf?.readOnly === true && steps.length <= 1) return null;
  const dirty = isDirty(session);
  return (
    <>
      <button
        type="button"
        onClick={undo}
        disabled={at === 0}
        title={at === 0 ? 'nothing to undo' : `undo: ${steps[at]!.label} (Ctrl Z)`}
      >
        Undo
      </button>
      <button
        type="button"
        onClick={redo}
        disabled={at >= steps.length - 1}
        title={at >= steps.length - 1 ? 'nothing to redo' : `redo: ${steps[at + 1]!.label}`}
      >
        Redo
      </button>
      {shelf?.readOnly !== true && (
        <button
          type="button"
          className={dirty ? 'primary' : undefined}
          onClick={() => void save()}
          disabled={!dirty || draftOf(session) === ''}
          title="Ctrl S"
        >
          {dirty ? 'Save' : 'Saved'}
        </button>
      )}
    </>
  );
}

function Notice() {
  const { notice, offline } = useSession();
  return (
    <div role="status" aria-live="polite">
      {notice !== undefined && (
        <p className={`notice ${notice.tone}`}>
          {notice.text}
          <button type="button" className="quiet" aria-label="Close" onClick={() => useSession.setState({ notice: undefined })}>
            ×
          </button>
        </p>
      )}
      {offline && (
        <p className="notice error">
          “parley studio” does not answer. This page goes on with what it has; saving must wait until it runs again.
        </p>
      )}
    </div>
  );
}
