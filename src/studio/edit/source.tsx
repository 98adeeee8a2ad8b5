/** The text of the case in a code editor: problems at their lines, completion, one undo with everything else. */
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { useEffect, useRef } from 'react';
import { askEngine } from '../engine/client.ts';
import { redo, setDraft, undo } from '../session.ts';
import { nearestIn } from './fix.ts';
import type { ShownProblem, Subject } from '../engine/protocol.ts';

interface SourceProps {
  readonly subject: Subject;
  readonly problems: readonly ShownProblem[];
  readonly readOnly: boolean;
  /** 1-based line to show */
  readonly line: number | undefined;
}

export function SourceEditor({ subject, problems, readOnly, line }: SourceProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const now = useRef(subject);
  now.current = subject;
  useEffect(() => {
    const view = new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: subject.text,
        extensions: [
          // before the editor's own keys: undo and redo are those of the case
          keymap.of([
            { key: 'Mod-z', run: () => (undo(), true), preventDefault: true },
            { key: 'Mod-Shift-z', run: () => (redo(), true), preventDefault: true },
            { key: 'Mod-y', run: () => (redo(), true), preventDefault: true },
          ]),
          basicSetup,
          yaml(),
          lintGutter(),
          autocompletion({ override: [(context) => complete(now.current, context)] }),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''),
          EditorView.contentAttributes.of({ 'aria-label': 'The text of the case', tabindex: '0' }),
          EditorState.readOnly.of(readOnly),
          EditorView.updateListener.of((update) => {
            const typed = update.transactions.some((one) => one.annotation(Transaction.userEvent) !== undefined);
            if (update.docChanged && typed) setDraft(update.state.doc.toString(), 'typing', true);
          }),
          theme,
          syntaxHighlighting(colours),
        ],
      }),
    });
    editor.current = view;
    return () => view.destroy();
  }, [readOnly]);
  // what forms, undo and the disk change
  useEffect(() => {
    const view = editor.current;
    if (view === undefined) return;
    const before = view.state.doc.toString();
    if (before === subject.text) return;
    view.dispatch({ changes: smallest(before, subject.text) });
  }, [subject.text]);
  useEffect(() => {
    const view = editor.current;
    if (view === undefined) return;
    view.dispatch(
      setDiagnostics(
        view.state,
        problems.flatMap((problem) => diagnostic(view.state, problem)),
      ),
    );
  }, [problems]);
  useEffect(() => {
    const view = editor.current;
    if (view === undefined || line === undefined || line > view.state.doc.lines) return;
    const { from } = view.state.doc.line(line);
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    view.focus();
  }, [line]);
  return <div className="source" ref={place} />;
}

/** The one stretch in which two texts differ. */
function smallest(before: string, after: string): { from: number; to: number; insert: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function diagnostic(state: EditorState, problem: ShownProblem): Diagnostic[] {
  const { at, message, fix, severity } = problem;
  if (at?.line === undefined || at.line > state.doc.lines) return [];
  const line = state.doc.line(at.line);
  const from = Math.min(line.to, line.from + (at.column ?? 1) - 1);
  const to = Math.min(line.to, from + (at.length ?? 1));
  const better = nearestIn(fix);
  return [
    {
      from,
      to,
      severity,
      message: fix === undefined ? message : `${message}\n${fix}`,
      actions:
        better === undefined || to <= from
          ? []
          : [
              {
                name: `Replace with “${better}”`,
                apply: (view, start, end) =>
                  view.dispatch({ changes: { from: start, to: end, insert: better }, userEvent: 'input.fix' }),
              },
            ],
    },
  ];
}

async function complete(subject: Subject, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}\p{N}_-]*/u);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const text = context.state.doc.toString();
  const found = await askEngine('complete', { ...subject, text }, { offset: context.pos });
  return {
    from: word.from,
    options: found.map(({ label, detail }) => ({ label, info: detail })),
    validFor: /^[\p{L}\p{N}_-]*$/u,
  };
}

const theme = EditorView.theme({
  '&': { fontSize: '0.86rem', height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace', lineHeight: '1.5' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--faint)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--accent) 9%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent) !important',
  },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--accent-ink)' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap' },
});

/** Colours that change with light and dark. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-text)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--faint)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.keyword, tags.meta], color: 'var(--code-other)' },
]);
