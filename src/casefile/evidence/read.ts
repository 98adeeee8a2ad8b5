/** From the text of evidence.yaml to documents and statements, with every problem at its line and column. */
import * as z from 'zod/mini';
import type { Evidence, EvidenceDocument } from '../../core/evidence/source.ts';
import type { EvidenceStatement } from '../../core/evidence/statement.ts';
import type { Span } from '../../core/evidence/reading.ts';
import type { Model } from '../../core/model/model.ts';
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import { readDate } from '../build/declare.ts';
import { defined, Draft } from '../build/draft.ts';
import { parseCaseText } from '../parse.ts';
import { plainValue, type Plain } from '../plain.ts';
import { locatePlace, type Path } from '../position.ts';
import { inOrder } from '../read.ts';
import { frontMatterOf } from './front.ts';
import { declareNames, readLinks } from './links.ts';
import { findQuote, sameWords, wordsIn } from './quote.ts';
import { readRejected } from './rejected.ts';
import { acceptedSchema, documentSchema, evidenceSchema, EVIDENCE_VERSION } from './schema.ts';
import { readUndecided } from './undecided.ts';

export interface EvidenceFile {
  readonly evidence: Evidence;
  readonly text: string;
  readonly file?: string;
}

export interface EvidenceOptions {
  readonly file?: string;
  /** the case it stands beside */
  readonly model: Model;
  /** a variant may lack what the evidence speaks of: links to it are left out without a word */
  readonly lenient?: boolean;
  /** the text of a document by its `file:`; undefined: documents are not looked at */
  readonly textOf?: (file: string) => Result<string>;
}

const map = z.optional(z.record(z.string(), z.unknown()));
const frame = z.extend(evidenceSchema, {
  evidence: z.optional(z.unknown()),
  documents: map,
  statements: map,
  rejected: z.optional(z.array(z.unknown())),
});

/** Not a case to start from. */
const emptyFile = (problem: Problem): Problem => ({
  ...problem,
  fix: `begin it with "evidence: ${EVIDENCE_VERSION}", or remove the file`,
});

/** All problems are reported, in the order of the text; with errors there is no value. O(length + quotes · documents). */
export function readEvidence(text: string, options: EvidenceOptions): Result<EvidenceFile> {
  const parsed = parseCaseText(text, options.file);
  if (!parsed.ok) return bad(...parsed.problems.map((problem) => (problem.code === 'file-empty' ? emptyFile(problem) : problem)));
  const document = parsed.value;
  const draft = new Draft(document);
  const evidence = new Reader(draft, options).read(plainValue(document));
  const problems = inOrder(
    [...parsed.problems, ...draft.problems]
      .filter((problem) => options.lenient !== true || !isAboutCase(problem))
      .map((problem): Problem => ({ ...problem, at: locatePlace(document, problem.at ?? { path: [] }) })),
  );
  if (evidence === undefined || problems.some(({ severity }) => severity === 'error')) return bad(...problems);
  return good({ evidence, text, ...(options.file === undefined ? {} : { file: options.file }) }, problems);
}

const isAboutCase = ({ code }: Problem): boolean =>
  code === 'unknown-part' || code === 'unknown-option' || code === 'unknown-party';

class Reader {
  private readonly draft: Draft;
  private readonly options: EvidenceOptions;
  /** position of a document → its text */
  private readonly texts = new Map<number, string>();

  constructor(draft: Draft, options: EvidenceOptions) {
    this.draft = draft;
    this.options = options;
    declareNames(draft, options.model);
  }

