/** Model → StateSpace: which outcomes there are, how they are numbered and named, and which one is today's. */
import { Columns } from './column.ts';
import { satisfiable } from './search.ts';
import { clausesOf } from './clauses.ts';
import { countFeasible, feasibilityClauses, feasibleCodes, type FeasibleCount } from './feasible.ts';
import { findOutcome } from './find.ts';
import { mergeMembers } from './merge.ts';
import { numberOutcomes } from './number.ts';
import { memberOfCode, type StateSpace } from './state.ts';
import type { Merge, Model } from '../model/model.ts';
import { bad, error, good, warning, type Problem, type Result } from '../problem.ts';

/** Memory an analysis may take by default, in bytes; the default limit of outcomes follows from it. */
const MEMORY = 4e9;
/** Arrays of 32-bit numbers that an analysis holds per party, and besides. */
const ARRAYS_PER_PARTY = 4;
const ARRAYS = 8;

/** Most outcomes an analysis of the model holds unless told otherwise. */
function defaultLimit(model: Model): number {
  return Math.min(1 << 25, Math.floor(MEMORY / (4 * (ARRAYS_PER_PARTY * model.parties.length + ARRAYS))));
}

/**
 * All outcomes of a model. Cost: near-linear in the number of feasible states.
 * Errors: no-parties, no-options, no-outcomes, too-many-outcomes, merge-*, number-clash, unknown-outcome, duplicate-name;
 * warning: rule-useless.
 */
export function enumerate(model: Model, limit: number = defaultLimit(model)): Result<StateSpace> {
  if (model.parties.length === 0)
    return bad(error('no-parties', 'the case has no parties', { fix: 'declare them under parties:' }));
  if (model.options.length === 0) return model.outcomes.length === 0 ? bad(noOptions()) : listed(model);

  const clauses = feasibilityClauses(model);
  const counted = countFeasible(clauses, limit);
  if (counted.count === 0n) return bad(noOutcomes(model));
  if (counted.count > BigInt(limit) || !counted.exact) return bad(tooMany(model, counted, limit));
  const words = (model.options.length + 31) >> 5;
  const memberCount = Number(counted.count);
  const codes = feasibleCodes(clauses, words, memberCount);
  const problems: Problem[] = uselessRules(model);

  const bare: StateSpace = {
    model,
    size: memberCount,
    memberCount,
    words,
    codes,
    nodeOf: undefined,
    memberStart: undefined,
    memberList: undefined,
    representative: undefined,
    stated: new Set(),
    numbers: undefined,
    byNumber: undefined,
    names: new Map(),
    today: undefined,
  };
  if (model.merges.length === 0) return finish(bare, new Map(), problems);

  const merged = mergeMembers(model.merges, new Columns(codes, words, memberCount), memberCount);
  if (!('size' in merged)) return bad(...problems, ...merged);
  const representative = Int32Array.from({ length: merged.size }, (_, node) => merged.memberList[merged.memberStart[node]!]!);
  const stated = new Set<number>();
  for (const [index, merge] of model.merges.entries()) {
    if (merge.as === undefined) continue;
    stated.add(merged.nodes[index]!);
    const member = standIn(bare, merge, merged.nodeOf, merged.nodes[index]!);
    if (typeof member === 'number') representative[merged.nodes[index]!] = member;
    else problems.push(member);
  }
  const names = new Map(model.merges.map((merge, index) => [merged.nodes[index]!, merge.name]));
  const { size, nodeOf, memberStart, memberList } = merged;
  return finish({ ...bare, size, nodeOf, memberStart, memberList, representative, stated }, names, problems);
}

/** Pure graph form: the outcomes are those the file lists. */
function listed(model: Model): Result<StateSpace> {
  const size = model.outcomes.length;
  const space: StateSpace = {
    model,
    size,
    memberCount: size,
    words: 0,
    codes: new Uint32Array(0),
    nodeOf: undefined,
    memberStart: undefined,
    memberList: undefined,
    representative: undefined,
    stated: new Set(),
    numbers: undefined,
    byNumber: undefined,
    names: new Map(),
    today: undefined,
  };
  return finish(space, new Map(), []);
}

