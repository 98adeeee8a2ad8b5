/** A fresh case text from a model: the order of docs/howto/case-file.md, short lists on one line. */
import { Document } from 'yaml';
import { CURRENT_VERSION } from './schema-case.ts';
import { layOut } from './style.ts';
import { not, printCondition, type Condition } from '../core/model/condition.ts';
import { writeName } from '../core/model/grammar.ts';
import type { Basis, FeasibilityRule, Model, OutcomeRef, Preference, Statement, StatementPlace } from '../core/model/model.ts';

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

type Ref = string | number | readonly string[];

/** The text of a case that reads back as the model. Rules of all kinds are written as what they exclude. */
export function writeCase(model: Model): string {
  const document = new Document(tidy(caseValue(model)));
  layOut(document);
  const body = document.toString({ lineWidth: 110, flowCollectionPadding: false });
  // a blank line between sections
  return body
    .replace(/\n(?=[a-z])/g, '\n\n')
    .replace(/^(parley|title|kind|as-of|numbering)(.*)\n\n(?=(title|kind|as-of):)/gm, '$1$2\n');
}

function tidy(value: Value): Value {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(tidy);
  return Object.fromEntries(Object.entries(value).flatMap(([key, of]) => (of === undefined ? [] : [[key, tidy(of)]])));
}

const unlessEmpty = <T extends Value>(value: T): T | undefined => (Object.keys(value).length === 0 ? undefined : value);

function caseValue(model: Model): Value {
  const option = (index: number): string => writeName(model.options[index]!.id);
  const party = (index: number): string => model.parties[index]!.id;
  const condition = (of: Condition): string => printCondition(of, option);
  const ref = (of: OutcomeRef): Ref => {
    switch (of.kind) {
      case 'number':
        return of.number;
      case 'name':
        return of.name;
      case 'pattern':
        return of.pattern;
      case 'taken':
        return of.options.map((index) => model.options[index]!.id);
    }
  };
  return {
    parley: CURRENT_VERSION,
    title: model.title,
    kind: model.kind,
    'as-of': model.asOf,
    summary: model.summary,
    sources: unlessEmpty(Object.fromEntries(model.sources.map(({ id, ...source }) => [id, { ...source }]))),
    parties: Object.fromEntries(
      model.parties.map(({ id, name, aliases, colour, kind, note }) => [
        id,
        { name, aliases: unlessEmpty(aliases), colour, kind, note },
      ]),
    ),
    options: unlessEmpty(
      Object.fromEntries(
        model.options.map(({ id, label, keywords, owners, oneWay, basis, note }) => [
          id,
          {
            ...(owners.length === 1
              ? { owner: party(owners[0]!) }
              : owners.length === 0
                ? { owner: 'nobody' }
                : { owners: owners.map(party) }),
            label,
            keywords: unlessEmpty(keywords ?? []),
            'one-way': oneWay,
            ...basisValue(basis),
            // the note of an option with a source may be that of the source
            note: note ?? basisValue(basis).note,
          },
        ]),
      ),
    ),
    feasibility: unlessEmpty(model.rules.map((rule) => ruleValue(rule, condition))),
    merged: unlessEmpty(
      model.merges.map(({ name, when, as }) => ({ name, when: condition(when), as: as === undefined ? undefined : ref(as) })),
    ),
    outcomes: unlessEmpty(
      model.outcomes.map(({ name, number, at, note }) => ({ is: at === undefined ? undefined : ref(at), name, number, note })),
    ),
    numbering: model.numbering === 'position' ? undefined : model.numbering,
    'status-quo': model.statusQuo === undefined ? undefined : ref(model.statusQuo),
    preferences: unlessEmpty(
      Object.fromEntries(
        model.preferences.flatMap((preference, index) =>
          preference === undefined ? [] : [[party(index), preferenceValue(preference, model, ref)]],
        ),
      ),
    ),
    attitudes: attitudesValue(model),
    moves: unlessEmpty(
      Object.fromEntries(
        model.moves.flatMap((moves, index) =>
          moves === undefined
            ? []
            : [[party(index), moves.map(({ from, to }) => `${plainRef(ref(from))} -> ${plainRef(ref(to))}`)]],
        ),
      ),
    ),
    views: unlessEmpty(
      Object.fromEntries(
        (model.views ?? []).map((view) => [
          party(view.party),
          {
            unseen: unlessEmpty(view.unseen.map(condition)),
            preferences: unlessEmpty(
              Object.fromEntries(
                view.preferences.flatMap((preference, index) =>
                  preference === undefined ? [] : [[party(index), preferenceValue(preference, model, ref)]],
                ),
              ),
            ),
            ...basisValue(view.basis),
            note: view.note,
          },
        ]),
      ),
    ),
    expect: unlessEmpty(
      model.expectations.map(({ concept, equilibria, contains, stable, improvements, count, source, published }) => {
        const about = stable?.party ?? improvements?.party;
        return {
          concept,
          party: about === undefined ? undefined : party(about),
          from: improvements === undefined ? undefined : ref(improvements.from),
          equilibria: equilibria?.map(ref),
          contains: contains?.map(ref),
          stable: stable?.outcomes.map(ref),
          improvements: improvements?.to.map(ref),
          outcomes: count,
          source,
          published,
        };
      }),
    ),
  };
}

