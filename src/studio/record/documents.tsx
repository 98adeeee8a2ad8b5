/** One document of the case: its text with the statements in it, the list of them, and the one that is looked at. */
import { useEffect, useMemo, useState } from 'react';
import type { ProposedStatement, Span } from '../../core/evidence/reading.ts';
import { Field } from '../edit/field.tsx';
import { isTyping } from '../keys.ts';
import { shareIn } from '../params.ts';
import { useSession } from '../session.ts';
import { change, currentView, useView } from '../url.ts';
import type { CaseView } from '../engine/protocol.ts';
import { accept, ownStatement, readerName, reject, forParty, setReaderName, setWords, takeOut, withWords } from './actions.ts';
import { AddDocument } from './add.tsx';
import { Card } from './card.tsx';
import { markedIn, type Item } from './items.ts';
import { StatementList } from './list.tsx';
import { useReading } from './reading.ts';
import { moveEnd, moveStart, trimmed } from './span.ts';
import { DocumentText } from './text.tsx';
import { Shown } from './shown.tsx';
import type { RecordView } from './view.ts';

interface DocumentsProps {
  readonly record: RecordView;
  readonly view: CaseView;
  readonly readOnly: boolean;
}

/** Least confidence of a proposal that is shown, as at the command line. */
const SURE = 0.5;

