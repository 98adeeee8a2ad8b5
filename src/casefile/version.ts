/** The version a case is written in. */
import type { Draft } from './build/draft.ts';
import type { Plain } from './plain.ts';
import { CURRENT_VERSION } from './schema-case.ts';

/** Reports a version that is missing, not a number or newer than this Parley. Older ones were migrated before. */
export function checkVersion(draft: Draft, given: { readonly parley?: Plain }): void {
  const { parley } = given;
  if (parley === undefined) {
    draft.error('version-missing', 'the case does not say which version of the format it is written in', [], {
      fix: `add the line "parley: ${CURRENT_VERSION}" at the top`,
    });
  } else if (typeof parley !== 'number' || !Number.isInteger(parley)) {
    draft.error(
      'version-unknown',
      `${typeof parley === 'object' ? 'this' : `"${parley}"`} is not a version of the format`,
      ['parley'],
      {
        fix: `write parley: ${CURRENT_VERSION}`,
      },
    );
  } else if (parley !== CURRENT_VERSION) {
    draft.error(
      'version-unknown',
      `the case is written in version ${parley} of the format; this Parley reads up to version ${CURRENT_VERSION}`,
      ['parley'],
      {
        fix: parley > CURRENT_VERSION ? 'use a newer Parley' : `write parley: ${CURRENT_VERSION}`,
      },
    );
  }
}
