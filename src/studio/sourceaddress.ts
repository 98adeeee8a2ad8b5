/** Where the words of a source or statement are read: all links to them are made here. */
import { toScreen, type View } from './url.ts';

export const sourceAddress = (place: View, id: string): string => toScreen(place, 'record', { statement: id });
