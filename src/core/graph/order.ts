/** The states in ascending order of `values` (integers from 0), equal ones in their own order: counting sort, O(n + top). */
export function ascending(values: Int32Array): Int32Array {
  const n = values.length;
  const order = new Int32Array(n);
  let top = 0;
  for (let s = 0; s < n; s++) if (values[s]! > top) top = values[s]!;
  if (top === n - 1) {
    // as many values as states: mostly a strict ranking, which needs one pass; ties show as an empty place
    order.fill(-1);
    for (let s = 0; s < n; s++) order[values[s]!] = s;
    if (!order.includes(-1)) return order;
  }
  const start = new Int32Array(top + 2);
  for (let s = 0; s < n; s++) start[values[s]! + 1]!++;
  for (let v = 0; v <= top; v++) start[v + 1]! += start[v]!;
  for (let s = 0; s < n; s++) order[start[values[s]!]!++] = s;
  return order;
}