export function Documents({ record, view, readOnly }: DocumentsProps) {
  const { params } = useView();
  const beside = useSession((session) => session.beside);
  const documents = beside?.documents ?? [];
  const wanted = record.statements.find(({ id }) => id === params['statement']);
  const file = params['doc'] || wanted?.file || documents[0]?.file;
  const document = documents.find((one) => one.file === file);
  const text = document?.text;
  const given = useMemo(() => (file === undefined || text === undefined ? undefined : { file, text }), [file, text]);
  const { reading, error, pending } = useReading(given, record.aliases);
  const sure = shareIn(params['sure']) ?? SURE;
  const nested = params['nested'] === 'yes';
  const marked = useMemo(() => markedIn(record, file ?? '', reading, { sure, nested }), [record, file, reading, sure, nested]);
  const { items } = marked;
  const key = params['statement'] || (params['proposal'] ? `at ${params['proposal']}` : '');
  const current = items.find((item) => item.key === key);
  const elsewhere = current === undefined ? wanted : undefined;
  const [draft, setDraft] = useState<Span>();
  const [saidFor, setSaidFor] = useState('');
  const [picked, setPicked] = useState<Span>();
  const choose = (item: Item | undefined): void => {
    setDraft(undefined);
    setSaidFor('');
    if (item === undefined) return;
    const [statement, proposal] = item.statement === undefined ? ['', item.key.replace('at ', '')] : [item.key, ''];
    change({ doc: file ?? '', statement, proposal }, true);
  };
  const step = (by: 1 | -1): void => {
    const at = current === undefined ? (by === 1 ? -1 : 0) : items.indexOf(current);
    choose(items[(at + by + items.length) % items.length]);
  };
  const taken = (id: string | undefined): void => {
    setDraft(undefined);
    setSaidFor('');
    if (id !== undefined) change({ doc: file ?? '', statement: id, proposal: '' }, true);
  };
  // for whom the proposal is said, by whoever accepts it
  const asSaid = (proposal: ProposedStatement): ProposedStatement => {
    if (saidFor === '') return proposal;
    const party = view.parties.findIndex(({ id }) => id === saidFor);
    return forParty(proposal, party === -1 ? undefined : party);
  };
  const acceptCurrent = (): void => {
    if (readOnly || current?.proposal === undefined || file === undefined) return;
    void accept(file, asSaid(current.proposal)).then(taken);
  };
  const rejectCurrent = (): void => {
    if (readOnly || current === undefined || file === undefined) return;
    const at = items.indexOf(current);
    const next = items[at + 1] ?? items[at - 1];
    const gone = current.statement === undefined ? reject(file, current.proposal!) : takeOut(current.statement.id);
    const then = (): void => (next === undefined ? change({ statement: '', proposal: '' }, true) : choose(next));
    void gone.then(then);
  };
  const words = (): void => {
    if (readOnly || current?.span === undefined || text === undefined) return;
    setDraft((picked === undefined ? undefined : trimmed(text, picked)) ?? current.span);
    globalThis.getSelection()?.removeAllRanges();
  };
  const takeWords = (): void => {
    if (draft === undefined || current === undefined || text === undefined || file === undefined) return;
    if (current.proposal !== undefined)
      void accept(file, withWords(asSaid(current.proposal), text, draft), 'accept with other words').then(taken);
    else void setWords(current.key, text, draft).then(() => setDraft(undefined));
  };
  const own = (): void => {
    const span = picked === undefined || text === undefined ? undefined : trimmed(text, picked);
    if (readOnly || span === undefined || text === undefined || file === undefined) return;
    const like = items.findLast((item) => item.span !== undefined && item.span[1] <= span[0]);
    const speaker = like?.statement?.speaker ?? like?.proposal?.speaker?.name ?? 'not named';
    const party = like?.statement === undefined ? like?.proposal?.speaker?.party : like.statement.party;
    const source = { document: { name: file, text, format: 'text' as const } };
    void accept(file, ownStatement(source, span, speaker, party), 'a statement of my own').then(taken);
    globalThis.getSelection()?.removeAllRanges();
    setPicked(undefined);
  };
  const other = (by: 1 | -1): void => {
    const at = documents.findIndex((one) => one.file === file);
    const next = documents[(at + by + documents.length) % documents.length];
    if (next !== undefined) change({ doc: next.file, statement: '', proposal: '' });
  };
  const keys: Readonly<Record<string, () => void>> = {
    n: () => step(1),
    p: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
    a: () => acceptCurrent(),
    r: rejectCurrent,
    e: words,
    s: () => focusOn('.card-of select'),
    l: () => focusOn('#link-to'),
    w: own,
    '[': () => other(-1),
    ']': () => other(1),
  };
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || currentView().screen !== 'record') return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
        return;
      }
      if (globalThis.document.querySelector('dialog[open]') !== null) return;
      if (draft !== undefined && text !== undefined) {
        const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
        if (by !== undefined) setDraft(event.shiftKey ? moveStart(text, draft, by) : moveEnd(text, draft, by));
        else if (event.key === 'Enter') takeWords();
        else if (event.key === 'Escape') setDraft(undefined);
        else return;
      } else if (Object.hasOwn(keys, event.key)) keys[event.key]!();
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener('keydown', pressed);
    return () => globalThis.removeEventListener('keydown', pressed);
  });
  if (documents.length === 0) {
    return (
      <>
        <section className="empty">
          <h2>No document is kept with this case yet</h2>
          <p>
            {readOnly
              ? 'This site cannot be changed; open the folder with “parley studio” to add one.'
              : 'Add one below, and the reader proposes who said what in it. Or put files into the folder sources/ beside the case.'}
          </p>
        </section>
        {!readOnly && <AddDocument open />}
      </>
    );
  }
  const title = (one: string): string => {
    const known = record.documents.find((each) => each.file === one);
    return known?.title === undefined ? one : `${known.title}${known.date === undefined ? '' : `, ${known.date}`}`;
  };
  return (
    <>
      <div className="asks">
        <label>
          <span>Document ([ and ])</span>
          <select value={file} onChange={(event) => change({ doc: event.target.value, statement: '', proposal: '' })}>
            {documents.map((one) => (
              <option key={one.file} value={one.file}>
                {title(one.file)}
              </option>
            ))}
          </select>
        </label>
        <Shown marked={marked} sure={sure} nested={nested} />
        {!readOnly && <Field label="Your name, to be noted" value={readerName()} onSet={setReaderName} />}
      </div>
      {document?.problem !== undefined && <p className="notice error">{document.problem}</p>}
      {error !== undefined && <p className="notice error">{error}</p>}
      {reading?.problems.map(({ message, fix }) => (
        <p key={message} className="aside">
          {message}
          {fix === undefined ? '' : `; ${fix}`}
        </p>
      ))}
      <div className="reading" aria-busy={pending}>
        <div>
          <p className="marks-legend small">
            <span className="source">who</span> <span className="cue">says so</span>{' '}
            <span className="content accepted">accepted</span> <span className="content proposed">proposed</span>
            {pending && <span className="muted"> Reading the document …</span>}
          </p>
          {draft !== undefined && (
            <p className="notice" role="status">
              Choosing the words: ← → move the end by a word, with Shift the beginning; or select with the mouse.
              <span className="buttons">
                <button type="button" className="primary" onClick={takeWords}>
                  {current?.proposal === undefined ? 'Take these words' : 'Accept with these words'} <kbd>Enter</kbd>
                </button>
                <button type="button" onClick={() => setDraft(undefined)}>
                  Leave it <kbd>Esc</kbd>
                </button>
              </span>
            </p>
          )}
          {text !== undefined && (
            <DocumentText
              file={file!}
              text={text}
              items={items}
              current={current}
              draft={draft}
              onChoose={choose}
              onSelect={(span) => {
                setPicked(span);
                const cut = span === undefined || draft === undefined ? undefined : trimmed(text, span);
                if (cut !== undefined) setDraft(cut);
              }}
            />
          )}
        </div>
        <div className="side">
          {picked !== undefined && draft === undefined && !readOnly && (
            <p className="buttons">
              <button type="button" onClick={own}>
                The selected words are a statement <kbd>w</kbd>
              </button>
              {current !== undefined && (
                <button type="button" onClick={words}>
                  They are the words of the one below <kbd>e</kbd>
                </button>
              )}
            </p>
          )}
          {current !== undefined ? (
            <Card
              key={current.key}
              item={current}
              view={view}
              parts={record.parts}
              readOnly={readOnly}
              saidFor={saidFor}
              onSaidFor={setSaidFor}
              onAccept={acceptCurrent}
              onReject={rejectCurrent}
              onWords={words}
            />
          ) : elsewhere !== undefined ? (
            <p className="aside">
              The document of “{elsewhere.id}” is not kept here. It says: {elsewhere.says}
            </p>
          ) : (
            items.length > 0 && <p className="muted">Press n for the first statement, ? for all keys.</p>
          )}
          {items.length === 0 && !pending && (
            <p className="muted">
              No statement in this document yet{marked.unsure > 0 ? '; lower “how sure” to see more' : ''}. Select words and press
              w to mark one yourself.
            </p>
          )}
          <StatementList items={items} current={current} view={view} onChoose={choose} />
        </div>
      </div>
      {!readOnly && <AddDocument open={false} />}
    </>
  );
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
