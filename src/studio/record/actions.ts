/** Decisions on the evidence: each is one change of its text, which can be undone. */
import type { Change } from '../../casefile/edit/change.ts';
import type { Chosen } from '../../casefile/evidence/accept.ts';
import { wordsIn } from '../../casefile/evidence/quote.ts';
import type { ProposedStatement, Reading, Span } from '../../core/evidence/reading.ts';
import { askEngine, toldOf } from '../engine/client.ts';
import { evidenceOf, setEvidence, subjectOf, useSession } from '../session.ts';
import type { EvidenceAsk } from './view.ts';

/** The id of the statement that was added, where one was. */
async function decide(ask: EvidenceAsk, label: string): Promise<string | undefined> {
  const session = useSession.getState();
  const subject = subjectOf(session);
  if (subject?.beside === undefined) return undefined;
  try {
    const { text, id } = await askEngine('evidence', subject, { evidence: ask });
    // decided meanwhile: this was done on an older text
    if (evidenceOf(useSession.getState()) !== subject.beside.evidence) return await decide(ask, label);
    setEvidence(text, label);
    return id;
  } catch (thrown) {
    const told = toldOf(thrown);
    useSession.setState({ notice: { tone: 'error', text: told } });
    return undefined;
  }
}

const NAME = 'parley reader';

/** Whoever decides, where the name was given; it stays in this browser. */
export const readerName = (): string => globalThis.localStorage.getItem(NAME) ?? '';
export const setReaderName = (name: string): void => globalThis.localStorage.setItem(NAME, name.trim());

function who(): { readonly by: string | undefined; readonly on: string } {
  const by = readerName();
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return { by: by === '' ? undefined : by, on: `${now.getFullYear()}-${month}-${day}` };
}

export const accept = (file: string, chosen: Chosen, label = 'accept a statement'): Promise<string | undefined> =>
  decide({ kind: 'accept', file, chosen: [chosen], ...who() }, label);

export const reject = (file: string, chosen: Chosen): Promise<string | undefined> =>
  decide({ kind: 'reject', file, chosen: [chosen], ...who() }, 'reject a proposal');

export const takeOut = (id: string): Promise<string | undefined> => decide({ kind: 'remove', id, ...who() }, `take out ${id}`);

export const change = (label: string, ...changes: readonly Change[]): Promise<string | undefined> =>
  decide({ kind: 'changes', changes }, label);

/** The proposal with other words of the document as its content. */
export const withWords = (proposal: ProposedStatement, text: string, span: Span): ProposedStatement => ({
  ...proposal,
  content: { spans: [span], text: wordsIn(text.slice(...span)) },
});

/** The proposal as said for another party, or for none. */
export function forParty(proposal: ProposedStatement, party: number | undefined): ProposedStatement {
  const { name = proposal.source.text, by = 'name', role } = proposal.speaker ?? {};
  const kept = role === undefined ? {} : { role };
  return { ...proposal, speaker: { name, by, ...kept, ...(party === undefined ? {} : { party }) } };
}

/** Words that somebody marked. */
export function ownStatement(
  { document }: Pick<Reading, 'document'>,
  span: Span,
  speaker: string,
  party: number | undefined,
): Chosen {
  const words = wordsIn(document.text.slice(...span));
  const part = { spans: [span], text: words };
  return {
    id: 'own',
    kind: /^["“„«].*["”»]$/.test(words) ? 'direct' : 'indirect',
    source: { spans: [], text: speaker },
    content: part,
    speaker: { name: speaker, by: 'name', ...(party === undefined ? {} : { party }) },
    when: undefined,
    occasion: undefined,
    via: undefined,
  };
}

/** Other words of the document for a statement that was accepted. */
export const setWords = (id: string, text: string, span: Span): Promise<string | undefined> =>
  change(
    `words of ${id}`,
    { kind: 'set', path: ['statements', id, 'quote'], value: wordsIn(text.slice(...span)) },
    { kind: 'set', path: ['statements', id, 'at'], value: [...span] },
  );
