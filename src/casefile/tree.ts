/** What YAML allows and a case does not mean: duplicate keys, tags, stray anchors and aliases, aliases that multiply. */
import { isAlias, isCollection, isMap, isScalar, visit, type Node, type Pair } from 'yaml';
import { bad, error, good, type Problem, type Result } from '../core/problem.ts';
import type { CaseDocument } from './document.ts';
import { keyText } from './plain.ts';
import { placeAt } from './position.ts';
import type { Trap } from './trap.ts';

/** Values a text may amount to with its aliases written out; a case of a megabyte stays far below. */
const MOST_VALUES = 500_000;

/** What each alias stands for, with the traps found on the way; an error where aliases contain themselves or multiply. */
export function inspectTree(document: CaseDocument): Result<ReadonlyMap<Node, Node>> {
  const problems: Problem[] = [];
  const targets = new Map<Node, Node>();
  const anchors = new Map<string, Node>();
  const anchored = new Set<Node>();
  const circular: Problem[] = [];
  const report = (offset: number, length: number, trap: Trap): void =>
    void problems.push(problemAt(document, offset, length, trap));
  visit(document.root, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const start = node.range?.[0] ?? 0;
        const target = anchors.get(node.source);
        if (target === undefined) report(start, node.source.length + 1, noAnchor(node.source));
        else if (target.range![2] > start)
          circular.push(problemAt(document, start, node.source.length + 1, selfReference(node.source)));
        else targets.set(node, target);
        return;
      }
      if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
        anchored.add(node);
      }
      reportTag(document, node, report);
      if (isMap(node)) reportDuplicates(document, node.items, report);
    },
  });
  if (circular.length > 0) return bad(...problems, ...circular);
  const used = new Set(targets.values());
  for (const node of anchored) {
    if (used.has(node) || isCollection(node)) continue;
    const { anchor } = node as Node & { anchor: string };
    report(Math.max(0, document.text.lastIndexOf(`&${anchor}`, node.range![0])), anchor.length + 1, {
      code: 'yaml-trap',
      message: `YAML reads "&${anchor}" as an anchor, and nothing refers to it`,
      fix: 'write "and" for "&", or put the value in quotes',
    });
  }
  if (valuesOf(document.root, targets) <= MOST_VALUES) return good(targets, problems);
  return bad(
    ...problems,
    problemAt(document, 0, 1, {
      code: 'yaml-syntax',
      message: `with its references written out this text has more than ${MOST_VALUES.toLocaleString('en')} values`,
      fix: 'write the values out, each once',
    }),
  );
}

function problemAt(document: CaseDocument, offset: number, length: number, trap: Trap): Problem {
  return error(trap.code, trap.message, {
    ...(trap.fix === undefined ? {} : { fix: trap.fix }),
    at: placeAt(document, offset, length, []),
  });
}

const noAnchor = (name: string): Trap => ({
  code: 'yaml-trap',
  message: `YAML reads "*${name}" as a reference to an anchor, and there is no anchor "&${name}" before it`,
  fix: 'put the value in quotes if the * belongs to it',
});

const selfReference = (name: string): Trap => ({
  code: 'yaml-syntax',
  message: `"*${name}" refers to a value that contains it`,
  fix: 'write the value out',
});

function reportTag(document: CaseDocument, node: Node, report: (offset: number, length: number, trap: Trap) => void): void {
  const { tag } = node;
  if (tag === undefined || tag.startsWith('tag:yaml.org,2002:')) return;
  const at = document.text.lastIndexOf('!', node.range![0]);
  report(Math.max(0, at), Math.max(1, tag.length), {
    code: 'yaml-trap',
    message: 'YAML reads "!" at the start of a value as a type tag',
    fix: 'write "not" for "!", or put the value in quotes',
  });
}

function reportDuplicates(
  document: CaseDocument,
  pairs: readonly Pair[],
  report: (offset: number, length: number, trap: Trap) => void,
): void {
  const first = new Map<string, number>();
  for (const { key } of pairs) {
    if (isAlias(key)) continue;
    const node = key as Node | null;
    const start = node?.range?.[0] ?? 0;
    const text = keyText(node);
    if (text === undefined) {
      report(start, 1, { code: 'yaml-trap', message: 'a key must be text', fix: 'put the key in quotes' });
      continue;
    }
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, start);
      continue;
    }
    report(start, isScalar(node) ? node.range![1] - start : 1, {
      code: 'yaml-duplicate-key',
      message: `"${text}" stands twice here; it stands on line ${document.lines.linePos(before).line} already`,
      fix: 'join the two, or give one another name',
    });
  }
}

/** The number of values with every alias written out; each anchored node is counted once and multiplied. */
function valuesOf(root: Node | null, targets: ReadonlyMap<Node, Node>): number {
  const known = new Map<Node, number>();
  const count = (given: unknown): number => {
    const node = targets.get(given as Node) ?? (given as Node | null);
    if (!isCollection(node)) return 1;
    const before = known.get(node);
    if (before !== undefined) return before;
    let size = 1;
    for (const item of node.items) size += isMap(node) ? 1 + count((item as Pair).value) : count(item);
    known.set(node, size);
    return size;
  };
  return count(root);
}
