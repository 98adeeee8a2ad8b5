/** The parts that other parts refer to: sources, parties, options. */
import type { Option, Party, Source } from '../../core/model/model.ts';
import { optionId, partyId, sourceId } from '../../core/model/ids.ts';
import type { Names } from '../names.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { optionSchema, partySchema, sourceSchema } from '../schema.ts';
import { basisOf } from './basis.ts';
import { defined, type Draft } from './draft.ts';

const COLOURS = ['blue', 'orange', 'green', 'pink', 'sky', 'vermilion', 'yellow', 'black'] as const;
/** The owner of an option that no party can change. */
const NOBODY = 'nobody';

/** All sources, declared in `draft.sources`. A text stands for the title. */
export function readSources(draft: Draft, section: Plain | undefined): Source[] {
  const sources = draft.entries(section, ['sources']).flatMap(([key, value]): Source[] => {
    const path = ['sources', key];
    const id = key.trim();
    const short = typeof value === 'string' || typeof value === 'number';
    const keys = short ? { title: value } : (draft.shape(sourceSchema, value, path, `the source "${id}"`) ?? {});
    const at = (name: string): Path => (short ? path : [...path, name]);
    const { date } = keys;
    const source: Source = {
      id: sourceId(id),
      title: draft.optional(keys.title, at('title')) ?? id,
      ...defined({
        author: draft.optional(keys.author, at('author')),
        publisher: draft.optional(keys.publisher, at('publisher')),
        date: date === undefined ? undefined : readDate(draft, date, at('date'), true),
        url: draft.optional(keys.url, at('url')),
        speaker: draft.optional(keys.speaker, at('speaker')),
        occasion: draft.optional(keys.occasion, at('occasion')),
        via: draft.optional(keys.via, at('via')),
        note: draft.optional(keys.note, at('note')),
      }),
    };
    draft.sources.declare(id, source.title === id ? [] : [source.title]);
    return [source];
  });
  sources.forEach((source, index) => reportTwice(draft, draft.sources, source.id, index, ['sources', source.id], 'error'));
  return sources;
}

/** All parties, declared in `draft.parties`. A text stands for the name, nothing for the id as name. */
export function readParties(draft: Draft, section: Plain | undefined): Party[] {
  const keys: string[] = [];
  const parties = draft.entries(section, ['parties']).map(([key, value]): Party => {
    keys.push(key);
    const path = ['parties', key];
    const id = key.trim();
    const short = typeof value === 'string' || typeof value === 'number';
    const read = short
      ? { name: value }
      : value === null
        ? {}
        : (draft.shape(partySchema, value, path, `the party "${id}"`) ?? {});
    const aliases = (read.aliases ?? []).map((alias, k) => draft.text(alias, [...path, 'aliases', k]));
    const name = draft.optional(read.name, short ? path : [...path, 'name']) ?? id;
    const party: Party = {
      id: partyId(id),
      name,
      aliases,
      ...defined({
        colour:
          read.colour === undefined
            ? undefined
            : readColour(draft, draft.text(read.colour, [...path, 'colour']), [...path, 'colour']),
        kind: draft.optional(read.kind, [...path, 'kind']),
        note: draft.optional(read.note, [...path, 'note']),
      }),
    };
    draft.parties.declare(id, [...(name === id ? [] : [name]), ...aliases]);
    if ([id, name, ...aliases].some((one) => one.toLowerCase() === NOBODY)) {
      draft.error('wrong-value', `"${NOBODY}" cannot name a party`, path, {
        onKey: true,
        fix: `"owner: ${NOBODY}" says that no party can change an option`,
      });
    }
    return party;
  });
  parties.forEach((party, index) => {
    const key = keys[index]!;
    if (reportTwice(draft, draft.parties, party.id, index, ['parties', key], 'error')) return;
    if (reportTwice(draft, draft.parties, party.name, index, ['parties', key, 'name'], 'error')) return;
    party.aliases.forEach((alias, k) => reportTwice(draft, draft.parties, alias, index, ['parties', key, 'aliases', k], 'error'));
  });
  return parties;
}

