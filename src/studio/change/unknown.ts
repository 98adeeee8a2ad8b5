/** What the case gives as not known: alternatives of which one counts, comparisons left open; and each way to settle it. */
import { isMapping, list, mapping, textOf, type Mapping } from '../edit/form.ts';
import { statementText } from '../edit/said.ts';
import { TRIED } from '../engine/tried.ts';
import type { Plain } from '../../casefile/plain.ts';

type Path = readonly (string | number)[];

export interface Unknown {
  readonly party: string;
  /** in the saved text */
  readonly saved: Path;
  /** in the text as it is now; undefined where the part is no longer there */
  readonly now: Path | undefined;
  readonly what: string;
  readonly ways: readonly { readonly text: string; readonly value: Plain }[];
  /** the way it is settled now; undefined: not settled */
  readonly settled: number | undefined;
}

export function unknownsOf(saved: Mapping, root: Mapping): Unknown[] {
  return Object.entries(mapping(saved['preferences'])).flatMap(([party, preference]) =>
    (['statements', 'comparisons'] as const).flatMap((key) => {
      const now = list(mapping(mapping(root['preferences'])[party])[key]);
      return list(mapping(preference)[key]).flatMap((value, at): Unknown[] => {
        const found = key === 'statements' ? alternatives(value) : comparison(value);
        if (found === undefined) return [];
        const same = (one: Plain): number => now.findIndex((other) => JSON.stringify(other) === JSON.stringify(one));
        const open = same(value);
        const settled = found.ways.findIndex((way) => same(way.value) !== -1);
        const place = open !== -1 ? open : settled === -1 ? -1 : same(found.ways[settled]!.value);
        return [
          {
            party,
            saved: ['preferences', party, key, at],
            now: place === -1 ? undefined : ['preferences', party, key, place],
            ...found,
            settled: open !== -1 || settled === -1 ? undefined : settled,
          },
        ];
      });
    }),
  );
}

type Found = Pick<Unknown, 'what' | 'ways'> | undefined;

/** One of several statements counts, and it is not known which. */
function alternatives(value: Plain): Found {
  if (!isMapping(value) || value['either'] === undefined) return undefined;
  const { vital } = value;
  const ways = list(value['either']).map((one) => {
    const say = isMapping(one) ? textOf(one['say']) : textOf(one);
    return { text: say, value: { say, ...(vital === undefined ? {} : { vital }), assumed: TRIED } };
  });
  return { what: ways.map(({ text }) => `“${text}”`).join(' or '), ways };
}

/** Two outcomes of which it is not known which one the party likes better. */
function comparison(value: Plain): Found {
  const [left, right, none] = statementText(value).split(/\s+(?:\?|unknown)\s+/);
  if (left === undefined || right === undefined || none !== undefined) return undefined;
  const way = (text: string, say: string) => ({ text, value: { say, assumed: TRIED } });
  return {
    what: `“${left}” or “${right}”`,
    ways: [
      way(`“${left}” is better`, `${left} > ${right}`),
      way(`“${right}” is better`, `${right} > ${left}`),
      way('both are the same', `${left} = ${right}`),
    ],
  };
}
