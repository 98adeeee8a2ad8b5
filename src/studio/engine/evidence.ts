/** The evidence beside a case, read for the engine. */
import { readEvidence } from '../../casefile/evidence/read.ts';
import { NO_EVIDENCE, type Evidence } from '../../core/evidence/source.ts';
import type { Model } from '../../core/model/model.ts';
import { bad, error, good, type Result } from '../../core/problem.ts';
import type { Subject } from './protocol.ts';

/** None where there is no file. Errors: those of the file. */
export function evidenceBeside({ beside, variant }: Subject, model: Model): Result<Evidence> {
  if (beside === undefined || beside.evidence === '') return good(NO_EVIDENCE);
  const read = readEvidence(beside.evidence, {
    file: beside.file,
    model,
    lenient: variant !== undefined,
    textOf: (name) => {
      const text = beside.documents[name];
      return text === undefined
        ? bad(error('file-not-found', `there is no ${name}`, { fix: 'keep documents in sources/' }))
        : good(text);
    },
  });
  return read.ok ? good(read.value.evidence, read.problems) : read;
}
