/** An outcome as boxes to tick: which options are taken in it. */
import { isMapping, mapping, textOf, textsOf, type Mapping } from './form.ts';
import type { Plain } from '../../casefile/plain.ts';

interface TicksProps {
  readonly root: Mapping;
  readonly label: string;
  readonly pattern: string;
  readonly onSet: (pattern: string) => void;
}

export const OutcomeTicks = ({ root, label, pattern, onSet }: TicksProps) => (
  <fieldset className="ticks">
    <legend>{label}</legend>
    {Object.entries(mapping(root['options'])).map(([id, option], index) => (
      <label key={id} className="switch">
        <input
          type="checkbox"
          checked={pattern[index] === 'Y'}
          onChange={(event) => onSet(`${pattern.slice(0, index)}${event.target.checked ? 'Y' : 'N'}${pattern.slice(index + 1)}`)}
        />
        {isMapping(option) ? textOf(option['label']) || id : id}
      </label>
    ))}
  </fieldset>
);

/** The Y/N pattern of an outcome given by one or by the options taken; undefined where it is a number or a name. */
export function patternOf(value: Plain | undefined, options: readonly string[]): string | undefined {
  if (Array.isArray(value)) {
    const taken = new Set(textsOf(value));
    return options.map((id) => (taken.has(id) ? 'Y' : 'N')).join('');
  }
  const text = textOf(value);
  return text.length === options.length && /^[YN]+$/.test(text) ? text : undefined;
}
