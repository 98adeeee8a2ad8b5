/** Which outcome is to hold: by its name, with how it stands today; any other by its number. */
import { OutcomePicker } from '../parts/outcomepicker.tsx';
import { useEngine } from '../engine/client.ts';
import type { ScreenProps } from '../screens/props.ts';

interface TargetProps extends ScreenProps {
  readonly node: number;
  readonly onChoose: (node: number) => void;
}

export function Target({ subject, view, node, onChoose }: TargetProps) {
  const { value: named } = useEngine('names', subject, {});
  const known = named?.some((one) => one.node === node) === true;
  return (
    <>
      {named !== undefined && named.length > 0 && (
        <label className="target">
          <span>Outcome to make hold</span>
          <select value={known ? String(node) : ''} onChange={(event) => onChoose(Number(event.target.value))}>
            {!known && (
              <option value="" disabled>
                one without a name
              </option>
            )}
            {named.map((one) => (
              <option key={one.node} value={String(one.node)}>
                {`${one.title} (${one.number}), ${standing(one.holds, view.concepts.length)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <OutcomePicker subject={subject} view={view} node={node} onChoose={onChoose} />
    </>
  );
}

const standing = (holds: number, all: number): string =>
  holds === 0 ? 'does not hold' : holds === all ? 'holds under all' : `holds under ${holds} of ${all}`;
