/** The options of the board, grouped by who can change them. */
import type { CaseView, PartyView } from '../engine/protocol.ts';

export interface RowGroup {
  readonly key: string;
  readonly name: string;
  /** the party alone that owns them; undefined where several do, or nobody */
  readonly party: PartyView | undefined;
  readonly options: readonly number[];
}

export function optionRows({ options, parties }: CaseView): readonly RowGroup[] {
  const groups = new Map<string, { owners: readonly number[]; options: number[] }>();
  options.forEach(({ owners }, option) => {
    const key = owners.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { owners, options: [option] });
    else group.options.push(option);
  });
  const rank = (owners: readonly number[]): number =>
    owners.length === 0 ? 1e9 : owners.length > 1 ? 1e6 + owners[0]! : owners[0]!;
  return [...groups]
    .sort(([, a], [, b]) => rank(a.owners) - rank(b.owners))
    .map(([key, { owners, options: own }]) => ({
      key,
      options: own,
      name: owners.length === 0 ? 'Circumstances' : owners.map((party) => parties[party]!.short).join(' and '),
      party: owners.length === 1 ? parties[owners[0]!] : undefined,
    }));
}
