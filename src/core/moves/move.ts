/**
 * Who can change what. R_i(s), the reachable list of party i, is never stored as a matrix:
 *
 * - option form: i's moves from a member stay among the members that agree on everyone else's options. Members that
 *   also agree on i's one-way options form a *block*; inside a block every move is allowed both ways, between blocks of
 *   the same cell a move is allowed where no one-way option turns back.
 * - graph form: explicit arcs between nodes.
 */
export type PartyMoves = NoMoves | BlockMoves | ArcMoves;

interface NoMoves {
  readonly kind: 'none';
}

export interface BlockMoves {
  readonly kind: 'blocks';
  readonly blockCount: number;
  /** member → block */
  readonly blockOf: Int32Array;
  /** block → its members, ascending: `list[start[b]] … list[start[b + 1] - 1]` */
  readonly start: Int32Array;
  readonly list: Int32Array;
  /** undefined where the party has no one-way options: then each block is a whole cell */
  readonly oneWay: OneWayBlocks | undefined;
}

export interface OneWayBlocks {
  /** block → one bit a one-way option of the party, set where it can no longer turn back; moves only add bits */
  readonly pattern: Int32Array;
  /** block → its cell */
  readonly cellOf: Int32Array;
  /** cell → its blocks: `cellList[cellStart[c]] … cellList[cellStart[c + 1] - 1]` */
  readonly cellStart: Int32Array;
  readonly cellList: Int32Array;
}

export interface ArcMoves {
  readonly kind: 'arcs';
  /** node → where it leads, ascending: `to[outStart[n]] … to[outStart[n + 1] - 1]` */
  readonly outStart: Int32Array;
  readonly to: Int32Array;
  /** node → whence it is reached, ascending */
  readonly inStart: Int32Array;
  readonly from: Int32Array;
}

/** One step of a sequence of moves. */
export interface Step {
  readonly party: number;
  readonly from: number;
  readonly to: number;
}
