/** Coded documents as a REFI-QDA project (.qdpx): users, codebook, texts, codings and notes. */
import { strToU8, zipSync } from 'fflate';
import { writeAtomically } from '../write.ts';
import { guidOf } from './guid.ts';
import { pointsOf } from './points.ts';
import { element } from './xml.ts';
import type { Coded, CodedDocument, CodedStatement } from '../../core/evidence/coded.ts';
import { good, type Result } from '../../core/problem.ts';

/** The instant that files of ours bear: the same project gives the same bytes. */
const MADE = '2000-01-01T00:00:00Z';
/** Archives know no earlier year than 1980, in the time of the machine. */
const MTIME = new Date(2000, 0, 1);

/** Error: file-not-written. */
export function writeQdpx(path: string, coded: Coded): Result<string> {
  const project = new Project(coded);
  const files: Record<string, Uint8Array> = { 'project.qde': strToU8(project.text()) };
  for (const [index, { text }] of coded.documents.entries()) files[`Sources/${guidOf('text', index)}.txt`] = strToU8(text);
  const written = writeAtomically(path, Buffer.from(zipSync(files, { mtime: MTIME, level: 6 })));
  return written.ok ? good(written.value) : written;
}

type Path = readonly string[];

/** A code and the codes under it. */
interface Code {
  readonly path: Path;
  readonly under: Map<string, Code>;
}

const VARIABLES = ['date', 'author', 'publisher', 'section', 'type', 'note'] as const;

class Project {
  readonly #coded: Coded;
  readonly #root: Code = { path: [], under: new Map() };
  readonly #notes: string[] = [];

  constructor(coded: Coded) {
    this.#coded = coded;
  }

  text(): string {
    const { title, documents, statements } = this.#coded;
    for (const path of [['Speakers'], ['Parties'], ['Options'], ['Acts']]) this.#code(path);
    for (const { name } of this.#coded.organisations) this.#code(['Parties', name]);
    for (const { name } of this.#coded.concepts)
      for (const position of ['yes', 'no', 'conditional', 'silent']) this.#code(['Options', name, position]);
    const of = Map.groupBy(statements, ({ document }) => document);
    const sources = documents.map((document, index) => this.#source(document, index, of.get(index) ?? []));
    const coders = [...new Set(statements.flatMap(({ coder }) => coder ?? []))];
    const used = VARIABLES.filter((name) => documents.some((document) => document[name] !== undefined));
    const list = (name: string, content: readonly string[]): readonly string[] =>
      content.length === 0 ? [] : [element(name, {}, content)];
    const users = ['Parley', ...coders].map((name) => element('User', { guid: userGuid(name), name }));
    const variables = used.map((name) => element('Variable', { guid: guidOf('variable', name), name, typeOfVariable: 'Text' }));
    return (
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      element(
        'Project',
        {
          xmlns: 'urn:QDA-XML:project:1.0',
          name: title,
          origin: 'Parley',
          creatingUserGUID: userGuid(undefined),
          creationDateTime: MADE,
        },
        [
          element('Users', {}, users),
          element('CodeBook', {}, [element('Codes', {}, this.#codes(this.#root))]),
          ...list('Variables', variables),
          ...list('Sources', sources),
          ...list('Notes', this.#notes),
        ],
      )
    );
  }

  #source(document: CodedDocument, index: number, statements: readonly CodedStatement[]): string {
    const points = pointsOf(document.text);
    const file = `internal://${guidOf('text', index)}.txt`;
    const selections = statements.map((statement) => {
      const { id, span, coder, note } = statement;
      const at = [index, id] as const;
      const [from, to] = span.map(points.toPoint) as [number, number];
      const made = { creatingUser: userGuid(coder), creationDateTime: MADE };
      const codings = pathsOf(statement).map((path) =>
        element('Coding', { guid: guidOf('coding', ...at, ...path), ...made }, [
          element('CodeRef', { targetGUID: this.#code(path) }),
        ]),
      );
      const more = this.#more(statement);
      const selection = { guid: guidOf('selection', ...at), name: id, startPosition: from, endPosition: to, ...made };
      return element('PlainTextSelection', selection, [
        ...(note === undefined ? [] : [element('Description', {}, note)]),
        ...codings,
        ...(more === '' ? [] : [this.#note(guidOf('note', ...at), id, more)]),
      ]);
    });
    const values = VARIABLES.flatMap((name) => {
      const value = document[name];
      if (value === undefined) return [];
      const ref = element('VariableRef', { targetGUID: guidOf('variable', name) });
      return [element('VariableValue', {}, [ref, element('TextValue', {}, value)])];
    });
    const name = document.title ?? document.name;
    const source = { guid: guidOf('source', index), name, plainTextPath: file, creatingUser: userGuid(undefined) };
    const description = document.name === name ? [] : [element('Description', {}, `name: ${document.name}`)];
    return element('TextSource', { ...source, creationDateTime: MADE }, [...description, ...selections, ...values]);
  }

  /** What codes cannot say, one a line. */
  #more({ role, kind, date, confidence, extra }: CodedStatement): string {
    const said = Object.entries({ role, kind, date, confidence, ...extra });
    return said
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${String(value).replaceAll(/\s+/g, ' ')}`]))
      .join('\n');
  }

  #note(guid: string, name: string, text: string): string {
    const made = { creatingUser: userGuid(undefined), creationDateTime: MADE };
    this.#notes.push(element('Note', { guid, name, ...made }, [element('PlainTextContent', {}, text)]));
    return element('NoteRef', { targetGUID: guid });
  }

  /** The identifier of the code at the path, which is made where there is none. */
  #code(path: Path): string {
    let code = this.#root;
    for (const name of path) {
      const known = code.under.get(name) ?? { path: [...code.path, name], under: new Map<string, Code>() };
      code.under.set(name, known);
      code = known;
    }
    return guidOf('code', ...path);
  }

  #codes({ under }: Code): readonly string[] {
    return [...under.values()].map((code) => {
      const { path } = code;
      const [heading, name] = path;
      const names = heading === 'Parties' ? this.#coded.organisations : heading === 'Options' ? this.#coded.concepts : [];
      const known = path.length === 2 ? names.find((one) => one.name === name) : undefined;
      const said = known === undefined ? [] : [element('Description', {}, `id: ${known.id}`)];
      const attributes = { guid: guidOf('code', ...path), name: path.at(-1)!, isCodable: path.length === 1 ? 'false' : 'true' };
      return element('Code', attributes, [...said, ...this.#codes(code)]);
    });
  }
}

const userGuid = (coder: string | undefined): string => guidOf('user', coder ?? 'Parley');

/** The codes of a statement. */
function pathsOf({ speaker, organisation, on, act, negated }: CodedStatement): readonly Path[] {
  return [
    ...(speaker === undefined ? [] : [['Speakers', speaker]]),
    ...(organisation === undefined ? [] : [['Parties', organisation]]),
    ...on.map(({ concept, position }) => ['Options', concept, ...(position === undefined ? [] : [position])]),
    ...(act === undefined ? [] : [['Acts', act, ...(negated === true ? ['negated'] : [])]]),
  ];
}
