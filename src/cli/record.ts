/** `parley record`: who said what, what the model rests on, and what nobody has said. */
import { quoted } from './analyse.ts';
import { formatOf, lexiconFor, load, partyIn, wholeNumber, write, type CommonOptions } from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { VERSION } from './version.ts';
import { NO_EVIDENCE, saidOn, type Evidence } from '../core/evidence/source.ts';
import { readoutOf } from '../core/evidence/readout.ts';
import { countsBy, footingOf } from '../core/evidence/support.ts';
import type { Model } from '../core/model/model.ts';
import { slug } from '../core/model/ids.ts';
import { nearest } from '../core/problem.ts';
import { evidencePath, loadEvidence } from '../disk/evidence.ts';
import type { LoadedCase } from '../disk/load.ts';
import { readText } from '../disk/text.ts';
import { recordData } from '../report/data/record.ts';
import { recordCsv, recordReport } from '../report/record.ts';
import { partsAbout } from '../report/sections/record.ts';

interface Options extends CommonOptions {
  readonly party?: string;
  readonly option?: string;
  readonly stale: number;
  readonly limit: number;
}

export const recordCommand: Register = (program, terminal) => {
  reported(
    program
      .command('record')
      .summary('who said what, what the model rests on, and what nobody has said')
      .description(
        'Tells the evidence of a case (evidence.yaml beside it): the statements in order of time, what each speaker says of each\n' +
          'option, what the model rests on (how many statements, how direct, how old, contradicted or not), and who is silent.',
      )
      .argument('<case>', CASE)
      .option('--party <party>', 'statements of this party, and what it can do and wants')
      .option('--option <option>', 'statements on this option')
      .option('--stale <days>', 'days after which a part counts as stale', wholeNumber('--stale', 0), 180)
      .option('--limit <n>', 'most rows of a table', wholeNumber('--limit', 1), 60),
  )
    .addHelpText(
      'after',
      examples(
        'record cases/reported/ukraine-2025-02',
        'record cases/reported/ukraine-2025-02 --as-of 2025-02-11',
        'record my-case --party russia',
        'record my-case --format latex -o record.tex',
      ),
    )
    .action((path: string, options: Options) => {
      const loaded = load(path);
      const model = loaded.whole ?? loaded.model;
      const evidence = evidenceOf(loaded);
      const { asOf } = loaded;
      const party = options.party === undefined ? undefined : partyIn(model, options.party);
      const option = options.option === undefined ? undefined : optionIn(model, options.option);
      const only = { ...(party === undefined ? {} : { party }), ...(option === undefined ? {} : { option }) };
      const day = asOf ?? model.asOf ?? newest(evidence);
      const readout = readoutOf(model, evidence, { ...only, ...(asOf === undefined ? {} : { day: asOf }) });
      const footing = footingOf(model, evidence, {
        stale: options.stale,
        ...(day === undefined ? {} : { day }),
        ...(asOf === undefined ? {} : { counts: countsBy(model, evidence, asOf) }),
      });
      const record = {
        model,
        evidence,
        readout,
        footing: partsAbout(footing, model, { ...only, statements: new Set(readout.timeline) }),
        day,
        stale: options.stale,
      };
      write(terminal, options, {
        document: () =>
          recordReport(record, lexiconFor(options), {
            limit: options.limit,
            next: formatOf(options) === 'text' && asOf === undefined ? nextCommands(path, evidence) : [],
          }),
        json: () => recordData(record, VERSION),
        csv: () => recordCsv(record),
      });
    });
};

/** The evidence beside a case; none where there is no file. */
export function evidenceOf(loaded: LoadedCase): Evidence {
  const evidence = loadEvidence(loaded);
  if (evidence.ok) return evidence.value?.evidence ?? NO_EVIDENCE;
  const path = evidencePath(loaded.file);
  const text = path === undefined ? undefined : readText(path);
  throw new CaseProblems(evidence.problems, text?.ok === true ? text.value : undefined);
}

/** The evidence that there is, with its text, to be added to. */
export function evidenceBefore(loaded: LoadedCase): { readonly text: string; readonly evidence: Evidence } | undefined {
  const path = evidencePath(loaded.file);
  if (path === undefined) return undefined;
  const text = readText(path);
  // what cannot be read is not written over
  if (!text.ok) throw new CaseProblems(text.problems);
  return { text: text.value, evidence: evidenceOf(loaded) };
}

function optionIn({ options }: Model, text: string): number {
  const wanted = slug(text);
  const found = options.findIndex(({ id, label }) => slug(id) === wanted || slug(label) === wanted);
  if (found !== -1) return found;
  const close = nearest(
    text,
    options.flatMap(({ id, label }) => [id, label]),
  );
  throw new WrongUse(
    `there is no option "${text}"`,
    close === undefined ? `the options are ${options.map(({ id }) => id).join(', ')}` : `did you mean "${close}"?`,
  );
}

const datesOf = (evidence: Evidence): string[] =>
  evidence.statements.flatMap((statement) => saidOn(evidence, statement) ?? []).sort();

const newest = (evidence: Evidence): string | undefined => datesOf(evidence).at(-1);

/** What came with the newest day on which something was said. */
function nextCommands(path: string, evidence: Evidence): string[] {
  const days = [...new Set(datesOf(evidence))].filter((date) => date.length === 10);
  const before = days.at(-2);
  return before === undefined ? [] : [`parley since ${quoted(path)} ${before}`];
}
