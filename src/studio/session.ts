/**
 * The case that is open, and the evidence beside it: as they were saved, as they are now, and every step between, so that
 * everything can be undone, on whichever screen it was done. A change on disk meanwhile is shown, and never overwritten.
 */
import { create } from 'zustand';
import { source } from './source.ts';
import { withFix } from './told.ts';
import type { Beside, Subject } from './engine/protocol.ts';
import type { BesideCase, EvidenceText } from '../wire/beside.ts';
import type { CaseText, Shelf } from '../wire/shelf.ts';

interface Step {
  readonly text: string;
  /** that of evidence.yaml; empty where there is no such file */
  readonly evidence: string;
  /** what was done to come here, for the undo button */
  readonly label: string;
}

export interface Session {
  readonly shelf: Shelf | undefined;
  readonly shelfError: string | undefined;
  /** the connection to the server is broken; the page goes on with what it has */
  readonly offline: boolean;
  readonly saved: CaseText | undefined;
  readonly beside: BesideCase | undefined;
  /** there is no such case */
  readonly missing: boolean;
  readonly steps: readonly Step[];
  readonly at: number;
  /** the file as somebody else wrote it meanwhile */
  readonly theirs: CaseText | undefined;
  readonly theirEvidence: EvidenceText | undefined;
  /** what the user is told once: saved, reloaded, could not be saved */
  readonly notice: { readonly tone: 'info' | 'error'; readonly text: string } | undefined;
}

const CLOSED = {
  saved: undefined,
  beside: undefined,
  missing: false,
  steps: [],
  at: 0,
  theirs: undefined,
  theirEvidence: undefined,
  notice: undefined,
} as const;

export const useSession = create<Session>(() => ({ shelf: undefined, shelfError: undefined, offline: false, ...CLOSED }));

const { getState: now, setState: set } = useSession;

export const draftOf = ({ steps, at }: Session): string => steps[at]?.text ?? '';
export const evidenceOf = ({ steps, at }: Session): string => steps[at]?.evidence ?? '';

const caseDirty = (session: Session): boolean => session.saved !== undefined && draftOf(session) !== session.saved.text;
const evidenceDirty = (session: Session): boolean => evidenceOf(session) !== (session.beside?.evidence?.text ?? '');
export const isDirty = (session: Session): boolean => caseDirty(session) || evidenceDirty(session);

let lastSubject: Subject | undefined;
let lastBeside: { readonly of: BesideCase; readonly beside: Beside } | undefined;

/** The case as it is now, for the engine; the same object as long as nothing changed. */
export function subjectOf(session: Session): Subject | undefined {
  const { saved } = session;
  if (saved === undefined) return undefined;
  const text = draftOf(session);
  const beside = besideOf(session);
  const last = lastSubject;
  if (last?.text !== text || last.file !== saved.file || last.format !== saved.format || last.beside !== beside) {
    lastSubject = { text, file: saved.file, format: saved.format, ...(beside === undefined ? {} : { beside }) };
  }
  return lastSubject;
}

function besideOf(session: Session): Beside | undefined {
  const { beside: of } = session;
  if (of?.evidence === undefined) return undefined;
  const evidence = evidenceOf(session);
  const fresh = lastBeside?.of !== of;
  if (!fresh && lastBeside?.beside.evidence === evidence) return lastBeside.beside;
  const documents = Object.fromEntries(of.documents.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text]])));
  const known = fresh
    ? { documents, key: String(++besides) }
    : { documents: lastBeside!.beside.documents, key: lastBeside!.beside.key };
  lastBeside = { of, beside: { evidence, file: of.evidence.file, ...known } };
  return lastBeside.beside;
}

/** Counts the states of the documents that were seen. */
let besides = 0;

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
      const before = now().shelf;
      set({ shelf });
      void compareWithDisk(shelf);
      void compareBeside(before, shelf);
    },
    (offline) => set({ offline }),
  );
}

const keyOf = (saved: CaseText): string => `parley draft ${saved.id}`;

export async function openCase(id: string): Promise<void> {
  if (now().saved?.id === id) return;
  set(CLOSED);
  const [saved, beside] = await Promise.all([source.read(id).catch(() => undefined), source.beside(id).catch(() => undefined)]);
  if (saved === undefined) {
    set({ missing: true });
    return;
  }
  // a page that was closed by mistake finds its unsaved text again
  const first: Step = { text: saved.text, evidence: beside?.evidence?.text ?? '', label: '' };
  const kept = recall(saved, first, beside?.evidence?.hash ?? '');
  const steps = kept === undefined ? [first] : [first, kept];
  set({
    saved,
    beside,
    steps,
    at: steps.length - 1,
    notice:
      kept === undefined ? undefined : { tone: 'info', text: 'Unsaved changes from before are back; undo takes them away.' },
  });
}

interface Kept {
  readonly hash: string;
  readonly text: string;
  readonly evidenceHash: string;
  readonly evidence: string;
}

function recall(saved: CaseText, first: Step, evidenceHash: string): Step | undefined {
  const stored = sessionStorage.getItem(keyOf(saved));
  if (stored === null) return undefined;
  const kept = JSON.parse(stored) as Kept;
  const text = kept.hash === saved.hash ? kept.text : first.text;
  const evidence = kept.evidenceHash === evidenceHash ? kept.evidence : first.evidence;
  if (text === first.text && evidence === first.evidence) return undefined;
  return { text, evidence, label: 'unsaved changes from before' };
}

function remember(): void {
  const session = now();
  const { saved, beside } = session;
  if (saved === undefined) return;
  const kept: Kept = {
    hash: saved.hash,
    text: draftOf(session),
    evidenceHash: beside?.evidence?.hash ?? '',
    evidence: evidenceOf(session),
  };
  if (isDirty(session)) sessionStorage.setItem(keyOf(saved), JSON.stringify(kept));
  else sessionStorage.removeItem(keyOf(saved));
}

