/** As much of JSON Schema (draft 7) as the schema of case files uses, read from its specification; any other keyword throws. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

const SILENT = new Set(['$schema', 'title', 'description', 'examples', 'definitions', 'default']);

/** Where the value does not fit, as paths with the keyword; none where it does. */
export function misfits(root: Schema, value: Json, schema: Json = root, path = ''): string[] {
  if (!isObject(schema)) return schema === false ? [`${path}: false`] : [];
  return Object.entries(schema).flatMap(([keyword, given]) => {
    if (SILENT.has(keyword)) return [];
    return check(root, value, schema, keyword, given, path);
  });
}

function check(root: Schema, value: Json, schema: Schema, keyword: string, given: Json, path: string): string[] {
  const inner = (of: Json, sub: Json, step: string | number): string[] => misfits(root, of, sub, `${path}/${step}`);
  const unless = (fits: boolean): string[] => (fits ? [] : [`${path}: ${keyword}`]);
  const fitting = (): number => (given as readonly Json[]).filter((one) => misfits(root, value, one, path).length === 0).length;
  switch (keyword) {
    case '$ref':
      return misfits(root, value, resolve(root, given as string), path);
    case 'type':
      return unless((isList(given) ? given : [given]).some((type) => hasType(value, type as string)));
    case 'const':
      return unless(same(value, given));
    case 'enum':
      return unless((given as readonly Json[]).some((one) => same(one, value)));
    case 'pattern':
      return unless(typeof value !== 'string' || new RegExp(given as string, 'u').test(value));
    case 'minimum':
      return unless(typeof value !== 'number' || value >= Number(given));
    case 'maximum':
      return unless(typeof value !== 'number' || value <= Number(given));
    case 'minItems':
      return unless(!isList(value) || value.length >= Number(given));
    case 'minProperties':
      return unless(!isObject(value) || Object.keys(value).length >= Number(given));
    case 'items':
      return isList(value) ? value.flatMap((item, index) => inner(item, given, index)) : [];
    case 'required':
      return isObject(value)
        ? (given as readonly string[]).flatMap((key) => (key in value ? [] : [`${path}/${key}: required`]))
        : [];
    case 'properties':
      return isObject(value)
        ? Object.entries(given as Schema).flatMap(([key, sub]) => (Object.hasOwn(value, key) ? inner(value[key]!, sub, key) : []))
        : [];
    case 'propertyNames':
      return isObject(value) ? Object.keys(value).flatMap((key) => inner(key, given, key)) : [];
    case 'additionalProperties': {
      const known = Object.keys((schema['properties'] ?? {}) as Schema);
      const more = isObject(value) ? Object.entries(value).filter(([key]) => !known.includes(key)) : [];
      return more.flatMap(([key, of]) => inner(of, given, key));
    }
    case 'allOf':
      return (given as readonly Json[]).flatMap((one) => misfits(root, value, one, path));
    case 'anyOf':
      return unless(fitting() > 0);
    case 'oneOf':
      return unless(fitting() === 1);
    default:
      throw new Error(`the keyword ${keyword} is not read here`);
  }
}

function resolve(root: Schema, ref: string): Json {
  let here: Json | undefined = root;
  for (const step of ref.replace(/^#\//, '').split('/')) here = isObject(here) ? here[step] : undefined;
  if (here === undefined) throw new Error(`${ref} leads nowhere`);
  return here;
}

function hasType(value: Json, type: string): boolean {
  switch (type) {
    case 'array':
      return isList(value);
    case 'object':
      return isObject(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
