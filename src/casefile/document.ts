/** The text of a case as a YAML tree with positions. */
import type { LineCounter, Node } from 'yaml';

/** A parsed case text. Offsets of nodes are positions in `text`. */
export interface CaseDocument {
  readonly text: string;
  readonly file?: string;
  readonly root: Node | null;
  readonly lines: LineCounter;
  /** alias → the node it stands for */
  readonly targets: ReadonlyMap<Node, Node>;
}
