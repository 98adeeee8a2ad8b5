/** The identifiers of the stability concepts. */
export type ClassicalId = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim' | 'seq-or-sim';
export type Base = 'nash' | 'gmr' | 'smr' | 'seq';
export type Attitude = 'a' | 'b' | 'c' | 'd';
export type Degree = 1 | 2 | 3 | 4 | 5 | 6;
export type ConceptId =
  | ClassicalId
  /** unknown comparisons under an attitude */
  | `${Base}-${Attitude}`
  /** strength: an answer must hurt by at least this degree */
  | `${Exclude<Base, 'nash'>}-strong-${Degree}`
  /** hybrid: strength where comparisons may be unknown too */
  | `${Exclude<Base, 'nash'>}-${Attitude}-strong`
  | `${Base}-chance`
  | `${Base}-relational`
  | `limited-${2 | 3 | 4 | 5 | 6}`
  | 'non-myopic'
  | 'stackelberg-first'
  | 'stackelberg-second'
  | `maximin-${1 | 2 | 3 | 4 | 5}`;
