/** What forms need: the case as plain values, and changes that go into its text. */
import type { Change } from '../../casefile/edit/change.ts';
import type { Plain } from '../../casefile/plain.ts';
import { askEngine, toldOf } from '../engine/client.ts';
import { draftOf, evidenceOf, setDraft, subjectOf, useSession } from '../session.ts';
import type { EditAsk } from '../engine/protocol.ts';

export type Mapping = { readonly [key: string]: Plain };

export const isMapping = (value: Plain | undefined): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const mapping = (value: Plain | undefined): Mapping => (isMapping(value) ? value : {});
export const list = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : []);
export const textOf = (value: Plain | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
export const textsOf = (value: Plain | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((one: Plain) => textOf(one)) : value === undefined || value === null ? [] : [textOf(value)];

/** Makes a change in the text as one step that can be undone; tells what is wrong where it cannot be made. */
export async function edit(ask: EditAsk, label: string): Promise<boolean> {
  const session = useSession.getState();
  const subject = subjectOf(session);
  if (subject === undefined) return false;
  try {
    const { text, besides, evidence } = await askEngine('edit', subject, { edit: ask });
    // typed meanwhile: the change was made on an older text
    const now = useSession.getState();
    if (draftOf(now) !== subject.text || (subject.beside !== undefined && evidenceOf(now) !== subject.beside.evidence))
      return await edit(ask, label);
    setDraft(text, label, false, evidence);
    if (besides.length > 0)
      useSession.setState({
        notice: { tone: 'info', text: `Taken out with it: ${besides.join('; ')}. Undo brings all of it back.` },
      });
    return true;
  } catch (thrown) {
    const told = toldOf(thrown);
    useSession.setState({ notice: { tone: 'error', text: told } });
    return false;
  }
}

let last: Promise<void> = Promise.resolve();

/**
 * A change that is worked out of what the case says by then: quick ones that follow one another each see what the one
 * before has done.
 */
export function inTurn(change: (root: Mapping) => Promise<void>): void {
  const before = last;
  last = (async () => {
    await before;
    const subject = subjectOf(useSession.getState());
    const root = subject === undefined ? undefined : await askEngine('plain', subject, {}).catch(() => undefined);
    if (isMapping(root)) await change(root);
  })();
}

export const changes = (label: string, ...list: readonly Change[]): Promise<boolean> =>
  edit({ kind: 'changes', changes: list }, label);

/** Sets a text, or takes the key out where the text is empty. */
export function setText(path: readonly (string | number)[], before: Plain | undefined, after: string, label: string): void {
  if (textOf(before) === after) return;
  if (after.trim() !== '') void changes(label, { kind: 'set', path, value: after });
  else if (before !== undefined) void changes(label, { kind: 'remove', path });
}
