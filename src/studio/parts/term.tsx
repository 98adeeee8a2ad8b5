/** Terms in running text: the first of each in a block shows its meaning under the pointer, by focus and by a tap. */
import type { ReactNode } from 'react';
import { voiceOf } from '../params.ts';
import { descriptionOf, termsOf, type Terms } from '../terms.ts';
import { useView } from '../url.ts';
import type { CaseView } from '../engine/protocol.ts';

const NONE: CaseView['concepts'] = [];

/** The text with its terms marked; `seen` holds those that were marked before in the block. */
export function marked(text: string, { pattern, byForm, formal }: Terms, seen: Set<string>): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { 0: form, index } of text.matchAll(pattern)) {
    const term = byForm.get(form);
    if (term === undefined || seen.has(term.id)) continue;
    seen.add(term.id);
    parts.push(
      text.slice(at, index),
      <button key={index} type="button" className="term" data-term={term.id} aria-description={descriptionOf(term, formal)}>
        {form}
      </button>,
    );
    at = index + form.length;
  }
  return parts.length === 0 ? text : [...parts, text.slice(at)];
}

/** A text of the page itself, as a block of its own. */
export function Explained({ text, view }: { readonly text: string; readonly view?: CaseView | undefined }) {
  const { params } = useView();
  return <>{marked(text, termsOf(voiceOf(params), view?.concepts ?? NONE), new Set())}</>;
}
