/** Places in a text counted in Unicode code points, as REFI-QDA does, and in UTF-16 units, as we do. */

export interface Points {
  readonly length: number;
  readonly toPoint: (unit: number) => number;
  readonly toUnit: (point: number) => number;
}

export function pointsOf(text: string): Points {
  /** where each pair of units begins */
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(index);
  /** how many of the ascending numbers are below the limit */
  const below = (limit: number, of: (index: number) => number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (of(middle) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    length: text.length - pairs.length,
    toPoint: (unit) => unit - below(unit, (index) => pairs[index]!),
    toUnit: (point) => point + below(point, (index) => pairs[index]! - index),
  };
}
