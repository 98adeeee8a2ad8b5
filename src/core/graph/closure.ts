/**
 * Everything that can be reached from each node: strongly connected components (Tarjan 1972, without recursion), then one
 * union of bit sets a component.
 */

/**
 * node → bit set of the nodes that one step or more lead to, and the node itself. Nodes of one component share their set.
 * O(steps + components · n / 32).
 */
export function closureOf(size: number, steps: readonly (readonly number[])[]): Uint32Array[] {
  const words = (size + 31) >> 5;
  const reached: Uint32Array[] = Array.from({ length: size });
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const open: number[] = [];
  const isOpen = new Uint8Array(size);
  let count = 0;
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (order[node] === -1) {
        order[node] = low[node] = count++;
        open.push(node);
        isOpen[node] = 1;
      }
      const to = steps[node]![next[node]!++];
      if (to !== undefined) {
        if (order[to] === -1) path.push(to);
        else if (isOpen[to] === 1) low[node] = Math.min(low[node]!, order[to]!);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) low[before] = Math.min(low[before]!, low[node]!);
      if (low[node] === order[node]) close(node);
    }
  }
  return reached;

  /** The nodes opened since `first` are a component; whatever they lead to outside of it is closed already. */
  function close(first: number): void {
    const members = open.splice(open.lastIndexOf(first));
    const set = new Uint32Array(words);
    for (const member of members) {
      isOpen[member] = 0;
      set[member >> 5]! |= 1 << (member & 31);
    }
    const joined = new Set<Uint32Array>([set]);
    for (const member of members) {
      for (const to of steps[member]!) {
        const other = reached[to];
        if (other === undefined || joined.has(other)) continue;
        joined.add(other);
        for (let w = 0; w < words; w++) set[w]! |= other[w]!;
      }
    }
    for (const member of members) reached[member] = set;
  }
}
