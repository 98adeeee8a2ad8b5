/**
 * The evidence of two coders in one text, the first one's with the second's put in. What both marked and code alike stands once.
 * Where they differ nobody decides for them: the statement has only what both say, and `undecided:` what each says besides.
 */
import type { CodersAgreement, Conflict } from '../../core/evidence/agreement.ts';
import { isConflict } from '../../core/evidence/agreement.ts';
import type { Both } from '../../core/evidence/match.ts';
import type { Evidence } from '../../core/evidence/source.ts';
import type { Code, ModelPart } from '../../core/evidence/statement.ts';
import { partKey } from '../../core/evidence/support.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { Model } from '../../core/model/model.ts';
import { good, type Result } from '../../core/problem.ts';
import { Draft } from '../build/draft.ts';
import type { Change } from '../edit/change.ts';
import { editCase } from '../edit/edit.ts';
import { isMap, type Mapping } from '../edit/mapping.ts';
import { parseCaseText } from '../parse.ts';
import { plainValue, type Plain } from '../plain.ts';
import { fresh } from './accept.ts';
import { setEntries } from './entries.ts';
import { declareNames, readLinks } from './links.ts';
import { rejectedChanges } from './merge-rejected.ts';

export interface CoderFile {
  readonly name: string;
  readonly text: string;
  readonly file?: string;
  readonly evidence: Evidence;
}

export interface Merged {
  readonly text: string;
  /** statements of both that they code alike, and those that wait for a decision */
  readonly agreed: number;
  readonly undecided: number;
  /** statements that only one marked, in documents that both have; each waits for a decision */
  readonly alone: Both<number>;
  /** statements in documents that the other does not have */
  readonly apart: Both<number>;
}

/** Comments and all else of the first stay; comments of the second do not come along. Errors: edit-impossible, yaml-*. */
export function mergeEvidence(model: Model, coders: Both<CoderFile>, agreement: CodersAgreement): Result<Merged> {
  const parsed = coders.map(({ text, file }) => parseCaseText(text, file)) as [
    ReturnType<typeof parseCaseText>,
    ReturnType<typeof parseCaseText>,
  ];
  if (!parsed[0].ok) return parsed[0];
  if (!parsed[1].ok) return parsed[1];
  const draft = new Draft(parsed[0].value);
  declareNames(draft, model);
  const raw = [plainValue(parsed[0].value), plainValue(parsed[1].value)] as const;
  const { documents, statements, after } = new Merging(model, coders, raw, agreement, draft).changes();
  const placed = editCase({ text: coders[0].text }, documents);
  if (!placed.ok) return placed;
  const entered = setEntries(placed.value.text, 'statements', statements);
  if (!entered.ok) return entered;
  const edited = editCase({ text: entered.value }, after);
  if (!edited.ok) return edited;
  const { pairs, alone, apart } = agreement.matching;
  const undecided = agreement.conflicts.length;
  return good({
    text: edited.value.text,
    agreed: pairs.length - undecided,
    undecided,
    alone: [alone[0].length, alone[1].length],
    apart: [apart[0].length, apart[1].length],
  });
}

class Merging {
  private readonly model: Model;
  private readonly coders: Both<CoderFile>;
  private readonly raw: Both<Plain>;
  private readonly agreement: CodersAgreement;
  /** names of the case, and the text of the first */
  private readonly draft: Draft;

  constructor(model: Model, coders: Both<CoderFile>, raw: Both<Plain>, agreement: CodersAgreement, draft: Draft) {
    this.model = model;
    this.coders = coders;
    this.raw = raw;
    this.agreement = agreement;
    this.draft = draft;
  }

