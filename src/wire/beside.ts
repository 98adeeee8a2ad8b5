/** What stands beside a case: its evidence, and the documents it was taken from. The built site holds the same as a file. */

/** evidence.yaml as it is on disk. */
export interface EvidenceText {
  readonly file: string;
  /** of its text; empty where there is no file yet */
  readonly hash: string;
  /** empty where there is no file yet */
  readonly text: string;
}

/** A document in the folder of a case. */
export interface DocumentText {
  /** its path in that folder, with `/`: sources/report.md */
  readonly file: string;
  /** undefined: it cannot be shown, and `problem` says why */
  readonly text: string | undefined;
  readonly problem: string | undefined;
}

export interface BesideCase {
  /** the case it stands beside */
  readonly id: string;
  /** undefined: a case with a name of its own, or a .gmcr file, has no evidence */
  readonly evidence: EvidenceText | undefined;
  readonly documents: readonly DocumentText[];
}

/** The answer to a request to write evidence. */
export type EvidenceWritten =
  | { readonly kind: 'written'; readonly evidence: EvidenceText }
  /** somebody else wrote meanwhile: nothing was written */
  | { readonly kind: 'conflict'; readonly current: EvidenceText }
  | { readonly kind: 'refused'; readonly message: string; readonly fix: string | undefined };

/** The answer to a request to keep a new document. */
export type DocumentAdded =
  | { readonly kind: 'added'; readonly document: DocumentText }
  | { readonly kind: 'refused'; readonly message: string; readonly fix: string | undefined };
