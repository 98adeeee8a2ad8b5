/** What the board shows: sort, filter, fold, columns or matrix or summary, which concepts; how many outcomes match. */
import { useEffect, useState } from 'react';
import { Explained } from '../parts/term.tsx';
import { BasisMark } from '../parts/basismark.tsx';
import { change } from '../url.ts';
import { FORMS, type BoardForm, type BoardQuery, type BoardView } from './ask.ts';
import type { CaseView } from '../engine/protocol.ts';

interface ToolsProps {
  readonly view: CaseView;
  readonly board: BoardView | undefined;
  readonly query: BoardQuery;
  /** the party by whose stand a matrix is coloured */
  readonly shade: number | undefined;
}

/** So few outcomes are columns, and there is nothing to choose. */
const FEW = 40;

const FORM_NAMES: Readonly<Record<BoardForm, string>> = {
  columns: 'columns',
  matrix: 'a matrix',
  summary: 'a summary',
};

export function BoardTools({ view, board, query, shade }: ToolsProps) {
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
      {view.size > FEW && (
        <label>
          <span>Shown as</span>
          <select
            value={query.form ?? board?.form ?? 'columns'}
            onChange={(event) => change({ form: event.target.value, fold: '' }, true)}
          >
            {FORMS.map((form) => (
              <option key={form} value={form}>
                {FORM_NAMES[form]}
              </option>
            ))}
          </select>
        </label>
      )}
      {board?.form === 'matrix' ? (
        <label>
          <span>Coloured by</span>
          <select
            value={shade === undefined ? '' : view.parties[shade]!.id}
            onChange={(event) => change({ shade: event.target.value }, true)}
          >
            <option value="">what would hold</option>
            {view.parties.map(({ id, short }) => (
              <option key={id} value={id}>
                how {short} stands
              </option>
            ))}
          </select>
        </label>
      ) : (
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
      )}
      <label className="switch">
        <input type="checkbox" checked={query.holding} onChange={() => change({ holding: query.holding ? '' : 'yes' }, true)} />{' '}
        <Explained text="only what would hold" view={view} />
      </label>
      {board?.form !== 'matrix' && (
        <label className="switch" title="Outcomes in which every party stands the same are one column">
          <input
            type="checkbox"
            checked={query.fold ?? board?.folded ?? false}
            onChange={(event) => change({ fold: event.target.checked ? 'yes' : 'no' }, true)}
          />{' '}
          fold alike
        </label>
      )}
      {query.like !== undefined && (
        <button type="button" onClick={() => change({ like: '', fold: '' })} aria-label="Show outcomes of every kind again">
          only those alike ×
        </button>
      )}
      <fieldset className="concepts">
        <legend className="sr">Concepts</legend>
        {view.concepts.map(({ id, short, plain }) => (
          <label key={id} data-term={`concept-${id}`} className={off.has(id) ? 'chip off' : 'chip'}>
            <input type="checkbox" className="sr" aria-description={plain} checked={!off.has(id)} onChange={() => toggle(id)} />
            {short}
          </label>
        ))}
      </fieldset>
      {board !== undefined && (
        <span className="muted count">
          <span>
            <BasisMark claim={{ kind: 'space' }}>
              {board.matching.toLocaleString('en')} of {view.size.toLocaleString('en')} outcomes
            </BasisMark>
            {columnsText(board)}
          </span>
        </span>
      )}
    </div>
  );
}

function columnsText({ form, folded, columns, columnCount, matching }: BoardView): string {
  if (form === 'matrix') return ', a cell each';
  const kinds = folded && columnCount < matching ? ` of ${columnCount.toLocaleString('en')} kinds` : '';
  if (columns.length < columnCount)
    return `${kinds}; here the ${columns.length.toLocaleString('en')}${folded ? ' kinds' : ''} that hold under most concepts`;
  return kinds === '' ? '' : ` in ${columnCount.toLocaleString('en')} columns`;
}

function example({ options }: CaseView): string {
  const [first, second] = options.map(({ id }) => id);
  return second === undefined ? (first ?? '') : `${first} and not ${second}`;
}
