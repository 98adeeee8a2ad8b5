/** The version a case is written in. */
import type { Draft } from './build/draft.ts';
import type { Plain } from './plain.ts';
import { CURRENT_VERSION } from './schema-case.ts';
import { error, type Problem } from '../core/problem.ts';

/** Reports a version that is missing, not a number, or not that of this Parley. */
export function checkVersion(draft: Draft, given: { readonly parley?: Plain }): void {
  const { parley } = given;
  const problem =
    parley === undefined ? missing : (versionProblem(parley) ?? (parley === CURRENT_VERSION ? undefined : old(parley)));
  if (problem !== undefined) draft.problems.push(problem);
}

const missing: Problem = error('version-missing', 'the case does not say which version of the format it is written in', {
  fix: `add the line "parley: ${CURRENT_VERSION}" at the top, or run "parley migrate"`,
  at: { path: [] },
});

/** What is wrong with a version that no step leads on from: it is no version, or a newer one. */
export function versionProblem(version: Plain, current: number = CURRENT_VERSION): Problem | undefined {
  const at = { path: ['parley'] };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return error('version-unknown', `${typeof version === 'object' ? 'this' : `"${version}"`} is not a version of the format`, {
      fix: `write parley: ${current}`,
      at,
    });
  }
  if (version <= current) return undefined;
  return error(
    'version-unknown',
    `the case is written in version ${version} of the format; this Parley reads up to version ${current}`,
    { fix: 'use a newer Parley', at },
  );
}

const old = (version: Plain): Problem =>
  error('version-unknown', `the case is written in the older version ${JSON.stringify(version)} of the format`, {
    fix: 'rewrite it with "parley migrate"',
    at: { path: ['parley'] },
  });
