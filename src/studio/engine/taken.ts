/** A report to take along, as a text that other programs read: loaded with the first that is taken. */
import type { Document } from '../../report/document.ts';
import { renderHtml } from '../../report/render/html.ts';
import { renderLatex } from '../../report/render/latex.ts';
import { renderMarkdown } from '../../report/render/markdown.ts';
import { renderText } from '../../report/render/text.ts';

export function written(document: Document, form: 'text' | 'markdown' | 'latex' | 'html'): string {
  switch (form) {
    case 'text':
      return renderText(document);
    case 'markdown':
      return renderMarkdown(document);
    case 'latex':
      return renderLatex(document);
    case 'html':
      return renderHtml(document);
  }
}
