/** Who says what of each option; a cell opens the words it rests on. */
import { PartyName } from '../parts/party.tsx';
import { change, useView } from '../url.ts';
import { dated } from '../../words/number.ts';
import { recordTermsOf } from '../../words/record-terms.ts';
import { voiceOf } from '../params.ts';
import type { CaseView } from '../engine/protocol.ts';
import { wordsAt } from './timeline.tsx';
import type { CellView, RecordView } from './view.ts';

interface MatrixProps {
  readonly record: RecordView;
  readonly view: CaseView;
}

export function Matrix({ record, view }: MatrixProps) {
  const place = useView();
  const voice = voiceOf(place.params);
  const words = recordTermsOf(voice);
  const rows = record.rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
  const columns = record.speakers.flatMap((_, at) => (rows.some(({ cells }) => cells[at] !== undefined) ? [at] : []));
  const [option, speaker] = (place.params['cell'] ?? '').split('.').map(Number);
  const open = record.rows.find((row) => row.option === option)?.cells[speaker ?? -1];
  if (rows.length === 0) {
    return (
      <section className="empty">
        <h2>Nobody is recorded to have taken a position</h2>
        <p>Accept a statement of a document, and link it to an option.</p>
      </section>
    );
  }
  return (
    <>
      <div className="wide matrix" tabIndex={0} role="region" aria-label="Who says what of each option">
        <table>
          <thead>
            <tr>
              <th scope="col">Option</th>
              {columns.map((at) => {
                const { name, party } = record.speakers[at]!;
                return (
                  <th key={at} scope="col">
                    {party === undefined ? name : <PartyName party={view.parties[party]} text={name} />}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.option}>
                <th scope="row" title={view.options[row.option]?.id}>
                  {voice === 'formal' ? view.options[row.option]?.id : view.options[row.option]?.label}
                  {row.contradicted && <span className="mark"> {words.mark.contradicted}</span>}
                </th>
                {columns.map((at) => {
                  const cell = row.cells[at];
                  const key = `${row.option}.${at}`;
                  return (
                    <td key={at}>
                      {cell !== undefined && (
                        <button
                          type="button"
                          className={`position ${cell.position}`}
                          aria-pressed={place.params['cell'] === key}
                          onClick={() => change({ cell: place.params['cell'] === key ? '' : key }, true)}
                        >
                          {words.position[cell.position]}
                          {cell.changed && words.changed}
                          <Marks cell={cell} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== undefined && (
        <section className="panel" aria-label="The words">
          <h3>
            {record.speakers[speaker!]?.name} on {view.options[option!]?.id}: {view.options[option!]?.label}
          </h3>
          <ul>
            {open.statements.map((index) => {
              const { id, says, quote, date, kind } = record.statements[index]!;
              return (
                <li key={id}>
                  {date !== undefined && <strong>{dated(date)}: </strong>}
                  {quote === undefined ? says : kind === 'direct' ? `“${quote}”` : quote}{' '}
                  <a href={wordsAt(place, id)}>In the document</a>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <p className="muted small">
        {words.readoutNote} {words.mark.stale}: nothing newer than {record.stale} days. {words.mark.single}: all of it from the
        same one. {words.mark.contradicted}: somebody of the same party says the opposite; at an option: a statement speaks
        against it.
      </p>
    </>
  );
}

function Marks({ cell }: { readonly cell: CellView }) {
  const { mark } = recordTermsOf('plain');
  const names = (['contradicted', 'stale', 'single'] as const).filter((name) => cell[name]);
  return names.length === 0 ? null : <span className="mark">{names.map((name) => mark[name]).join(', ')}</span>;
}
