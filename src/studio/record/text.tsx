/** The document itself, with what is accepted and what is proposed marked in it. */
import { memo, useEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { Span } from '../../core/evidence/reading.ts';
import { blocksOf, type TextBlock } from './blocks.ts';
import { scrollTo } from './scroll.ts';
import { sameItem, segmentsOf, type Item, type Segment } from './items.ts';

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
  const placed = useMemo(() => placedIn(blocks, items), [blocks, items]);
  const key = draft === undefined ? current?.key : DRAFT;
  useEffect(() => {
    if (key === undefined) return;
    scrollTo(pane.current, pane.current?.querySelector(`[data-items~="${CSS.escape(key.replaceAll(' ', '_'))}"]`));
  }, [key, draft, placed]);
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
      {blocks.map((block, at) => {
        const here = placed[at]!;
        return (
          <Block
            key={at}
            block={block}
            text={text}
            items={here}
            current={here.some((item) => item.key === current?.key) ? current!.key : undefined}
            draft={draft !== undefined && overlaps(block, draft) ? draft : undefined}
          />
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

const endsOf = ({ stretches }: TextBlock): Span => [stretches[0]![0], stretches.at(-1)![1]];
const overlaps = (block: TextBlock, [from, to]: Span): boolean => from < endsOf(block)[1] && endsOf(block)[0] < to;

/** The items of each block. O(items · log blocks). */
function placedIn(blocks: readonly TextBlock[], items: readonly Item[]): Item[][] {
  const placed: Item[][] = blocks.map(() => []);
  const starts = blocks.map((block) => endsOf(block)[0]);
  for (const item of items) {
    for (const span of [...item.content, ...item.source, ...item.cue]) {
      // the last block that begins before the span does, and those after it
      let [low, high] = [0, starts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= span[0]) low = middle;
        else high = middle;
      }
      for (let at = low; at < blocks.length && starts[at]! < span[1]; at++)
        if (overlaps(blocks[at]!, span) && placed[at]!.at(-1) !== item) placed[at]!.push(item);
    }
  }
  return placed;
}

interface BlockProps {
  readonly block: TextBlock;
  readonly text: string;
  readonly items: readonly Item[];
  /** the key of the current item, where it is in this block */
  readonly current: string | undefined;
  readonly draft: Span | undefined;
}

/** A long document has hundreds of them; only those that change are drawn again. */
const Block = memo(
  ({ block: { kind, stretches }, text, items, current, draft }: BlockProps) => {
    const shown = draft === undefined ? items : [...items, draftItem(draft)];
    const segments = stretches.flatMap((stretch) => segmentsOf(stretch, shown));
    const content = segments.map((segment) => <Piece key={segment.from} segment={segment} text={text} current={current} />);
    if (kind === 'front') return <pre>{content}</pre>;
    return <p className={kind === 'heading' ? 'heading' : undefined}>{content}</p>;
  },
  (a, b) =>
    a.block === b.block && a.text === b.text && a.current === b.current && a.draft === b.draft && sameItems(a.items, b.items),
);
Block.displayName = 'Block';

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, at) => sameItem(item, b[at]!));

interface PieceProps {
  readonly segment: Segment;
  readonly text: string;
  readonly current: string | undefined;
}

function Piece({ segment: { from, to, marks }, text, current }: PieceProps) {
  const words = text.slice(from, to);
  if (marks.length === 0) return <span data-at={from}>{words}</span>;
  const names = new Set(
    marks.flatMap(({ item, role }) => [
      item.key === DRAFT ? 'draft' : role,
      ...(role === 'content' && item.key !== DRAFT ? [item.statement === undefined ? 'proposed' : 'accepted'] : []),
      ...(item.key === current ? ['current'] : []),
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
