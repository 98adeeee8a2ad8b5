/** What the server and the studio say to each other. The built site holds the same answers as files. */

/** One case of the folder that is open. */
export interface ShelfEntry {
  /** its path below the folder, with `/`, without `case.yaml`; the name by which the studio and the server call it */
  readonly id: string;
  /** the file's name, for titles and messages */
  readonly file: string;
  readonly format: 'yaml' | 'gmcr';
  /** of its text; changes with every change of it */
  readonly hash: string;
  /** of what stands beside it; undefined where nothing can */
  readonly besideHash?: string;
}

export interface Shelf {
  /** the folder as the user named it */
  readonly folder: string;
  readonly version: string;
  readonly readOnly: boolean;
  readonly cases: readonly ShelfEntry[];
  /** files that stand where a case would and cannot be read, with the reason */
  readonly unread: readonly UnreadCase[];
}

export interface UnreadCase {
  readonly id: string;
  readonly problem: string;
  readonly fix: string | undefined;
}

/** A case as it is on disk. */
export interface CaseText extends ShelfEntry {
  readonly text: string;
}

/** The answer to a request to write: what is there now, and whether it is what was sent. */
export type Written =
  | { readonly kind: 'written'; readonly entry: ShelfEntry }
  /** somebody else wrote meanwhile: nothing was written */
  | { readonly kind: 'conflict'; readonly current: CaseText }
  | { readonly kind: 'refused'; readonly message: string; readonly fix: string | undefined };

/** The server tells that a file changed, came or went: the whole shelf, as it is now. */
export interface ShelfChanged {
  readonly kind: 'shelf';
  readonly shelf: Shelf;
}
