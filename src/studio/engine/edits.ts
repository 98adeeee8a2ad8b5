/** Changes that forms make, done in the text by the case reader's own editor. */
import { editCase, valueOf } from '../../casefile/edit/edit.ts';
import { moveOption, withOption, withoutOption } from '../../casefile/edit/option.ts';
import type { Change } from '../../casefile/edit/change.ts';
import type { Plain } from '../../casefile/plain.ts';
import { good, type Problem, type Result } from '../../core/problem.ts';
import { fitted } from './fit.ts';
import { putBack } from './putback.ts';
import { Refused } from './opened.ts';
import type { EditAsk, EditedText, Subject } from './protocol.ts';

export function plainOf(subject: Subject): Plain | undefined {
  const value = valueOf(subject);
  return value.ok ? value.value : undefined;
}

export function edited(subject: Subject, ask: EditAsk): EditedText {
  const result = resultOf(subject, ask);
  if (!result.ok) throw refusedBy(result.problems);
  const { value } = result;
  return { text: value.text, besides: 'besides' in value ? value.besides : [] };
}

function resultOf(subject: Subject, ask: EditAsk): Result<EditedText | { readonly text: string }> {
  switch (ask.kind) {
    case 'changes':
      return ask.fit === true ? fit(subject, ask.changes) : editCase(subject, ask.changes);
    case 'put-back':
      return putBack(subject, ask);
    case 'add-option':
      return withOption(subject, ask.id, ask.option);
    case 'move-option':
      return moveOption(subject, ask.id, ask.to);
    case 'remove-option':
      return withoutOption(subject, ask.id, ask.mentions);
  }
}

/** A change after which the case would not fit together is not made, unless it does not fit together as it is. */
function fit(subject: Subject, changes: readonly Change[]): Result<EditedText | { readonly text: string }> {
  const whole = fitted(subject, changes);
  if (whole.graph.ok) return good(whole);
  return fitted(subject, []).graph.ok ? whole.graph : editCase(subject, changes);
}

function refusedBy([problem]: readonly Problem[]): Refused {
  return new Refused(problem?.message ?? 'this cannot be changed', problem?.fix);
}
