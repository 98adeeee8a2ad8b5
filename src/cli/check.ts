/** `parley check`: problems with file, line, column, code frame and fix, then the results the case must reproduce. */
import { lexiconFor, writeJson, type CommonOptions } from './common.ts';
import { CASE, examples, formal, json, type Register } from './command.ts';
import { CaseProblems, isAboutPath } from './exit.ts';
import { tellProblems } from './tell.ts';
import { VERSION } from './version.ts';
import { checkExpectations, expectedConcepts } from '../casefile/expect.ts';
import { inOrder } from '../casefile/read.ts';
import { prepare } from '../core/analyse.ts';
import { hypergame } from '../core/misperception/hypergame.ts';
import type { Problem, Result } from '../core/problem.ts';
import { stabilityTable } from '../core/stability/table.ts';
import { loadCase, loadVariant, located, type LoadedCase } from '../disk/load.ts';
import { evidencePath, loadEvidence } from '../disk/evidence.ts';
import { readText } from '../disk/text.ts';
import { envelope, problemData } from '../report/data/analysis.ts';
import { counted, noun } from '../words/number.ts';

interface Inspection {
  readonly problems: readonly Problem[];
  /** for code frames */
  readonly text: string | undefined;
  readonly outcomes: number | undefined;
  /** expectations looked at */
  readonly checked: number;
  readonly variants: number;
}

export const checkCommand: Register = (program, terminal) => {
  program
    .command('check')
    .summary('problems of a case, each with its line and what would be right')
    .description(
      'Checks a case: every problem with file, line, column and what would be right, then the results it must reproduce.\n' +
        'The evidence.yaml beside it is checked as well.',
    )
    .argument('<case>', CASE)
    .addOption(formal())
    .addOption(json())
    .addHelpText('after', examples('check my-case', 'check my-case/case.yaml --json'))
    .action((path: string, options: CommonOptions) => {
      const loaded = loadCase(path);
      const { problems: own, text, outcomes, checked, variants } = inspect(loaded, path);
      const evidence = inspectEvidence(loaded);
      const problems = [...own, ...(evidence?.problems ?? [])];
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      if (options.json === true) {
        writeJson(terminal, {
          ...envelope(VERSION, 'check'),
          ok: errors === 0,
          outcomeCount: outcomes,
          expectations: checked,
          variants: variants === 0 ? undefined : variants,
          statements: evidence?.statements,
          problems: problems.map(problemData),
        });
      } else {
        tellProblems(terminal, own, text, 'out');
        tellProblems(terminal, evidence?.problems ?? [], evidence?.text, 'out');
        const warnings = problems.length - errors;
        const said = [
          ...(outcomes === undefined ? [] : [counted(outcomes, lexiconFor(options).outcome)]),
          ...(variants === 0 ? [] : [counted(variants, noun('variant'))]),
          ...(evidence?.statements === undefined ? [] : [`${counted(evidence.statements, noun('statement'))} in evidence`]),
          ...(checked === 0 ? [] : [`${counted(checked, noun('expectation'))} checked`]),
          errors === 0 && warnings === 0
            ? 'no problems'
            : `${counted(errors, noun('error'))}, ${counted(warnings, noun('warning'))}`,
        ];
        terminal.out(`${path}: ${said.join(', ')}\n`);
      }
      if (errors > 0) throw new CaseProblems();
    });
};

interface EvidenceInspection {
  readonly problems: readonly Problem[];
  /** for code frames */
  readonly text: string | undefined;
  /** how many it holds, where it can be read */
  readonly statements: number | undefined;
}

/** The evidence beside the case; undefined where there is none, or the case itself cannot be read. */
function inspectEvidence(loaded: Result<LoadedCase>): EvidenceInspection | undefined {
  if (!loaded.ok) return undefined;
  const path = evidencePath(loaded.value.file);
  if (path === undefined) return undefined;
  const evidence = loadEvidence(loaded.value);
  const text = readText(path);
  return {
    problems: evidence.problems,
    text: text.ok ? text.value : undefined,
    statements: evidence.ok ? evidence.value?.evidence.statements.length : undefined,
  };
}

/** The case, and each of its variants. */
function inspect(loaded: Result<LoadedCase>, path: string): Inspection {
  if (!loaded.ok) {
    if (loaded.problems.some(isAboutPath)) throw new CaseProblems(loaded.problems);
    const file = loaded.problems.find(({ at }) => at?.line !== undefined)?.at?.file;
    const text = file === undefined || path === '-' ? undefined : readText(file);
    return {
      problems: loaded.problems,
      text: text?.ok === true ? text.value : undefined,
      outcomes: undefined,
      checked: 0,
      variants: 0,
    };
  }
  const graph = prepare(loaded.value.model);
  const { text } = loaded.value;
  if (!graph.ok) {
    return {
      problems: [...loaded.problems, ...located(loaded.value, graph.problems)],
      text,
      outcomes: undefined,
      checked: 0,
      variants: 0,
    };
  }
  const checks = checkExpectations(loaded.value.model, stabilityTable(graph.value, expectedConcepts(loaded.value.model)));
  const failed = checks.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const views = hypergame(graph.value, []).problems;
  const own = [...loaded.problems, ...located(loaded.value, [...graph.problems, ...views, ...failed])];
  const variants = (loaded.value.caseFile?.variants ?? []).map(({ id }) => inspect(loadVariant(loaded.value, id), path));
  return {
    problems: inOrder([...own, ...variants.flatMap(({ problems }) => problems)]),
    text,
    outcomes: graph.value.space.size,
    checked: checks.length + variants.reduce((sum, { checked }) => sum + checked, 0),
    variants: variants.length,
  };
}
