/** Ways to make an outcome hold as cards, each tried out in the case itself; applying one is a step that can be undone. */
import { useApplied } from './applied.tsx';
import { otherOutcomes } from './follows.ts';
import { PartyName } from '../parts/party.tsx';
import { PhraseView } from '../parts/phrase.tsx';
import { textOf } from '../../words/phrase.ts';
import { edit } from '../edit/form.ts';
import { draftOf, useSession } from '../session.ts';
import type { ChangeCard, Follows, Stage, Ways } from '../engine/long.ts';
import type { CaseView } from '../engine/protocol.ts';

const HEADS: Readonly<Record<Stage, string>> = {
  mind: 'Fewest changes of mind',
  dispute: 'Without a change of mind',
  partly: 'Not enough by themselves',
  elsewhere: 'Not to be tried from here',
};

/** Cards of a kind that stand open; the others are folded away. */
const MOST = 3;

interface CardsProps {
  readonly ways: Ways;
  readonly view: CaseView;
}

export function Cards({ ways, view }: CardsProps) {
  const { holds, cards, fixed } = ways;
  if (holds) return <p>It holds as things are; nothing has to change.</p>;
  const at = (stage: Stage): readonly ChangeCard[] => cards.filter((card) => card.stage === stage);
  const open = [...at('mind'), ...at('dispute')];
  return (
    <>
      {fixed !== undefined && <p className="aside">{fixed}</p>}
      {open.length === 0 && <p>No single way was found that would do.</p>}
      {(['mind', 'dispute'] as const).map((stage) => (
        <CardList key={stage} stage={stage} cards={at(stage)} ways={ways} view={view} />
      ))}
      {(['partly', 'elsewhere'] as const).map(
        (stage) =>
          at(stage).length > 0 && (
            <details key={stage} className="folded" open={open.length === 0 && stage === 'partly'}>
              <summary>
                {HEADS[stage]} <span className="muted">{at(stage).length}</span>
              </summary>
              <CardList stage={stage} cards={at(stage)} ways={ways} view={view} bare />
            </details>
          ),
      )}
    </>
  );
}

function CardList({
  stage,
  cards,
  ways,
  view,
  bare = false,
}: CardsProps & { readonly stage: Stage; readonly cards: readonly ChangeCard[]; readonly bare?: boolean }) {
  if (cards.length === 0) return null;
  const most = bare ? cards.length : MOST;
  return (
    <>
      {!bare && <h3>{HEADS[stage]}</h3>}
      <ul className="ways" aria-label={HEADS[stage]}>
        {cards.slice(0, most).map((card, at) => (
          <CardView key={at} card={card} ways={ways} view={view} />
        ))}
      </ul>
      {cards.length > most && (
        <details className="folded">
          <summary>
            More such ways <span className="muted">{cards.length - most}</span>
          </summary>
          <ul className="ways" aria-label={`${HEADS[stage]}, more`}>
            {cards.slice(most).map((card, at) => (
              <CardView key={at} card={card} ways={ways} view={view} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function CardView({ card, view, ways }: CardsProps & { readonly card: ChangeCard }) {
  const { who, size, lines, named, follows, besides, changes, cannot } = card;
  return (
    <li className="way">
      <p className="muted size">
        {who.map((party) => (
          <PartyName key={party} party={view.parties[party]} />
        ))}
        <span>
          <PhraseView phrase={size} view={view} />
        </span>
      </p>
      {lines.map((line, key) => (
        <p key={key}>
          <PhraseView phrase={line} view={view} />
        </p>
      ))}
      {named.length > 0 && (
        <dl className="named">
          {named.map(({ id, label }) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      )}
      {follows !== undefined && <FollowsView follows={follows} />}
      {besides.length > 0 && <p className="muted">It takes out besides: {besides.join('; ')}.</p>}
      {changes !== undefined && (
        <button type="button" onClick={() => void apply(card, ways)}>
          Apply to the case
        </button>
      )}
      {cannot !== undefined && <p className="muted">Not from here: {cannot}.</p>}
    </li>
  );
}

async function apply({ changes, lines, follows }: ChangeCard, { concept }: Ways): Promise<void> {
  const done = await edit({ kind: 'changes', changes: changes!, fit: true }, textOf(lines[0] ?? []));
  if (done) useApplied.setState({ text: draftOf(useSession.getState()), lines, follows, concept });
}

/** What follows, found by making the change and analysing again. */
function FollowsView({ follows }: { readonly follows: Follows }) {
  const rest = otherOutcomes(follows);
  return (
    <p className={follows.holds ? 'then yes' : 'then'}>
      {follows.holds ? '✓ it would hold' : '– it would still not hold'}
      {rest !== '' && <span className="rest">; {rest}</span>}
    </p>
  );
}
