/**
 * A change of what can go together, or another day, gives outcomes other places: the outcome that is chosen, and those that are pinned, are
 * followed to where they stand now, so that the address goes on meaning the same.
 */
import { useEffect, useRef, useState } from 'react';
import { askEngine } from './engine/client.ts';
import { caseKey } from './engine/protocol.ts';
import { numbersIn } from './params.ts';
import { useSession } from './session.ts';
import { change, currentView } from './url.ts';
import type { ScreenProps } from './screens/props.ts';

/** The case for the screens: the last one that could be analysed, once the outcomes of the address are found in it. */
export function useFollowed(coming: ScreenProps | undefined): ScreenProps | undefined {
  const [shown, setShown] = useState(coming);
  // outcomes that were lost on the way, by the case that had them: undo finds them again, and so does the day
  const lost = useRef(new Map<string, string>());
  useEffect(() => {
    if (coming === undefined || coming === shown) return undefined;
    if (shown === undefined || !sameCase(shown, coming)) {
      setShown(coming);
      return undefined;
    }
    let gone = false;
    const follow = async (): Promise<void> => {
      const params = await followed(shown, coming, lost.current);
      if (gone) return;
      if (params !== undefined) change(params, true);
      setShown(coming);
    };
    void follow();
    return () => {
      gone = true;
    };
  }, [coming, shown]);
  return shown;
}

const sameCase = ({ subject: a }: ScreenProps, { subject: b }: ScreenProps): boolean =>
  a.file === b.file && a.variant === b.variant && (a.text !== b.text || a.asOf !== b.asOf);

async function followed(
  { subject: before }: ScreenProps,
  { subject, view }: ScreenProps,
  lost: Map<string, string>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { outcome = '', pin = '' } = currentView().params;
  const chosen = numbersIn(outcome);
  const pinned = numbersIn(pin);
  const back = outcome === '' ? lost.get(caseKey(subject)) : undefined;
  if (back !== undefined) return { outcome: back };
  if (chosen.length + pinned.length === 0) return undefined;
  const places = await askEngine('moved', subject, { before, nodes: [...chosen, ...pinned] }).catch(() => undefined);
  if (places === undefined) return undefined;
  const at = chosen.length === 0 ? undefined : places[0];
  if (chosen.length > 0 && at === undefined) {
    lost.set(caseKey(before), outcome);
    const shown = `${view.today === undefined ? 'another' : 'today’s'} is shown`;
    const text =
      subject.asOf === before.asOf
        ? `The chosen outcome is not possible any more; ${shown}. Undo brings it back.`
        : `The chosen outcome is not possible ${subject.asOf === undefined ? 'now' : 'on that day'}; ${shown}.`;
    useSession.setState({ notice: { tone: 'info', text } });
  }
  const kept = places.slice(chosen.length).flatMap((node) => (node === undefined ? [] : [node]));
  return { outcome: at === undefined ? '' : String(at), pin: kept.join() };
}
