/**
 * The case that is open: as it was saved, as it is now, and every step between, so that everything can be undone, on
 * whichever screen it was done. A change on disk meanwhile is shown, and never overwritten.
 */
import { create } from 'zustand';
import { source } from './source.ts';
import type { Subject } from './engine/protocol.ts';
import type { CaseText, Shelf } from '../wire/shelf.ts';

interface Step {
  readonly text: string;
  /** what was done to come here, for the undo button */
  readonly label: string;
}

export interface Session {
  readonly shelf: Shelf | undefined;
  readonly shelfError: string | undefined;
  /** the connection to the server is broken; the page goes on with what it has */
  readonly offline: boolean;
  readonly saved: CaseText | undefined;
  /** there is no such case */
  readonly missing: boolean;
  readonly steps: readonly Step[];
  readonly at: number;
  /** the file as somebody else wrote it meanwhile */
  readonly theirs: CaseText | undefined;
  /** what the user is told once: saved, reloaded, could not be saved */
  readonly notice: { readonly tone: 'info' | 'error'; readonly text: string } | undefined;
}

export const useSession = create<Session>(() => ({
  shelf: undefined,
  shelfError: undefined,
  offline: false,
  saved: undefined,
  missing: false,
  steps: [],
  at: 0,
  theirs: undefined,
  notice: undefined,
}));

const { getState: now, setState: set } = useSession;

export const draftOf = ({ steps, at }: Session): string => steps[at]?.text ?? '';
export const isDirty = (session: Session): boolean => session.saved !== undefined && draftOf(session) !== session.saved.text;

let lastSubject: Subject | undefined;

/** The case as it is now, for the engine; the same object as long as nothing changed. */
export function subjectOf(session: Session): Subject | undefined {
  const { saved } = session;
  if (saved === undefined) return undefined;
  const text = draftOf(session);
  if (lastSubject?.text !== text || lastSubject.file !== saved.file || lastSubject.format !== saved.format) {
    lastSubject = { text, file: saved.file, format: saved.format };
  }
  return lastSubject;
}

export async function loadShelf(): Promise<void> {
  try {
    set({ shelf: await source.shelf(), shelfError: undefined });
  } catch (thrown) {
    set({ shelfError: String(thrown) });
  }
}

export function watchShelf(): () => void {
  return source.watch(
    (shelf) => {
      set({ shelf });
      void compareWithDisk(shelf);
    },
    (offline) => set({ offline }),
  );
}

const keyOf = (saved: CaseText): string => `parley draft ${saved.id}`;

export async function openCase(id: string): Promise<void> {
  if (now().saved?.id === id) return;
  set({ saved: undefined, missing: false, steps: [], at: 0, theirs: undefined, notice: undefined });
  const saved = await source.read(id).catch(() => undefined);
  if (saved === undefined) {
    set({ missing: true });
    return;
  }
  // a page that was closed by mistake finds its unsaved text again
  const kept = recall(saved);
  const steps: Step[] = [{ text: saved.text, label: '' }];
  if (kept !== undefined) steps.push({ text: kept, label: 'unsaved changes from before' });
  set({
    saved,
    steps,
    at: steps.length - 1,
    notice:
      kept === undefined ? undefined : { tone: 'info', text: 'Unsaved changes from before are back; undo takes them away.' },
  });
}

function recall(saved: CaseText): string | undefined {
  const stored = sessionStorage.getItem(keyOf(saved));
  if (stored === null) return undefined;
  const { hash, text } = JSON.parse(stored) as { hash: string; text: string };
  return hash === saved.hash && text !== saved.text ? text : undefined;
}

function remember(): void {
  const { saved } = now();
  if (saved === undefined) return;
  if (isDirty(now())) sessionStorage.setItem(keyOf(saved), JSON.stringify({ hash: saved.hash, text: draftOf(now()) }));
  else sessionStorage.removeItem(keyOf(saved));
}

/** A change of the text, which can be undone. Steps with the same label that follow one another at once are one. */
export function setDraft(text: string, label: string, merge = false): void {
  const { steps, at } = now();
  if (text === steps[at]?.text) return;
  const kept = steps.slice(0, at + 1);
  if (merge && at > 0 && kept[at]?.label === label) kept[at] = { text, label };
  else kept.push({ text, label });
  set({ steps: kept, at: kept.length - 1, notice: undefined });
  remember();
}

export function undo(): void {
  set(({ at }) => ({ at: Math.max(0, at - 1) }));
  remember();
}

export function redo(): void {
  set(({ at, steps }) => ({ at: Math.min(steps.length - 1, at + 1) }));
  remember();
}

export async function save(): Promise<void> {
  const { saved } = now();
  if (saved === undefined || !isDirty(now())) return;
  const text = draftOf(now());
  const written = await source.write(saved.id, text, saved.hash);
  switch (written.kind) {
    case 'written':
      set({ saved: { ...written.entry, text }, theirs: undefined, notice: { tone: 'info', text: 'Saved.' } });
      remember();
      break;
    case 'conflict':
      set({ theirs: written.current });
      break;
    case 'refused':
      set({ notice: { tone: 'error', text: [written.message, written.fix].filter((part) => part !== undefined).join('; ') } });
  }
}

/** Takes the text on disk; what was here can be had back by undo. */
export function takeTheirs(): void {
  const { theirs, steps, at } = now();
  if (theirs === undefined) return;
  const next = [...steps.slice(0, at + 1), { text: theirs.text, label: 'the text on disk' }];
  set({ saved: theirs, theirs: undefined, steps: next, at: next.length - 1 });
  remember();
}

/** Keeps the text here; the next save replaces what is on disk, which was shown. */
export function keepMine(): void {
  const { theirs } = now();
  if (theirs === undefined) return;
  set({ saved: theirs, theirs: undefined });
  remember();
}

async function compareWithDisk(shelf: Shelf): Promise<void> {
  const { saved } = now();
  if (saved === undefined) return;
  const entry = shelf.cases.find(({ id }) => id === saved.id);
  if (entry === undefined) {
    set({ notice: { tone: 'error', text: 'The file of this case is gone from the disk; saving needs it to be there again.' } });
    return;
  }
  if (entry.hash === saved.hash) return;
  const current = await source.read(saved.id);
  // it may have been our own save, or have changed again
  if (current === undefined || now().saved?.id !== current.id || now().saved?.hash === current.hash) return;
  if (draftOf(now()) === current.text) set({ saved: current });
  else if (isDirty(now())) set({ theirs: current });
  else {
    const { steps, at } = now();
    const next = [...steps.slice(0, at + 1), { text: current.text, label: 'a change on disk' }];
    set({
      saved: current,
      steps: next,
      at: next.length - 1,
      notice: { tone: 'info', text: 'The file changed on disk; this is the new text.' },
    });
  }
}