  changes(): {
    readonly documents: readonly Change[];
    /** id → what it is to say; a new one where there is none of this id */
    readonly statements: ReadonlyMap<string, Mapping>;
    /** what was rejected, and new names */
    readonly after: readonly Change[];
  } {
    const { matching, conflicts, gaps } = this.agreement;
    const [first, second] = this.coders;
    const differing = new Map([...conflicts, ...gaps].map((one) => [one.pair.at[0], one]));
    const ids = new Set(first.evidence.statements.map(({ id }) => id));
    const documents = this.documents();
    const alone = [new Set(matching.alone[0]), new Set(matching.alone[1])] as const;
    const apart = new Set(matching.apart[1]);
    const others = new Set([...matching.alone[0], ...matching.apart[0]]);
    const partner = new Map(matching.pairs.map(({ at: [a, b] }) => [a, b]));
    const added = documents.changes.length > 0;
    const own = first.evidence.statements.map((statement, at): [string, Mapping] => {
      const mine = this.rawOf(0, statement.id);
      const document = statement.document;
      // a document that went without saying, as the only one
      const placed =
        added && document !== undefined && mine['document'] === undefined
          ? { ...mine, document: first.evidence.documents[document]!.id }
          : mine;
      if (others.has(at)) return [statement.id, this.single(placed, 0, alone[0].has(at))];
      const theirs = this.rawOf(1, second.evidence.statements[partner.get(at)!]!.id);
      return [statement.id, this.joined(placed, theirs, differing.get(at))];
    });
    const more = second.evidence.statements.flatMap((statement, at): [string, Mapping][] => {
      if (!alone[1].has(at) && !apart.has(at)) return [];
      const id = fresh(statement.id, ids);
      ids.add(id);
      const document = statement.document;
      const theirs = this.rawOf(1, statement.id);
      const placed = document === undefined ? theirs : { ...theirs, document: documents.names.get(document)! };
      return [[id, this.single(placed, 1, alone[1].has(at))]];
    });
    // one that is a source of the case by its id stays that
    const sources = new Set<string>(this.model.sources.map(({ id }) => id));
    const renames = matching.pairs.flatMap(({ at: [a, b] }): Change[] => {
      const [mine, theirs] = [first.evidence.statements[a]!.id, second.evidence.statements[b]!.id];
      if (sources.has(mine) || !sources.has(theirs) || ids.has(theirs)) return [];
      return [{ kind: 'rename', path: ['statements', mine], to: theirs, alone: true }];
    });
    const same = new Map(matching.documents.map(([a, b]) => [b, a]));
    const rejected = rejectedChanges({ coders: this.coders, same, names: documents.names, more: added });
    return { documents: documents.changes, statements: new Map([...own, ...more]), after: [...rejected, ...renames] };
  }

  /** The second's documents: what each is called in the merged text. */
  private documents(): { readonly names: ReadonlyMap<number, string>; readonly changes: readonly Change[] } {
    const [first, second] = this.coders;
    const taken = new Set(first.evidence.documents.map(({ id }) => id));
    const names = new Map(this.agreement.matching.documents.map(([a, b]) => [b, first.evidence.documents[a]!.id]));
    const changes = second.evidence.documents.flatMap(({ id }, at): Change[] => {
      if (names.has(at)) return [];
      const name = fresh(id, taken);
      taken.add(name);
      names.set(at, name);
      return [{ kind: 'set', path: ['documents', name], value: sectionOf(this.raw[1], 'documents')[id] ?? {} }];
    });
    return { names, changes };
  }

  private rawOf(side: 0 | 1, id: string): Mapping {
    const found = sectionOf(this.raw[side], 'statements')[id];
    return isMap(found) ? found : {};
  }

  /** One that only this coder marked; `open`: the other could have, and did not. */
  private single(raw: Mapping, side: 0 | 1, open: boolean): Mapping {
    const said = Object.fromEntries(this.coders.map(({ name }, at) => [name, at === side ? 'yes' : 'no']));
    return { ...this.accepted(raw, [this.by(raw, side)]), ...undecided(raw, open ? [{ code: 'marked', said }] : []) };
  }

  private by(raw: Mapping, side: 0 | 1): string {
    const accepted = raw['accepted'];
    const by = isMap(accepted) ? accepted['by'] : undefined;
    return typeof by === 'string' || typeof by === 'number' ? String(by) : this.coders[side].name;
  }

  private accepted(raw: Mapping, by: readonly string[]): Mapping {
    const accepted = raw['accepted'];
    return { ...raw, accepted: { ...(isMap(accepted) ? accepted : {}), by: [...new Set(by)].join(', ') } };
  }

