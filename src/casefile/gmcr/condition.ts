/**
 * Conditions of the .gmcr format: a list of pairs `[option, "Y" | "N"]` of which all must hold, or a compound of such
 * lists of which one must hold. GMCR+ stores `q if p` as [p q], [¬p q], [¬p ¬q] and `q iff p` as [p q], [¬p ¬q]; these
 * are recognised, so that a statement reads as its author wrote it.
 */
import type { JsonNode, JsonObject } from './json.ts';
import type { Report } from './report.ts';
import { and, not, or, taken, type Condition } from '../../core/model/condition.ts';

export interface Literal {
  /** position in `Model.options` */
  readonly option: number;
  readonly taken: boolean;
}

/** Reads the conditions of one file: `positions` gives the place in the model for each option of the file. */
export class ConditionReader {
  private readonly positions: readonly number[];
  private readonly names: readonly string[];
  private readonly report: Report;

  /** `names`: the names of the options in the order of the file */
  constructor(positions: readonly number[], names: readonly string[], report: Report) {
    this.positions = positions;
    this.names = names;
    this.report = report;
  }

  /** The same file, problems reported elsewhere. */
  reportingTo(report: Report): ConditionReader {
    return new ConditionReader(this.positions, this.names, report);
  }

  /** The condition, or undefined where it is invalid or matches nothing; both are reported. */
  read(node: JsonNode): Condition | undefined {
    if (node.kind === 'list') {
      const literals = this.literals(node);
      return literals === undefined ? undefined : allOf(literals);
    }
    if (node.kind === 'object') return this.compound(node);
    this.report.invalid(node, 'a condition must be a list of pairs [option, "Y" or "N"], or a compound of such lists');
    return undefined;
  }

  private compound(node: JsonObject): Condition | undefined {
    this.report.unknownKeys([node], new Set(['compound', 'members']), 'a compound condition');
    const list = node.entries.get('members');
    if (list?.kind !== 'list') {
      this.report.invalid(
        list ?? node,
        'a compound condition must have a list of members',
        '{"compound": true, "members": [[[0, "Y"]], …]}',
      );
      return undefined;
    }
    const members = list.items.flatMap((item) => {
      const literals = this.literals(item);
      return literals === undefined ? [] : [literals];
    });
    if (list.items.length === 0)
      this.report.repaired(list, 'a compound condition without members matches nothing and was left out');
    return members.length === 0 ? undefined : anyOf(members);
  }

  private literals(node: JsonNode): Literal[] | undefined {
    if (node.kind !== 'list') {
      this.report.invalid(node, 'a condition must be a list of pairs [option, "Y" or "N"]');
      return undefined;
    }
    const found = new Map<number, boolean>();
    let valid = true;
    let contradiction: string | undefined;
    for (const pair of node.items) {
      const read = this.pair(pair);
      if (read === undefined) valid = false;
      else if (read !== 'open') {
        const before = found.get(read.option);
        const name = this.names[read.option]!;
        if (before === undefined) found.set(read.option, read.taken);
        else if (before !== read.taken) contradiction ??= name;
        else this.report.repaired(pair, `the condition names "${name}" twice; once is enough`);
      }
    }
    if (!valid) return undefined;
    if (contradiction !== undefined) {
      this.report.repaired(
        node,
        `the condition asks for "${contradiction}" taken and not taken; it matches nothing and was left out`,
      );
      return undefined;
    }
    return [...found].map(([option, isTaken]) => ({ option: this.positions[option]!, taken: isTaken }));
  }

  /** `option` is the position in the file here. */
  private pair(node: JsonNode): Literal | 'open' | undefined {
    const [first, second, ...rest] = node.kind === 'list' ? node.items : [];
    if (first === undefined || second === undefined || rest.length > 0) {
      this.report.invalid(node, 'a part of a condition must be a pair [option, "Y" or "N"]', 'e.g. [0, "Y"]');
      return undefined;
    }
    const option = this.report.index(first, this.names.length, 'an option');
    const letter = second.kind === 'string' ? second.value : undefined;
    if (letter !== 'Y' && letter !== 'N') {
      if (letter === '-') {
        this.report.repaired(node, 'an option that is left open ("-") says nothing and was left out of the condition');
        return option === undefined ? undefined : 'open';
      }
      if (letter !== 'y' && letter !== 'n') {
        this.report.invalid(second, 'an option in a condition must be "Y" (taken) or "N" (not taken)');
        return undefined;
      }
      this.report.repaired(second, `"${letter}" was read as "${letter.toUpperCase()}"`);
    }
    return option === undefined ? undefined : { option, taken: letter.toUpperCase() === 'Y' };
  }
}

/** All literals hold. */
export function allOf(literals: readonly Literal[]): Condition {
  return literals.length === 1 ? ofLiteral(literals[0]!) : literals.length === 0 ? ALWAYS : and(...literals.map(ofLiteral));
}

/** All literals of some member hold, as `if` or `iff` where the members are those GMCR+ writes for them. */
function anyOf(members: readonly (readonly Literal[])[]): Condition {
  const [first, second, third] = members;
  if (members.some((member) => member.length === 0)) return ALWAYS;
  if (members.length === 1) return allOf(first!);
  const pairs = members.length <= 3 && members.every((member) => member.length === 2);
  if (pairs && members.length === 2 && first!.every((literal) => second!.some((other) => isOpposite(literal, other)))) {
    return { kind: 'iff', left: ofLiteral(first![1]!), right: ofLiteral(first![0]!) };
  }
  if (pairs && third !== undefined && first!.every((literal) => third.some((other) => isOpposite(literal, other)))) {
    const consequent = first!.find((literal) => second!.some((other) => isSame(literal, other)));
    const antecedent = first!.find((literal) => second!.some((other) => isOpposite(literal, other)));
    if (consequent !== undefined && antecedent !== undefined) {
      return { kind: 'if', left: ofLiteral(consequent), right: ofLiteral(antecedent) };
    }
  }
  return or(...members.map(allOf));
}

const ALWAYS: Condition = { kind: 'constant', value: true };
const ofLiteral = (literal: Literal): Condition => (literal.taken ? taken(literal.option) : not(taken(literal.option)));
const isSame = (a: Literal, b: Literal): boolean => a.option === b.option && a.taken === b.taken;
const isOpposite = (a: Literal, b: Literal): boolean => a.option === b.option && a.taken !== b.taken;
