/** A REFI-QDA project (.qdpx) as coded documents. Only its plain texts are read; what else it holds is told. */
import { basename } from 'node:path';
import { reason } from '../reason.ts';
import { openArchive, type Bounds } from './archive.ts';
import { pointsOf } from './points.ts';
import { childOf, childrenOf, parseXml, type Element } from './xml.ts';
import { plainEnds, type Coded, type CodedDocument, type CodedStatement, type Coding } from '../../core/evidence/coded.ts';
import type { Kind } from '../../core/evidence/reading.ts';
import { bad, error, good, warning, type Problem, type Result } from '../../core/problem.ts';

/** Errors: file-not-found, exchange-invalid. Warnings: exchange-lost. */
export function readQdpx(path: string, bounds?: Bounds): Result<Coded> {
  const archive = openArchive(path, bounds);
  if (!archive.ok) return archive;
  const at = { path: [], file: path };
  try {
    const root = parseXml(archive.value.project);
    if (root.name !== 'Project')
      return bad(
        error('exchange-invalid', `the project.qde of ${path} is no REFI-QDA project: it begins with <${root.name}>`, {
          fix: 'give a project, not a codebook',
          at,
        }),
      );
    const reader = new Reader(root, archive.value.source, path);
    const coded = reader.read();
    return good(coded, reader.lost());
  } catch (thrown) {
    return bad(
      error('exchange-invalid', `the project.qde of ${path} cannot be read: ${reason(thrown)}`, {
        fix: 'export the project again',
        at,
      }),
    );
  }
}

/** Elements of a project that are not taken over, and what they are. */
const LEFT: Readonly<Record<string, string>> = {
  PictureSource: 'pictures',
  PDFSource: 'PDF documents',
  AudioSource: 'sound recordings',
  VideoSource: 'films',
  Case: 'cases',
  Link: 'links',
  Set: 'sets',
  Graph: 'graphs',
};

const KINDS: readonly Kind[] = ['direct', 'mixed', 'indirect'];

class Reader {
  readonly #root: Element;
  readonly #source: (name: string) => string | undefined;
  readonly #path: string;
  readonly #codes = new Map<string, readonly string[]>();
  readonly #described = new Map<string, string>();
  readonly #users: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, string>;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #missing: string[] = [];
  readonly #counts = new Map<string, number>();