const plainRef = (value: Ref): string => (typeof value === 'object' ? value.join(' ') : String(value));

/** The attitudes that differ from what holds without any. */
function attitudesValue({ attitudes, parties }: Model): Value | undefined {
  if (attitudes === undefined) return undefined;
  const own = attitudes.map((towards, i) =>
    towards.flatMap((feeling, j) =>
      feeling === (i === j ? 1 : 0)
        ? []
        : [[parties[j]!.id, feeling > 0 ? 'devoted' : feeling < 0 ? 'hostile' : 'indifferent'] as const],
    ),
  );
  const some = own.flatMap((list, i) => (list.length === 0 ? [] : [[parties[i]!.id, Object.fromEntries(list)]]));
  // all as without attitudes, yet given: said of one party, so that it reads back
  return Object.fromEntries(some.length > 0 ? some : [[parties[0]!.id, { [parties[0]!.id]: 'devoted' }]]);
}

function basisValue(basis: Basis | undefined): { source?: Value; assumed?: Value; note?: Value } {
  if (basis === undefined) return {};
  if (basis.kind === 'assumed') return { assumed: basis.why };
  const [only] = basis.sources;
  return {
    source: basis.sources.length === 1 ? only! : [...basis.sources],
    ...(basis.note === undefined ? {} : { note: basis.note }),
  };
}

function ruleValue({ kind, name, infeasible, because, basis }: FeasibilityRule, condition: (of: Condition) => string): Value {
  const says =
    kind === 'always'
      ? { always: condition(infeasible.kind === 'not' ? infeasible.of : not(infeasible)) }
      : { never: condition(infeasible) };
  return { name, ...says, because, ...basisValue(basis) };
}

function preferenceValue(preference: Preference, model: Model, ref: (of: OutcomeRef) => Ref): Value {
  const name = (of: OutcomeRef): string => plainRef(ref(of));
  const rest = {
    comparisons: preference.comparisons?.map(({ left, right, sign, degree, basis }) => {
      const text = `${name(left)} ${sign === '>' ? '>'.repeat(degree + 1) : sign} ${name(right)}`;
      return basis === undefined ? text : { say: text, ...basisValue(basis) };
    }),
    thresholds: preference.thresholds === undefined ? undefined : { ...preference.thresholds },
    ...basisValue(preference.basis),
  };
  switch (preference.kind) {
    case 'statements':
      return { statements: preference.places.map((place) => placeValue(place)), ...rest };
    case 'weights':
      return {
        weights: Object.fromEntries(
          preference.weights.map(({ option, weight, basis: own }) => [
            model.options[option]!.id,
            own === undefined ? weight : { weight, ...basisValue(own) },
          ]),
        ),
        ...rest,
      };
    case 'ranking':
      return {
        ranking: preference.tiers.flatMap((tier, k): Value[] => {
          const degree = k === 0 ? 0 : (preference.borders?.[k - 1] ?? 0);
          return [...(degree > 0 ? ['>'.repeat(degree + 1)] : []), tier.length === 1 ? ref(tier[0]!) : tier.map(ref)];
        }),
        ...rest,
      };
  }
}

function placeValue({ statements, mode, chances, degree = 0 }: StatementPlace): Value {
  const value = ({ text, basis }: Statement): Value => (basis === undefined ? text : { say: text, ...basisValue(basis) });
  const vital = degree === 0 ? {} : { vital: degree === 1 ? true : degree };
  if (mode === 'either') return { either: statements.map(value), chances, ...vital };
  if (statements.length > 1) return { equal: statements.map(value), ...vital };
  const [only] = statements as readonly [Statement];
  return degree === 0 ? value(only) : { say: only.text, ...vital, ...basisValue(only.basis) };
}
