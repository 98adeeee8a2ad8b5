/** How single parties see the dispute: what they do not see, and what they believe others want. */
import type { Preference, View } from '../../core/model/model.ts';
import type { Plain } from '../plain.ts';
import { viewSchema } from '../schema-variant.ts';
import { basisOf } from './basis.ts';
import { defined, type Draft, itemsOf } from './draft.ts';
import { readPreference } from './preferences.ts';

/** The views in party order; undefined where there are none. Preferences given as changes were written out before. */
export function readViews(draft: Draft, section: Plain | undefined): View[] | undefined {
  const views: View[] = [];
  for (const [key, value] of draft.entries(section, ['views'])) {
    const path = ['views', key];
    const before = draft.problems.length;
    const party = draft.resolve(draft.parties, key, path, true);
    const read = draft.shape(viewSchema, value, path, `the view of "${key}"`);
    if (party !== undefined && views.some((other) => other.party === party)) {
      draft.error('duplicate-name', `the view of "${draft.parties.id(party)}" is given twice`, path, {
        onKey: true,
        fix: 'join them',
      });
    }
    if (read === undefined || party === undefined || typeof value !== 'object' || value === null) continue;
    if (draft.options.size === 0 && read.unseen !== undefined) {
      draft.error('contradictory-keys', '"unseen" speaks of options, and the case has none', [...path, 'unseen'], {
        onKey: true,
        fix: 'declare options:, or say only what the party believes others want',
      });
      continue;
    }
    const parts = value as { readonly unseen?: Plain; readonly preferences?: Plain };
    const unseen = itemsOf(parts.unseen).flatMap(
      (item, index) => draft.condition(item as string | number, [...path, 'unseen', index]) ?? [],
    );
    const preferences = readBeliefs(draft, parts.preferences, [...path, 'preferences']);
    const idle = unseen.length === 0 && preferences.every((preference) => preference === undefined);
    if (idle && draft.problems.length === before) {
      draft.warn('view-useless', `this view of "${draft.parties.id(party)}" is that of the case`, path, {
        onKey: true,
        fix: 'say under unseen: what the party does not see, or under preferences: what it believes others want',
      });
    }
    const { source, assumed } = read;
    // a note may stand beside an assumption, or alone
    const basis = basisOf(draft, { source, assumed }, path);
    views.push({ party, unseen, preferences, ...defined({ basis, note: draft.optional(read.note, [...path, 'note']) }) });
  }
  return views.length === 0 ? undefined : views.sort((a, b) => a.party - b.party);
}

function readBeliefs(draft: Draft, section: Plain | undefined, path: readonly string[]): (Preference | undefined)[] {
  const beliefs: (Preference | undefined)[] = Array.from({ length: draft.parties.size }, () => undefined);
  for (const [key, value] of draft.entries(section, path)) {
    const at = [...path, key];
    const about = draft.resolve(draft.parties, key, at, true);
    // the view as a whole says what its beliefs rest on
    const preference = readPreference(draft, value, at, false);
    if (about === undefined) continue;
    if (beliefs[about] !== undefined) {
      draft.error('duplicate-name', `the preferences of "${draft.parties.id(about)}" are given twice`, at, {
        onKey: true,
        fix: 'join them',
      });
    }
    beliefs[about] = preference;
  }
  return beliefs;
}
