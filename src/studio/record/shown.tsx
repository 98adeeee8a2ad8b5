/** Which proposals are shown, and how many are not. */
import { counted, noun } from '../../words/number.ts';
import { change } from '../url.ts';
import type { Marked } from './items.ts';

interface ShownProps {
  readonly marked: Marked;
  readonly sure: number;
  readonly nested: boolean;
}

export function Shown({ marked: { unsure, inside, rejected }, sure, nested }: ShownProps) {
  const left = [
    ...(unsure > 0 ? [counted(unsure, noun('less sure one'))] : []),
    ...(inside > 0 ? [`${inside} inside others`] : []),
    ...(rejected > 0 ? [`${rejected} rejected before`] : []),
  ];
  return (
    <>
      <label>
        <span>Proposals at least {Math.round(sure * 100)} % sure</span>
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={sure}
          onChange={(event) => change({ sure: event.target.value }, true)}
        />
      </label>
      <label className="switch">
        <input type="checkbox" checked={nested} onChange={() => change({ nested: nested ? '' : 'yes' }, true)} /> also inside
        others
      </label>
      {left.length > 0 && <span className="muted small">not shown: {left.join(', ')}</span>}
    </>
  );
}
