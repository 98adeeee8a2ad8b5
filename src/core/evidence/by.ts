/** Evidence as it stood on a past day. */
import { happenedBy } from './day.ts';
import { saidOn, type Evidence } from './source.ts';

/**
 * What was said by the end of the day, and the documents that are as old or hold something of it. What has no date counts on
 * every day. Rejected proposals are left out: they are nobody's statements.
 */
export function evidenceBy(evidence: Evidence, day: string): Evidence {
  const said = evidence.statements.filter((statement) => happenedBy(saidOn(evidence, statement), day));
  const used = new Set(said.map((statement) => statement.document));
  const kept = [...evidence.documents.keys()].filter((at) => used.has(at) || happenedBy(evidence.documents[at]!.date, day));
  const place = new Map(kept.map((at, index) => [at, index]));
  return {
    documents: kept.map((at) => evidence.documents[at]!),
    statements: said.map(({ document: origin, ...statement }) => ({
      ...statement,
      ...(origin === undefined ? {} : { document: place.get(origin)! }),
    })),
    rejected: [],
  };
}
