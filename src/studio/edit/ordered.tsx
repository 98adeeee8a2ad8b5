/** A list whose order matters: moved by drag, by buttons, and by Alt with the arrow keys. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { Field } from './field.tsx';

interface OrderedProps {
  readonly label: string;
  readonly items: readonly { readonly text: string; readonly detail: string }[];
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onChange: (at: number, text: string) => void;
  readonly editable: (at: number) => boolean;
}

export function OrderedList({ label, items, onMove, onRemove, onChange, editable }: OrderedProps) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const rows = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= items.length || from === to) return;
    onMove(from, to);
    // the focus goes with the item
    setTimeout(() => rows.current?.querySelectorAll<HTMLElement>('.grip')[to]?.focus(), 60);
  };
  const pressed = (event: KeyboardEvent, at: number): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(at, at + step);
  };
  return (
    <ol className="ordered" aria-label={label} ref={rows}>
      {items.map(({ text, detail }, at) => (
        <li
          key={`${at} ${text}`}
          className={
            over === at && dragged !== undefined && dragged !== at ? (dragged < at ? 'drop-after' : 'drop-before') : undefined
          }
          draggable
          onDragStart={(event) => {
            setDragged(at);
            event.dataTransfer.effectAllowed = 'move';
          }}
          onDragOver={(event) => {
            if (dragged === undefined) return;
            event.preventDefault();
            setOver(at);
          }}
          onDrop={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (dragged !== undefined) move(dragged, at);
            setDragged(undefined);
          }}
          onDragEnd={() => {
            setDragged(undefined);
            setOver(undefined);
          }}
        >
          <button
            type="button"
            className="grip"
            aria-label={`${text}, place ${at + 1} of ${items.length}: arrow keys move it`}
            title="drag, or press the arrow keys"
            onKeyDown={(event) => pressed(event, at)}
          >
            ⠿
          </button>
          {editable(at) ? (
            <Field label={`place ${at + 1}`} value={text} list="options" onSet={(next) => onChange(at, next)} />
          ) : (
            <span className="text">{text}</span>
          )}
          {detail !== '' && <span className="muted detail">{detail}</span>}
          <button type="button" className="quiet" onClick={() => onRemove(at)} aria-label={`Remove “${text}”`}>
            ×
          </button>
        </li>
      ))}
    </ol>
  );
}
