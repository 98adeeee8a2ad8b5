/** What a model has that the .gmcr format cannot hold, so that nothing is dropped in silence. */
import { positions, regroupInSteps } from './regroup.ts';
import { slug } from '../../core/model/ids.ts';
import type { Basis, Model, Preference } from '../../core/model/model.ts';
import { warning, type Problem } from '../../core/problem.ts';

type Path = readonly (string | number)[];

/** One `gmcr-lost` warning for each kind of thing; paths are those of the case file. */
export function lostParts(model: Model): Problem[] {
  const found: Problem[] = [];
  const lost = (when: boolean, what: string, ...path: Path): void => {
    if (when) found.push(warning('gmcr-lost', what, { at: { path } }));
  };
  lost(model.title !== '', 'the title is not written: the format has none', 'title');
  lost(model.asOf !== undefined, 'the day the case describes is not written', 'as-of');
  lost(model.kind !== undefined, 'the kind of case is not written', 'kind');
  lost(model.summary !== undefined, 'the summary is not written', 'summary');
  lost(model.sources.length > 0, 'the sources are not written', 'sources');
  lost(hasBases(model), 'what options, rules and preferences rest on is not written', 'sources');
  lost(
    model.parties.some(
      ({ aliases, colour, kind, note }) => aliases.length > 0 || [colour, kind, note].some((part) => part !== undefined),
    ),
    'aliases, colours, kinds and notes of parties are not written',
    'parties',
  );
  lost(
    model.options.some(({ note, keywords }) => note !== undefined || keywords !== undefined),
    'notes and keywords of options are not written',
    'options',
  );
  lost(identified(model), 'identifiers are not written: the format has names only', 'options');
  lost(
    model.rules.some(({ because }) => because !== undefined),
    'the reasons of feasibility rules are not written',
    'feasibility',
  );
  lost(
    model.outcomes.some(({ name }) => name !== undefined),
    'names of outcomes are not written',
    'outcomes',
  );
  lost(
    model.outcomes.some(({ note }) => note !== undefined),
    'notes on outcomes are not written',
    'outcomes',
  );
  lost(
    model.numbering === 'decimal' || model.outcomes.some(({ number }) => number !== undefined),
    'outcomes get the numbers of the format, 1, 2, 3 … in ascending decimal order',
    'numbering',
  );
  lost(model.statusQuo !== undefined, "today's outcome is not written", 'status-quo');
  lost(
    (model.attitudes ?? []).some((row) => row.some((feeling) => feeling !== 0)),
    'attitudes of parties are not written',
    'attitudes',
  );
  lost(
    (model.views ?? []).some(({ preferences }) => preferences.some((wants) => wants !== undefined)),
    'what parties wrongly believe others want is not written',
    'views',
  );
  lost(
    (model.views ?? []).some(({ note }) => note !== undefined),
    'notes on views are not written',
    'views',
  );
  lost(model.expectations.length > 0, 'expected results are not written', 'expect');
  return found;
}

/** Whether some identifier cannot be told from the name that is written. */
function identified(model: Model): boolean {
  return model.options.some(({ id, label }) => slug(label) !== id) || model.parties.some(({ id, name }) => slug(name) !== id);
}

function hasBases(model: Model): boolean {
  const wants = [...model.preferences, ...(model.views ?? []).flatMap(({ preferences }) => preferences)];
  const parts = [...model.options, ...model.rules, ...(model.views ?? []), ...wants.flatMap((preference) => partsOf(preference))];
  return parts.some(({ basis }) => basis !== undefined);
}

function partsOf(preference: Preference | undefined): readonly { readonly basis?: Basis }[] {
  return [...(preference?.comparisons ?? []), ...orderParts(preference)];
}

function orderParts(preference: Preference | undefined): readonly { readonly basis?: Basis }[] {
  switch (preference?.kind) {
    case undefined:
      return [];
    case 'statements':
      return [preference, ...preference.places.flatMap((place) => place.statements)];
    case 'weights':
      return [preference, ...preference.weights];
    case 'ranking':
      return [preference];
  }
}

/** What becomes of the order of options, and with it of the numbers of outcomes. */
export function lostOrder(model: Model, owned: readonly (readonly number[])[], order: readonly number[]): Problem[] {
  const names = (list: readonly number[]): string => list.map((k) => model.options[k]!.id).join(', ');
  const at = positions(order);
  const reloaded = regroupInSteps(
    order.length,
    owned.map((list) => list.map((k) => at[k]!)),
  );
  const lost: Problem[] = [];
  const lose = (what: string, fix?: string): void => {
    lost.push(warning('gmcr-lost', what, { at: { path: ['options'] }, ...(fix === undefined ? {} : { fix }) }));
  };
  if (!isIdentity(order)) {
    lose(`options are written in the order in which the format counts them (${names(order)}); outcomes get other numbers`);
  }
  if (!isIdentity(reloaded)) {
    const unowned = order.filter((k) => model.options[k]!.owners.length === 0);
    lose(
      `several options belong to nobody (${names(unowned)}); some versions of GMCR+ put all but one of them last and number the states differently`,
      'compare the state numbers with those GMCR+ shows before relying on a ranking',
    );
  }
  return lost;
}

const isIdentity = (order: readonly number[]): boolean => order.every((thing, position) => thing === position);
