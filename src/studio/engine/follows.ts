/** The evidence beside a case that is changed: names follow, and what speaks of parts that are gone is taken out. */
import type { Change } from '../../casefile/edit/change.ts';
import { editCase } from '../../casefile/edit/edit.ts';
import { fitEvidence } from '../../casefile/evidence/fit.ts';
import { renameInEvidence, type EvidenceRename } from '../../casefile/evidence/rename.ts';
import { good, type Result } from '../../core/problem.ts';
import { openCase } from './opened.ts';
import type { Subject } from './protocol.ts';

interface Follows {
  readonly evidence: string;
  /** what was taken out, in a line each */
  readonly dropped: readonly string[];
}

const KINDS: Readonly<Record<string, EvidenceRename['kind']>> = { parties: 'party', options: 'option', sources: 'source' };

/** undefined: there is no evidence, or the case cannot be read before or after. Errors: edit-impossible. */
export function evidenceFollows(subject: Subject, changes: readonly Change[], text: string): Result<Follows | undefined> {
  const { beside } = subject;
  const before = openCase(subject).model;
  if (beside === undefined || beside.evidence.trim() === '' || before === undefined) return good(undefined);
  const { file } = beside;
  let evidence = beside.evidence;
  const renames = changes.filter(({ kind }) => kind === 'rename');
  for (const change of renames) {
    const kind = KINDS[String(change.path[0])];
    if (change.kind !== 'rename' || kind === undefined || change.path.length !== 2) continue;
    const renamed = renameInEvidence({ text: evidence, file }, before, { kind, from: String(change.path[1]), to: change.to });
    if (!renamed.ok) return renamed;
    evidence = renamed.value.text;
  }
  // what else changed, with the names as they are now
  const only = renames.length === 0 ? good(subject) : editCase(subject, renames);
  const named = only.ok ? openCase({ ...subject, text: only.value.text }).model : undefined;
  const after = openCase({ ...subject, text }).model;
  if (named === undefined || after === undefined) return good({ evidence, dropped: [] });
  const fitted = fitEvidence({ text: evidence, file }, named, after);
  if (!fitted.ok) return fitted;
  const dropped = fitted.value.dropped.map(({ path, text: said }) => `the evidence ${path[1]}: ${said}`);
  return good({ evidence: fitted.value.edited.text, dropped });
}
