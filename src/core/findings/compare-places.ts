/** From one order of statements to another: which are dropped, added, moved or replaced, and every list in between. */
import type { StatementPlace } from '../model/model.ts';

export type PlaceEdit =
  | { readonly what: 'added'; readonly place: StatementPlace; readonly at: number }
  | { readonly what: 'dropped'; readonly place: StatementPlace; readonly at: number }
  | { readonly what: 'replaced'; readonly before: StatementPlace; readonly place: StatementPlace; readonly at: number }
  /** `from` and `at`: places in the first and in the second list, from 1 for the most important */
  | { readonly what: 'moved'; readonly place: StatementPlace; readonly from: number; readonly at: number };

export interface PlaceEdits {
  readonly edits: readonly PlaceEdit[];
  /** the first list with some of the edits made; with all of them it is the second */
  readonly places: (made: (edit: number) => boolean) => StatementPlace[];
}

interface Entry {
  readonly place: StatementPlace;
  readonly key: string;
  readonly side: 'both' | 'first' | 'second';
  /** place in its list, from 1 */
  readonly at: number;
}

const keyOf = (place: StatementPlace): string =>
  JSON.stringify({ ...place, statements: place.statements.map(({ condition }) => condition) });

/** The statements that stay where they are form a longest common subsequence. O(first · second). */
export function editsOf(first: readonly StatementPlace[], second: readonly StatementPlace[]): PlaceEdits {
  const merged = mergedLists(first, second);
  const edits: PlaceEdit[] = [];
  const editOf = merged.map(() => -1);
  const open = (index: number, side: Entry['side']): boolean => merged[index]?.side === side && editOf[index] === -1;
  merged.forEach(({ place, key, side, at: from }, index) => {
    if (side !== 'first') return;
    const to = merged.findIndex((other, k) => open(k, 'second') && other.key === key);
    if (to === -1) return;
    editOf[index] = editOf[to] = edits.push({ what: 'moved', place, from, at: merged[to]!.at }) - 1;
  });
  merged.forEach(({ place, at }, index) => {
    if (!open(index, 'first') || !open(index + 1, 'second')) return;
    // a run of one dropped and one added statement is a statement replaced
    if (open(index - 1, 'first') || open(index + 2, 'second')) return;
    const other = merged[index + 1]!;
    editOf[index] = editOf[index + 1] = edits.push({ what: 'replaced', before: place, place: other.place, at }) - 1;
  });
  merged.forEach(({ place, side, at }, index) => {
    if (side === 'both' || editOf[index] !== -1) return;
    editOf[index] = edits.push({ what: side === 'first' ? 'dropped' : 'added', place, at }) - 1;
  });
  return {
    edits,
    places: (made) =>
      merged.flatMap(({ place, side }, index) =>
        side === 'both' || made(editOf[index]!) === (side === 'second') ? [place] : [],
      ),
  };
}

/** One list that contains both in their orders, what is common to them once. */
function mergedLists(first: readonly StatementPlace[], second: readonly StatementPlace[]): Entry[] {
  const a = first.map(keyOf);
  const b = second.map(keyOf);
  // longest common subsequence of the rests from i and j
  const length = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const merged: Entry[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      merged.push({ place: second[j]!, key: a[i]!, side: 'both', at: ++i });
      j++;
    } else if (i < a.length && (j === b.length || length[i + 1]![j]! >= length[i]![j + 1]!)) {
      merged.push({ place: first[i]!, key: a[i]!, side: 'first', at: ++i });
    } else {
      merged.push({ place: second[j]!, key: b[j]!, side: 'second', at: ++j });
    }
  }
  return merged;
}
