/** All cases at a glance: title, parties, the board in small, what holds; search, new, duplicate, import by drop. */
import { useEffect, useState, type DragEvent } from 'react';
import { useEngine } from '../engine/client.ts';
import { FigureTables, FigureView } from '../parts/figure.tsx';
import { Explained } from '../parts/term.tsx';
import { Initials } from '../parts/party.tsx';
import { useGlossary } from '../keys.ts';
import { addFile, duplicate, newCase } from '../shelving.ts';
import { source } from '../source.ts';
import { useSession } from '../session.ts';
import { change, go, printView, useView } from '../url.ts';
import { useAsync } from '../wait.ts';
import type { Card, CaseView, Subject } from '../engine/protocol.ts';
import type { ShelfEntry } from '../../wire/shelf.ts';
import { withFix } from '../told.ts';

export function ShelfScreen() {
  const { shelf, shelfError } = useSession();
  const { params } = useView();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const search = params['q'] ?? '';
  const [known, setKnown] = useState<Known>(new Map());
  const party = params['party'] ?? '';
  const names = partiesOf(known);
  const wanted: Wanted = { search, party };
  const found = shelf?.cases.filter((entry) => matches(entry, known.get(entry.id), wanted)).length ?? 0;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [first, second] = chosen;
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    for (const file of event.dataTransfer.files) void addFile(file).then(setSaid);
  };
  return (
    <main
      className={over ? 'page shelf over' : 'page shelf'}
      tabIndex={-1}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <header className="shelf-head">
        <div>
          <h1>Parley</h1>
          <p className="lead">
            <Explained text="Which outcomes would hold, why, and which party would leave them." />
          </p>
        </div>
        <div className="tools">
          <label>
            <span className="sr">Search cases and parties</span>
            <input
              type="search"
              placeholder="Search cases and parties"
              value={search}
              onChange={(event) => change({ q: event.target.value }, true)}
            />
          </label>
          <label>
            <span className="sr">Only cases with this party</span>
            <select value={party} onChange={(event) => change({ party: event.target.value })}>
              <option value="">all parties</option>
              {(party === '' || names.has(party) ? [...names] : [[party, 0] as const, ...names]).map(([name, count]) => (
                <option key={name} value={name}>
                  {name} ({count})
                </option>
              ))}
            </select>
          </label>
          {shelf?.readOnly === false && (
            <>
              <button type="button" className="primary" onClick={() => void newCase().then(setSaid)}>
                New case
              </button>
              <label className="button">
                Import a file
                <input
                  className="sr"
                  type="file"
                  accept=".gmcr,.yaml,.yml"
                  onChange={(event) => event.target.files?.[0] !== undefined && void addFile(event.target.files[0]).then(setSaid)}
                />
              </label>
            </>
          )}
        </div>
      </header>
      <p role="status" className={said === '' ? 'sr' : 'notice info'}>
        {said}
      </p>
      {shelfError !== undefined && (
        <p className="notice error">The cases cannot be listed: {shelfError}. Is “parley studio” still running?</p>
      )}
      {shelf?.cases.length === 0 && shelf.unread.length === 0 && (
        <section className="empty">
          <h2>No cases in {shelf.folder} yet</h2>
          <p>Start with “New case”: it comes with comments that explain each part. Or drop a .gmcr or .yaml file here.</p>
        </section>
      )}
      <p role="status" className={chosen.length === 0 ? 'sr' : 'notice info'}>
        {chosen.length === 1 && 'Choose a second case to compare the two.'}
        {first !== undefined && second !== undefined && (
          <a className="button primary" href={printView({ screen: 'change', caseId: first, params: { with: second } })}>
            Compare {first} with {second}
          </a>
        )}
      </p>
      {shelf !== undefined && found === 0 && shelf.cases.length > 0 && shelf.cases.every(({ id }) => known.has(id)) && (
        <section className="empty">
          <h2>No case matches</h2>
          <p>
            <button type="button" onClick={() => change({ q: '', party: '' })}>
              Show all {shelf.cases.length}
            </button>
          </p>
        </section>
      )}
      <ul className="cards">
        {shelf?.cases.map((entry) => (
          <CardView
            key={`${entry.id} ${entry.hash}`}
            entry={entry}
            wanted={wanted}
            onKnown={setKnown}
            readOnly={shelf.readOnly}
            say={setSaid}
            chosen={chosen.includes(entry.id)}
            onChoose={(on) => setChosen(on ? [...chosen.slice(-1), entry.id] : chosen.filter((id) => id !== entry.id))}
          />
        ))}
        {shelf?.unread.map(({ id, problem, fix }) => (
          <li key={id} className="card broken">
            <h2>{id}</h2>
            <p className="error">{withFix({ message: problem, fix })}</p>
          </li>
        ))}
      </ul>
      {shelf !== undefined && shelf.cases.length > 0 && (
        <footer className="muted">
          {shelf.cases.length} cases in {shelf.folder}. Parley {shelf.version} says what follows in a model; it does not predict.{' '}
          <button type="button" className="quiet" onClick={() => useGlossary.setState({ open: true })}>
            Glossary
          </button>
        </footer>
      )}
    </main>
  );
}

