/** A new name for something declared, wherever the case refers to it by the old one. */
import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import { parseCondition, writeName } from '../../core/model/grammar.ts';
import { slug } from '../../core/model/ids.ts';
import type { CaseDocument } from '../document.ts';
import { follow, keyText } from '../plain.ts';
import type { Path } from '../position.ts';
import { offsetsOf } from '../scalar.ts';
import { printFlow, styleOf } from './print.ts';
import { mentionsIn, type Mention, type Role } from './roles.ts';
import { refusal, spotAt, type Refusal } from './spot.ts';
import { spliced, type Splice } from './splice.ts';

export interface Renaming {
  readonly splices: readonly Splice[];
  /** the text that each changed scalar has afterwards */
  readonly replaced: ReadonlyMap<Node, string>;
}

const DECLARED: Readonly<Record<string, Role>> = {
  options: 'option',
  parties: 'party',
  sources: 'source',
  outcomes: 'outcome',
  merged: 'outcome',
};

const sameId = (a: string, b: string): boolean => fold(a) === fold(b);
const fold = (text: string): string => text.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** The splices that rename what is declared at the path (`['options', 'strike']`, `['outcomes', 0]`) and all mentions of it. */
export function renaming(document: CaseDocument, path: Path, to: string): Renaming | Refusal | undefined {
  const role = DECLARED[String(path.at(-2))];
  if (role === undefined) return refusal('nothing refers to it by name', 'rename options, parties, sources and outcomes');
  const spot = spotAt(document, path);
  if (spot === undefined || 'refused' in spot) return spot;
  const name = role === 'outcome' ? nameIn(document, spot.value) : String(path.at(-1));
  if (name === undefined) return refusal('the outcome has no name yet', 'set its name');
  if (to.trim() === '') return refusal('a name cannot be empty', 'write a word');
  const same = role === 'outcome' ? (a: string, b: string): boolean => slug(a) === slug(b) : sameId;
  const scope = spotAt(document, path.slice(0, -2));
  const mentions = mentionsIn(document, scope === undefined || 'refused' in scope ? document.root : scope.value);
  if (!same(name, to) && mentions.some((one) => one.role === role && isDeclaration(document, one.node, path, same, to)))
    return refusal(`"${to}" is declared already`, 'choose another name');
  return renamedMentions(document, mentions, { role, name, to }, same);
}

/** Every mention of the thing by its name, written with the new one. */
export function renamedMentions(
  document: CaseDocument,
  mentions: readonly Mention[],
  { role, name, to }: { readonly role: Role; readonly name: string; readonly to: string },
  same = sameId,
): Renaming {
  const replaced = new Map<Node, string>();
  const splices: Splice[] = [];
  for (const { node, role: own } of mentions) {
    const old = keyText(node);
    if (old === undefined) continue;
    const spans = spansIn(old, own, role, name, same);
    if (spans.length === 0) continue;
    const written = (whole: boolean): string => (whole ? to : own === 'condition' ? writeName(to) : quotedEnd(to, own));
    let text = old;
    for (const [at, length] of spans.toReversed()) text = text.slice(0, at) + written(own === role) + text.slice(at + length);
    replaced.set(node, text);
    splices.push(...inPlace(document, node, spans, written(own === role), text));
  }
  return { splices, replaced };
}

/** Whether the scalar is the key, or the name, of another thing of the section that is called so. */
function isDeclaration(
  document: CaseDocument,
  node: Scalar,
  path: Path,
  same: (a: string, b: string) => boolean,
  to: string,
): boolean {
  const section = spotAt(document, path.slice(0, -1));
  if (section === undefined || 'refused' in section) return false;
  const text = keyText(node);
  if (text === undefined || !same(text, to)) return false;
  const value = section.value;
  if (isMap(value)) return value.items.some((pair) => pair.key === node);
  return true;
}

function nameIn(document: CaseDocument, value: Node | null): string | undefined {
  if (!isMap(value)) return undefined;
  const pair = value.items.find(({ key }) => isScalar(key) && key.value === 'name');
  return keyText(follow(document, pair?.value));
}

type Span = readonly [at: number, length: number];

/** Where the text of a mention speaks of the thing. */
function spansIn(text: string, own: Role, role: Role, name: string, same: (a: string, b: string) => boolean): Span[] {
  if (own === role) return same(text, name) ? [[0, text.length]] : [];
  if (own === 'condition' && role === 'option') {
    const spans: Span[] = [];
    parseCondition(text, (found, span) => {
      if (same(found, name)) spans.push(span);
      return 0;
    });
    return spans;
  }
  if (role !== 'outcome' || (own !== 'moves' && own !== 'comparison')) return [];
  const arrows = own === 'moves' ? /<->|->|<-|[↔→←]/gu : />+|=|\?/g;
  const spans: Span[] = [];
  let from = 0;
  for (const end of [
    ...[...text.matchAll(arrows)].map(({ index, 0: sign }) => ({ index, length: sign.length })),
    { index: text.length, length: 0 },
  ]) {
    const part = text.slice(from, end.index);
    const inner = part.trim();
    if (inner !== '' && same(inner.replace(/^"(.*)"$/, '$1'), name)) spans.push([from + part.indexOf(inner), inner.length]);
    from = end.index + end.length;
  }
  return spans;
}

/** An outcome in a move or comparison, in quotes where it holds a sign of theirs. */
const quotedEnd = (name: string, own: Role): string =>
  (own === 'moves' ? /<->|->|<-|[↔→←]/u : /[>=?]/).test(name) ? `"${name}"` : name;

/** The name written over the old one inside the scalar, or the scalar written anew where its style cannot take it so. */
function inPlace(document: CaseDocument, node: Scalar, spans: readonly Span[], name: string, whole: string): Splice[] {
  const { text } = document;
  const [start, end] = node.range!;
  const type = node.type ?? 'PLAIN';
  const offsets = typeof node.value === 'string' ? offsetsOf(text, node) : undefined;
  const escaped =
    type === 'QUOTE_DOUBLE'
      ? name.replaceAll(/["\\]/g, String.raw`\$&`)
      : type === 'QUOTE_SINGLE'
        ? name.replaceAll("'", "''")
        : name;
  const plainSafe = type !== 'PLAIN' || (/^[\p{L}][\p{L}\p{M}\p{N}_ .-]*$/u.test(name) && printFlow(whole) === whole);
  if (offsets === undefined || !plainSafe || name.includes('\n')) {
    return [spliced(text, start, start + text.slice(start, end).trimEnd().length, printFlow(whole, styleOf(text, node)))];
  }
  return spans.map(([at, length]) => spliced(text, offsets[at]!, offsets[at + length]!, escaped));
}
