/** A phrase of a report by itself: outcomes are links, parties have their colours. */
import { contextOf, inline } from './document.tsx';
import { useView } from '../url.ts';
import type { Phrase } from '../../words/phrase.ts';
import type { CaseView } from '../engine/protocol.ts';

export function PhraseView({ phrase, view }: { readonly phrase: Phrase; readonly view: CaseView }) {
  const place = useView();
  return <>{inline(phrase, contextOf(place, view))}</>;
}
