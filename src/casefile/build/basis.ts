/** What a part rests on: `source:` (one id or several) or `assumed:`, with a note on the source. */
import type { Basis } from '../../core/model/model.ts';
import { sourceId } from '../../core/model/ids.ts';
import type { Path } from '../position.ts';
import { defined, type Draft } from './draft.ts';

interface BasisKeys {
  readonly source?: string | number | readonly (string | number)[] | undefined;
  readonly assumed?: string | number | undefined;
  readonly note?: string | number | undefined;
}

/** The basis of the part at `path`, with unknown sources and contradictions reported. `note` counts where it is passed. */
export function basisOf(draft: Draft, keys: BasisKeys, path: Path): Basis | undefined {
  const { source, assumed, note } = keys;
  if (source !== undefined && assumed !== undefined) {
    draft.error('contradictory-keys', '"source" and "assumed" exclude one another', [...path, 'assumed'], {
      onKey: true,
      fix: 'keep the one that carries the weight; a note: beside source: can say what is read into it',
    });
  }
  if (note !== undefined && source === undefined) {
    draft.error('contradictory-keys', 'a note here speaks of a source, and there is none', [...path, 'note'], {
      onKey: true,
      fix: assumed === undefined ? 'add source:, or say why under assumed:' : 'say it all under assumed:',
    });
  }
  if (source !== undefined) {
    const listed = Array.isArray(source);
    const all = (listed ? source : [source]) as readonly (string | number)[];
    const sources = all.flatMap((one, index) => {
      const found = draft.resolve(draft.sources, one, listed ? [...path, 'source', index] : [...path, 'source']);
      return found === undefined ? [] : [sourceId(draft.sources.id(found))];
    });
    return { kind: 'sourced', sources, ...defined({ note: draft.optional(note, [...path, 'note']) }) };
  }
  return assumed === undefined ? undefined : { kind: 'assumed', why: draft.text(assumed, [...path, 'assumed']) };
}

/** In a reported case every part says what it rests on. */
export function needsBasis(draft: Draft, what: string, path: Path, onKey = false): void {
  draft.warn('basis-missing', `${what} does not say what it rests on`, path, {
    onKey,
    fix: 'add source: with the id of a source, or assumed: with the reason',
  });
}