  read(whole: Plain): Evidence | undefined {
    if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
      this.draft.error('wrong-type', 'evidence is a mapping with the keys evidence, documents and statements', [], {
        fix: 'write key: value, one a line',
      });
      return undefined;
    }
    const given = whole as { readonly [key: string]: Plain };
    if (!('evidence' in given)) {
      this.draft.error('version-missing', 'the file does not say which version of the format it is written in', [], {
        fix: `begin it with: evidence: ${EVIDENCE_VERSION}`,
      });
    } else if (given['evidence'] !== EVIDENCE_VERSION) {
      this.draft.error('version-unknown', 'this Parley does not know this version of the format', ['evidence'], {
        fix: `write evidence: ${EVIDENCE_VERSION}`,
      });
    }
    if (this.draft.shape(frame, whole, [], 'evidence') === undefined) return undefined;
    const documents = this.documents(given['documents']);
    const statements = this.statements(given['statements'], documents);
    return { documents, statements, rejected: readRejected(this.draft, given['rejected'], documents, this.texts) };
  }

  private documents(section: Plain | undefined): EvidenceDocument[] {
    return this.draft.entries(section, ['documents']).map(([key, value], index): EvidenceDocument => {
      const { draft } = this;
      const path = ['documents', key];
      const id = key.trim();
      const keys = draft.shape(documentSchema, value, path, `the document "${id}"`) ?? {};
      const file = draft.optional(keys.file, [...path, 'file']);
      const front = file === undefined ? {} : this.open(file, index, [...path, 'file']);
      const of = (name: Exclude<keyof typeof keys, 'file' | 'date'>): string | undefined =>
        draft.optional(keys[name], [...path, name]) ?? (name === 'note' ? undefined : front[name]);
      const date = keys.date ?? front.date;
      const title = of('title');
      draft.documents.declare(id, title === undefined || title === id ? [] : [title]);
      return {
        id,
        ...defined({
          file,
          title,
          author: of('author'),
          publisher: of('publisher'),
          date:
            date === undefined ? undefined : readDate(draft, date, [...path, keys.date === undefined ? 'file' : 'date'], true),
          language: of('language'),
          address: of('address'),
          archive: of('archive'),
          note: of('note'),
        }),
      };
    });
  }

  /** Keeps the text of the document, and gives what it says of itself. */
  private open(file: string, index: number, path: Path): ReturnType<typeof frontMatterOf> {
    const text = this.options.textOf?.(file);
    if (text === undefined) return {};
    if (!text.ok) {
      const [problem] = text.problems;
      this.draft.error(problem!.code, problem!.message, path, { fix: problem!.fix ?? 'correct the name of the file' });
      return {};
    }
    this.texts.set(index, text.value);
    return frontMatterOf(text.value);
  }

  private statements(section: Plain | undefined, documents: readonly EvidenceDocument[]): EvidenceStatement[] {
    return this.draft.entries(section, ['statements']).flatMap(([key, value]): EvidenceStatement[] => {
      const { draft } = this;
      const path = ['statements', key];
      const id = key.trim();
      const keys = draft.shape(acceptedSchema, value, path, `the statement "${id}"`);
      if (keys === undefined) return [];
      const text = (name: 'says' | 'speaker' | 'role' | 'occasion' | 'via' | 'note'): string | undefined =>
        draft.optional(keys[name], [...path, name]);
      const only = documents.length === 1 ? 0 : undefined;
      const document = keys.document === undefined ? only : draft.resolve(draft.documents, keys.document, [...path, 'document']);
      const words = this.words(keys, document, path);
      const says = text('says') ?? words.quote;
      const speaker = text('speaker')!;
      // with at: alone the words are those of the document, where its text is looked at
      if (says === undefined && (keys.at === undefined || (words.span !== undefined && this.options.textOf !== undefined))) {
        draft.error('missing-key', `the statement "${id}" does not say what was said`, path, {
          onKey: true,
          fix: 'add quote: with the words of the document, or says: with your own',
        });
      }
      const { found, accepted } = keys;
      const raw = value as { readonly [key: string]: Plain };
      return [
        {
          id,
          says: says ?? '',
          speaker,
          kind: keys.kind ?? 'indirect',
          positions: this.positions(raw['positions'], path),
          supports: readLinks(draft, this.options.model, raw['supports'], [...path, 'supports']),
          contradicts: readLinks(draft, this.options.model, raw['contradicts'], [...path, 'contradicts']),
          ...words,
          ...defined({
            document,
            role: text('role'),
            party: this.party(keys.party, speaker, path),
            date: keys.date === undefined ? undefined : readDate(draft, keys.date, [...path, 'date'], true),
            occasion: text('occasion'),
            via: text('via'),
            act: keys.act,
            found:
              found &&
              defined({
                pattern: draft.optional(found.pattern, [...path, 'found', 'pattern']),
                confidence: found.confidence,
              }),
            accepted:
              accepted &&
              defined({
                by: draft.optional(accepted.by, [...path, 'accepted', 'by']),
                on: accepted.on === undefined ? undefined : readDate(draft, accepted.on, [...path, 'accepted', 'on'], false),
              }),
            undecided: readUndecided(draft, this.options.model, raw['undecided'], [...path, 'undecided']),
            note: text('note'),
          }),
        },
      ];
    });
  }

  private party(given: string | number | undefined, speaker: string, path: Path): number | undefined {
    const { draft } = this;
    if (given !== undefined) {
      const at = [...path, 'party'];
      return draft.text(given, at).toLowerCase() === 'none' ? undefined : draft.resolve(draft.parties, given, at);
    }
    const found = draft.parties.find(speaker);
    return typeof found === 'number' ? found : undefined;
  }

  private positions(section: Plain | undefined, statement: Path): EvidenceStatement['positions'] {
    const path = [...statement, 'positions'];
    return this.draft.entries(section, path).flatMap(([key, value]) => {
      const option = this.draft.resolve(this.draft.options, key, [...path, key], true);
      return option === undefined ? [] : [{ option, position: value as EvidenceStatement['positions'][number]['position'] }];
    });
  }

  /** The exact words and where they stand: each is found from the other, and both must agree. */
  private words(
    keys: Pick<z.infer<typeof acceptedSchema>, 'quote' | 'at'>,
    document: number | undefined,
    path: Path,
  ): { readonly quote?: string; readonly span?: Span } {
    const { draft } = this;
    const quote = draft.optional(keys.quote, [...path, 'quote']);
    const [from, to, more] = keys.at ?? [];
    const text = document === undefined ? undefined : this.texts.get(document);
    if (
      keys.at !== undefined &&
      (more !== undefined || to === undefined || from! >= to || (text !== undefined && to > text.length))
    ) {
      const end = text === undefined ? '' : `; the document has ${text.length} characters`;
      draft.error('wrong-value', '"at" is no stretch of the document', [...path, 'at'], {
        fix: `write [from, to], from before to${end}`,
      });
      return defined({ quote });
    }
    if (text === undefined) return defined({ quote, span: from === undefined ? undefined : ([from, to!] as const) });
    if (from !== undefined) {
      const there = wordsIn(text.slice(from, to));
      if (quote === undefined || sameWords(quote, there)) return { quote: quote ?? there, span: [from, to!] };
    }
    if (quote === undefined) return {};
    const span = findQuote(text, quote, 0);
    if (span !== undefined && from === undefined) return { quote, span };
    const id = draft.documents.id(document!);
    draft.error(
      'quote-not-found',
      span === undefined ? `the document "${id}" does not hold these words` : `these words do not stand at ${from}`,
      [...path, span === undefined ? 'quote' : 'at'],
      {
        fix:
          span === undefined ? this.nearest(text, quote) : `they stand at [${span.join(', ')}]; leave at: out, and it is found`,
      },
    );
    return { quote };
  }

  /** As much of the quote as the document has. */
  private nearest(text: string, quote: string): string {
    const words = quote.split(/\s+/);
    for (let count = words.length - 1; count > 0; count--) {
      const head = words.slice(0, count).join(' ');
      if (findQuote(text, head) !== undefined) return `copy the words as they stand there; it has “${head}”, and then others`;
    }
    return 'copy the words as they stand there';
  }
}
