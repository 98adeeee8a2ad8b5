/** What a part rests on: a source, an assumption with its reason, or nothing yet. */
import { Field, Pick } from './field.tsx';
import { changes, mapping, setText, textOf, textsOf, type Mapping } from './form.ts';
import type { Change } from '../../casefile/edit/change.ts';

interface BasisProps {
  /** the part as it is written: a mapping, or a short form that stands for its text */
  readonly part: Mapping;
  readonly path: readonly (string | number)[];
  readonly sources: Mapping;
  readonly what: string;
}

export function BasisForm({ part, path, sources, what }: BasisProps) {
  const kind = part['assumed'] !== undefined ? 'assumed' : part['source'] !== undefined ? 'source' : '';
  const names = Object.keys(sources);
  const set = (next: string): void => {
    const drop: Change[] = kind === '' ? [] : [{ kind: 'remove', path: [...path, kind] }];
    const value = next === 'assumed' ? 'for now' : names[0];
    if (next === '') void changes(`basis of ${what}`, ...drop);
    else if (value !== undefined) void changes(`basis of ${what}`, ...drop, { kind: 'set', path: [...path, next], value });
  };
  const choices: [string, string][] = [
    ['', 'not said'],
    ['assumed', 'an assumption'],
    ...(names.length === 0 ? [] : [['source', 'a source'] as [string, string]]),
  ];
  return (
    <div className="basis">
      <Pick label="Rests on" value={kind} options={choices} onSet={set} />
      {kind === 'assumed' && (
        <Field
          label="Why assumed"
          value={textOf(part['assumed'])}
          onSet={(text) => setText([...path, 'assumed'], part['assumed'], text, `assumption of ${what}`)}
        />
      )}
      {kind === 'source' && (
        <Pick
          label="Source"
          value={textsOf(part['source']).join(', ')}
          options={names.map((name) => [name, textOf(mapping(sources[name])['title'] ?? sources[name]) || name])}
          onSet={(value) => void changes(`source of ${what}`, { kind: 'set', path: [...path, 'source'], value })}
        />
      )}
    </div>
  );
}
