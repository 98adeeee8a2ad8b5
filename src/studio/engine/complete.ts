/** What may be written at a place of the text: keys of the section, and names where names stand. */
import { valueOf } from '../../casefile/edit/edit.ts';
import type { Plain } from '../../casefile/plain.ts';
import { caseJsonSchema } from '../../casefile/schema-json.ts';
import type { Completion, Subject } from './protocol.ts';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

let root: Schema | undefined;
const schema = (): Schema => (root ??= caseJsonSchema() as Schema);

export function completions(subject: Subject, offset: number): readonly Completion[] {
  const { path, key } = placeAt(subject.text, offset);
  const here = schemasAt(path);
  if (key === undefined) {
    const keys = here.flatMap((one) => Object.entries(one.properties ?? {}));
    if (keys.length > 0)
      return unique(keys.map(([label, { description = '' }]) => ({ label: `${label}: `, detail: description })));
  }
  const values = schemasAt(key === undefined ? path : [...path, key]).flatMap((one) => one.enum ?? []);
  return unique([
    ...values.map((label) => ({ label, detail: '' })),
    ...namesIn(wholeAt(subject, offset), key ?? path.at(-1) ?? ''),
  ]);
}

/** Which mapping or list the offset stands in, by indentation: the text there is seldom whole YAML. */
function placeAt(text: string, offset: number): { readonly path: readonly string[]; readonly key: string | undefined } {
  const lines = text.slice(0, offset).split('\n');
  const last = lines.at(-1)!;
  let indent = /^[\s-]*/.exec(last)![0].length;
  const path: string[] = [];
  for (const line of lines.slice(0, -1).toReversed()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const depth = /^[\s-]*/.exec(line)![0].length;
    if (depth >= indent) continue;
    const found = /^[\s-]*("[^"]*"|'[^']*'|[^\s:#][^:#]*):/.exec(line);
    if (found !== null) path.unshift(found[1]!.replaceAll(/^["']|["']$/g, ''));
    indent = depth;
    if (depth === 0) break;
  }
  const own = /^[\s-]*("[^"]*"|'[^']*'|[^\s:#][^:#]*):\s/.exec(last);
  return { path, key: own?.[1] };
}

/** The schemas that may hold at the path; keys that the author chooses match what any of them is. */
function schemasAt(path: readonly string[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (found, step) =>
      found.flatMap((one) => {
        const known = one.properties?.[step];
        if (known !== undefined) return spread(known);
        return typeof one.additionalProperties === 'object' ? spread(one.additionalProperties) : [];
      }),
    spread(schema()),
  );
}

/** The schema with its alternatives, and those of its items. */
function spread(given: Schema): readonly Schema[] {
  const one = given.$ref === undefined ? given : (schema().definitions?.[given.$ref.split('/').at(-1)!] ?? given);
  return [
    one,
    ...(one.anyOf ?? []).flatMap(spread),
    ...(one.oneOf ?? []).flatMap((part) => (part.properties === undefined ? [] : spread(part))),
    ...(one.items === undefined ? [] : spread(one.items)),
  ];
}

const OPTIONS =
  /^(never-together|at-least-one|exactly-one|requires|never|always|when|statements|equal|either|say|weights|is|as|status-quo|feasibility)$/;

function namesIn(whole: Plain | undefined, key: string): Completion[] {
  const section = (name: string): Plain => (isMapping(whole) ? (whole[name] ?? null) : null);
  const named = (name: string, text: string): Completion[] => {
    const found = section(name);
    if (!isMapping(found)) return [];
    return Object.entries(found).map(([label, item]) => ({
      label: /^[\w-]+$/.test(label) ? label : `"${label}"`,
      detail: isMapping(item) ? asText(item[text]) : asText(item),
    }));
  };
  if (OPTIONS.test(key)) return named('options', 'label');
  if (/^owners?$|^party$|^preferences$|^views$|^attitudes$/.test(key)) return named('parties', 'name');
  return key === 'source' ? named('sources', 'title') : [];
}

/** What the text says. Half a line is often no YAML: then without it, or as the last text that was. */
function wholeAt(subject: Subject, offset: number): Plain | undefined {
  const { text } = subject;
  const end = text.indexOf('\n', offset);
  const without = text.slice(0, text.lastIndexOf('\n', offset - 1) + 1) + (end === -1 ? '' : text.slice(end + 1));
  for (const one of [text, without]) {
    const value = valueOf({ ...subject, text: one });
    if (value.ok) {
      lastNames.value = value.value;
      break;
    }
  }
  return lastNames.value;
}

const lastNames: { value: Plain | undefined } = { value: undefined };

const isMapping = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: Plain | undefined): string => (typeof value === 'string' ? value : '');

function unique(found: readonly Completion[]): readonly Completion[] {
  return [...new Map(found.map((one) => [one.label, one])).values()];
}
