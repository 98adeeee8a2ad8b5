/** The frame of all screens: which one the address asks for, the head of the case, keys that work everywhere. */
import { lazy, Suspense, useEffect, useRef, useMemo } from 'react';
import { BasisDialog } from './parts/basis.tsx';
import { Dialogs } from './parts/dialogs.tsx';
import { Fault } from './parts/fault.tsx';
import { Glossary } from './parts/glossary.tsx';
import { CaseHead, SCREEN_NAMES } from './parts/head.tsx';
import { useKeys } from './keys.ts';
import { dayIn } from './params.ts';
import { ProblemList } from './parts/problems.tsx';
import { BoardScreen } from './screens/board.tsx';
import { BriefScreen } from './screens/brief.tsx';
import { ChangeScreen } from './screens/change.tsx';
import { EditScreen } from './screens/edit.tsx';
import { MovesScreen } from './screens/moves.tsx';
import { ShelfScreen } from './screens/shelf.tsx';
import { WhyScreen } from './screens/why.tsx';
import { loadShelf, openCase, subjectOf, useSession, watchShelf } from './session.ts';
import { useEngine } from './engine/client.ts';
import { useFollowed } from './follow.ts';
import { change, shownAddress, toScreen, useView, type Screen } from './url.ts';
import type { ScreenProps } from './screens/props.ts';

const RecordScreen = lazy(async () => ({ default: (await import('./screens/record.tsx')).RecordScreen }));

const SCREENS: Readonly<Partial<Record<Screen, (props: ScreenProps) => React.ReactNode>>> = {
  board: BoardScreen,
  why: WhyScreen,
  moves: MovesScreen,
  change: ChangeScreen,
  brief: BriefScreen,
  record: RecordScreen,
};

export function App() {
  const { screen, caseId } = useView();
  useEffect(() => {
    void loadShelf();
    return watchShelf();
  }, []);
  useEffect(() => {
    if (caseId !== '') void openCase(caseId);
  }, [caseId]);
  useKeys();
  return (
    <>
      <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>('main')?.focus()}>
        Skip to the screen
      </button>
      {screen === undefined && <Glossary />}
      {screen === undefined ? <ShelfScreen /> : <CasePage key={caseId} screen={screen} />}
      <Dialogs />
    </>
  );
}

function CasePage({ screen }: { readonly screen: Screen }) {
  const session = useSession();
  const place = useView();
  // between two cases the session still holds the one before
  const base = session.saved?.id === place.caseId ? subjectOf(session) : undefined;
  const variant = place.params['variant'] ?? '';
  const asOf = dayIn(place.params);
  const subject = useMemo(
    () => base && { ...base, ...(variant === '' ? {} : { variant }), ...(asOf === undefined ? {} : { asOf }) },
    [base, variant, asOf],
  );
  const opened = useEngine('open', subject, {});
  const lastGood = useRef<ScreenProps>(undefined);
  const answer = opened.value;
  const view = answer?.ok === true ? answer.view : undefined;
  // an invalid text keeps the last one that could be analysed on the other screens
  if (subject !== undefined && view !== undefined && !opened.pending && lastGood.current?.subject !== subject)
    lastGood.current = { subject, view };
  const body = useFollowed(lastGood.current);
  const { caseId } = place;
  const title = view?.title ?? caseId;
  useEffect(() => {
    document.title = `${title}, ${SCREEN_NAMES[screen]} – Parley`;
    return () => {
      document.title = 'Parley';
    };
  }, [title, screen]);
  if (session.missing) {
    return (
      <main className="page" tabIndex={-1}>
        <h1>There is no case “{caseId}” here</h1>
        <p>
          It may have been moved or renamed. <a href="#/">See all cases.</a>
        </p>
      </main>
    );
  }
  const Body = SCREENS[screen] ?? BoardScreen;
  return (
    <>
      <Glossary concepts={body?.view.concepts} />
      {body !== undefined && screen !== 'edit' && <BasisDialog {...body} />}
      <CaseHead
        view={view}
        screen={screen}
        problems={answer?.problems.filter(({ code }) => code !== 'part-left-out').length ?? 0}
      />
      {view !== undefined && (
        <p className="printed">
          {view.scope} <span>{shownAddress()}</span>
        </p>
      )}
      <main className="page" tabIndex={-1} aria-busy={opened.pending || body !== lastGood.current}>
        {opened.error !== undefined && <p className="notice error">{opened.error.message}</p>}
        {screen === 'edit' ? (
          base !== undefined && <EditScreen subject={base} />
        ) : (
          <>
            {answer?.ok === false && body === undefined && (
              <ProblemList problems={answer.problems} title="This case cannot be analysed yet" />
            )}
            {answer?.ok === false && variant !== '' && (
              <p>
                <button type="button" onClick={() => change({ variant: '', outcome: '' })}>
                  Show the case itself, without the variant
                </button>
              </p>
            )}
            {answer?.ok === false && body !== undefined && (
              <p className="notice error">
                The text has problems; this is the last version that could be analysed.{' '}
                <a href={toScreen(place, 'edit')}>See the problems.</a>
              </p>
            )}
            {body !== undefined && (
              <Fault key={screen} part="This screen">
                <Suspense fallback={<p className="muted">Loading the screen …</p>}>
                  <Body {...body} />
                </Suspense>
              </Fault>
            )}
          </>
        )}
        {answer === undefined && opened.error === undefined && <p className="muted">Reading the case …</p>}
      </main>
    </>
  );
}
