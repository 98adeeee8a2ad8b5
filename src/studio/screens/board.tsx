/** The board: outcomes as columns, what is done in each, and in the same columns how firmly each party stays put. */
import { useMemo, useState } from 'react';
import type { ScreenProps } from './props.ts';
import { BoardGrid } from '../board/grid.tsx';
import { BoardTools } from '../board/tools.tsx';
import { PrintedBoard } from '../board/printed.tsx';
import { usePrinting } from '../printing.ts';
import { OutcomePanel } from '../board/outcome.tsx';
import { conceptsIn, numbersIn, voiceOf } from '../params.ts';
import { useEngine } from '../engine/client.ts';
import { change, useView } from '../url.ts';
import type { BoardQuery } from '../engine/protocol.ts';

/** Beyond so many outcomes, alike ones fold into one column unless asked otherwise. */
const FOLD = 40;

export function BoardScreen({ subject, view }: ScreenProps) {
  const { params } = useView();
  const voice = voiceOf(params);
  const sort = view.parties.findIndex(({ id }) => id === params['sort']);
  const fold = params['fold'] === undefined || params['fold'] === '' ? view.size > FOLD : params['fold'] === 'yes';
  const concepts = conceptsIn(params);
  const query: BoardQuery = {
    where: params['where'] ?? '',
    sort: sort === -1 ? undefined : sort,
    holding: params['holding'] === 'yes',
    fold,
    concepts,
  };
  const { value: board, error, pending } = useEngine('board', subject, { query });
  const pins = useMemo(() => numbersIn(params['pin']), [params['pin']]);
  const [lit, setLit] = useState<{ readonly node: number; readonly party: number }>();
  const { value: light } = useEngine('light', lit === undefined ? undefined : subject, {
    node: lit?.node ?? 0,
    party: lit?.party ?? 0,
    voice,
  });
  const printing = usePrinting();
  const chosen = params['outcome'] === undefined || params['outcome'] === '' ? undefined : Number(params['outcome']);
  return (
    <>
      <BoardTools view={view} board={board} query={query} />
      {error !== undefined && <p className="notice error">{error.message}</p>}
      {board?.wrong !== undefined && <p className="notice error">The filter cannot be read: {board.wrong}</p>}
      {board !== undefined && board.wrong === undefined && board.columns.length === 0 && (
        <section className="empty">
          <h2>No outcome matches</h2>
          <p>
            <button type="button" onClick={() => change({ where: '', holding: '' })}>
              Show all {view.size.toLocaleString('en')}
            </button>
          </p>
        </section>
      )}
      {board !== undefined && board.columns.length > 0 && (
        <BoardGrid
          view={view}
          board={board}
          voice={voice}
          pins={pins}
          chosen={chosen}
          light={lit === undefined ? undefined : { ...lit, to: light?.to, answer: light?.answer }}
          onLight={setLit}
          onChoose={(node) => change({ outcome: node === chosen ? '' : String(node) })}
          onPin={(node) =>
            change({ pin: (pins.includes(node) ? pins.filter((one) => one !== node) : [...pins, node]).join(',') }, true)
          }
          pending={pending}
        />
      )}
      {board !== undefined && printing && <PrintedBoard view={view} board={board} voice={voice} />}
      <p className="told" aria-live="polite">
        {lit === undefined ? 'Point at a party in a column to see its move there and what answers it.' : light?.text}
      </p>
      {chosen !== undefined && <OutcomePanel subject={subject} view={view} node={chosen} voice={voice} concepts={concepts} />}
    </>
  );
}
