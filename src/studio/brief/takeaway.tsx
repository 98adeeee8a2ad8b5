/** The brief on paper or as a file. */
import { askEngine } from '../engine/client.ts';
import type { BriefAsk } from './ask.ts';
import type { Subject } from '../engine/protocol.ts';

const FORMS = [
  ['html', 'HTML', 'html', 'text/html'],
  ['markdown', 'Markdown', 'md', 'text/markdown'],
  ['latex', 'LaTeX', 'tex', 'application/x-tex'],
] as const;

export function BriefFiles({ subject, ask, name }: { readonly subject: Subject; readonly ask: BriefAsk; readonly name: string }) {
  const save = async (form: (typeof FORMS)[number]): Promise<void> => {
    const [kind, , ending, type] = form;
    const { file } = await askEngine('brief', subject, { brief: { ...ask, form: kind } });
    const address = URL.createObjectURL(new Blob([file], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${name}.${ending}`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <p className="buttons take-away">
      <button type="button" className="primary" onClick={() => globalThis.print()}>
        Print or save as PDF
      </button>
      {FORMS.map((form) => (
        <button key={form[0]} type="button" onClick={() => void save(form)}>
          {form[1]}
        </button>
      ))}
    </p>
  );
}