  /** One that both marked: what both say, what only one says beside the codes, and what is undecided. */
  private joined(mine: Mapping, theirs: Mapping, conflict: Conflict | undefined): Mapping {
    const differences = conflict?.differences ?? [];
    const open = differences.filter(isConflict);
    const filled = Object.fromEntries(
      ['role', 'date', 'occasion', 'via', 'act'].flatMap((key) => {
        const value = theirs[key];
        // a date that is not given is that of the document
        const gap = key === 'date' || key === 'act' ? differences.some((one) => one.code.kind === key && !isConflict(one)) : true;
        return gap && mine[key] === undefined && value !== undefined ? [[key, value]] : [];
      }),
    );
    const both = open.reduce<Mapping>((raw, { code, values }) => this.without(raw, code, values), { ...mine, ...filled });
    const entries = open.map(({ code, values }) => this.entry(code, values));
    const own = this.accepted(both, [this.by(mine, 0), this.by(theirs, 1)]);
    return { ...own, ...undecided(mine, entries) };
  }

  /** The statement without what it says for a code. */
  private without(raw: Mapping, code: Code, values: Both<string | undefined>): Mapping {
    switch (code.kind) {
      case 'speaker': {
        const party = raw['party'] ?? this.partyOf(String(values[0]));
        return { ...raw, speaker: values.join(' or '), party };
      }
      case 'party':
        return { ...raw, party: 'none' };
      case 'date':
      case 'act':
      case 'kind':
        return without(raw, code.kind);
      case 'position': {
        const positions = isMap(raw['positions'] ?? null) ? (raw['positions'] as Mapping) : {};
        const kept = Object.entries(positions).filter(([key]) => this.draft.options.find(key) !== code.option);
        return kept.length === 0 ? without(raw, 'positions') : { ...raw, positions: Object.fromEntries(kept) };
      }
      case 'link':
        return ['supports', 'contradicts'].reduce((now, key) => this.unlinked(now, key, code.part), raw);
    }
  }

  private partyOf(speaker: string): string {
    const found = this.draft.parties.find(speaker);
    return typeof found === 'number' ? this.model.parties[found]!.id : 'none';
  }

  private unlinked(raw: Mapping, key: string, part: ModelPart): Mapping {
    const list = raw[key];
    if (!Array.isArray(list)) return raw;
    const kept = (list as readonly Plain[]).flatMap((item): Plain[] => {
      const parts = readLinks(this.draft, this.model, [item], []);
      const rest = parts.filter((one) => partKey(one) !== partKey(part));
      return rest.length === parts.length ? [item] : rest.map((one) => linkTo(this.model, one));
    });
    return kept.length === 0 ? without(raw, key) : { ...raw, [key]: kept };
  }

  private entry(code: Code, values: Both<string | undefined>): Plain {
    const said = Object.fromEntries(this.coders.map(({ name }, at) => [name, values[at]!]));
    if (code.kind === 'position') return { code: code.kind, option: this.model.options[code.option]!.id, said };
    if (code.kind === 'link') return { code: code.kind, to: linkTo(this.model, code.part), said };
    return { code: code.kind, said };
  }
}

/** As the evidence names a part of the case. */
function linkTo({ options, parties, rules, preferences }: Model, part: ModelPart): Mapping {
  switch (part.kind) {
    case 'option':
      return { option: options[part.option]!.id };
    case 'rule': {
      const { name, index } = rules[part.rule]!;
      return { rule: name ?? index + 1 };
    }
    case 'ranking':
      return { party: parties[part.party]!.id };
    case 'weight': {
      const preference = preferences[part.party];
      const option = preference?.kind === 'weights' ? preference.weights[part.index]!.option : 0;
      return { party: parties[part.party]!.id, wants: writeName(options[option]!.id) };
    }
    case 'statement': {
      const preference = preferences[part.party];
      const text = preference?.kind === 'statements' ? preference.places[part.place]!.statements[part.within]!.text : '';
      return { party: parties[part.party]!.id, wants: text };
    }
    case 'comparison':
    case 'view':
      throw new Error(`no link leads to a ${part.kind}`);
  }
}

const sectionOf = (raw: Plain, key: string): Mapping => {
  const section = isMap(raw) ? raw[key] : undefined;
  return isMap(section) ? section : {};
};

const without = (raw: Mapping, gone: string): Mapping => Object.fromEntries(Object.entries(raw).filter(([key]) => key !== gone));

/** What was undecided before, and what is so now; the same statement of a preference may stand twice in a case. */
function undecided(raw: Mapping, entries: readonly Plain[]): Mapping {
  const before = Array.isArray(raw['undecided']) ? (raw['undecided'] as readonly Plain[]) : [];
  const all = new Map([...before, ...entries].map((entry) => [JSON.stringify(entry), entry]));
  return all.size === 0 ? {} : { undecided: [...all.values()] };
}
