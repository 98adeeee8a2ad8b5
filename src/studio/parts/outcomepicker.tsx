/** Picks an outcome: by its number or its name, or one step on. */
import { useEffect, useState } from 'react';
import { useEngine } from '../engine/client.ts';
import type { CaseView, Subject } from '../engine/protocol.ts';

interface PickerProps {
  readonly subject: Subject;
  readonly view: CaseView;
  readonly node: number;
  readonly onChoose: (node: number) => void;
}

export function OutcomePicker({ subject, view, node, onChoose }: PickerProps) {
  const { value: named } = useEngine('names', subject, {});
  const { value: here } = useEngine('outcome', subject, { text: `#${node}` });
  const [text, setText] = useState<string>();
  const { value: found } = useEngine('outcome', text === undefined ? undefined : subject, { text: text ?? '' });
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setText(undefined);
    setWrong(false);
  }, [node]);
  const take = (): void => {
    if (text === undefined || text.trim() === '') setText(undefined);
    else if (found?.node === undefined) setWrong(true);
    else onChoose(found.node);
  };
  return (
    <form
      className="outcome-picker"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label>
        <span>Outcome</span>
        <input
          type="text"
          list="outcome-names"
          value={text ?? here?.label ?? ''}
          onChange={(event) => setText(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={take}
          aria-invalid={wrong}
        />
      </label>
      <datalist id="outcome-names">
        {named?.map(({ number, title }) => (
          <option key={number} value={String(number)}>
            {title}
          </option>
        ))}
      </datalist>
      <button type="button" onClick={() => onChoose((node + view.size - 1) % view.size)} aria-label="The outcome before">
        ‹
      </button>
      <button type="button" onClick={() => onChoose((node + 1) % view.size)} aria-label="The next outcome">
        ›
      </button>
      {wrong && <span className="error">{found?.wrong ?? 'no such outcome'}</span>}
    </form>
  );
}
