/** What asks for attention over any screen: the map of keys, and a file that somebody else changed. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { differenceOf } from '../difference.ts';
import { KEYS, useKeyMap } from '../keys.ts';
import { draftOf, evidenceOf, keepMine, takeTheirs, useSession } from '../session.ts';

export function Dialogs() {
  const keys = useKeyMap(({ open }) => open);
  const session = useSession();
  const { theirs, theirEvidence } = session;
  const [mine, other] = theirs === undefined ? [evidenceOf(session), theirEvidence?.text] : [draftOf(session), theirs.text];
  return (
    <>
      {keys && (
        <Dialog title="Keys" onClose={() => useKeyMap.setState({ open: false })}>
          <dl className="keys">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
      {other !== undefined && (
        <Dialog
          title={`The ${theirs === undefined ? 'evidence' : 'file'} changed on disk while you changed it here`}
          onClose={() => {}}
        >
          <p>
            Lines that only the disk has are marked +, lines that only this page has are marked −. Nothing has been overwritten.
          </p>
          <pre className="difference">
            {differenceOf(mine, other).map(({ sign, line }, key) => (
              <span key={key} className={sign === '+' ? 'added' : sign === '-' ? 'removed' : undefined}>
                {`${sign === '-' ? '−' : sign} ${line}\n`}
              </span>
            ))}
          </pre>
          <p className="buttons">
            <button type="button" className="primary" onClick={takeTheirs}>
              Take the text on disk
            </button>
            <button type="button" onClick={keepMine}>
              Keep mine; saving will replace the text on disk
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

export function Dialog({
  title,
  onClose,
  className,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // gives the focus back, also where going back in the address takes the dialog away
    return () => current?.close();
  }, []);
  // a dialog that is open again was not closed by anybody
  const closed = (): void => {
    if (dialog.current?.open === false) onClose();
  };
  return (
    <dialog ref={dialog} aria-label={title} className={className} onClose={closed}>
      <form method="dialog" className="dialog-head">
        <h2>{title}</h2>
        <button type="submit" className="quiet" aria-label="Close">
          ×
        </button>
      </form>
      {children}
    </dialog>
  );
}
