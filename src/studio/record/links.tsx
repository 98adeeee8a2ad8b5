/** What a statement says of the options, and which parts of the case rest on it or are contradicted by it. */
import { useState } from 'react';
import { POSITIONS, type Position } from '../../core/evidence/statement.ts';
import { Pick } from '../edit/field.tsx';
import type { CaseView } from '../engine/protocol.ts';
import { change } from './actions.ts';
import type { LinkView, PartView, StatementView } from './view.ts';

const POSITION_WORDS: Readonly<Record<Position, string>> = {
  yes: 'yes',
  no: 'no',
  conditional: 'yes, if …',
  silent: 'is silent',
};

interface LinksProps {
  readonly statement: StatementView;
  readonly view: CaseView;
  readonly parts: readonly PartView[];
  readonly readOnly: boolean;
}

export function Links({ statement, view, parts, readOnly }: LinksProps) {
  const { id, positions, supports, contradicts } = statement;
  const at = ['statements', id] as const;
  const dropPosition = (option: string): void =>
    void change(`position of ${id}`, {
      kind: 'remove',
      path: positions.length === 1 ? [...at, 'positions'] : [...at, 'positions', option],
    });
  return (
    <section className="links" aria-label="In the model">
      <h3>In the model</h3>
      {positions.length + supports.length + contradicts.length === 0 && (
        <p className="muted">
          {statement.carries > 0 ? 'The case names it as a source.' : 'Nothing in the model has to do with it yet.'}
        </p>
      )}
      <ul>
        {positions.map(({ option, position }) => (
          <Linked
            key={option}
            label={
              <>
                <strong>{view.options[option]?.id}</strong>: {POSITION_WORDS[position]}
              </>
            }
            drop={readOnly ? undefined : () => dropPosition(view.options[option]!.id)}
          />
        ))}
        {(['supports', 'contradicts'] as const).flatMap((way) =>
          statement[way].map((link: LinkView) => (
            <Linked
              key={`${way} ${link.at}`}
              label={
                <>
                  {way} <strong>{link.label}</strong>
                </>
              }
              drop={
                readOnly
                  ? undefined
                  : () =>
                      void change(`link of ${id}`, {
                        kind: 'remove',
                        path: statement[way].length === 1 ? [...at, way] : [...at, way, link.at],
                      })
              }
            />
          )),
        )}
      </ul>
      {!readOnly && <AddLink statement={statement} view={view} parts={parts} />}
    </section>
  );
}

const Linked = ({ label, drop }: { readonly label: React.ReactNode; readonly drop: (() => void) | undefined }) => (
  <li>
    <span>{label}</span>
    {drop !== undefined && (
      <button type="button" className="quiet" aria-label="Take this link out" onClick={drop}>
        ×
      </button>
    )}
  </li>
);

/** One form for both: an option with a position, or a part of the case with a direction. */
function AddLink({ statement, view, parts }: Omit<LinksProps, 'readOnly'>) {
  const [what, setWhat] = useState('');
  const [how, setHow] = useState('');
  const { id } = statement;
  const isOption = what.startsWith('option ');
  const hows: readonly (readonly [string, string])[] = isOption
    ? POSITIONS.map((one) => [one, POSITION_WORDS[one]])
    : [
        ['supports', 'supports it'],
        ['contradicts', 'contradicts it'],
      ];
  const chosen = hows.some(([known]) => known === how) ? how : hows[0]![0];
  const groups = Map.groupBy(parts.entries(), ([, { group }]) => group);
  const add = (): void => {
    const at = ['statements', id];
    const number = Number(what.split(' ')[1]);
    if (isOption) {
      const path = [...at, 'positions', view.options[number]!.id];
      void change(`position of ${id}`, { kind: 'set', path, value: chosen });
    } else {
      const list = chosen === 'supports' ? statement.supports : statement.contradicts;
      const path = [...at, chosen];
      const { link } = parts[number]!;
      void change(`link of ${id}`, list.length === 0 ? { kind: 'set', path, value: [link] } : { kind: 'add', path, value: link });
    }
    setWhat('');
  };
  return (
    <form
      className="add-link"
      onSubmit={(event) => {
        event.preventDefault();
        if (what !== '') add();
      }}
    >
      <label className="field">
        <span>Link to (l)</span>
        <select id="link-to" value={what} onChange={(event) => setWhat(event.target.value)}>
          <option value="">pick from the model …</option>
          <optgroup label="what is said of an option">
            {view.options.map((option, at) => (
              <option key={option.id} value={`option ${at}`}>
                {option.id}: {option.label}
              </option>
            ))}
          </optgroup>
          {[...groups].map(([group, entries]) => (
            <optgroup key={group} label={group}>
              {entries.map(([at, { label }]) => (
                <option key={at} value={`part ${at}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {what !== '' && <Pick label="says" value={chosen} options={hows} onSet={setHow} />}
      <button type="submit" disabled={what === ''}>
        Link
      </button>
    </form>
  );
}
