/** Changes that forms make, done in the text by the case reader's own editor. */
import { editCase, valueOf } from '../../casefile/edit/edit.ts';
import { mentionsOf } from '../../casefile/edit/mention.ts';
import { moveOption, withOption, withoutOption } from '../../casefile/edit/option.ts';
import type { Change } from '../../casefile/edit/change.ts';
import type { Plain } from '../../casefile/plain.ts';
import { good, type Problem, type Result } from '../../core/problem.ts';
import { fitted } from './fit.ts';
import { evidenceFollows } from './follows.ts';
import { putBack } from './putback.ts';
import { Refused } from './opened.ts';
import type { EditAnswer, EditAsk, EditedText, Subject } from './protocol.ts';

export function plainOf(subject: Subject): Plain | undefined {
  const value = valueOf(subject);
  return value.ok ? value.value : undefined;
}

export function edited(subject: Subject, ask: EditAsk): EditAnswer {
  const result = resultOf(subject, ask);
  if (!result.ok) throw refusedBy(result.problems);
  const { text, besides }: EditedText = { besides: [], ...result.value };
  const follows = evidenceFollows(subject, ask.kind === 'changes' ? ask.changes : [], text);
  if (!follows.ok) throw refusedBy(follows.problems);
  return { text, besides: [...besides, ...(follows.value?.dropped ?? [])], evidence: follows.value?.evidence };
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
      return ask.mentions ? cleaned(subject, withoutOption(subject, ask.id, true)) : withoutOption(subject, ask.id, false);
  }
}

/** A change after which the case would not fit together is not made, unless it does not fit together as it is. */
function fit(subject: Subject, changes: readonly Change[]): Result<EditedText | { readonly text: string }> {
  const whole = fitted(subject, changes);
  if (whole.graph.ok) return good(whole);
  return fitted(subject, []).graph.ok ? whole.graph : editCase(subject, changes);
}

/** The text without what speaks of parts that went with others. */
function cleaned(subject: Subject, result: Result<{ readonly text: string }>): Result<EditedText | { readonly text: string }> {
  if (!result.ok) return result;
  const whole = fitted({ ...subject, text: result.value.text }, []);
  return whole.graph.ok ? good(whole) : result;
}

/** What speaks of an option, in a line each: whose wish, which rule, which outcome. */
export function speakingOf(subject: Subject, option: string): string[] {
  return mentionsOf(subject, option).map(({ path, text }) => {
    const [section = '', name] = path;
    const value = JSON.parse(/^[[{"]/.test(text) ? text : JSON.stringify(text)) as unknown;
    const said = saidIn(value);
    if (section === 'preferences') return `${name} wants: ${said}`;
    if (section === 'variants') return `the variant ${name}: ${said}`;
    return `${CALLED.get(String(section)) ?? section}: ${said}`;
  });
}

/** A statement, a rule or a list of options without what it rests on. */
function saidIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(saidIn).join(', ');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { say, ...rest } = value as Readonly<Record<string, unknown>>;
  if (say !== undefined) return saidIn(say);
  const told = Object.entries(rest).filter(([key]) => !BASIS.has(key));
  return told.map(([key, one]) => `${key.replaceAll('-', ' ')} ${saidIn(one)}`).join('; ');
}

const CALLED: ReadonlyMap<string, string> = new Map([
  ['feasibility', 'a rule'],
  ['outcomes', 'an outcome with a name'],
  ['merged', 'outcomes that count as one'],
]);
const BASIS = new Set(['because', 'source', 'assumed', 'note', 'name']);

function refusedBy([problem]: readonly Problem[]): Refused {
  return new Refused(problem?.message ?? 'this cannot be changed', problem?.fix);
}
