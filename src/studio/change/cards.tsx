/** Ways to make an outcome hold as cards, each tried out in the case itself; applying one is a step that can be undone. */
import { PhraseView } from '../parts/phrase.tsx';
import { textOf } from '../../words/phrase.ts';
import { edit } from '../edit/form.ts';
import type { ChangeCard, Ways } from '../engine/long.ts';
import type { CaseView } from '../engine/protocol.ts';

const KINDS: Readonly<Record<ChangeCard['kind'], string>> = {
  statements: 'another statement',
  comparisons: 'another comparison',
  weight: 'another weight',
  lever: 'the dispute itself',
};

export function Cards({ ways, view }: { readonly ways: Ways; readonly view: CaseView }) {
  if (ways.holds) return <p>It holds as things are; nothing has to change.</p>;
  if (ways.cards.length === 0) return <p>No way was found.</p>;
  return (
    <ul className="ways">
      {ways.cards.map((card, at) => (
        <li key={at} className="way">
          <p className="muted">
            {KINDS[card.kind]}: <PhraseView phrase={card.size} view={view} />
          </p>
          {card.lines.map((line, key) => (
            <p key={key}>
              <PhraseView phrase={line} view={view} />
            </p>
          ))}
          {card.follows !== undefined && <Follows follows={card.follows} />}
          {card.changes !== undefined ? (
            <button
              type="button"
              onClick={() => void edit({ kind: 'changes', changes: card.changes!, fit: true }, textOf(card.lines[0] ?? []))}
            >
              Apply to the case
            </button>
          ) : (
            card.cannot !== undefined && <p className="muted">Not applied from here: {card.cannot}.</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What follows, found by making the change and analysing again. */
function Follows({ follows }: { readonly follows: NonNullable<ChangeCard['follows']> }) {
  const parts = [
    ...(follows.gained.length === 0 ? [] : [`new: ${few(follows.gained)}`]),
    ...(follows.lost.length === 0 ? [] : [`no more: ${few(follows.lost)}`]),
  ];
  return (
    <p className={follows.holds ? 'then yes' : 'then'}>
      {follows.holds ? '✓ it would hold' : '– it would still not hold'}
      {parts.length > 0 && `; ${parts.join('; ')}`}
    </p>
  );
}

const few = (labels: readonly string[]): string =>
  labels.length > 5 ? `${labels.slice(0, 5).join(', ')} and ${labels.length - 5} more` : labels.join(', ');
