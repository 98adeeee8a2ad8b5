/** A new document: pasted, or a file; it is kept among the sources of the case. */
import { useState, type DragEvent } from 'react';
import { source } from '../source.ts';
import { useSession } from '../session.ts';
import { change } from '../url.ts';
import { askReader } from './reading.ts';
import { withFix } from '../told.ts';

const MOST_BYTES = 20_000_000;

export function AddDocument({ open }: { readonly open: boolean }) {
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [publisher, setPublisher] = useState('');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  const keep = async (name: string, whole: string): Promise<boolean> => {
    const { saved, beside } = useSession.getState();
    if (saved === undefined || beside === undefined) return false;
    const added = await source.addDocument(saved.id, name, whole);
    if (added.kind === 'refused') {
      setSaid(withFix(added));
      return false;
    }
    const { document } = added;
    const now = useSession.getState().beside ?? beside;
    // the watch of the folder may have told of it already
    const documents = now.documents.some(({ file }) => file === document.file) ? now.documents : [...now.documents, document];
    useSession.setState({ beside: { ...now, documents } });
    setSaid(`Kept as ${document.file}.`);
    change({ doc: document.file, statement: '', proposal: '' });
    return true;
  };
  const paste = async (): Promise<void> => {
    const front = [
      ['title', title],
      ['publisher', publisher],
      ['date', date],
    ]
      .filter(([, value]) => value!.trim() !== '')
      .map(([key, value]) => `${key}: ${JSON.stringify(value!.trim())}\n`)
      .join('');
    const whole = `${front === '' ? '' : `---\n${front}---\n\n`}${text.trim()}\n`;
    if (!(await keep(`${title.trim() === '' ? 'document' : title}.md`, whole))) return;
    for (const clear of [setTitle, setDate, setPublisher, setText]) clear('');
  };
  const drop = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      if (file.size > MOST_BYTES) {
        setSaid(`${file.name} is too large; at most 20 MB are read.`);
        continue;
      }
      // whatever its encoding, it is kept in UTF-8
      const read = await askReader({ name: file.name, content: new Uint8Array(await file.arrayBuffer()), aliases: [] });
      if (!read.ok) setSaid(read.message);
      else await keep(file.name, read.reading.document.text);
    }
  };
  return (
    <details className={over ? 'section add-document over' : 'section add-document'} open={open}>
      <summary>Add a document</summary>
      <form
        className="section-body"
        onSubmit={(event) => {
          event.preventDefault();
          void paste();
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          void drop([...event.dataTransfer.files]);
        }}
      >
        <p className="muted">
          Paste a text, or drop a .txt, .md or .html file here. It is kept in the folder sources/ of the case at once. Without a
          date, “yesterday” and “on Tuesday” mean nothing.
        </p>
        <div className="attributes">
          <label className="field">
            <span>Title</span>
            <input type="text" value={title} onChange={(event) => setTitle(event.target.value)} />
          </label>
          <label className="field">
            <span>Published by</span>
            <input type="text" value={publisher} onChange={(event) => setPublisher(event.target.value)} />
          </label>
          <label className="field">
            <span>Date, YYYY-MM-DD</span>
            <input
              type="text"
              value={date}
              pattern="\d{4}(-\d{2}){0,2}"
              title="2025-02-13, 2025-02 or 2025"
              onChange={(event) => setDate(event.target.value)}
            />
          </label>
          <label className="field">
            <span>Or a file</span>
            <input
              type="file"
              accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml"
              multiple
              onChange={(event) => void drop([...(event.target.files ?? [])])}
            />
          </label>
        </div>
        <label className="field long">
          <span>Text</span>
          <textarea rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <p className="buttons">
          <button type="submit" disabled={text.trim() === ''}>
            Keep it in sources/
          </button>
          <span role="status">{said}</span>
        </p>
      </form>
    </details>
  );
}
