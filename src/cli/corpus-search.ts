/** `parley corpus search`: documents by their words, statements by who, what and when. */
import { Option, type Command } from 'commander';
import { partyIn, wholeNumber, write, type CommonOptions } from './common.ts';
import { examples, format, json, output } from './command.ts';
import { FILE, modelOf, sureOnes, sureOption, topicIn, using } from './corpus-case.ts';
import { WrongUse } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { ACTS } from '../core/evidence/act.ts';
import { spokenOf, topicsOf, type Spoken } from '../core/evidence/speaks.ts';
import type { CorpusStatement } from '../core/evidence/corpus.ts';
import { isoOf, stretchOf } from '../reading/calendar.ts';
import { corpusReport } from '../report/corpus.ts';
import { corpusCsv, corpusData } from '../report/data/corpus.ts';

interface Options extends CommonOptions {
  readonly speaker?: string;
  readonly party?: string;
  readonly act?: string;
  readonly from?: string;
  readonly to?: string;
  readonly option?: string;
  readonly coded?: boolean;
  readonly case?: string;
  readonly sure: number;
  readonly most: number;
}

export function registerSearch(corpus: Command, terminal: Terminal): void {
  corpus
    .command('search')
    .summary('documents with certain words, and statements by speaker, party, act, date or option')
    .description('Finds documents that hold all of the words, and the statements in them; or statements by who, what and when.')
    .argument('<corpus>', FILE)
    .argument('[words...]', 'words of the document, in any form: "subsidy" finds "subsidies"')
    .option('--speaker <name>', 'statements of speakers whose name holds this')
    .option('--party <party>', 'statements of a party of the case the corpus was read with')
    .addOption(new Option('--act <act>', 'what the statement does').choices([...ACTS]))
    .option('--from <date>', 'said on this day or later: YYYY-MM-DD, YYYY-MM or YYYY', day('--from', 'first'))
    .option('--to <date>', 'said on this day or before', day('--to', 'last'))
    .option('--option <option>', 'statements that speak of this option of the case, by their words or as coded (with --case)')
    .option('--coded', 'statements coded in other programs, no proposals of the reader')
    .option('--case <case>', 'the case with the parties and options that are named')
    .addOption(sureOption())
    .option('--most <number>', 'most rows shown of each table', wholeNumber('--most', 1), 20)
    .addOption(json())
    .addOption(format())
    .addOption(output())
    .addHelpText(
      'after',
      examples(
        'corpus search press.db ferry subsidy',
        'corpus search press.db --speaker hart --act reject --from 2031-05',
        'corpus search press.db --option pay-north --case cases/teaching/island-ferry --json',
      ),
    )
    .action(async (path: string, list: readonly string[], options: Options) => {
      const { speaker, party, act, from, to, sure } = options;
      const words = list.join(' ').trim();
      const asked =
        options.coded === true || [speaker, party, act, from, to, options.option].some((value) => value !== undefined);
      if (words === '' && !asked)
        throw new WrongUse('nothing to search for', 'give words, or --speaker, --party, --act, --from, --to, --option, --coded');
      const model = modelOf(options.case);
      const option = options.option === undefined ? undefined : topicIn(model, options.option);
      const topics = model === undefined ? [] : topicsOf(model);
      const partyId = party === undefined || model === undefined ? party : model.parties[partyIn(model, party)]!.id;
      await using(path, false, (opened) => {
        const documents = asked ? undefined : opened.documents(words);
        const query = {
          ...(speaker === undefined ? {} : { speaker }),
          ...(partyId === undefined ? {} : { party: partyId }),
          ...(act === undefined ? {} : { act }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
        const why = new Map<CorpusStatement, readonly Spoken[]>();
        const found = opened.statements(words, query).filter((statement) => {
          if (options.coded === true && statement.coded === undefined) return false;
          const spoken = spokenOf({ ...statement, on: statement.coded?.on ?? [] }, topics);
          if (spoken.length > 0) why.set(statement, spoken);
          return option === undefined || spoken.some((one) => one.option === option.id);
        });
        const { kept: statements, unsure } = sureOnes(found, sure);
        write(terminal, options, {
          document: () => corpusReport({ title: path, documents, statements, most: options.most, unsure, sure }),
          json: () => corpusData({ documents: documents ?? [], statements, why, sure, unsure, version: VERSION }),
          csv: () => corpusCsv(statements),
        });
      });
    });
}

const day =
  (name: string, end: 'first' | 'last') =>
  (text: string): string => {
    const stretch = stretchOf(text);
    if (stretch !== undefined) return isoOf(stretch[end]);
    throw new WrongUse(`${name} takes a day of the form YYYY-MM-DD (or YYYY-MM, YYYY), not "${text}"`);
  };
