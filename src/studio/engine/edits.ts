/** Changes that forms make, done in the text by the case reader's own editor. */
import { editCase, valueOf } from '../../casefile/edit/edit.ts';
import { moveOption, withOption, withoutOption } from '../../casefile/edit/option.ts';
import type { Plain } from '../../casefile/plain.ts';
import { fitted } from './fit.ts';
import { putBack } from './putback.ts';
import { Refused } from './opened.ts';
import type { EditAsk, Subject } from './protocol.ts';

export function plainOf(subject: Subject): Plain | undefined {
  const value = valueOf(subject);
  return value.ok ? value.value : undefined;
}

export function edited(subject: Subject, ask: EditAsk): string {
  const result = (() => {
    switch (ask.kind) {
      case 'changes':
        return editCase(subject, ask.fit === true ? fitted(subject, ask.changes, ['nash']).changes : ask.changes);
      case 'put-back':
        return putBack(subject, ask);
      case 'add-option':
        return withOption(subject, ask.id, ask.option);
      case 'move-option':
        return moveOption(subject, ask.id, ask.to);
      case 'remove-option':
        return withoutOption(subject, ask.id, ask.mentions);
    }
  })();
  if (result.ok) return result.value.text;
  const [problem] = result.problems;
  throw new Refused(problem?.message ?? 'this cannot be changed', problem?.fix);
}