/** A change of the text, with the evidence that follows it, which can be undone. Steps with the same label that follow one another at once are one. */
export const setDraft = (text: string, label: string, merge = false, evidence?: string): void =>
  step({ text, ...(evidence === undefined ? {} : { evidence }) }, label, merge);

/** A change of the evidence, which can be undone like those of the case. */
export const setEvidence = (evidence: string, label: string): void => step({ evidence }, label, false);

function step(change: Partial<Step>, label: string, merge: boolean): void {
  const { steps, at } = now();
  const next: Step = { text: '', evidence: '', ...steps[at], ...change, label };
  if (next.text === steps[at]?.text && next.evidence === steps[at].evidence) return;
  const kept = steps.slice(0, at + 1);
  if (merge && at > 0 && kept[at]?.label === label) kept[at] = next;
  else kept.push(next);
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

/** Writes what changed: the case, the evidence, or both. */
export async function save(): Promise<void> {
  const { saved, beside } = now();
  if (saved === undefined || !isDirty(now())) return;
  const text = draftOf(now());
  const evidence = evidenceOf(now());
  if (caseDirty(now())) {
    const written = await source.write(saved.id, text, saved.hash);
    if (written.kind === 'conflict') set({ theirs: written.current });
    else if (written.kind === 'refused') set({ notice: refusal(written) });
    else set({ saved: { ...written.entry, text }, theirs: undefined });
    if (written.kind !== 'written') return;
  }
  if (beside?.evidence !== undefined && evidence !== beside.evidence.text) {
    const written = await source.writeEvidence(saved.id, evidence, beside.evidence.hash);
    if (written.kind === 'conflict') set({ theirEvidence: written.current });
    else if (written.kind === 'refused') set({ notice: refusal(written) });
    else set({ beside: { ...now().beside!, evidence: written.evidence }, theirEvidence: undefined });
    if (written.kind !== 'written') return;
  }
  set({ notice: { tone: 'info', text: 'Saved.' } });
  remember();
}

const refusal = ({ message, fix }: { readonly message: string; readonly fix: string | undefined }): Session['notice'] => ({
  tone: 'error',
  text: withFix({ message, fix }),
});

/** Takes the text on disk; what was here can be had back by undo. */
export function takeTheirs(): void {
  const { theirs, theirEvidence, beside } = now();
  const label = 'the text on disk';
  if (theirs !== undefined) {
    set({ saved: theirs, theirs: undefined });
    step({ text: theirs.text }, label, false);
  } else if (theirEvidence !== undefined && beside !== undefined) {
    set({ beside: { ...beside, evidence: theirEvidence }, theirEvidence: undefined });
    step({ evidence: theirEvidence.text }, label, false);
  }
  remember();
}

/** Keeps the text here; the next save replaces what is on disk, which was shown. */
export function keepMine(): void {
  const { theirs, theirEvidence, beside } = now();
  if (theirs !== undefined) set({ saved: theirs, theirs: undefined });
  else if (theirEvidence !== undefined && beside !== undefined)
    set({ beside: { ...beside, evidence: theirEvidence }, theirEvidence: undefined });
  remember();
}

const CHANGED = { tone: 'info', text: 'The file changed on disk; this is the new text.' } as const;

/** what was told when the file went */
let lost: Session['notice'];

async function compareWithDisk(shelf: Shelf): Promise<void> {
  const { saved } = now();
  if (saved === undefined) return;
  const entry = shelf.cases.find(({ id }) => id === saved.id);
  if (entry === undefined) {
    const unread = shelf.unread.find(({ id }) => id === saved.id);
    const text =
      unread === undefined
        ? 'The file of this case is gone from the disk; saving needs it to be there again.'
        : `The file of this case cannot be read any more: ${unread.problem}. This page goes on with what it has.`;
    lost = { tone: 'error', text };
    set({ notice: lost });
    return;
  }
  if (lost !== undefined && now().notice === lost) set({ notice: undefined });
  if (entry.hash === saved.hash) return;
  const current = await source.read(saved.id);
  // it may have been our own save, or have changed again
  if (current === undefined || now().saved?.id !== current.id || now().saved?.hash === current.hash) return;
  if (draftOf(now()) === current.text) set({ saved: current });
  else if (caseDirty(now())) set({ theirs: current });
  else {
    set({ saved: current });
    step({ text: current.text }, 'a change on disk', false);
    set({ notice: CHANGED });
  }
}

/** Documents that came or changed are simply there; the evidence is treated as the case is. */
async function compareBeside(before: Shelf | undefined, shelf: Shelf): Promise<void> {
  const { saved } = now();
  const hashIn = (one: Shelf | undefined): string | undefined => one?.cases.find(({ id }) => id === saved?.id)?.besideHash;
  if (saved === undefined || hashIn(shelf) === undefined || hashIn(before) === hashIn(shelf)) return;
  const current = await source.beside(saved.id).catch(() => undefined);
  const { beside } = now();
  if (current?.evidence === undefined || now().saved?.id !== current.id) return;
  const mine = beside?.evidence;
  if (mine === undefined || mine.hash === current.evidence.hash || evidenceOf(now()) === current.evidence.text) {
    set({ beside: current });
  } else if (evidenceDirty(now())) {
    set({ beside: { ...current, evidence: mine }, theirEvidence: current.evidence });
  } else {
    set({ beside: current });
    step({ evidence: current.evidence.text }, 'a change on disk', false);
    set({ notice: { ...CHANGED, text: 'The evidence changed on disk; this is the new text.' } });
  }
}
