/** What becomes of merged outcomes and of preferences that the .gmcr format has no words for. */
import type { WrittenStatements } from './pattern.ts';
import { beyondOrder } from './weakorder.ts';
import type { Model } from '../../core/model/model.ts';
import { warning, type Problem } from '../../core/problem.ts';

/** `statements`: what could be written, by party; `ranked`: rankings are written, and count. */
export function lostWants(model: Model, statements: readonly (WrittenStatements | undefined)[], ranked: boolean): Problem[] {
  const lost: Problem[] = model.merges.map(({ name, index }) =>
    warning(
      'gmcr-lost',
      `the merged outcome "${name}" is written as the states it is made of, equally preferred, with moves between them`,
      { at: { path: ['merged', index] } },
    ),
  );
  model.parties.forEach(({ id, name }, party) => {
    const preference = model.preferences[party];
    const path = ['preferences', id];
    const lose = (what: string): void => void lost.push(warning('gmcr-lost', what, { at: { path } }));
    const written = statements[party];
    if (preference?.kind === 'weights') lose(`the weights of ${name} are written as a ranking`);
    else if (preference?.kind === 'statements' && written === undefined) {
      lose(`the statements of ${name} are written as a ranking: some are equally important, or of too many patterns`);
    } else if (preference?.kind === 'statements' && ranked) {
      lose(`a ranking counts in place of the statements of ${name}: the file has one kind of preference for all`);
    }
    if (written !== undefined && written.empty.length > 0) {
      lose(`statements of ${name} that never hold are not written; they decide nothing`);
    }
    for (const left of beyondOrder(preference)) lose(`of what ${name} wants, ${left}`);
  });
  return lost;
}
