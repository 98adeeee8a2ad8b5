/** The evidence beside a case that was changed: what speaks of a part that is gone is taken out, rules keep their numbers. */
import type { ModelPart } from '../../core/evidence/statement.ts';
import { printCondition } from '../../core/model/condition.ts';
import type { FeasibilityRule, Model } from '../../core/model/model.ts';
import { good, type Result } from '../../core/problem.ts';
import { Draft } from '../build/draft.ts';
import type { CaseDocument } from '../document.ts';
import { changesBetween } from '../edit/between.ts';
import { editCase, type Edited } from '../edit/edit.ts';
import { isMap, type CaseText, type Mapping } from '../edit/mapping.ts';
import type { Mentioning } from '../edit/mention.ts';
import { parseCaseText } from '../parse.ts';
import { plainValue, type Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { declareNames, readLinks } from './links.ts';

export interface Fitted {
  readonly edited: Edited;
  /** what is taken out, by its place in the text before */
  readonly dropped: readonly Mentioning[];
}

/**
 * Takes out positions on options, links to parts, and parties of speakers that `before` has and `after` does not; a rule named
 * by its number gets the one it has now. What was wrong before stays as it is. Names that changed are for `renameInEvidence`, first.
 * Comments and all else stay. Errors: edit-impossible, and yaml-* where the text cannot be parsed.
 */
export function fitEvidence(evidence: CaseText, before: Model, after: Model): Result<Fitted> {
  const parsed = parseCaseText(evidence.text, evidence.file);
  if (!parsed.ok) return parsed;
  const whole = plainValue(parsed.value);
  const fitting = new Fitting(parsed.value, before, after);
  const fitted = isMap(whole) ? fitting.whole(whole) : whole;
  const edited = editCase(evidence, changesBetween(whole, fitted));
  return edited.ok ? good({ edited: edited.value, dropped: fitting.dropped }) : edited;
}

class Fitting {
  readonly dropped: Mentioning[] = [];
  private readonly document: CaseDocument;
  private readonly before: Model;
  private readonly after: Model;

  constructor(document: CaseDocument, before: Model, after: Model) {
    this.document = document;
    this.before = before;
    this.after = after;
  }

  whole(whole: Mapping): Mapping {
    const { statements } = whole;
    return isMap(statements)
      ? { ...whole, statements: mapped(statements, (one, id) => (isMap(one) ? this.statement(one, id) : one)) }
      : whole;
  }

  private statement(statement: Mapping, id: string): Mapping {
    const kept = Object.entries(statement).flatMap(([key, value]): [string, Plain][] => {
      const part = this.part(key, value, ['statements', id, key]);
      // a list that became empty goes with what was in it
      return sizeOf(part) === 0 && sizeOf(value) > 0 ? [] : [[key, part]];
    });
    return Object.fromEntries(kept);
  }

  private part(key: string, value: Plain, path: Path): Plain {
    if (key === 'party') return this.goes('parties', value) ? this.gone(path, value, 'none') : value;
    if (key === 'positions' && isMap(value)) {
      const stays = ([option, said]: [string, Plain]): boolean =>
        !this.goes('options', option) || this.drop([...path, option], `${option}: ${text(said)}`);
      return Object.fromEntries(Object.entries(value).filter(stays));
    }
    if (!Array.isArray(value)) return value;
    const items = value as readonly Plain[];
    if (key === 'supports' || key === 'contradicts') return items.flatMap((item, at) => this.link(item, [...path, at]));
    return key === 'undecided' ? items.flatMap((item, at) => this.undecided(item, [...path, at])) : value;
  }

  private undecided(item: Plain, path: Path): Plain[] {
    if (!isMap(item)) return [item];
    const { option, to } = item;
    if (option !== undefined && this.goes('options', option)) this.drop(path, `undecided: ${text(option)}`);
    else if (to === undefined) return [item];
    else return this.link(to, [...path, 'to']).map((now) => ({ ...item, to: now }));
    return [];
  }

  private link(item: Plain, path: Path): Plain[] {
    const was = this.parts(this.before, item);
    if (was.length === 0) return [item];
    const [first] = was;
    if (isMap(item) && /^\d+$/.test(text(item['rule'] ?? '')) && first?.kind === 'rule') {
      const now = this.after.rules.findIndex((rule) => sameRule(this.before, this.before.rules[first.rule]!, this.after, rule));
      if (now !== -1) return [{ ...item, rule: this.after.rules[now]!.index + 1 }];
    } else if (this.parts(this.after, item).length > 0) return [item];
    this.drop(
      path,
      isMap(item)
        ? Object.entries(item)
            .map(([key, value]) => `${key}: ${text(value)}`)
            .join(', ')
        : text(item),
    );
    return [];
  }

  private parts(model: Model, item: Plain): readonly ModelPart[] {
    return readLinks(this.draft(model), model, [item], []);
  }

  private draft(model: Model): Draft {
    const draft = new Draft(this.document);
    declareNames(draft, model);
    return draft;
  }

  private goes(section: 'parties' | 'options', name: Plain): boolean {
    if (typeof name !== 'string') return false;
    const find = (model: Model): boolean => typeof this.draft(model)[section].find(name) === 'number';
    return find(this.before) && !find(this.after);
  }

  private gone(path: Path, value: Plain, to: Plain): Plain {
    this.drop(path, text(value));
    return to;
  }

  private drop(path: Path, what: string): false {
    this.dropped.push({ path, text: what });
    return false;
  }
}

const sizeOf = (value: Plain): number => (typeof value === 'object' && value !== null ? Object.keys(value).length : 1);

const text = (value: Plain): string => (typeof value === 'string' ? value : JSON.stringify(value));

const mapped = (values: Mapping, change: (value: Plain, key: string) => Plain): Mapping =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));

/** Whether a rule of the one model excludes in words what the rule of the other does. */
const sameRule = (one: Model, a: FeasibilityRule, other: Model, b: FeasibilityRule): boolean =>
  a.name === b.name &&
  printCondition(a.infeasible, (option) => one.options[option]!.id) ===
    printCondition(b.infeasible, (option) => other.options[option]!.id);
