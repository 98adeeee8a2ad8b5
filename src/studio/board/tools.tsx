/** What the board shows: sort, filter, fold, which concepts; how many outcomes match. */
import { useEffect, useState } from 'react';
import { Explained } from '../parts/term.tsx';
import { BasisMark } from '../parts/basismark.tsx';
import { change } from '../url.ts';
import type { BoardQuery, BoardView, CaseView } from '../engine/protocol.ts';

interface ToolsProps {
  readonly view: CaseView;
  readonly board: BoardView | undefined;
  readonly query: BoardQuery;
}

export function BoardTools({ view, board, query }: ToolsProps) {
  const [where, setWhere] = useState(query.where);
  useEffect(() => setWhere(query.where), [query.where]);
  const off = new Set(
    query.concepts === undefined ? [] : view.concepts.map(({ id }) => id).filter((id) => !query.concepts!.includes(id)),
  );
  const toggle = (id: string): void => {
    const on = view.concepts.map((concept) => concept.id).filter((one) => (one === id ? off.has(one) : !off.has(one)));
    change({ concepts: on.length === view.concepts.length || on.length === 0 ? '' : on.join(',') }, true);
  };
  return (
    <div className="board-tools">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change({ where });
        }}
      >
        <label>
          <span>Only where</span>
          <input
            type="search"
            list="options"
            value={where}
            placeholder={example(view)}
            onChange={(event) => setWhere(event.target.value)}
            onBlur={() => change({ where }, true)}
            spellCheck={false}
          />
        </label>
        <datalist id="options">
          {view.options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </datalist>
      </form>
      <label>
        <span>Best first for</span>
        <select
          value={query.sort === undefined ? '' : view.parties[query.sort]!.id}
          onChange={(event) => change({ sort: event.target.value }, true)}
        >
          <option value="">by number</option>
          {view.parties.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </select>
      </label>
      <label className="switch">
        <input type="checkbox" checked={query.holding} onChange={() => change({ holding: query.holding ? '' : 'yes' }, true)} />{' '}
        <Explained text="only what would hold" view={view} />
      </label>
      <label className="switch" title="Outcomes in which every party stands the same are one column">
        <input type="checkbox" checked={query.fold} onChange={() => change({ fold: query.fold ? 'no' : 'yes' }, true)} /> fold
        alike
      </label>
      <fieldset className="concepts">
        <legend className="sr">Concepts</legend>
        {view.concepts.map(({ id, short }) => (
          <label key={id} data-term={`concept-${id}`} className={off.has(id) ? 'chip off' : 'chip'}>
            <input
              type="checkbox"
              className="sr"
              aria-describedby={`concept-${id}`}
              checked={!off.has(id)}
              onChange={() => toggle(id)}
            />
            {short}
          </label>
        ))}
      </fieldset>
      {board !== undefined && (
        <span className="muted count">
          <BasisMark claim={{ kind: 'space' }}>
            {board.matching.toLocaleString('en')} of {view.size.toLocaleString('en')} outcomes
          </BasisMark>
          {board.cut
            ? `; the ${board.columns.length.toLocaleString('en')} that hold under most concepts`
            : query.fold && board.columns.length < board.matching
              ? ` in ${board.columns.length} columns`
              : ''}
        </span>
      )}
    </div>
  );
}

function example({ options }: CaseView): string {
  const [first, second] = options.map(({ id }) => id);
  return second === undefined ? (first ?? '') : `${first} and not ${second}`;
}
