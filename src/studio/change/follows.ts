/** What else would hold, or would not, once a change is made. */
import type { Follows } from '../engine/long.ts';

/** "new: 30, 40; no more: 113"; empty where nothing else changes. */
export function otherOutcomes({ gained, lost }: Follows): string {
  return [...(gained.length === 0 ? [] : [`new: ${few(gained)}`]), ...(lost.length === 0 ? [] : [`no more: ${few(lost)}`])].join(
    '; ',
  );
}

const few = (labels: readonly string[]): string =>
  labels.length > 5 ? `${labels.slice(0, 5).join(', ')} and ${labels.length - 5} more` : labels.join(', ');
