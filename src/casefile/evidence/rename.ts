/** A party, option or source of the case renamed in the text of its evidence, wherever that refers to it by the old name. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Model } from '../../core/model/model.ts';
import { bad, error, good, type Result } from '../../core/problem.ts';
import type { CaseDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { editCase, spliceText, type Edited } from '../edit/edit.ts';
import { isMap as isMapping, type CaseText } from '../edit/mapping.ts';
import { outlineOf } from '../edit/outline.ts';
import { renamedMentions } from '../edit/rename.ts';
import type { Mention, Role } from '../edit/roles.ts';
import { Names, normalName } from '../names.ts';
import { parseCaseText } from '../parse.ts';
import { keyText, plainValue } from '../plain.ts';

export interface EvidenceRename {
  readonly kind: 'party' | 'option' | 'source';
  /** its id before, and after */
  readonly from: string;
  readonly to: string;
}

/**
 * The evidence beside a case in which something gets another name: positions, links, statements of preferences, parties of
 * speakers, and the statement that stands for a source. Comments and all else stay; `undoing` takes it back. `model`: the case before. A speaker whose
 * party was known by the id alone gets it written out. Errors: edit-impossible, and yaml-* where the text cannot be parsed.
 */
export function renameInEvidence(evidence: CaseText, model: Model, { kind, from, to }: EvidenceRename): Result<Edited> {
  const parsed = parseCaseText(evidence.text, evidence.file);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const refused = (why: string, fix: string): Result<Edited> =>
    bad(error('edit-impossible', `this cannot be changed in the evidence: ${why}`, { fix }));
  const mentions = evidenceMentions(document);
  if (kind === 'party' && normalName(to) === 'none')
    return refused('"none" says there that it is no party', 'choose another name');
  if (
    kind === 'source' &&
    from !== to &&
    mentions.some(({ node, role }) => role === 'source' && sameText(keyText(node) ?? '', to))
  )
    return refused(`there is a statement "${to}" already`, 'choose another name');
  // the id of a statement is that of a source letter for letter
  const what = { role: kind, name: from, to };
  const { splices, replaced } = renamedMentions(document, mentions, what, kind === 'source' ? sameText : undefined);
  const edited = spliceText({ text: evidence.text, document, splices: [] }, splices, outlineOf(document, replaced));
  if ('refused' in edited) return refused(edited.refused, edited.fix);
  const more = editCase(edited, kind === 'party' ? speakersKept(document, model, from, to) : []);
  return more.ok ? good({ ...more.value, splices: [...edited.splices, ...more.value.splices] }) : more;
}

const sameText = (a: string, b: string): boolean => a.trim() === b.trim();

const IN_LINK: Readonly<Record<string, Role>> = { option: 'option', party: 'party', wants: 'condition' };

/** What of an evidence file refers to the case, in the order of the text. An aliased value is seen where it is written. */
function evidenceMentions(document: CaseDocument): Mention[] {
  const found: Mention[] = [];
  const see = (node: unknown, role: Role | undefined): void => {
    if (role !== undefined && isScalar(node) && document.targets.get(node) === undefined) found.push({ node, role });
  };
  const each = (node: unknown, visit: (key: string, value: Node | null, keyNode: unknown) => void): void => {
    if (isMap(node)) for (const { key, value } of node.items) visit(keyText(key) ?? '', value as Node | null, key);
  };
  const list = (node: unknown, visit: (item: unknown) => void): void => {
    if (isSeq(node)) for (const item of node.items) visit(item);
  };
  const link = (node: unknown): void => each(node, (key, value) => see(value, IN_LINK[key]));
  const undecided = (node: unknown): void => {
    let code: string | undefined;
    each(node, (key, value) => {
      if (key === 'code') code = keyText(value);
    });
    each(node, (key, value) => {
      if (key === 'option') see(value, 'option');
      else if (key === 'to') link(value);
      else if (key === 'said' && code === 'party') each(value, (_, said) => see(said, 'party'));
    });
  };
  each(document.root, (section, statements) => {
    if (section !== 'statements') return;
    each(statements, (_, statement, id) => {
      see(id, 'source');
      each(statement, (key, value) => {
        if (key === 'party') see(value, 'party');
        else if (key === 'positions') each(value, (__, ___, option) => see(option, 'option'));
        else if (key === 'supports' || key === 'contradicts') list(value, link);
        else if (key === 'undecided') list(value, undecided);
      });
    });
  });
  return found;
}

/** Statements without a party whose speaker would come to be of another: the party they have, written out. */
function speakersKept(document: CaseDocument, { parties }: Model, from: string, to: string): Change[] {
  const named = (rename: (id: string) => string): Names => {
    const names = new Names('party');
    for (const { id, name, aliases } of parties) names.declare(rename(id), [...(name === id ? [] : [name]), ...aliases]);
    return names;
  };
  const before = named((id) => id);
  const after = named((id) => (normalName(id) === normalName(from) ? to : id));
  const whole = plainValue(document);
  const statements = isMapping(whole) ? whole['statements'] : undefined;
  return Object.entries(isMapping(statements) ? statements : {}).flatMap(([id, statement]): Change[] => {
    const speaker = isMapping(statement) && statement['party'] === undefined ? statement['speaker'] : undefined;
    if (typeof speaker !== 'string') return [];
    const [was, is] = [before.find(speaker), after.find(speaker)];
    const [own, other] = [typeof was === 'number' ? was : undefined, typeof is === 'number' ? is : undefined];
    if (own === other) return [];
    return [{ kind: 'set', path: ['statements', id, 'party'], value: own === undefined ? 'none' : after.id(own) }];
  });
}
