/** A list whose order matters: moved by drag (mouse, pen or finger), and by the arrow keys. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { Field } from './field.tsx';

interface OrderedProps {
  readonly label: string;
  /** `basis`: what an item rests on, as a form that unfolds under the detail */
  readonly items: readonly { readonly text: string; readonly detail: string; readonly basis?: ReactNode }[];
  readonly onMove: (from: number, to: number) => Promise<boolean>;
  readonly onRemove: (at: number) => void;
  readonly onChange: (at: number, text: string) => void;
  readonly editable: (at: number) => boolean;
}

export function OrderedList({ label, items, onMove, onRemove, onChange, editable }: OrderedProps) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly over: number }>();
  const [told, setTold] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const moving = useRef(false);
  // where the focus goes once the list shows the move
  const focusAt = useRef<number>(undefined);
  const shown = items.map(({ text }) => text).join('\n');
  useEffect(() => {
    if (focusAt.current === undefined) return;
    rows.current?.querySelectorAll<HTMLElement>('.grip')[focusAt.current]?.focus();
    focusAt.current = undefined;
  }, [shown]);
  const move = async (from: number, to: number): Promise<void> => {
    if (moving.current || to < 0 || to >= items.length || from === to) return;
    moving.current = true;
    focusAt.current = to;
    const done = await onMove(from, to);
    moving.current = false;
    if (done) setTold(`${items[from]!.text}: now place ${to + 1} of ${items.length}`);
    else focusAt.current = undefined;
  };
  const pressed = (event: KeyboardEvent, at: number): void => {
    if (event.key === 'Escape') setDrag(undefined);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void move(at, to);
  };
  const dragged = (event: PointerEvent): void => {
    if (drag === undefined) return;
    const over = rowAt(rows.current, event.clientY);
    if (over !== drag.over) setDrag({ ...drag, over });
  };
  return (
    <>
      <ol className="ordered" aria-label={label} ref={rows}>
        {items.map(({ text, detail, basis }, at) => (
          <li key={`${at} ${text}`} className={markOf(drag, at)}>
            <button
              type="button"
              className="grip"
              aria-label={`${text}, place ${at + 1} of ${items.length}: arrow keys move it`}
              title="drag, or press the arrow keys"
              onKeyDown={(event) => pressed(event, at)}
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                event.currentTarget.setPointerCapture(event.pointerId);
                setDrag({ from: at, over: at });
              }}
              onPointerMove={dragged}
              onPointerUp={() => {
                setDrag(undefined);
                if (drag !== undefined) void move(drag.from, drag.over);
              }}
              onPointerCancel={() => setDrag(undefined)}
            >
              ⠿
            </button>
            {editable(at) ? (
              <Field label={`place ${at + 1}`} value={text} list="options" onSet={(next) => onChange(at, next)} />
            ) : (
              <span className="text">{text}</span>
            )}
            {basis === undefined ? (
              detail !== '' && <span className="muted detail">{detail}</span>
            ) : (
              <details className="muted detail">
                <summary>{detail === '' ? 'rests on: not said' : detail}</summary>
                {basis}
              </details>
            )}
            <button type="button" className="quiet" onClick={() => onRemove(at)} aria-label={`Remove “${text}”`}>
              ×
            </button>
          </li>
        ))}
      </ol>
      <p className="sr" role="status">
        {told}
      </p>
    </>
  );
}

function markOf(drag: { readonly from: number; readonly over: number } | undefined, at: number): string | undefined {
  if (drag === undefined) return undefined;
  if (drag.from === at) return 'dragged';
  if (drag.over !== at) return undefined;
  return drag.from < at ? 'drop-after' : 'drop-before';
}

/** The row at this height; above the list the first, below it the last. */
function rowAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());
  const found = rows.findIndex(({ bottom }) => y < bottom);
  return found === -1 ? rows.length - 1 : found;
}
