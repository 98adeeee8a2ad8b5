/** The document itself, with what is accepted and what is proposed marked in it. */
import { useEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { Span } from '../../core/evidence/reading.ts';
import { blocksOf } from './blocks.ts';
import { scrollTo } from './scroll.ts';
import { segmentsOf, type Item, type Segment } from './items.ts';

interface TextProps {
  readonly file: string;
  readonly text: string;
  readonly items: readonly Item[];
  readonly current: Item | undefined;
  /** the words that are being chosen for the current one */
  readonly draft: Span | undefined;
  readonly onChoose: (item: Item) => void;
  readonly onSelect: (span: Span | undefined) => void;
}

export function DocumentText({ file, text, items, current, draft, onChoose, onSelect }: TextProps) {
  const pane = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(file, text), [file, text]);
  const shown = useMemo(() => (draft === undefined ? items : [...items, draftItem(draft)]), [items, draft]);
  const drawn = useMemo(
    () =>
      blocks.map(({ kind, stretches }) => {
        const [from, to] = [stretches[0]![0], stretches.at(-1)![1]];
        const here = shown.filter((item) =>
          [item.content, item.source, item.cue].some((spans) => spans.some((span) => span[0] < to && from < span[1])),
        );
        return { kind, segments: stretches.flatMap((stretch) => segmentsOf(stretch, here)) };
      }),
    [blocks, shown],
  );
  const key = draft === undefined ? current?.key : DRAFT;
  useEffect(() => {
    if (key === undefined) return;
    scrollTo(pane.current, pane.current?.querySelector(`[data-items~="${CSS.escape(key.replaceAll(' ', '_'))}"]`));
  }, [key, drawn]);
  const clicked = (event: MouseEvent): void => {
    const selection = globalThis.getSelection();
    if (selection !== null && !selection.isCollapsed) return;
    const name = (event.target as Element).closest('[data-items]')?.getAttribute('data-items')?.split(' ')[0];
    const item = items.find((one) => one.key.replaceAll(' ', '_') === name);
    if (item !== undefined) onChoose(item);
  };
  return (
    <div
      ref={pane}
      className="document"
      tabIndex={0}
      role="region"
      aria-label="The document"
      onClick={clicked}
      onMouseUp={() => onSelect(selected(pane.current))}
      onKeyUp={(event) => event.shiftKey && onSelect(selected(pane.current))}
    >
      {drawn.map(({ kind, segments }, at) => {
        const content = segments.map((segment) => <Piece key={segment.from} segment={segment} text={text} current={current} />);
        if (kind === 'front') return <pre key={at}>{content}</pre>;
        return (
          <p key={at} className={kind === 'heading' ? 'heading' : undefined}>
            {content}
          </p>
        );
      })}
    </div>
  );
}

const DRAFT = 'draft';
const draftItem = (span: Span): Item => ({
  key: DRAFT,
  span,
  content: [span],
  source: [],
  cue: [],
  statement: undefined,
  proposal: undefined,
});

interface PieceProps {
  readonly segment: Segment;
  readonly text: string;
  readonly current: Item | undefined;
}

function Piece({ segment: { from, to, marks }, text, current }: PieceProps) {
  const words = text.slice(from, to);
  if (marks.length === 0) return <span data-at={from}>{words}</span>;
  const names = new Set(
    marks.flatMap(({ item, role }) => [
      item.key === DRAFT ? 'draft' : role,
      ...(role === 'content' && item.key !== DRAFT ? [item.statement === undefined ? 'proposed' : 'accepted'] : []),
      ...(item.key === current?.key ? ['current'] : []),
    ]),
  );
  const keys = marks.map(({ item }) => item.key.replaceAll(' ', '_'));
  return (
    <span data-at={from} className={[...names].join(' ')} data-items={[...new Set(keys)].join(' ')}>
      {words}
    </span>
  );
}

/** The place of the selected words in the untouched text. */
function selected(pane: HTMLElement | null): Span | undefined {
  const selection = globalThis.getSelection();
  if (pane === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return undefined;
  const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  return from === undefined || to === undefined || from >= to ? undefined : [from, to];
}

function placeOf(node: Node, offset: number): number | undefined {
  if (node.nodeType === Node.TEXT_NODE) {
    const at = node.parentElement?.closest('[data-at]')?.getAttribute('data-at');
    return at === null || at === undefined ? undefined : Number(at) + offset;
  }
  // between two pieces: where the next one begins, else where the last one ends
  const next = node.childNodes[offset];
  const piece = next instanceof Element ? (next.matches('[data-at]') ? next : next.querySelector('[data-at]')) : null;
  if (piece !== null) return Number(piece.getAttribute('data-at'));
  const all = node instanceof Element ? node.querySelectorAll('[data-at]') : [];
  const last = all[all.length - 1];
  return last === undefined ? undefined : Number(last.getAttribute('data-at')) + (last.textContent?.length ?? 0);
}
