/** What can be changed in a case, by the place in its text. */
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';

/**
 * Paths are those of problems: keys and positions, `['options', 'strike', 'label']`. Parties and options may stand in
 * them by id, name or alias, whatever the text calls them; moves by their line in the text.
 */
export type Change =
  /** the value at the path; keys that are missing on the way are made, and a short form (`moe: Ministry`) is written out */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Plain }
  /** a new item of the list, or a new key of the mapping, at the path; at the end unless `at` says before which */
  | { readonly kind: 'add'; readonly path: Path; readonly key?: string; readonly at?: number; readonly value: Plain }
  | { readonly kind: 'remove'; readonly path: Path }
  /** to another position among its neighbours: `to` is the position it has afterwards */
  | { readonly kind: 'move'; readonly path: Path; readonly to: number }
  /**
   * A party, option or source (by its path), or a named or merged outcome, gets another name, and so does everything that
   * refers to it by the old one: conditions, owners, rankings, moves. `alone`: only the key, not what refers to it.
   */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string; readonly alone?: boolean };

/** Short forms: the key that a single value at such a path stands for. */
export function shortFor(path: Path): string | undefined {
  const [section] = path;
  const above = path.at(-2);
  if (path.length === 2 && section === 'parties') return 'name';
  if (path.length === 2 && section === 'sources') return 'title';
  if (above === 'weights') return 'weight';
  return typeof path.at(-1) === 'number' && (above === 'statements' || above === 'equal' || above === 'either')
    ? 'say'
    : undefined;
}
