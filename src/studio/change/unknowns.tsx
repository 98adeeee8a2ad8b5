/** What is not known, settled one way or another, to see what hangs on it. */
import { edit, inTurn } from '../edit/form.ts';
import { unknownsOf, type Unknown } from './unknown.ts';
import type { Texts } from './switches.tsx';
import type { CaseView } from '../engine/protocol.ts';

export function Unknowns({ texts, view }: { readonly texts: Texts; readonly view: CaseView }) {
  const found = unknownsOf(texts.saved, texts.root);
  if (found.length === 0) return null;
  return (
    <details className="item">
      <summary>
        What is not known <span className="muted">{found.length}</span>
      </summary>
      <div className="section-body">
        {found.map((unknown) => (
          <Settle
            key={unknown.saved.join(' ')}
            unknown={unknown}
            texts={texts}
            party={view.parties.find(({ id }) => id === unknown.party)?.name ?? unknown.party}
          />
        ))}
      </div>
    </details>
  );
}

function Settle({ unknown, texts, party }: { readonly unknown: Unknown; readonly texts: Texts; readonly party: string }) {
  const { saved, now, what, ways, settled } = unknown;
  const name = saved.join(' ');
  const set = (way: number | undefined): void =>
    inTurn(async (root) => {
      const fresh = unknownsOf(texts.saved, root).find((one) => one.saved.join(' ') === name);
      if (fresh?.now === undefined || fresh.settled === way) return;
      const label = way === undefined ? `not known: ${what}` : ways[way]!.text;
      if (way !== undefined)
        await edit({ kind: 'changes', changes: [{ kind: 'set', path: fresh.now, value: ways[way]!.value }], fit: true }, label);
      else {
        const off = [{ kind: 'set' as const, path: saved, value: ways[fresh.settled!]!.value }];
        await edit({ kind: 'put-back', saved: texts.savedText, off, first: [] }, label);
      }
    });
  return (
    <fieldset className="ticks">
      <legend>
        {party}: {what}
      </legend>
      {now === undefined ? (
        <p className="muted">It is taken out, or written otherwise by now.</p>
      ) : (
        [undefined, ...ways.map((_, at) => at)].map((way) => (
          <label key={way ?? 'open'} className="switch">
            <input type="radio" name={name} checked={way === settled} onChange={() => set(way)} />
            {way === undefined ? 'not known' : ways[way]!.text}
          </label>
        ))
      )}
    </fieldset>
  );
}
