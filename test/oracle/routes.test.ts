/** Routes, points of no return, needed parties and safe first steps against the second reading, on random models. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConflictGraph } from '../../src/core/graph/graph.ts';
import { LegalSearch, type StepKind } from '../../src/core/graph/legal.ts';
import { firstStepsFrom, type Exploit } from '../../src/core/path/firststep.ts';
import { neededParties } from '../../src/core/path/needed.ts';
import { closingSteps, noReturn } from '../../src/core/path/noreturn.ts';
import { shortestRoutes, type Route } from '../../src/core/path/route.ts';
import { lastMovers, statusQuo, statusQuoTable, stepsTo, type StatusQuo } from '../../src/core/path/statusquo.ts';
import type { Model } from '../../src/core/model/model.ts';
import { graphOf } from './engine.ts';
import { models } from './models.ts';
import { accepts, movesOf, othersOf, prefers, read, type Reading } from './reading.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { endsOf, sequencesFrom, stepsOf } from './sequences.ts';
import { canReach, everybody, fewestSteps, firstArrival, layersUntilStill, type Layer } from './statusquo.ts';

const KINDS: readonly StepKind[] = ['moves', 'improvements'];

interface Case {
  readonly reading: Reading;
  readonly graph: ConflictGraph;
  readonly start: number;
  readonly search: LegalSearch;
}

function sameReach({ reading }: Case, analysis: StatusQuo, layers: readonly Layer[]): void {
  const parties = everybody(reading);
  reading.outcomes.forEach((_outcome, node) => {
    same(stepsTo(analysis, node), fewestSteps(layers, analysis.start, node));
    const first = parties.map((party) => firstArrival(layers, node, party));
    same(
      parties.map((party) => analysis.arrival[node * parties.length + party]),
      first,
    );
    for (let t = 0; t < 5; t++) {
      const by = parties.filter((party) => first[party]! > 0 && first[party]! <= t);
      same(lastMovers(analysis, node, t), by);
    }
  });
  const reached = reading.outcomes.flatMap((_outcome, node) => {
    const steps = fewestSteps(layers, analysis.start, node);
    return steps === undefined || node === analysis.start ? [] : [steps];
  });
  same([analysis.reached, analysis.farthest], [reached.length, Math.max(0, ...reached)]);
  const table = statusQuoTable(analysis, 1000, 1000);
  same(table.count, reached.length + 1);
  same(
    table.rows.map(({ steps }) => steps),
    [0, ...reached].sort((a, b) => a - b),
  );
  for (const { node, last } of table.rows) {
    same(last.length, table.steps + 1);
    last.forEach((movers, t) => same(movers, lastMovers(analysis, node, t)));
  }
}

function checkRoute({ reading, graph, start, search }: Case, kind: StepKind, to: number, route: Route): void {
  let at = start;
  let last: number | undefined;
  for (const step of route) {
    same(step.from, at);
    expect(step.party, 'nobody moves twice running').not.toBe(last);
    expect(stepsOf(reading, kind, step.party, at)).toContain(step.to);
    const interest = prefers(reading, step.party, step.to, at)
      ? 'gains'
      : accepts(reading, step.party, step.to, at)
        ? 'indifferent'
        : 'loses';
    same(step.interest, interest);
    const lost = noReturn(graph, step, search);
    same(lost !== undefined, !canReach(reading, 'moves', everybody(reading), step.to, at), 'no way back');
    for (const option of lost?.oneWay ?? []) expect(reading.model.options[option]!.owners).toContain(step.party);
    at = step.to;
    last = step.party;
  }
  same(at, to);
}

const spelled = (route: Route): string => route.map(({ party, to }) => `${party}>${to}`).join(' ');

function sameRoutes(given: Case, kind: StepKind, analysis: StatusQuo, layers: readonly Layer[]): void {
  const { reading, start } = given;
  reading.outcomes.forEach((_outcome, to) => {
    const found = shortestRoutes(analysis, to, 4);
    const steps = fewestSteps(layers, start, to);
    same(found?.steps, steps);
    if (found === undefined || steps === undefined) return;
    const count = steps === 0 ? 1 : layers[steps - 1]![to]!.reduce((sum, ways) => sum + ways, 0);
    same(found.count, count, `${kind} to ${to}`);
    same(found.routes.length, Math.min(4, count));
    same(new Set(found.routes.map(spelled)).size, found.routes.length);
    for (const route of found.routes) checkRoute(given, kind, to, route);
    const cut = shortestRoutes(analysis, to, 4, -1);
    if (steps > 0) same([cut?.steps, cut?.count, cut?.routes.length], [steps, undefined, 1]);
    for (const route of cut!.routes) checkRoute(given, kind, to, route);
  });
}

/** Where few enough, every single sequence is written down: the routes listed are the first in order. */
function firstRoutesListed({ reading, start }: Case, kind: StepKind, analysis: StatusQuo): void {
  const all = [...sequencesFrom(reading, kind, everybody(reading), start, 3)];
  reading.outcomes.forEach((_outcome, to) => {
    const found = shortestRoutes(analysis, to, 3);
    if (found === undefined || found.steps === 0 || found.steps > 3) return;
    const routes = all.filter(({ movers, states }) => movers.length === found.steps && states.at(-1) === to);
    const keys = routes.map(({ movers, states }) => movers.flatMap((mover, k) => [mover, states[k + 1]!]));
    keys.sort((a, b) => a.map((part, k) => part - b[k]!).find((difference) => difference !== 0) ?? 0);
    same(found.count, keys.length);
    same(
      found.routes.map((route) => route.flatMap(({ party, to: end }) => [party, end])),
      keys.slice(0, 3),
    );
  });
}

