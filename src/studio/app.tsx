/** The frame of all screens: which one the address asks for, the head of the case, keys that work everywhere. */
import { useEffect } from 'react';
import { Dialogs } from './parts/dialogs.tsx';
import { CaseHead } from './parts/head.tsx';
import { useKeys } from './keys.ts';
import { ProblemList } from './parts/problems.tsx';
import { BoardScreen } from './screens/board.tsx';
import { MovesScreen } from './screens/moves.tsx';
import { ShelfScreen } from './screens/shelf.tsx';
import { WhyScreen } from './screens/why.tsx';
import { loadShelf, openCase, subjectOf, useSession, watchShelf } from './session.ts';
import { useEngine } from './engine/client.ts';
import { useView, type Screen } from './url.ts';
import type { CaseView, Subject } from './engine/protocol.ts';

export interface ScreenProps {
  readonly subject: Subject;
  readonly view: CaseView;
}

const SCREENS: Readonly<Partial<Record<Screen, (props: ScreenProps) => React.ReactNode>>> = {
  board: BoardScreen,
  why: WhyScreen,
  moves: MovesScreen,
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
      {screen === undefined ? <ShelfScreen /> : <CasePage screen={screen} />}
      <Dialogs />
    </>
  );
}

function CasePage({ screen }: { readonly screen: Screen }) {
  const session = useSession();
  const subject = subjectOf(session);
  const opened = useEngine('open', subject, {});
  const { caseId } = useView();
  if (session.missing) {
    return (
      <main className="page">
        <h1>There is no case “{caseId}” here</h1>
        <p>
          It may have been moved or renamed. <a href="#/">See all cases.</a>
        </p>
      </main>
    );
  }
  const answer = opened.value;
  const view = answer?.ok === true ? answer.view : undefined;
  const Body = SCREENS[screen] ?? BoardScreen;
  return (
    <>
      <CaseHead view={view} screen={screen} problems={answer?.problems.length ?? 0} />
      <main className="page" aria-busy={opened.pending}>
        {opened.error !== undefined && <p className="notice error">{opened.error.message}</p>}
        {answer?.ok === false && <ProblemList problems={answer.problems} title="This case cannot be analysed yet" />}
        {subject !== undefined && view !== undefined && <Body subject={subject} view={view} />}
        {answer === undefined && opened.error === undefined && <p className="muted">Reading the case …</p>}
      </main>
    </>
  );
}
