/** Which texts of a case refer to something declared: by the key they stand under, in the case, its views and its variants. */
import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { CaseDocument } from '../document.ts';

export type Role = 'option' | 'party' | 'source' | 'outcome' | 'condition' | 'moves' | 'comparison';

/** A text, as a key or a value, and what it is or holds. */
export interface Mention {
  readonly node: Scalar;
  readonly role: Role;
}

/** Mappings whose keys the author chooses, and what they name. */
const KEYED: Readonly<Record<string, Role | undefined>> = {
  options: 'option',
  weights: 'option',
  requires: 'condition',
  parties: 'party',
  preferences: 'party',
  moves: 'party',
  views: 'party',
  attitudes: 'party',
  'attitudes/*': 'party',
  sources: 'source',
  variants: undefined,
};

const CONDITIONS = [
  'never-together',
  'at-least-one',
  'exactly-one',
  'never',
  'always',
  'when',
  'statements',
  'equal',
  'either',
  'unseen',
];
const ORDER = ['say', 'before', 'after', 'instead-of', 'add', 'drop'];

const VALUES: Readonly<Record<string, Role>> = {
  ...Object.fromEntries([...CONDITIONS, ...ORDER, 'requires/*'].map((key) => [key, 'condition' as const])),
  owner: 'party',
  owners: 'party',
  party: 'party',
  source: 'source',
  'moves/*': 'moves',
  comparisons: 'comparison',
};

/** These name an outcome, or as a list the options that are taken in it. */
const TAKEN: ReadonlySet<string> = new Set(['is', 'as', 'status-quo', 'from']);
const OUTCOMES: ReadonlySet<string> = new Set(['ranking', 'equilibria', 'contains', 'stable', 'improvements']);

/** All mentions under the node, in the order of the text. An aliased value is seen where it is written. */
export function mentionsIn(document: CaseDocument, root: Node | null): Mention[] {
  const found: Mention[] = [];
  const visit = (node: unknown, key: string, above: string, listed: boolean): void => {
    if (isMap(node)) {
      const keyed = Object.hasOwn(KEYED, key);
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        if (keyed && KEYED[key] !== undefined && isScalar(pair.key)) found.push({ node: pair.key, role: KEYED[key] });
        visit(pair.value, keyed ? `${key}/*` : name, key, false);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, key, above, true);
    } else if (isScalar(node) && document.targets.get(node) === undefined) {
      const role = roleOf(key, above, listed);
      if (role !== undefined) found.push({ node, role });
    }
  };
  visit(root, '', '', false);
  return found;
}

function roleOf(key: string, above: string, listed: boolean): Role | undefined {
  if (key === 'name') return above === 'outcomes' || above === 'merged' ? 'outcome' : undefined;
  if (above === 'feasibility' && (key === 'drop' || key === 'add')) return undefined;
  if (above === 'comparisons' && key === 'say') return 'comparison';
  if (TAKEN.has(key)) return listed ? 'option' : 'outcome';
  // on one line a ranking is written like a comparison
  if (OUTCOMES.has(key)) return key === 'ranking' && !listed ? 'comparison' : 'outcome';
  return VALUES[key];
}
