/** The terms that texts of the pages explain: those of the glossary in the voice spoken, and the concepts of the case. */
import { slug } from '../core/model/ids.ts';
import { GLOSSARY } from '../words/glossary.ts';
import type { Voice } from '../words/lexicon.ts';
import type { CaseView } from './engine/protocol.ts';

export interface Term {
  readonly id: string;
  readonly label: string;
  readonly means: string;
  /** what it is called in the other voice */
  readonly also: string | undefined;
  readonly forms: readonly string[];
}

/** What is read out with the term. */
export const descriptionOf = ({ label, means, also }: Term, formal: boolean): string =>
  `${label}: ${means.replace(/\.$/, '')}.${also === undefined ? '' : ` ${otherVoice(also, formal)}`}`;

export const otherVoice = (also: string, formal: boolean): string =>
  `${formal ? 'In plain words' : 'In the literature'}: ${also.replace(/\.$/, '')}.`;

export interface Terms {
  readonly formal: boolean;
  readonly list: readonly Term[];
  readonly byForm: ReadonlyMap<string, Term>;
  /** finds any form as a whole word; undefined where there is none to find */
  readonly pattern: RegExp;
}

type Concepts = CaseView['concepts'];

const known = new WeakMap<Concepts, Map<Voice, Terms>>();

/** The same terms for the same concepts. */
export function termsOf(voice: Voice, concepts: Concepts): Terms {
  const voices = known.get(concepts) ?? new Map<Voice, Terms>();
  known.set(concepts, voices);
  const found = voices.get(voice) ?? build(voice, concepts);
  voices.set(voice, found);
  return found;
}

function build(voice: Voice, concepts: Concepts): Terms {
  const formal = voice === 'formal';
  const list: Term[] = [
    ...concepts.map(({ id, short, name, plain, formula }) => ({
      id: `concept-${id}`,
      label: short === name ? name : `${short}: ${name}`,
      means: formal ? formula : `a party stays where this is so: ${plain}`,
      also: formal ? plain : undefined,
      forms: [short],
    })),
    ...GLOSSARY.map((entry) => ({
      id: `term-${slug(entry.plain)}`,
      label: (formal ? entry.formal : undefined) ?? entry.plain,
      means: entry.means,
      also: formal ? (entry.formal === undefined || entry.formal === entry.plain ? undefined : entry.plain) : entry.formal,
      forms: entry.forms[voice],
    })),
  ];
  const byForm = new Map(
    list.flatMap((term) => term.forms.flatMap((form) => [form, capital(form)].map((one) => [one, term] as const))),
  );
  const forms = [...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { formal, list, byForm, pattern: new RegExp(`(?<![\\p{L}\\p{N}“-])(?:${forms.join('|')})(?![\\p{L}\\p{N}”-])`, 'gu') };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
