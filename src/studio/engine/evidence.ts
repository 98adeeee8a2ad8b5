/** The evidence beside a case, read for the engine. */
import { readEvidence } from '../../casefile/evidence/read.ts';
import { happenedBy } from '../../core/evidence/day.ts';
import { NO_EVIDENCE, saidOn, type Evidence } from '../../core/evidence/source.ts';
import type { Model } from '../../core/model/model.ts';
import { bad, error, good, type Result } from '../../core/problem.ts';
import type { Subject } from './protocol.ts';

/** What counts on the day that is looked at; undefined: nothing does, or the file has mistakes, which the Record screen tells. */
export function evidenceBy(subject: Subject, model: Model): Evidence | undefined {
  // the model may lack what was left out of it
  const read = evidenceBeside(subject, model, true);
  if (!read.ok || read.value === NO_EVIDENCE) return undefined;
  const evidence = read.value;
  const { asOf } = subject;
  if (asOf === undefined) return evidence;
  const statements = evidence.statements.filter((statement) => happenedBy(saidOn(evidence, statement), asOf));
  return { ...evidence, statements };
}

/** None where there is no file. Errors: those of the file. */
export function evidenceBeside({ beside, variant }: Subject, model: Model, lenient = variant !== undefined): Result<Evidence> {
  if (beside === undefined || beside.evidence === '') return good(NO_EVIDENCE);
  const read = readEvidence(beside.evidence, {
    file: beside.file,
    model,
    lenient,
    textOf: (name) => {
      const text = beside.documents[name];
      return text === undefined
        ? bad(error('file-not-found', `there is no ${name}`, { fix: 'keep documents in sources/' }))
        : good(text);
    },
  });
  return read.ok ? good(read.value.evidence, read.problems) : read;
}
