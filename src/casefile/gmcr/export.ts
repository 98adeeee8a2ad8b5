/**
 * A model → a `.gmcr` file of GMCR+ 0.4.1. Options are written in the order in which that program counts them, so that
 * state numbers mean the same there as here.
 */
import { cubesOf, MOST_CUBES } from './cube.ts';
import { lostOrder, lostParts } from './lost.ts';
import { lostWants } from './lostwants.ts';
import { writePattern, writeStatements, type Pattern } from './pattern.ts';
import { positions, regroup } from './regroup.ts';
import { writeRankings, type Ranking } from './statenumber.ts';
import { writeJson } from './text.ts';
import { weakOrder } from './weakorder.ts';
import { or } from '../../core/model/condition.ts';
import type { Model } from '../../core/model/model.ts';
import { bad, error, good, warning, type Problem, type Result } from '../../core/problem.ts';

export interface Exported {
  readonly text: string;
  /** what the format cannot hold; paths are those of the case file */
  readonly lost: readonly Problem[];
}

/**
 * Writes a model in the .gmcr format. Rankings are written for all parties where one of them wants what statements of
 * the format cannot say; merged outcomes become their states, equally preferred. Errors: gmcr-lost (graph form; a rule
 * of too many patterns), no-outcomes, and those of the model itself where rankings must be written.
 */
export function exportGmcr(model: Model): Result<Exported> {
  const explicit = model.moves.findIndex((moves) => moves !== undefined);
  if (model.options.length === 0 || explicit !== -1) return bad(graphForm(model, explicit));
  const owned = model.parties.map((_, party) => model.options.flatMap(({ owners }, k) => (owners.includes(party) ? [k] : [])));
  const order = regroup(model.options.length, owned);
  const at = positions(order);

  const rules = model.rules.map((rule) => ({ ...rule, cubes: cubesOf(rule.infeasible) }));
  const problems = rules.flatMap(({ cubes, index }) =>
    cubes === undefined ? [tooWide(index)] : cubes.some(({ care }) => care === 0n) ? [nothingLeft(index)] : [],
  );
  if (problems.length > 0) return bad(...problems);
  const patterns = rules.flatMap(({ cubes }) => cubes ?? []);

  const preferences = model.preferences.map(weakOrder);
  const statements = model.parties.map((_, party) => writeStatements(preferences[party], at));
  const ranked = model.merges.length > 0 || statements.includes(undefined);
  const rankings: Result<Ranking[]> = ranked ? writeRankings({ ...model, preferences }, order) : good([]);
  if (!rankings.ok) return rankings;

  const text = writeJson({
    options: order.map((k) => {
      const { label, oneWay } = model.options[k]!;
      return { name: label, permittedDirection: oneWay === undefined ? 'both' : oneWay === 'on' ? 'fwd' : 'back' };
    }),
    decisionMakers: model.parties.map(({ name }, party) => ({
      name,
      options: owned[party]!.map((k) => at[k]!).sort((a, b) => a - b),
      // over the states of a merged outcome statements would say something else than the ranking
      preferences: model.merges.length > 0 ? [] : (statements[party]?.written ?? []),
      ...(ranked ? { preferenceRanking: rankings.value[party]! } : {}),
      ...misperceptions(model, party, at),
    })),
    infeasibles: patterns.map((cube) => writePattern(cube, at)),
    useManualPreferenceRanking: ranked,
    program: 'gmcr-py',
    version: '0.4.1',
  });
  const lost = [
    ...lostParts(model),
    ...lostOrder(model, owned, order),
    ...lostWants(model, statements, ranked),
    ...lostViews(model),
  ];
  if (patterns.length !== rules.length || rules.some(({ kind }) => kind !== 'never')) {
    const what = `feasibility rules are written as patterns of infeasible states, ${rules.length} as ${patterns.length}`;
    lost.push(warning('gmcr-lost', what, { at: { path: ['feasibility'] } }));
  }
  return good({ text, lost });
}

/** The states a party does not see. */
function misperceptions(model: Model, party: number, at: readonly number[]): { misperceptions?: readonly Pattern[] } {
  const unseen = unseenBy(model, party);
  return unseen === undefined || unseen.length === 0 ? {} : { misperceptions: unseen.map((cube) => writePattern(cube, at)) };
}

const unseenBy = (model: Model, party: number): ReturnType<typeof cubesOf> =>
  cubesOf(or(...(model.views ?? []).flatMap((view) => (view.party === party ? view.unseen : []))));

function lostViews(model: Model): Problem[] {
  return model.parties.flatMap(({ id, name }, party) =>
    unseenBy(model, party) === undefined
      ? [
          warning(
            'gmcr-lost',
            `the outcomes ${name} does not see would be more than ${MOST_CUBES.toLocaleString('en')} patterns and are not written`,
            { at: { path: ['views', id] } },
          ),
        ]
      : [],
  );
}

function tooWide(index: number): Problem {
  return error(
    'gmcr-lost',
    `this rule would become more than ${MOST_CUBES.toLocaleString('en')} patterns, the only form the format has`,
    {
      fix: 'split it into several rules, or say it with fewer options',
      at: { path: ['feasibility', index] },
    },
  );
}

function nothingLeft(index: number): Problem {
  return error('no-outcomes', 'this rule excludes every outcome', {
    fix: 'remove it, or check that it says what was meant',
    at: { path: ['feasibility', index] },
  });
}

function graphForm(model: Model, explicit: number): Problem {
  const who = model.parties[explicit];
  return error('gmcr-lost', who === undefined ? 'the case has no options' : `${who.name} has explicit moves`, {
    fix: 'the .gmcr format knows moves by options only; say with options what each party can do',
    at: { path: who === undefined ? ['options'] : ['moves', who.id], onKey: true },
  });
}
