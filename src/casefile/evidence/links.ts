/** From `option:`, `rule:` and `party:` with `wants:` to the part of the model that is meant. */
import type * as z from 'zod/mini';
import type { ModelPart } from '../../core/evidence/statement.ts';
import { printCondition } from '../../core/model/condition.ts';
import { slug } from '../../core/model/ids.ts';
import type { Model } from '../../core/model/model.ts';
import type { Draft } from '../build/draft.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { suggest } from '../suggest.ts';
import { linkSchema } from './schema.ts';

type Link = z.infer<typeof linkSchema>;

/** What parties and options may be called in the evidence of a case. */
export function declareNames(draft: Draft, { parties, options }: Model): void {
  for (const { id, name, aliases } of parties) draft.parties.declare(id, [...(name === id ? [] : [name]), ...aliases]);
  for (const { id, label } of options) draft.options.declare(id, label === id ? [] : [label]);
}

/** The parts that a list names; what the case does not have is reported. */
export function readLinks(draft: Draft, model: Model, list: Plain | undefined, path: Path): ModelPart[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly Plain[]).flatMap((item, index) => {
    const at = [...path, index];
    const before = draft.problems.length;
    const link = draft.shape(linkSchema, item, at, 'a link');
    return link === undefined || draft.problems.length > before ? [] : partsOf(draft, model, link, at);
  });
}

function partsOf(draft: Draft, model: Model, link: Link, path: Path): ModelPart[] {
  const given = (['option', 'rule', 'party'] as const).filter((key) => link[key] !== undefined);
  const [first, second] = given;
  if (first === undefined) {
    draft.error('missing-key', 'this link does not say which part of the case', path, {
      fix: 'use option:, rule:, or party: with wants:',
    });
    return [];
  }
  if (second !== undefined) {
    draft.error('contradictory-keys', `"${first}" and "${second}" name two parts`, [...path, second], {
      onKey: true,
      fix: 'begin a new item "- " for the second',
    });
    return [];
  }
  if (link.wants !== undefined && first !== 'party') {
    draft.error('contradictory-keys', '"wants" says what a party wants, and none is named', [...path, 'wants'], {
      onKey: true,
      fix: 'add party:',
    });
    return [];
  }
  switch (first) {
    case 'option': {
      const option = draft.resolve(draft.options, link.option!, [...path, 'option']);
      return option === undefined ? [] : [{ kind: 'option', option }];
    }
    case 'rule':
      return ruleParts(draft, model, draft.text(link.rule!, [...path, 'rule']), [...path, 'rule']);
    case 'party': {
      const party = draft.resolve(draft.parties, link.party!, [...path, 'party']);
      return party === undefined ? [] : preferenceParts(draft, model, party, link, path);
    }
  }
}

function ruleParts(draft: Draft, { rules }: Model, text: string, path: Path): ModelPart[] {
  const numbered = /^\d+$/.test(text) ? rules.findIndex(({ index }) => index === Number(text) - 1) : -1;
  const rule = numbered === -1 ? rules.findIndex(({ name }) => name !== undefined && slug(name) === slug(text)) : numbered;
  if (rule !== -1) return [{ kind: 'rule', rule }];
  const names = rules.flatMap(({ name }) => name ?? []);
  const close = suggest(text, names);
  const count = rules.length === 0 ? 'the case has no rules' : `rules are numbered 1 to ${rules.length}`;
  draft.error('unknown-part', `the case has no rule "${text}"`, path, {
    fix:
      close !== undefined
        ? `did you mean "${close}"?`
        : [count, ...(names.length > 0 ? [`or named: ${names.join(', ')}`] : [])].join(', '),
  });
  return [];
}

function preferenceParts(draft: Draft, model: Model, party: number, { wants }: Link, path: Path): ModelPart[] {
  const preference = model.preferences[party];
  const { id } = model.parties[party]!;
  if (preference === undefined) {
    draft.error('unknown-part', `the case does not say what "${id}" wants`, [...path, 'party'], {
      fix: 'add its preferences to the case',
    });
    return [];
  }
  if (wants === undefined) {
    if (preference.kind === 'ranking') return [{ kind: 'ranking', party }];
    if (preference.kind === 'weights') return preference.weights.map((_, index) => ({ kind: 'weight', party, index }));
    return preference.places.flatMap(({ statements }, place) =>
      statements.map((_, within): ModelPart => ({ kind: 'statement', party, place, within })),
    );
  }
  const at = [...path, 'wants'];
  const wanted = draft.condition(wants, at);
  if (wanted === undefined) return [];
  const key = printCondition(wanted, String);
  const fail = (texts: readonly string[]): ModelPart[] => {
    const close = suggest(String(wants), texts);
    draft.error('unknown-part', `"${id}" has no statement "${wants}"`, at, {
      fix:
        close !== undefined
          ? `did you mean "${close}"?`
          : texts.length === 0
            ? 'leave wants: out'
            : `its statements are: ${texts.join('; ')}`,
    });
    return [];
  };
  switch (preference.kind) {
    case 'ranking':
      return fail([]);
    case 'weights': {
      const index = preference.weights.findIndex(({ option }) => wanted.kind === 'option' && wanted.option === option);
      return index === -1
        ? fail(preference.weights.map(({ option }) => model.options[option]!.id))
        : [{ kind: 'weight', party, index }];
    }
    case 'statements': {
      const found = preference.places.flatMap(({ statements }, place) =>
        statements.flatMap(({ condition }, within): ModelPart[] =>
          printCondition(condition, String) === key ? [{ kind: 'statement', party, place, within }] : [],
        ),
      );
      return found.length > 0 ? found : fail(preference.places.flatMap(({ statements }) => statements.map(({ text }) => text)));
    }
  }
}
