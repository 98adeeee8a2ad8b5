/**
 * Texts that are nearly the same: runs of three words in both, as a share of the runs in either (Broder 1997). Texts whose
 * smallest hashes agree in one band are compared in full; of two texts that share 70 % of their runs, 99.9 % are.
 */

const RUN = 3;
const BANDS = 16;
const ROWS = 3;

/** From this share on, two texts are nearly the same. */
export const NEAR = 0.7;

export const shinglesOf = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length <= RUN) return new Set([words.join(' ')]);
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')));
};

export function sharedShingles(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size;
  return both / (a.size + b.size - both);
}

/** One number a band: texts with an equal number in the same band may be near. */
export function bandsOf(shingles: ReadonlySet<string>): readonly number[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xff_ff_ff_ff);
  for (const shingle of shingles) {
    const hash = hashOf(shingle);
    for (let at = 0; at < least.length; at++) {
      const mixed = mix(hash ^ Math.imul(at + 1, 0x9e_37_79_b1));
      if (mixed < least[at]!) least[at] = mixed;
    }
  }
  return Array.from({ length: BANDS }, (_, band) =>
    least.subarray(band * ROWS, (band + 1) * ROWS).reduce((hash, value) => mix(hash ^ value), band),
  );
}

function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
