/** Whether an analysis reproduces the results a case says it must. */
import { improvementsFrom, type ConflictGraph } from '../core/graph/graph.ts';
import type { Expectation, Model, OutcomeRef } from '../core/model/model.ts';
import { error, type Problem } from '../core/problem.ts';
import { findOutcome } from '../core/space/find.ts';
import { numberOf } from '../core/space/state.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import { findConcept } from '../core/stability/registry.ts';
import { bitsOf, stabilityTable, type StabilityTable } from '../core/stability/table.ts';

/** One expectation held against an analysis. */
export interface Check {
  readonly expectation: Expectation;
  readonly ok: boolean;
  /** what was expected, in a line; where it fails also what came out */
  readonly message: string;
  /** code expect-failed, expect-invalid, unknown-concept, unknown-outcome or concept-not-applicable; undefined where ok */
  readonly problem?: Problem;
}

/** Concepts the expectations speak of, each once: pass them to an analysis so that all are computed. */
export function expectedConcepts(model: Model): ConceptId[] {
  return [
    ...new Set(model.expectations.flatMap(({ concept }) => (concept === undefined ? [] : (findConcept(concept)?.id ?? [])))),
  ];
}

/** Holds all expectations against the table; a concept that the table lacks is computed. One check an expectation, in order. */
export function checkExpectations(model: Model, table: StabilityTable): Check[] {
  const missing = expectedConcepts(model).filter((concept) => !table.stable.has(concept));
  const more = missing.length === 0 ? undefined : stabilityTable(table.graph, missing);
  return model.expectations.map((expectation) => new Checker(table, more, expectation).check());
}

class Checker {
  private readonly table: StabilityTable;
  private readonly more: StabilityTable | undefined;
  private readonly expectation: Expectation;
  private readonly graph: ConflictGraph;
  private readonly said: string[] = [];
  private problem: Problem | undefined;

  constructor(table: StabilityTable, more: StabilityTable | undefined, expectation: Expectation) {
    this.table = table;
    this.more = more;
    this.expectation = expectation;
    this.graph = table.graph;
  }

  check(): Check {
    const { expectation } = this;
    this.claims();
    if (this.said.length === 0)
      this.fail('expect-invalid', 'this expectation says nothing that can be checked', 'see docs/howto/case-file.md');
    const message = this.said.join('; ');
    if (this.problem === undefined) return { expectation, ok: true, message };
    return { expectation, ok: false, message: this.problem.message, problem: this.problem };
  }

  private claims(): void {
    const { equilibria, contains, stable, improvements, count } = this.expectation;
    const { space } = this.graph;
    if (count !== undefined) {
      this.said.push(`${count} outcomes`);
      if (space.size !== count) this.fail('expect-failed', `expected ${count} outcomes, got ${space.size}`);
    }
    if (equilibria !== undefined) this.equilibria(equilibria, true);
    if (contains !== undefined) this.equilibria(contains, false);
    if (stable !== undefined) {
      const name = space.model.parties[stable.party]?.name ?? '?';
      this.sets(`where ${name} stays under ${this.concept() ?? '?'}`, stable.outcomes, this.stableFor(stable.party), true);
    }
    if (improvements !== undefined) {
      const from = this.node(improvements.from, 'from');
      const name = space.model.parties[improvements.party]?.name ?? '?';
      const got = from === undefined ? undefined : improvementsFrom(this.graph, improvements.party, from);
      this.sets(`improvements of ${name} from ${from === undefined ? '?' : numberOf(space, from)}`, improvements.to, got, true);
    }
  }

  private equilibria(refs: readonly OutcomeRef[], exactly: boolean): void {
    const concept = this.concept();
    const found = concept === undefined ? undefined : this.tableFor(concept)?.equilibria.get(concept);
    const got = found === undefined ? undefined : bitsOf(found, this.graph.space.size);
    this.sets(
      exactly ? `equilibria under ${concept ?? '?'}` : `among the equilibria under ${concept ?? '?'}`,
      refs,
      got,
      exactly,
    );
  }

  private stableFor(party: number): number[] | undefined {
    const concept = this.concept();
    const found = concept === undefined ? undefined : this.tableFor(concept)?.stable.get(concept)?.[party];
    return found === undefined ? undefined : bitsOf(found, this.graph.space.size);
  }

  private concept(): ConceptId | undefined {
    const { concept } = this.expectation;
    const found = concept === undefined ? undefined : findConcept(concept);
    if (concept === undefined) this.fail('expect-invalid', 'this expectation does not say under which concept', 'add concept:');
    else if (found === undefined)
      this.fail('unknown-concept', `"${concept}" is not a stability concept Parley knows`, 'see "parley concepts"');
    return found?.id;
  }

  private tableFor(concept: ConceptId): StabilityTable | undefined {
    const found = [this.table, this.more].find((table) => table?.stable.has(concept));
    if (found !== undefined) return found;
    const skipped = [...this.table.skipped, ...(this.more?.skipped ?? [])].findLast((one) => one.concept === concept);
    this.fail(
      skipped?.problem.code ?? 'concept-not-applicable',
      skipped?.problem.message ?? `${concept} was not computed`,
      skipped?.problem.fix,
    );
    return undefined;
  }

  private node(ref: OutcomeRef, key: string): number | undefined {
    const found = findOutcome(this.graph.space, ref, { path: ['expect', this.expectation.index, key] });
    if (typeof found === 'number') return found;
    this.problem ??= found;
    return undefined;
  }

  /** Compares outcomes; `got` undefined: already reported why there is nothing to compare with. */
  private sets(what: string, refs: readonly OutcomeRef[], got: readonly number[] | undefined, exactly: boolean): void {
    const { space } = this.graph;
    const nodes = refs.map((ref) => this.node(ref, this.keyOf(refs)));
    const wanted = [...new Set(nodes.filter((node) => node !== undefined))];
    const list = (some: readonly number[]): string => {
      const shown = some.slice(0, 20).map((node) => numberOf(space, node));
      return some.length === 0 ? 'none' : `${shown.join(', ')}${some.length > shown.length ? `, … (${some.length})` : ''}`;
    };
    this.said.push(`${what}: ${list(wanted)}`);
    if (got === undefined || nodes.includes(undefined)) return;
    const has = new Set(got);
    const missing = wanted.filter((node) => !has.has(node));
    const extra = exactly ? got.filter((node) => !wanted.includes(node)) : [];
    if (missing.length === 0 && extra.length === 0) return;
    const differences = [
      ...(missing.length === 0 ? [] : [`missing ${list(missing)}`]),
      ...(extra.length === 0 ? [] : [`extra ${list(extra)}`]),
    ];
    this.fail('expect-failed', `${what}: expected ${list(wanted)}, got ${list(got)} (${differences.join('; ')})`);
  }

  private keyOf(refs: readonly OutcomeRef[]): string {
    const { equilibria, contains, stable } = this.expectation;
    return refs === equilibria
      ? 'equilibria'
      : refs === contains
        ? 'contains'
        : refs === stable?.outcomes
          ? 'stable'
          : 'improvements';
  }

  /** Only the first failure of an expectation is kept. */
  private fail(
    code: Problem['code'],
    message: string,
    fix = 'correct the case, or the expectation if the source says otherwise',
  ): void {
    this.problem ??= error(code, message, { fix, at: { path: ['expect', this.expectation.index] } });
  }
}
