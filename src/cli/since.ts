/** `parley since`: what was said after a day, what it changed in the model, and what that changed in what would hold. */
import { quoted } from './analyse.ts';
import { conceptIn, formatOf, lexiconFor, load, wholeNumber, write, type CommonOptions } from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { day } from './day.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { progressLine } from './progress.ts';
import { evidenceOf } from './record.ts';
import { VERSION } from './version.ts';
import { stoodWith } from '../casefile/evidence/stood.ts';
import { lastDay } from '../core/evidence/day.ts';
import { changesSince } from '../core/findings/since.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import { located } from '../disk/load.ts';
import { sinceData } from '../report/data/since.ts';
import { sinceCsv, sinceReport } from '../report/since.ts';

interface Options extends CommonOptions {
  readonly concept: ConceptId;
  readonly limit: number;
}

export const sinceCommand: Register = (program, terminal) => {
  reported(
    program
      .command('since')
      .summary('what was said after a day, what it changed in the model and in what would hold')
      .description(
        'Goes through what was said after a day, in order of time: which parts of the model each statement brought, and which\n' +
          'outcomes would hold, or would not any more, because of it. Each step is judged on top of those before it.',
      )
      .argument('<case>', CASE)
      .argument('<date>', 'the day: YYYY-MM-DD', day('the day'))
      .option(
        '--concept <concept>',
        'what would hold by this way of looking ahead',
        (text) => conceptIn(text).id,
        'seq' as ConceptId,
      )
      .option('--limit <n>', 'most outcomes to name at each step', wholeNumber('--limit', 1), 5),
  )
    .addHelpText(
      'after',
      examples(
        'since cases/reported/ukraine-2025-02 2025-02-11',
        'since my-case 2025-01-31 --as-of 2025-02-28 --concept nash',
        'since my-case 2025-01-31 --json',
      ),
    )
    .action((path: string, from: string, options: Options) => {
      const loaded = load(path);
      if (loaded.asOf !== undefined && lastDay(loaded.asOf) < lastDay(from))
        throw new WrongUse(`--as-of ${loaded.asOf} is before ${from}`, 'give the earlier day first');
      const model = loaded.whole ?? loaded.model;
      const evidence = evidenceOf(loaded);
      const progress = progressLine(terminal);
      const since = changesSince(model, evidence, {
        from,
        concept: options.concept,
        stood: (counts) => stoodWith(model, evidence, counts),
        progress: (share) => progress.report('statements', share),
        ...(loaded.asOf === undefined ? {} : { to: loaded.asOf }),
      });
      progress.done();
      if (!since.ok) throw new CaseProblems(located(loaded, since.problems), loaded.text);
      const to = loaded.asOf === undefined ? {} : { to: loaded.asOf };
      const report = { model, evidence, since: since.value, from, ...to, concept: options.concept };
      write(terminal, options, {
        document: () =>
          sinceReport(report, lexiconFor(options), {
            limit: options.limit,
            next:
              formatOf(options) === 'text'
                ? [`parley record ${quoted(path)}`, `parley analyse ${quoted(`${path.replace(/@[\d-]+$/, '')}@${from}`)}`]
                : [],
          }),
        json: () => sinceData(report, VERSION),
        csv: () => sinceCsv(report),
      });
    });
};
