/** The board: outcomes as columns, what is done in each, and in the same columns how firmly each party stays put. */
import { useMemo, useState } from 'react';
import type { ScreenProps } from './props.ts';
import { BoardGrid, type GridProps } from '../board/grid.tsx';
import { Legend } from '../board/legend.tsx';
import { BoardMatrix } from '../board/matrix.tsx';
import { BoardSummary } from '../board/summary.tsx';
import { BoardTools } from '../board/tools.tsx';
import { PrintedBoard } from '../board/printed.tsx';
import { usePrinting } from '../printing.ts';
import { OutcomePanel } from '../board/outcome.tsx';
import { conceptsIn, nodeIn, numbersIn, voiceOf } from '../params.ts';
import { useEngine } from '../engine/client.ts';
import { change, useView } from '../url.ts';
import { FORMS, type BoardQuery, type BoardView, type Column } from '../board/ask.ts';

export function BoardScreen({ subject, view }: ScreenProps) {
  const { params } = useView();
  const voice = voiceOf(params);
  const sort = view.parties.findIndex(({ id }) => id === params['sort']);
  const shade = view.parties.findIndex(({ id }) => id === params['shade']);
  const like = nodeIn({ outcome: params['like'] ?? '' }, view.size);
  const concepts = conceptsIn(params);
  const query: BoardQuery = {
    where: params['where'] ?? '',
    sort: sort === -1 ? undefined : sort,
    holding: params['holding'] === 'yes',
    like,
    fold: params['fold'] === undefined || params['fold'] === '' ? undefined : params['fold'] === 'yes',
    form: FORMS.find((form) => form === params['form']),
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
  const chosen = nodeIn(params, view.size);
  const asShown: GridProps | undefined =
    board === undefined
      ? undefined
      : {
          view,
          board,
          voice,
          pins,
          chosen,
          light: lit === undefined ? undefined : { ...lit, to: light?.to, answer: light?.answer },
          onLight: setLit,
          onChoose: (node) => change({ outcome: node === chosen ? '' : String(node) }),
          onPin: (node) =>
            change({ pin: (pins.includes(node) ? pins.filter((one) => one !== node) : [...pins, node]).join(',') }, true),
          pending,
        };
  const several = chosenKind(board, chosen);
  return (
    <>
      <BoardTools view={view} board={board} query={query} shade={shade === -1 ? undefined : shade} />
      {error !== undefined && <p className="notice error">{error.message}</p>}
      {board?.wrong !== undefined && <p className="notice error">The filter cannot be read: {board.wrong}</p>}
      {board !== undefined && board.wrong === undefined && board.matching === 0 && (
        <section className="empty">
          <h2>No outcome matches</h2>
          <p>
            <button type="button" onClick={() => change({ where: '', holding: '', like: '' })}>
              Show all {view.size.toLocaleString('en')}
            </button>
          </p>
        </section>
      )}
      {board?.matrix !== undefined && asShown !== undefined && (
        <BoardMatrix {...asShown} matrix={board.matrix} party={shade === -1 ? undefined : shade} />
      )}
      {board?.summary !== undefined && board.matching > 0 && (
        <BoardSummary view={view} board={board} summary={board.summary} query={query} voice={voice} />
      )}
      {asShown !== undefined && asShown.board.columns.length > 0 && (
        <>
          <BoardGrid {...asShown} />
          <Legend board={asShown.board} voice={voice} />
        </>
      )}
      {(lit !== undefined || board?.form !== 'matrix') && (
        <p className="told" aria-live="polite">
          {lit === undefined ? 'Point at a party in a column to see its move there and what answers it.' : light?.text}
        </p>
      )}
      {several !== undefined && (
        <p className="notice info">
          This column stands for {several.count.toLocaleString('en')} outcomes in which every party stands the same; below is one
          of them.{' '}
          <button type="button" onClick={() => change({ like: String(several.node), form: '', fold: 'no' })}>
            Show all {several.count.toLocaleString('en')}
          </button>
        </p>
      )}
      {board !== undefined && board.columns.length > 0 && printing && <PrintedBoard view={view} board={board} voice={voice} />}
      {chosen !== undefined && <OutcomePanel subject={subject} view={view} node={chosen} voice={voice} concepts={concepts} />}
    </>
  );
}

/** The column of several outcomes that the chosen one stands in. */
function chosenKind(board: BoardView | undefined, chosen: number | undefined): Column | undefined {
  if (board?.columnOf === undefined || chosen === undefined) return undefined;
  const column = board.columns[board.columnOf[chosen] ?? -1];
  return column !== undefined && column.count > 1 ? column : undefined;
}
