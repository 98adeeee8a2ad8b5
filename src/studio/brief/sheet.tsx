/** The brief as it will be printed: the same width and letters as on A4, measured to see whether two pages hold it. */
import { useLayoutEffect, useRef } from 'react';
import { DocumentView } from '../parts/document.tsx';
import type { Document } from '../../report/document.ts';
import type { CaseView } from '../engine/protocol.ts';

/** Height of the text of a page, and its width, in CSS pixels: A4 less 15 mm on every side. */
const PAGE = (267 / 25.4) * 96;
const WIDTH = (180 / 25.4) * 96;

interface SheetProps {
  readonly document: Document;
  readonly view: CaseView;
  /** how many pages it fills; undefined where the screen is too narrow to tell */
  readonly onMeasured: (pages: number | undefined) => void;
}

export function Sheet({ document, view, onMeasured }: SheetProps) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = text;
    if (current === null) return;
    const { width, height } = current.getBoundingClientRect();
    onMeasured(Math.abs(width - WIDTH) < 2 ? height / PAGE : undefined);
  }, [document, onMeasured]);
  return (
    <div className="sheet">
      <div ref={text}>
        <DocumentView document={document} view={view} />
      </div>
    </div>
  );
}
