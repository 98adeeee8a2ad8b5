/** What a document says of itself at its top, between two lines of `---`. */
import { isMap, parseDocument } from 'yaml';
import { keyText } from '../plain.ts';
import type { documentSchema } from './schema.ts';

type Field = Exclude<keyof typeof documentSchema.shape, 'file' | 'note'>;
export type FrontMatter = { readonly [field in Field]?: string };

/** Names by which others know the fields. */
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  author: 'author',
  publisher: 'publisher',
  outlet: 'publisher',
  date: 'date',
  published: 'date',
  language: 'language',
  lang: 'language',
  address: 'address',
  url: 'address',
  archive: 'archive',
};

/** The fields that are known; nothing where there is no front matter, or it is no YAML. */
export function frontMatterOf(text: string): FrontMatter {
  const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null) return {};
  const parsed = parseDocument(found[1]!, { logLevel: 'silent', keepSourceTokens: true });
  if (parsed.errors.length > 0 || !isMap(parsed.contents)) return {};
  const fields: { [field in Field]?: string } = {};
  for (const { key, value } of parsed.contents.items) {
    const field = FIELDS[keyText(key)?.toLowerCase() ?? ''];
    const said = keyText(value)?.trim();
    if (field === undefined || said === undefined || fields[field] !== undefined) continue;
    // of a time stamp the day
    fields[field] = field === 'date' ? said.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1') : said;
  }
  return fields;
}
