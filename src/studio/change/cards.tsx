/** Ways to make the outcome hold, one a card; each can be made in the draft. */
import { changes } from '../edit/form.ts';
import { inline } from '../parts/document.tsx';
import { printView, useView } from '../url.ts';
import type { ChangeCard } from '../engine/long.ts';
import type { CaseView } from '../engine/protocol.ts';

const KINDS: Readonly<Record<ChangeCard['kind'], string>> = {
  statements: 'Changed statements',
  comparisons: 'Changed comparisons',
  weight: 'A changed weight',
  lever: 'Another dispute',
};

export function WayCards({
  cards,
  view,
  label,
}: {
  readonly cards: readonly ChangeCard[];
  readonly view: CaseView;
  readonly label: string;
}) {
  const place = useView();
  const context = {
    view,
    link: (node: number) => printView({ ...place, screen: 'why', params: { ...place.params, outcome: String(node) } }),
  };
  if (cards.length === 0) return <p className="muted">Nothing was found that would do.</p>;
  return (
    <ul className="ways">
      {cards.map((card, at) => (
        <li key={at} className={`way ${card.kind}`}>
          <p className="kind">{KINDS[card.kind]}</p>
          {card.lines.map((line, key) => (
            <p key={key}>{inline(line, context)}</p>
          ))}
          <p className="muted">{inline(card.size, context)}</p>
          {card.then !== undefined && (
            <p className={card.then.holds ? 'then holds' : 'then'}>
              {card.then.holds ? '✓ It then holds.' : '– It does not hold by this alone.'}
              {named(
                ' Also new: ',
                card.then.gained.filter((one) => one !== label),
              )}
              {named(' No more: ', card.then.lost)}
            </p>
          )}
          {card.changes === undefined ? (
            <p className="muted">Not to be made here: {card.cannot}.</p>
          ) : (
            <button type="button" onClick={() => void changes(`so that ${label} would hold`, ...card.changes!)}>
              Apply
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const named = (lead: string, list: readonly string[]): string =>
  list.length === 0 ? '' : `${lead}${list.slice(0, 4).join(', ')}${list.length > 4 ? ` and ${list.length - 4} more` : ''}.`;