function finish(bare: StateSpace, mergeNames: ReadonlyMap<number, string>, problems: Problem[]): Result<StateSpace> {
  const { model } = bare;
  const numbered = numberOutcomes({ ...bare, names: mergeNames });
  problems.push(...numbered.problems);
  let space: StateSpace = { ...bare, names: numbered.names, numbers: numbered.numbers, byNumber: numbered.byNumber };
  if (model.statusQuo !== undefined) {
    const today = findOutcome(space, model.statusQuo, { path: ['status-quo'] });
    if (typeof today === 'number') space = { ...space, today };
    else problems.push(today);
  }
  return problems.some((problem) => problem.severity === 'error') ? bad(...problems) : good(space, problems);
}

function standIn(bare: StateSpace, merge: Merge, nodeOf: Int32Array, node: number): number | Problem {
  const at = { path: ['merged', merge.index, 'as'] };
  const { as } = merge;
  const code = new Uint32Array(bare.words);
  const take = (option: number): void => void (code[option >> 5]! |= 1 << (option & 31));
  if (as?.kind === 'taken') as.options.forEach(take);
  else if (as?.kind === 'pattern' && as.pattern.length === bare.model.options.length && !as.pattern.includes('-')) {
    for (let k = 0; k < as.pattern.length; k++) if (as.pattern[k] === 'Y') take(k);
  } else {
    return error('wrong-value', `"as" of the merged outcome "${merge.name}" must say yes or no to each option`, {
      fix: `a pattern of ${bare.model.options.length} letters Y and N, or the list of options taken`,
      at,
    });
  }
  const member = memberOfCode(bare, code);
  if (member !== undefined && nodeOf[member] === node) return member;
  return error('unknown-outcome', `"as" names no feasible state of the merged outcome "${merge.name}"`, {
    fix: 'name one of the states its condition matches',
    at,
  });
}

function uselessRules(model: Model): Problem[] {
  return model.rules.flatMap((rule) => {
    const others = model.rules.filter((other) => other !== rule).map((other) => other.infeasible);
    if (satisfiable(clausesOf(model.options.length, others, [rule.infeasible]))) return [];
    return [
      warning('rule-useless', 'this rule removes nothing: the other rules already exclude all it excludes', {
        fix: 'remove it, or check that it says what was meant',
        at: { path: ['feasibility', rule.index] },
      }),
    ];
  });
}

const noOptions = (): Problem =>
  error('no-options', 'the case has neither options nor outcomes', {
    fix: 'say under options: what each party can do, or list outcomes: and moves:',
  });

function noOutcomes(model: Model): Problem {
  // the shortest list of rules, from the top, that cannot all be kept
  const upTo = model.rules.findIndex(
    (_, index) =>
      !satisfiable(
        clausesOf(
          model.options.length,
          model.rules.slice(0, index + 1).map((rule) => rule.infeasible),
        ),
      ),
  );
  const rule = model.rules[upTo];
  return error('no-outcomes', 'the feasibility rules leave no outcome at all', {
    fix: 'this rule together with those above it excludes everything; weaken one of them',
    ...(rule === undefined ? {} : { at: { path: ['feasibility', rule.index] } }),
  });
}

function tooMany(model: Model, counted: FeasibleCount, limit: number): Problem {
  const name = (option: number): string => model.options[option]!.id;
  const causes: string[] = [];
  if (counted.free.length > 0) {
    causes.push(
      `no rule ties ${[...counted.free]
        .sort((a, b) => a - b)
        .map(name)
        .join(', ')}: each doubles the count`,
    );
  }
  for (const group of counted.groups.slice(0, 3)) {
    causes.push(`${group.options.map(name).join(', ')} have ${group.count.toLocaleString('en')} combinations among them`);
  }
  const count = `${counted.exact ? '' : 'more than '}${counted.count.toLocaleString('en')}`;
  return error(
    'too-many-outcomes',
    `the case has ${count} outcomes; at most ${limit.toLocaleString('en')} fit (${causes.join('; ')})`,
    {
      fix: 'add feasibility rules, drop options that decide nothing, or raise the limit if there is memory for it',
      at: { path: ['options'], onKey: true },
    },
  );
}
