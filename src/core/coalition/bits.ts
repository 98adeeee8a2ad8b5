/** Bit sets over the outcomes, 32 a word. */

export function setBit(bits: Uint32Array, at: number): void {
  bits[at >> 5]! |= 1 << (at & 31);
}

/** Whether the two have an element in common. */
export function meets(a: Uint32Array, b: Uint32Array): boolean {
  for (let w = 0; w < a.length; w++) if ((a[w]! & b[w]!) !== 0) return true;
  return false;
}

/** Whether every element of `a` is one of `b`. */
export function clearedBy(a: Uint32Array, b: Uint32Array): boolean {
  for (let w = 0; w < a.length; w++) if ((a[w]! & ~b[w]!) !== 0) return false;
  return true;
}
