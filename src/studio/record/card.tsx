/** The statement that is looked at: who, what, when, how it was found, and what can be done with it. */
import type { ReactNode } from 'react';
import { ACTS } from '../../core/evidence/act.ts';
import type { Plain } from '../../casefile/plain.ts';
import { dated } from '../../words/number.ts';
import { ACT_WORDS, BY_WORDS, KIND_WORDS, PATTERN_WORDS } from '../../words/reading.ts';
import { Field, Pick } from '../edit/field.tsx';
import { PartyName } from '../parts/party.tsx';
import type { CaseView } from '../engine/protocol.ts';
import { change } from './actions.ts';
import type { Item } from './items.ts';
import { Links } from './links.tsx';
import type { PartView, StatementView } from './view.ts';

interface CardProps {
  readonly item: Item;
  readonly view: CaseView;
  readonly parts: readonly PartView[];
  readonly readOnly: boolean;
  /** for whom a proposal is said, by whoever accepts it: the id of a party, NONE, or empty for what is proposed */
  readonly saidFor: string;
  readonly onSaidFor: (party: string) => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onWords: () => void;
}

export function Card(props: CardProps) {
  const { item } = props;
  return item.statement === undefined ? <Proposed {...props} /> : <Accepted {...props} statement={item.statement} />;
}

function Proposed({ item, view, readOnly, saidFor, onSaidFor, onAccept, onReject, onWords }: CardProps) {
  const proposal = item.proposal!;
  const { speaker, source, content, act, negated, kind, when, occasion, via, confidence, pattern, cue } = proposal;
  const name = speaker?.name ?? source.text;
  return (
    <section className="panel card-of" aria-label="The statement">
      <p className="kind">
        <span className="tag proposed-tag">proposed</span> {Math.round(confidence * 100)} % sure, because of{' '}
        {PATTERN_WORDS[pattern](cue.text)}
      </p>
      <blockquote>{content.text}</blockquote>
      <dl className="facts">
        <Fact name="said by">
          {name === '' ? 'nobody named' : name}
          {speaker?.party !== undefined && (
            <>
              {' '}
              (<PartyName party={view.parties[speaker.party]} />)
            </>
          )}
          {speaker !== undefined && <span className="muted"> {BY_WORDS[speaker.by]}</span>}
        </Fact>
        <Fact name="does">
          {negated ? 'not: ' : ''}
          {ACT_WORDS[act]}, {KIND_WORDS[kind]}
        </Fact>
        {when !== undefined && <Fact name="when">{when.start === when.end ? dated(when.start) : when.text}</Fact>}
        {occasion !== undefined && <Fact name="occasion">{occasion.text}</Fact>}
        {via !== undefined && <Fact name="through">{via.text}</Fact>}
      </dl>
      {readOnly ? null : (
        <>
          <p className="buttons">
            <button type="button" className="primary" onClick={onAccept}>
              Accept <kbd>a</kbd>
            </button>
            <button type="button" onClick={onReject}>
              Reject <kbd>r</kbd>
            </button>
            <button type="button" onClick={onWords}>
              Other words <kbd>e</kbd>
            </button>
          </p>
          <Pick
            label="Said for (s)"
            value={saidFor}
            options={[['', 'as it is proposed'], ...partyOptions(view)]}
            onSet={onSaidFor}
          />
        </>
      )}
    </section>
  );
}

/** Said for no party of the case. */
const NONE = 'none';

const partyOptions = (view: CaseView): (readonly [string, string])[] => [
  ...view.parties.map(({ id, name }) => [id, name] as const),
  [NONE, 'no party of the case'],
];

function Accepted({ statement, view, parts, readOnly, onReject, onWords }: CardProps & { readonly statement: StatementView }) {
  const { id, says, quote, speaker, role, party, date, ownDate, occasion, via, act, kind, found, accepted, note } = statement;
  const set = (key: string, value: Plain, empty = false): void =>
    void change(
      `${key} of ${id}`,
      empty ? { kind: 'remove', path: ['statements', id, key] } : { kind: 'set', path: ['statements', id, key], value },
    );
  const text = (key: string, before: string | undefined) => (value: string) => {
    const words = value.trim();
    if (words !== (before ?? '') && (words !== '' || before !== undefined)) set(key, words, words === '');
  };
  const own = says === quote ? '' : says;
  return (
    <section className="panel card-of" aria-label="The statement">
      <p className="kind">
        <span className="tag accepted-tag">accepted</span> <code>{id}</code>
        {statement.later && <span className="tag">not said yet</span>}
      </p>
      {quote !== undefined && <blockquote>{quote}</blockquote>}
      {readOnly ? (
        <>
          {own !== '' && <p>{says}</p>}
          <dl className="facts">
            <Fact name="said by">
              {speaker}
              {role === undefined ? '' : `, ${role}`}
              {party !== undefined && (
                <>
                  {' '}
                  (<PartyName party={view.parties[party]} />)
                </>
              )}
            </Fact>
            <Fact name="does">
              {act === undefined ? 'says' : ACT_WORDS[act]}, {KIND_WORDS[kind]}
            </Fact>
            {date !== undefined && <Fact name="when">{dated(date)}</Fact>}
            {occasion !== undefined && <Fact name="occasion">{occasion}</Fact>}
            {via !== undefined && <Fact name="through">{via}</Fact>}
          </dl>
        </>
      ) : (
        <>
          <p className="buttons">
            <button type="button" onClick={onReject}>
              Take out <kbd>r</kbd>
            </button>
            <button type="button" onClick={onWords}>
              Other words <kbd>e</kbd>
            </button>
          </p>
          <div className="attributes">
            <Pick
              label="Said for (s)"
              value={party === undefined ? NONE : view.parties[party]!.id}
              options={partyOptions(view)}
              onSet={(value) => set('party', value)}
            />
            <Field label="Speaker" value={speaker} onSet={(value) => value.trim() !== '' && text('speaker', speaker)(value)} />
          </div>
        </>
      )}
      {statement.undecided.map((text) => (
        <p key={text} className="aside warning">
          {text}
        </p>
      ))}
      {note !== undefined && <p className="aside">{note}</p>}
      <Links statement={statement} view={view} parts={parts} readOnly={readOnly} />
      {!readOnly && (
        <details className="more">
          <summary>When, where, and in your words</summary>
          <div className="attributes">
            <Field label="Office" value={role ?? ''} onSet={text('role', role)} />
            <Pick
              label="Does"
              value={act ?? ''}
              options={[['', '–'], ...ACTS.map((one) => [one, ACT_WORDS[one]] as const)]}
              onSet={(value) => set('act', value, value === '')}
            />
            <Pick
              label="Words"
              value={kind}
              options={(['direct', 'mixed', 'indirect'] as const).map((one) => [one, KIND_WORDS[one]])}
              onSet={(value) => set('kind', value)}
            />
            <Field
              label="Said on"
              value={ownDate}
              placeholder={date ?? 'YYYY-MM-DD'}
              onSet={text('date', ownDate === '' ? undefined : ownDate)}
            />
            <Field label="Occasion" value={occasion ?? ''} onSet={text('occasion', occasion)} />
            <Field label="Through" value={via ?? ''} onSet={text('via', via)} />
          </div>
          <Field label="In your words" value={own} long onSet={text('says', own === '' ? undefined : own)} />
        </details>
      )}
      <p className="muted small">
        {found === undefined ? 'Added by hand' : `Proposed by the reader (${found})`}
        {accepted === undefined || accepted === '' ? '.' : `; accepted: ${accepted}.`}
      </p>
    </section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
