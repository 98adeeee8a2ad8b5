/** The statements of a document in the order of its text. */
import { memo, useEffect, useRef, type MouseEvent } from 'react';
import { ACT_WORDS } from '../../words/reading.ts';
import { PartyName } from '../parts/party.tsx';
import type { CaseView } from '../engine/protocol.ts';
import { sameItem, type Item } from './items.ts';
import { scrollTo } from './scroll.ts';

interface ListProps {
  readonly items: readonly Item[];
  readonly current: Item | undefined;
  readonly view: CaseView;
  readonly onChoose: (item: Item) => void;
}

export function StatementList({ items, current, view, onChoose }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    scrollTo(list.current, list.current?.querySelector('[aria-current]'));
  }, [current?.key]);
  const clicked = (event: MouseEvent): void => {
    const key = (event.target as Element).closest('[data-key]')?.getAttribute('data-key');
    const item = items.find((one) => one.key === key);
    if (item !== undefined) onChoose(item);
  };
  return (
    <ol className="statements" ref={list} aria-label="Statements" onClick={clicked}>
      {items.map((item) => (
        <Row key={item.key} item={item} view={view} current={item.key === current?.key} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly item: Item;
  readonly view: CaseView;
  readonly current: boolean;
}

const Row = memo(
  ({ item, view, current }: RowProps) => (
    <li>
      <button
        type="button"
        className={item.statement === undefined ? 'proposed-row' : 'accepted-row'}
        aria-current={current ? 'true' : undefined}
        data-key={item.key}
      >
        <Line item={item} view={view} />
      </button>
    </li>
  ),
  (a, b) => a.view === b.view && a.current === b.current && sameItem(a.item, b.item),
);
Row.displayName = 'Row';

function Line({ item: { statement, proposal }, view }: { readonly item: Item; readonly view: CaseView }) {
  const name = statement?.speaker ?? proposal?.speaker?.name ?? proposal?.source.text ?? '';
  const party = statement === undefined ? proposal?.speaker?.party : statement.party;
  const act = statement === undefined ? proposal?.act : statement.act;
  const linked =
    statement === undefined ? 0 : statement.positions.length + statement.supports.length + statement.contradicts.length;
  return (
    <>
      <span className="who-line">
        {party === undefined ? (
          <span>{name === '' ? 'nobody named' : name}</span>
        ) : (
          <PartyName party={view.parties[party]} text={name} />
        )}{' '}
        <span className="muted">{act === undefined ? 'says' : ACT_WORDS[act]}</span>
        <span className="state">
          {statement === undefined ? `? ${Math.round((proposal?.confidence ?? 0) * 100)} %` : linked > 0 ? `✓ ${linked}` : '✓'}
          <span className="sr">
            {statement === undefined ? ' sure, proposed' : linked > 0 ? ' links, accepted' : ' accepted'}
          </span>
        </span>
      </span>
      <span className="words">{statement?.says ?? proposal?.content.text}</span>
    </>
  );
}