function sameNeeded({ reading, graph, start, search }: Case, kind: StepKind): void {
  const targets = reading.outcomes.map((_outcome, node) => node);
  const found = neededParties(graph, start, kind, targets, search);
  const canMove = everybody(reading).filter((party) => graph.moves[party]!.kind !== 'none');
  for (const target of targets) {
    const needed =
      target === start ? [] : canMove.filter((party) => !canReach(reading, kind, othersOf(reading, party), start, target));
    same(found.get(target), needed, `${kind} to ${target}`);
  }
}

function checkExploit({ reading, start }: Case, kind: StepKind, party: number, from: number, exploit: Exploit): void {
  let at = from;
  let last = party;
  for (const step of exploit.steps) {
    same(step.from, at);
    expect([party, last]).not.toContain(step.party);
    expect(stepsOf(reading, kind, step.party, at)).toContain(step.to);
    at = step.to;
    last = step.party;
  }
  same(exploit.end, at);
  same(prefers(reading, party, start, at), true);
  const harms = [...endsOf(reading, kind, othersOf(reading, party), from)].filter(([end]) => prefers(reading, party, start, end));
  same(exploit.steps.length, Math.min(...harms.map(([, length]) => length)), 'the nearest harm');
}

function sameFirstSteps(given: Case): void {
  const { reading, graph, start, search } = given;
  everybody(reading)
    .map(firstStepsFrom(graph, start, search, 1000))
    .forEach(({ party, count, safe, steps }) => {
      const right = movesOf(reading, party, start).filter((to) => accepts(reading, party, to, start));
      same(
        steps.map(({ to }) => to).sort((a, b) => a - b),
        right,
      );
      same(count, right.length);
      same(safe, steps.filter(({ exploit }) => exploit === undefined).length);
      for (const { to, interest, exploit, harm } of steps) {
        same(interest, prefers(reading, party, to, start) ? 'gains' : 'indifferent');
        for (const [kind, found] of [
          ['improvements', exploit],
          ['moves', harm],
        ] as const) {
          const ends = [...endsOf(reading, kind, othersOf(reading, party), to).keys()];
          same(
            found === undefined,
            ends.every((end) => accepts(reading, party, end, start)),
            `${kind} after ${party}>${to}`,
          );
          if (found !== undefined) checkExploit(given, kind, party, to, found);
        }
      }
      steps.forEach((step, at) => {
        if (at > 0 && step.exploit === undefined) same(steps[at - 1]!.exploit, undefined, 'safe ones stand first');
      });
    });
}

function sameClosing({ reading, graph, start, search }: Case): void {
  const parties = everybody(reading);
  const wanted = reading.outcomes.map((_outcome, node) => node);
  const reaches = (from: number, to: number): boolean => canReach(reading, 'moves', parties, from, to);
  const right = parties.flatMap((party) =>
    movesOf(reading, party, start).flatMap((to) => {
      if (reaches(to, start)) return [];
      const closes = wanted.filter((node) => ![start, to].includes(node) && reaches(start, node) && !reaches(to, node));
      return [[party, to, closes]];
    }),
  );
  const found = closingSteps(graph, start, wanted, search);
  same(
    found.steps.map(({ step, closes }) => [step.party, step.to, closes]),
    right,
  );
  same(found.tried, found.total);
  same(
    found.total,
    parties.reduce((sum, party) => sum + movesOf(reading, party, start).length, 0),
  );
  const cut = closingSteps(graph, start, wanted, search, 0);
  same([cut.tried, cut.total], [Math.min(1, found.total), found.total]);
}

function agree(model: Model): void {
  const reading = read(model);
  const graph = graphOf(model);
  const start = graph.space.today ?? 0;
  const given: Case = { reading, graph, start, search: new LegalSearch(graph) };
  for (const kind of KINDS) {
    const analysis = statusQuo(graph, start, kind, given.search);
    const layers = layersUntilStill(reading, kind, start);
    sameReach(given, analysis, layers);
    sameRoutes(given, kind, analysis, layers);
    sameNeeded(given, kind);
  }
  sameFirstSteps(given);
  sameClosing(given);
}

test('status quo analysis on models in any form', () => {
  fc.assert(fc.property(models({ options: [1, 4] }), agree), runs('routes, any form', 1200));
});

test('status quo analysis in graph form', () => {
  fc.assert(fc.property(models({ form: 'graph' }), agree), runs('routes, graph form', 400));
});

test('status quo analysis on models with up to 64 outcomes', () => {
  fc.assert(fc.property(models({ options: [5, 6], form: 'option' }), agree), runs('routes, larger', 40));
});

test('the routes listed are the first of all that can be written down', () => {
  fc.assert(
    fc.property(models({ options: [1, 3] }), (model) => {
      const reading = read(model);
      const graph = graphOf(model);
      const start = graph.space.today ?? 0;
      const given: Case = { reading, graph, start, search: new LegalSearch(graph) };
      for (const kind of KINDS) firstRoutesListed(given, kind, statusQuo(graph, start, kind, given.search));
    }),
    runs('routes, written down', 600),
  );
});
