/** From the values of a case text to its model: names first, then everything that refers to them. */
import type { Model } from '../../core/model/model.ts';
import * as z from 'zod/mini';
import { caseSchema, type CaseKey } from '../schema-case.ts';
import type { Plain } from '../plain.ts';
import { checkVersion } from '../version.ts';
import { readAttitudes } from './attitudes.ts';
import { readOptions, readDate, readParties, readSources } from './declare.ts';
import { defined, type Draft } from './draft.ts';
import { readExpectations } from './expectations.ts';
import { readMoves } from './moves.ts';
import { noteNames, readNotes, readOutcome } from './outcomes.ts';
import { readPreferences } from './preferences.ts';
import { readMerges, readRules } from './rules.ts';
import { readViews } from './views.ts';

const map = z.optional(z.record(z.string(), z.unknown()));
const list = z.optional(z.array(z.unknown()));
/** The sections only as mappings and lists; what is in them is checked where it is read. */
const frame = z.extend(caseSchema, {
  parley: z.optional(z.unknown()),
  sources: map,
  parties: map,
  options: map,
  preferences: map,
  attitudes: map,
  moves: map,
  views: map,
  variants: map,
  feasibility: list,
  merged: list,
  outcomes: list,
  expect: list,
});

/** The model as far as it could be read; `draft.problems` says whether it counts. `name` is the title of a case without one. */
export function buildModel(draft: Draft, whole: Plain, name: string): Model | undefined {
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
    draft.error('wrong-type', 'a case is a mapping with keys such as title, parties and options', [], {
      fix: 'write key: value, one a line',
    });
    return undefined;
  }
  const given = whole as { readonly [key in CaseKey]?: Plain };
  checkVersion(draft, given);
  const withParties = 'parties' in given ? given : { ...given, parties: {} };
  const top = draft.shape(frame, withParties, [], 'a case');
  if (top === undefined) return undefined;
  const reported = top.kind === 'reported';

  const sources = readSources(draft, given.sources);
  const parties = readParties(draft, given.parties);
  const options = readOptions(draft, given.options);
  const graphForm = options.length === 0;
  if (parties.length === 0 && (given.parties === undefined || top.parties !== undefined) && !draft.misspelt('parties', [])) {
    draft.error('no-parties', 'the case has no parties', 'parties' in given ? ['parties'] : [], {
      onKey: true,
      fix: 'say under parties: who takes part',
    });
  }
  const none = !(Array.isArray(given.outcomes) && given.outcomes.length > 0);
  if (graphForm && none && !draft.misspelt('options', []) && !draft.misspelt('outcomes', [])) {
    draft.error('no-options', 'the case has neither options nor outcomes', 'options' in given ? ['options'] : [], {
      onKey: true,
      fix: 'say under options: what each party can do, or list outcomes: and moves:',
    });
  } else if (graphForm && !none) {
    for (const key of ['feasibility', 'merged'] as const) {
      if (key in given)
        draft.error('contradictory-keys', `"${key}" speaks of options, and the case has none`, [key], {
          onKey: true,
          fix: 'declare options:, or remove it',
        });
    }
  }

  noteNames(draft, given.merged, given.outcomes);
  const asOf = top['as-of'];
  return {
    title: draft.optional(top.title, ['title']) ?? name,
    sources,
    parties,
    options,
    rules: graphForm ? [] : readRules(draft, given.feasibility, reported),
    merges: graphForm ? [] : readMerges(draft, given.merged),
    outcomes: readNotes(draft, given.outcomes, graphForm),
    numbering: top.numbering ?? 'position',
    preferences: readPreferences(draft, given.preferences, reported),
    moves: readMoves(draft, given.moves),
    expectations: readExpectations(draft, given.expect),
    ...defined({
      attitudes: readAttitudes(draft, given.attitudes),
      asOf: asOf === undefined ? undefined : readDate(draft, asOf, ['as-of'], false),
      summary: draft.optional(top.summary, ['summary']),
      kind: top.kind,
      views: readViews(draft, given.views),
      statusQuo: top['status-quo'] === undefined ? undefined : readOutcome(draft, top['status-quo'], ['status-quo']),
    }),
  };
}