  constructor(root: Element, source: (name: string) => string | undefined, path: string) {
    this.#root = root;
    this.#source = source;
    this.#path = path;
    const named = (parent: string, name: string): ReadonlyMap<string, string> =>
      new Map(this.#listed(parent, name).map((one) => [guid(one), attribute(one, 'name') ?? '']));
    this.#users = named('Users', 'User');
    this.#variables = named('Variables', 'Variable');
    this.#notes = new Map(this.#listed('Notes', 'Note').map((note) => [guid(note), this.#textOf(note)?.text ?? '']));
    const codes = childOf(childOf(root, 'CodeBook') ?? root, 'Codes');
    for (const code of codes === undefined ? [] : childrenOf(codes, 'Code')) this.#learn(code, []);
  }

  read(): Coded {
    const documents: CodedDocument[] = [];
    // other programs make a selection for every code: those of one person at one place are one statement
    const mine = attribute(this.#root, 'origin') === 'Parley';
    const statements = new Map<string, CodedStatement>();
    for (const source of this.#listed('Sources', 'TextSource')) {
      const text = this.#textOf(source);
      const name = attribute(source, 'name') ?? `source ${documents.length + 1}`;
      if (text === undefined) {
        this.#missing.push(name);
        continue;
      }
      const { document, at, points } = this.#document(source, name, text);
      documents.push(document);
      this.#count('codings of whole documents are not taken over', childrenOf(source, 'Coding').length);
      for (const selection of childrenOf(source, 'PlainTextSelection')) {
        const [from, to] = ['startPosition', 'endPosition'].map((key) => Number(attribute(selection, key) ?? Number.NaN));
        if (!(from! >= 0 && to! > from! && to! <= points.length)) {
          this.#count('selections beyond the end of their text, or without places, are left out', 1);
          continue;
        }
        const span = [at(points.toUnit(from!)), at(points.toUnit(to!))] as const;
        const statement = { document: documents.length - 1, span, ...this.#statement(selection, statements.size + 1) };
        const key = [statement.document, from, to, mine ? statement.id : statement.coder].join(' ');
        const before = statements.get(key);
        statements.set(key, before === undefined ? statement : joined(before, statement));
      }
    }
    const named = (heading: string): Coded['concepts'] =>
      [...this.#described].flatMap(([key, id]) => {
        const [above, name] = this.#codes.get(key)!.slice(-2) as [string, string?];
        return above === heading && name !== undefined ? [{ name, id }] : [];
      });
    return {
      title: attribute(this.#root, 'name') ?? basename(this.#path).replace(/\.\w+$/, ''),
      documents,
      statements: [...statements.values()],
      organisations: named('Parties'),
      concepts: named('Options'),
    };
  }

  lost(): readonly Problem[] {
    for (const [name, what] of Object.entries(LEFT))
      this.#count(
        `${what} are not taken over`,
        ['Sources', 'Cases', 'Links', 'Sets', 'Graphs'].reduce((sum, parent) => sum + this.#listed(parent, name).length, 0),
      );
    const missing = this.#missing.slice(0, 3).join(', ') + (this.#missing.length > 3 ? ', …' : '');
    this.#count(`texts that are not in the archive, or not in UTF-8, are left out (${missing})`, this.#missing.length);
    return [...this.#counts].map(([message, count]) =>
      warning('exchange-lost', `${message}: ${count}`, { at: { path: [], file: this.#path } }),
    );
  }

  #count(message: string, more: number): void {
    if (more > 0) this.#counts.set(message, (this.#counts.get(message) ?? 0) + more);
  }

  #listed(parent: string, name: string): readonly Element[] {
    const list = childOf(this.#root, parent);
    return list === undefined ? [] : childrenOf(list, name);
  }

  #learn(code: Element, above: readonly string[]): void {
    const path = [...above, (attribute(code, 'name') ?? '').trim()];
    this.#codes.set(guid(code), path);
    const id = /^id: (\S+)$/.exec(childOf(code, 'Description')?.text.trim() ?? '')?.[1];
    if (id !== undefined) this.#described.set(guid(code), id);
    for (const child of childrenOf(code, 'Code')) this.#learn(child, path);
  }

  /** `given`: as places in it are counted. */
  #textOf(source: Element): ({ readonly given: string } & ReturnType<typeof plainEnds>) | undefined {
    const content = childOf(source, 'PlainTextContent');
    const path = attribute(source, 'plainTextPath');
    // what lies outside of the archive is not looked for
    const name = /^internal:\/\/\/?([^/\\]+)$/.exec(path ?? '')?.[1];
    const given = content?.text ?? (name === undefined ? undefined : this.#source(name));
    return given === undefined ? undefined : { given, ...plainEnds(given) };
  }

  #document(
    source: Element,
    shown: string,
    { given, text, at }: { readonly given: string } & ReturnType<typeof plainEnds>,
  ): { readonly document: CodedDocument; readonly at: (unit: number) => number; readonly points: ReturnType<typeof pointsOf> } {
    const values = new Map<string, string>();
    for (const value of childrenOf(source, 'VariableValue')) {
      const name = this.#variables.get(target(value, 'VariableRef'))?.toLowerCase();
      const text = value.children.find(({ name: kind }) => kind !== 'VariableRef')?.text.trim();
      if (name !== undefined && text !== undefined && text !== '') values.set(name, text);
    }
    const take = (name: string): string | undefined => {
      const value = values.get(name);
      values.delete(name);
      return value;
    };
    const date = take('date')?.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
    const dated = /^\d{4}(?:-\d{2}){0,2}$/.test(date ?? '');
    const known = { author: take('author'), publisher: take('publisher'), section: take('section'), type: take('type') };
    const description = childOf(source, 'Description')?.text.trim() ?? '';
    const name = /^name: (.+)$/.exec(description)?.[1];
    const notes = [
      take('note'),
      name === undefined ? description : '',
      ...childrenOf(source, 'NoteRef').map((ref) => this.#notes.get(plainGuid(attribute(ref, 'targetGUID') ?? '')) ?? ''),
      ...(dated || date === undefined ? [] : [`date: ${date}`]),
      ...[...values].map(([key, value]) => `${key}: ${value}`),
    ].filter((one) => one !== undefined && one !== '');
    const about = { ...known, date: dated ? date : undefined, note: notes.length === 0 ? undefined : notes.join('\n') };
    const own = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
    const title = name === undefined || name === shown ? {} : { title: shown };
    return { document: { name: name ?? shown, text, ...title, ...own }, at, points: pointsOf(given) };
  }

  #statement(
    selection: Element,
    number: number,
  ): { readonly id: string; readonly codes: readonly (readonly string[])[] } & Coding {
    const codings = childrenOf(selection, 'Coding');
    const notes = [selection, ...codings]
      .flatMap((one) => childrenOf(one, 'NoteRef'))
      .map((ref) => this.#notes.get(plainGuid(attribute(ref, 'targetGUID') ?? '')) ?? '');
    const said = new Map<string, string>();
    const free = [childOf(selection, 'Description')?.text.trim() ?? ''];
    for (const line of notes.flatMap((note) => note.split('\n'))) {
      const [, key, value] = /^([\w ]+): (.+)$/.exec(line) ?? [];
      if (key === undefined) free.push(line);
      else said.set(key, value!);
    }
    const take = (name: string): string | undefined => {
      const value = said.get(name);
      said.delete(name);
      return value;
    };
    const confidence = Number(take('confidence') ?? Number.NaN);
    const kind = take('kind');
    const note = free.filter((line) => line !== '').join('\n');
    const coder = this.#users.get(plainGuid(attribute(codings[0] ?? selection, 'creatingUser') ?? ''));
    const coding = {
      role: take('role'),
      kind: KINDS.find((one) => one === kind),
      date: /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(said.get('date') ?? '') ? take('date') : undefined,
      confidence: confidence >= 0 && confidence <= 1 ? confidence : undefined,
      note: note === '' ? undefined : note,
      coder: coder === 'Parley' || coder === '' ? undefined : coder,
      extra: said.size === 0 ? undefined : Object.fromEntries(said),
    };
    const own = Object.fromEntries(Object.entries(coding).filter(([, value]) => value !== undefined));
    const codes = codings.flatMap((one) => {
      const path = this.#codes.get(target(one, 'CodeRef'));
      if (path === undefined) this.#count('codings by a code that the codebook does not have are left out', 1);
      return path === undefined ? [] : [path];
    });
    const name = attribute(selection, 'name');
    const id = name !== undefined && /^[\w-]{1,60}$/.test(name) ? name : String(number);
    return { id, codes, on: [], ...own };
  }
}

function joined(a: CodedStatement, b: CodedStatement): CodedStatement {
  const notes = [a.note, b.note].filter((note) => note !== undefined);
  return {
    ...b,
    ...a,
    codes: [...(a.codes ?? []), ...(b.codes ?? [])],
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    ...(b.extra === undefined ? {} : { extra: { ...b.extra, ...a.extra } }),
  };
}

const attribute = ({ attributes }: Element, name: string): string | undefined => attributes.get(name);
const plainGuid = (text: string): string => text.replaceAll(/[{}]/g, '').toUpperCase();
const guid = (one: Element): string => plainGuid(attribute(one, 'guid') ?? '');
const target = (one: Element, ref: string): string => {
  const found = childOf(one, ref);
  return found === undefined ? '' : plainGuid(attribute(found, 'targetGUID') ?? '');
};