/** All options, declared in `draft.options`; parties must be declared before. */
export function readOptions(draft: Draft, section: Plain | undefined): Option[] {
  const keys: string[] = [];
  const options = draft.entries(section, ['options']).map(([key, value]): Option => {
    keys.push(key);
    const path = ['options', key];
    const id = key.trim();
    const read = draft.shape(optionSchema, value, path, `the option "${id}"`) ?? {};
    const label = draft.optional(read.label, [...path, 'label']) ?? id;
    draft.options.declare(id, label === id ? [] : [label]);
    const oneWay = read['one-way'];
    const keywords = read.keywords?.map((word, k) => draft.text(word, [...path, 'keywords', k]));
    return {
      id: optionId(id),
      label,
      owners: readOwners(draft, value, read, path),
      ...defined({
        keywords,
        oneWay,
        basis: basisOf(draft, { source: read.source, assumed: read.assumed }, path),
        note: draft.optional(read.note, [...path, 'note']),
      }),
    };
  });
  options.forEach((option, index) => {
    const path = ['options', keys[index]!];
    if (reportTwice(draft, draft.options, option.id, index, path, 'error')) return;
    const twin = options
      .slice(0, index)
      .find((other) => other.label === option.label && other.owners.some((o) => option.owners.includes(o)));
    if (twin !== undefined) {
      draft.warn(
        'duplicate-name',
        `the options "${twin.id}" and "${option.id}" of one party have the same label`,
        [...path, 'label'],
        {
          fix: 'say how they differ',
        },
      );
    }
  });
  return options;
}

function readOwners(
  draft: Draft,
  raw: Plain,
  read: { owner?: string | number | undefined; owners?: (string | number)[] | undefined },
  path: Path,
): number[] {
  const has = (key: string): boolean => typeof raw === 'object' && raw !== null && key in raw;
  if (has('owner') && has('owners')) {
    draft.error('contradictory-keys', '"owner" and "owners" exclude one another', [...path, 'owners'], {
      onKey: true,
      fix: 'list all of them under owners:',
    });
  } else if (typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !has('owner') && !has('owners')) {
    if (draft.misspelt('owner', path) || draft.misspelt('owners', path)) return [];
    draft.error('option-unowned', `the option "${path.at(-1)!}" has no owner`, path, {
      onKey: true,
      fix: `add "owner:" and the party that can take it, or "owner: ${NOBODY}" for a circumstance`,
    });
  }
  if (read.owner !== undefined) {
    const at = [...path, 'owner'];
    if (draft.text(read.owner, at).toLowerCase() === NOBODY) return [];
    const found = draft.resolve(draft.parties, read.owner, at);
    return found === undefined ? [] : [found];
  }
  const owners = (read.owners ?? []).flatMap(
    (owner, index) => draft.resolve(draft.parties, owner, [...path, 'owners', index]) ?? [],
  );
  return [...new Set(owners)].sort((a, b) => a - b);
}

function reportTwice(
  draft: Draft,
  names: Names,
  name: string,
  index: number,
  path: Path,
  severity: 'error' | 'warning',
): boolean {
  const other = names.other(name, index);
  if (other === undefined || names.indexOf(other) > index) return false;
  const what = names.kind;
  const say = severity === 'error' ? draft.error.bind(draft) : draft.warn.bind(draft);
  say('duplicate-name', `${what} "${other}" is called "${name}" too`, path, {
    onKey: path.length === 2,
    fix: 'give each its own name; upper and lower case count as the same',
  });
  return true;
}

function readColour(draft: Draft, colour: string, path: Path): string | undefined {
  const wanted = colour.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(wanted) || (COLOURS as readonly string[]).includes(wanted)) return wanted;
  draft.error('wrong-value', `"${colour}" is not a colour Parley knows`, path, {
    fix: `use ${COLOURS.join(', ')}, or "#rrggbb" in quotes`,
  });
  return undefined;
}

/** YYYY-MM-DD, and where `partial` YYYY-MM and YYYY too; an impossible day is reported. */
export function readDate(draft: Draft, value: string | number, path: Path, partial: boolean): string | undefined {
  const text = draft.text(value, path);
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const wanted = partial ? 'YYYY, YYYY-MM or YYYY-MM-DD' : 'YYYY-MM-DD';
  if (match !== null && (partial || match[3] !== undefined)) {
    const [, year, month, day] = match.map(Number) as [number, number, number, number];
    // UTC, so that the date is the same everywhere; an impossible day rolls over into the next month
    const date = new Date(0);
    date.setUTCFullYear(year, match[2] === undefined ? 0 : month - 1, match[3] === undefined ? 1 : day);
    const same =
      match[2] === undefined || (date.getUTCMonth() === month - 1 && (match[3] === undefined || date.getUTCDate() === day));
    if (same) return text;
    draft.error('bad-date', `there is no day ${text}`, path, { fix: `correct it; the form is ${wanted}` });
    return undefined;
  }
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  const suggestion = loose === null ? undefined : `${loose[1]}-${loose[2]!.padStart(2, '0')}-${loose[3]!.padStart(2, '0')}`;
  draft.error('bad-date', `"${text}" is not a date of the form ${wanted}`, path, {
    fix: suggestion === undefined ? 'write year, month and day in that order, e.g. 2025-02-13' : `write ${suggestion}`,
  });
  return undefined;
}
