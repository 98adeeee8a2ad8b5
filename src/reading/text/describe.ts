/** What a plain text says about itself at its top: a headline, a date line, the agency of a dateline. */
import { timesIn } from '../when.ts';
import type { SourceDocument, Span } from '../../core/evidence/reading.ts';

export function describe(text: string, paragraphs: readonly Span[]): Partial<SourceDocument> {
  const top = paragraphs.slice(0, 5);
  const [first] = top;
  const headline = first === undefined ? undefined : text.slice(...first).replaceAll(/\s+/g, ' ');
  const title =
    headline !== undefined && paragraphs.length > 1 && headline.length <= 160 && !/[.!?]["”]?\s+\p{Lu}/u.test(headline)
      ? headline.replace(/\.$/, '')
      : undefined;
  // a line that is hardly more than a date
  const dated = top.flatMap((span) => {
    if (span[1] - span[0] > 120) return [];
    return timesIn(text, span, undefined).filter(({ grain, span: [a, b] }) => grain === 'day' && (b - a) * 3 > span[1] - span[0]);
  })[0];
  const agency = top
    .map(
      ([from, to]) =>
        /^[\p{Lu}][\p{Lu}\s,./]+.{0,24}\((Reuters|AP|AFP|dpa|TASS|Xinhua|Interfax)\)\s*[-–—]/u.exec(text.slice(from, to))?.[1],
    )
    .find((name) => name !== undefined);
  return {
    ...(title === undefined ? {} : { title }),
    ...(dated === undefined ? {} : { date: dated.start }),
    ...(agency === undefined ? {} : { publisher: agency }),
  };
}
