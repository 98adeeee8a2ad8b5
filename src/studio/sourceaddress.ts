/** Where the words of a source or statement can be read: on the Record screen, where there is one; all links to it are made here. */
import { SCREENS, toScreen, type View } from './url.ts';

const RECORD = SCREENS.find((screen: string) => screen === 'record');

export const sourceAddress = (place: View, id: string): string | undefined =>
  RECORD === undefined ? undefined : toScreen(place, RECORD, { statement: id });
