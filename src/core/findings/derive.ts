/** Analysis → findings. */
import type { Finding, HoldsGroup, PartyStand } from './finding.ts';
import { temptationsFrom } from '../graph/interest.ts';
import type { Basis, Model, Preference } from '../model/model.ts';
import { numberOf, takenIn, patternOf } from '../space/state.ts';
import type { ConceptId } from '../stability/definition.ts';
import { bitsOf, countBits, hasBit, type StabilityTable } from '../stability/table.ts';

/** Most outcomes a group of findings lists; the count is always whole. */
const BOUND = 200;

export function deriveFindings(table: StabilityTable): readonly Finding[] {
  const { space } = table.graph;
  return [
    scope(space.model, space.size),
    { kind: 'holds', groups: holdsGroups(table) },
    ...(space.today === undefined ? [] : [{ kind: 'today', node: space.today, parties: standsAt(table, space.today) } as const]),
    ...space.model.parties.map((_, party) => freedom(table, party)),
    ...common(table),
    ...table.skipped.map(({ concept, problem }) => ({ kind: 'left-out', what: concept, why: problem.message }) as const),
  ];
}

function scope(model: Model, outcomes: number): Finding {
  const bases: (Basis | undefined)[] = [
    ...model.rules.filter(({ later }) => later === undefined).map((rule) => rule.basis),
    ...model.preferences.flatMap((preference) => {
      if (preference === undefined) return [];
      return [...orderBases(preference), ...(preference.comparisons ?? []).map(({ basis }) => basis ?? preference.basis)];
    }),
  ];
  return {
    kind: 'scope',
    parties: model.parties.length,
    options: model.options.length,
    outcomes,
    sourced: bases.filter((basis) => basis?.kind === 'sourced').length,
    assumed: bases.filter((basis) => basis?.kind === 'assumed').length,
    unbased: bases.filter((basis) => basis === undefined).length,
  };
}

function orderBases(preference: Preference): (Basis | undefined)[] {
  switch (preference.kind) {
    case 'statements':
      return preference.places.flatMap((place) => place.statements.map((statement) => statement.basis ?? preference.basis));
    case 'weights':
      return preference.weights.map((weight) => weight.basis ?? preference.basis);
    case 'ranking':
      return [preference.basis];
  }
}

/** Outcomes that hold under at least one concept, grouped by the concepts under which they do; most concepts first. */
function holdsGroups(table: StabilityTable): HoldsGroup[] {
  const { space } = table.graph;
  const any = new Uint32Array((space.size + 31) >> 5);
  for (const bits of table.equilibria.values()) bits.forEach((word, w) => (any[w]! |= word));
  const groups = new Map<string, { concepts: ConceptId[]; nodes: number[]; count: number }>();
  for (const node of bitsOf(any, space.size)) {
    const concepts = table.concepts.filter((concept) => hasBit(table.equilibria.get(concept)!, node));
    const key = concepts.join();
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { concepts, nodes: [], count: 0 }));
    group.count++;
    if (group.nodes.length < BOUND) group.nodes.push(node);
  }
  for (const group of groups.values()) group.nodes.sort((a, b) => numberOf(space, a) - numberOf(space, b));
  return [...groups.values()].sort(
    (a, b) => b.concepts.length - a.concepts.length || a.concepts.join().localeCompare(b.concepts.join(), 'en'),
  );
}

/** How each party stands at a node: stays, held, or leaves. */
export function standsAt(table: StabilityTable, node: number): PartyStand[] {
  return table.graph.space.model.parties.map((_, party) => {
    const stable = table.concepts.filter((concept) => hasBit(table.stable.get(concept)![party]!, node));
    const rank = table.graph.ranks[party]!;
    const improvements = temptationsFrom(table.graph, party, node).sort((a, b) => rank[b]! - rank[a]! || a - b);
    const stand = improvements.length === 0 ? 'stays' : stable.length > 0 ? 'held' : 'leaves';
    return { party, stand, stable, improvements };
  });
}

function freedom(table: StabilityTable, party: number): Finding {
  const { size } = table.graph.space;
  const stay = staying(table, party);
  const kept = stay.slice();
  for (const bits of table.stable.values()) bits[party]!.forEach((word, w) => (kept[w]! |= word));
  const stays = countBits(stay);
  const held = countBits(kept) - stays;
  return { kind: 'freedom', party, stays, held, leaves: size - stays - held };
}

/** Bit set: where the party has no move to what it likes better, or may like better; empty where that is not computed. */
function staying({ graph, stable }: StabilityTable, party: number): Uint32Array {
  const nash = stable.get('nash')?.[party];
  if (nash !== undefined) return nash;
  const found = new Uint32Array((graph.space.size + 31) >> 5);
  if (graph.relations === undefined) return found;
  for (let node = 0; node < graph.space.size; node++) {
    if (temptationsFrom(graph, party, node).length === 0) found[node >> 5]! |= 1 << (node & 31);
  }
  return found;
}

/** What the equilibria have in common, under the first concept of the table that has any (none where there is only one). */
function common(table: StabilityTable): Finding[] {
  const { space } = table.graph;
  const concept = table.concepts.find((id) => countBits(table.equilibria.get(id)!) > 0);
  if (concept === undefined || space.model.options.length === 0) return [];
  const nodes = bitsOf(table.equilibria.get(concept)!, space.size);
  if (nodes.length < 2) return [];
  let taken = takenIn(space, nodes[0]!);
  let dropped = space.model.options.flatMap((_, k) => (patternOf(space, nodes[0]!)[k] === 'N' ? [k] : []));
  for (const node of nodes) {
    if (taken.length + dropped.length === 0) break;
    const pattern = patternOf(space, node);
    taken = taken.filter((k) => pattern[k] === 'Y');
    dropped = dropped.filter((k) => pattern[k] === 'N');
  }
  return [{ kind: 'common', concept, taken, dropped }];
}
