/** A text that is changed when the field is left or Enter is pressed, so that it makes one step. */
import { useEffect, useState, type ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSet: (value: string) => void;
  readonly placeholder?: string;
  readonly list?: string;
  readonly long?: boolean;
  readonly type?: 'text' | 'date';
}

export function Field({ label, value, onSet, placeholder, list, long = false, type = 'text' }: FieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const set = (): void => {
    if (text !== value) onSet(text);
  };
  return (
    <label className={long ? 'field long' : 'field'}>
      <span>{label}</span>
      {long ? (
        <textarea
          rows={3}
          value={text}
          placeholder={placeholder}
          onChange={(event) => setText(event.target.value)}
          onBlur={set}
        />
      ) : (
        <input
          type={type}
          value={text}
          placeholder={placeholder}
          list={list}
          onChange={(event) => setText(event.target.value)}
          onBlur={set}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              set();
            } else if (event.key === 'Escape') setText(value);
          }}
        />
      )}
    </label>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onSet: (value: string) => void;
}

export const Pick = ({ label, value, options, onSet }: PickProps) => (
  <label className="field">
    <span>{label}</span>
    <select value={value} onChange={(event) => onSet(event.target.value)}>
      {!options.some(([known]) => known === value) && <option value={value}>{value === '' ? '–' : value}</option>}
      {options.map(([known, text]) => (
        <option key={known} value={known}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

export const Section = ({
  title,
  count,
  open = false,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}) => (
  <details className="section" open={open}>
    <summary>
      {title}
      {count !== undefined && <span className="muted"> {count}</span>}
    </summary>
    <div className="section-body">{children}</div>
  </details>
);