interface CardProps {
  readonly entry: ShelfEntry;
  readonly wanted: Wanted;
  readonly onKnown: (add: (known: Known) => Known) => void;
  readonly readOnly: boolean;
  readonly say: (text: string) => void;
  /** chosen to be compared */
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function CardView({ entry, wanted, onKnown, readOnly, say, chosen, onChoose }: CardProps) {
  const text = useAsync(() => source.read(entry.id), entry.hash);
  const subject = text === undefined ? undefined : subjectFrom(text);
  const { value: card } = useEngine('card', subject, {});
  useEffect(() => {
    if (card !== undefined) onKnown((known) => new Map(known).set(entry.id, 'view' in card ? card.view : undefined));
  }, [card, entry.id]);
  if (!matches(entry, card !== undefined && 'view' in card ? card.view : undefined, wanted)) return null;
  const address = printView({ screen: 'board', caseId: entry.id, params: {} });
  if (card !== undefined && 'problems' in card) {
    const [problem] = card.problems;
    return (
      <li className="card broken">
        <h2>
          <a href={address}>{entry.id}</a>
        </h2>
        <p className="error">
          {card.problems.length} problem{card.problems.length === 1 ? '' : 's'}: {problem?.message}
          {problem?.at?.line !== undefined && ` (line ${problem.at.line})`}
        </p>
      </li>
    );
  }
  return (
    <li className="card">
      <h2>
        <a href={address}>{card?.view.title ?? entry.id}</a>
      </h2>
      {card === undefined ? (
        <p className="muted">Reading …</p>
      ) : (
        <>
          <p className="who">
            {card.view.parties.map((party) => (
              <Initials key={party.id} party={party} />
            ))}
            <span className="muted">
              {card.view.size.toLocaleString('en')} outcomes{card.view.asOf === undefined ? '' : `, as of ${card.view.asOf}`}
            </span>
          </p>
          <div className="strip" onClick={() => go(address)}>
            <FigureView figure={card.strip} bare />
          </div>
          <p>{whatHolds(card)}</p>
          <FigureTables figure={card.strip} />
          {card.warnings > 0 && (
            <p className="warning">
              {card.warnings} warning{card.warnings === 1 ? '' : 's'}
            </p>
          )}
        </>
      )}
      <p className="card-foot">
        <span className="muted">{entry.id}</span>
        <label className="switch">
          <input
            type="checkbox"
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
            aria-label={`Compare ${entry.id}`}
          />{' '}
          compare
        </label>
        {!readOnly && text !== undefined && (
          <button type="button" className="quiet" onClick={() => void duplicate(text).then(say)}>
            Duplicate
          </button>
        )}
      </p>
    </li>
  );
}

const subjectFrom = ({ text, file, format }: Subject & ShelfEntry): Subject => ({ text, file, format });

function whatHolds({ holdsUnderAll, holdsUnderSome, view }: Card): string {
  const total = view.concepts.length;
  if (holdsUnderSome === 0) return 'No outcome would hold.';
  const some = `${holdsUnderSome.toLocaleString('en')} would hold under some way of looking ahead`;
  return holdsUnderAll === 0
    ? `${some}, none under all ${total}.`
    : `${holdsUnderAll.toLocaleString('en')} would hold under all ${total} ways of looking ahead, ${holdsUnderSome.toLocaleString('en')} under some.`;
}

/** id → the case, where it could be read */
type Known = ReadonlyMap<string, CaseView | undefined>;

interface Wanted {
  readonly search: string;
  /** the name of a party; empty: any */
  readonly party: string;
}

/** The names of all parties, with the number of cases each is in. */
function partiesOf(known: Known): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const view of known.values())
    for (const name of new Set(view?.parties.map((party) => party.name))) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map([...count].sort(([a], [b]) => a.localeCompare(b, 'en')));
}

function matches(entry: ShelfEntry, view: CaseView | undefined, { search, party }: Wanted): boolean {
  if (party !== '' && view?.parties.every(({ name }) => name !== party) !== false) return false;
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const text = [entry.id, view?.title ?? '', ...(view?.parties.flatMap(({ id, name, short }) => [id, name, short]) ?? [])]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
