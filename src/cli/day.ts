/** Days as they are typed. */
import { WrongUse } from './exit.ts';
import { stretchOf } from '../reading/calendar.ts';

/** A day, a month or a year that there is. `name`: what asks for it. */
export const day =
  (name: string): ((text: string) => string) =>
  (text) => {
    if (stretchOf(text) !== undefined) return text;
    throw new WrongUse(`${name} takes a day of the form YYYY-MM-DD (or YYYY-MM, YYYY), not "${text}"`);
  };
