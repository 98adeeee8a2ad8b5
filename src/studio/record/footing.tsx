/** What each part of the model rests on, with the words a click away; and what nobody has said. */
import { DocumentView } from '../parts/document.tsx';
import { voiceOf } from '../params.ts';
import { useView } from '../url.ts';
import { dated } from '../../words/number.ts';
import { capital } from '../../words/phrase.ts';
import { recordTermsOf } from '../../words/record-terms.ts';
import type { CaseView } from '../engine/protocol.ts';
import { wordsAt } from './timeline.tsx';
import type { GroundView, RecordView } from './view.ts';

export function Footing({ record, view }: { readonly record: RecordView; readonly view: CaseView }) {
  const place = useView();
  const words = recordTermsOf(voiceOf(place.params));
  const [part, rests, newest, marks] = words.footingColumns;
  return (
    <>
      <DocumentView document={record.unknown} view={view} skipTitle />
      <DocumentView document={record.footed} view={view} skipTitle />
      <div className="wide matrix" tabIndex={0} role="region" aria-label={words.headings.footing}>
        <table>
          <thead>
            <tr>
              {[part, rests, newest, marks].map((head) => (
                <th key={head} scope="col">
                  {capital(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.footing.map((one, at) => (
              <tr key={at}>
                <th scope="row">{one.label}</th>
                <td>
                  {one.grounds.length === 0 ? (
                    <span className="muted">
                      {one.marks.includes('later') ? words.later : one.kind === 'assumed' ? words.assumed : words.none}
                    </span>
                  ) : (
                    <Grounds grounds={one.grounds} />
                  )}
                </td>
                <td className="date">{one.newest === undefined ? '–' : dated(one.newest)}</td>
                <td>
                  {one.marks.map((mark) => words.mark[mark]).join(', ')}
                  {one.against.length > 0 && <Grounds grounds={one.against} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Grounds({ grounds }: { readonly grounds: readonly GroundView[] }) {
  const place = useView();
  return (
    <ul className="rests">
      {grounds.map(({ id, label }) => (
        <li key={id}>
          <a href={wordsAt(place, id)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
