/** What the signs of the board mean, in a line below it. */
import { termsOf } from '../../words/terms.ts';
import type { Voice } from '../../words/lexicon.ts';
import type { BoardView } from './ask.ts';

export function Legend({ board, voice }: { readonly board: BoardView; readonly voice: Voice }) {
  const { stands, concept, wouldHold } = termsOf(voice);
  const { columns, concepts } = board;
  return (
    <p className="legend">
      <span>
        <b>Y</b> done, <b>·</b> not done
        {columns.some(({ pattern }) => pattern.includes('-')) && (
          <>
            , <b>–</b> done in some of the outcomes of the column
          </>
        )}
      </span>
      {(['stays', 'held', 'leaves'] as const).map((stand) => (
        <span key={stand}>
          <b>{stands[stand].sign}</b> {stands[stand].word}: {stands[stand].means}
        </span>
      ))}
      <span>
        <b>✓</b> {wouldHold} under all {concepts} {concept.many}; a number: under so many of them
      </span>
    </p>
  );
}
