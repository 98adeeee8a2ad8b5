/** One field and a button that add something; the field stays as it was where that fails. */
import { useState } from 'react';

interface AdderProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly list?: string;
  readonly onAdd: (text: string) => Promise<boolean>;
}

export function Adder({ label, placeholder, list, onAdd }: AdderProps) {
  const [text, setText] = useState('');
  return (
    <form
      className="adder"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = text.trim();
        if (wanted !== '') void onAdd(wanted).then((done) => done && setText(''));
      }}
    >
      <label className="field">
        <span>{label}</span>
        <input
          type="text"
          value={text}
          placeholder={placeholder}
          list={list}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
        />
      </label>
      <button type="submit" disabled={text.trim() === ''}>
        Add
      </button>
    </form>
  );
}
