/** The terms of the record in each voice without its sentences: all that its page says by itself. */
import type { Position } from '../core/evidence/statement.ts';
import type { Voice } from './lexicon.ts';

export interface RecordTerms {
  readonly headings: Readonly<Record<'timeline' | 'readout' | 'footing' | 'unknown' | 'steps' | 'together', string>>;
  readonly footingColumns: readonly [part: string, rests: string, newest: string, marks: string];
  readonly position: Readonly<Record<Position, string>>;
  readonly changed: string;
  readonly readoutNote: string;
  readonly assumed: string;
  readonly none: string;
  readonly later: string;
  readonly mark: Readonly<Record<'contradicted' | 'stale' | 'single' | 'later', string>>;
}

const plain: RecordTerms = {
  headings: {
    timeline: 'Who said what, and when',
    readout: 'Who says what of each option',
    footing: 'What the model rests on',
    unknown: 'What we do not know',
    steps: 'Statement by statement',
    together: 'All of it together',
  },
  footingColumns: ['part', 'rests on', 'newest', 'marks'],
  position: { yes: 'yes', no: 'no', conditional: 'if …', silent: 'silent' },
  changed: '*',
  readoutNote:
    'if …: under conditions. silent: expected to speak of it, and did not. *: said otherwise before. Empty: nothing known.',
  assumed: 'an assumption',
  none: 'nothing stated',
  later: 'later statements',
  mark: { contradicted: 'contradicted', stale: 'stale', single: 'one document', later: 'not said yet' },
};

const formal: RecordTerms = {
  ...plain,
  headings: {
    timeline: 'Statements',
    readout: 'Positions (option × speaker)',
    footing: 'Evidential basis of the model',
    unknown: 'Missing information',
    steps: 'Stepwise effect',
    together: 'Cumulative effect',
  },
  position: { yes: 'Y', no: 'N', conditional: 'Y|c', silent: '∅' },
  readoutNote: 'Y|c: conditional. ∅: declined to state. *: position changed. Empty: no information.',
};

export const recordTermsOf = (voice: Voice): RecordTerms => (voice === 'formal' ? formal : plain);
