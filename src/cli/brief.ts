/** `parley brief`: two pages about the outcomes that matter, in an edition for those who are to read them. */
import { extname } from 'node:path';
import { quoted } from './analyse.ts';
import {
  analysed,
  commaList,
  formatOf,
  lexiconFor,
  load,
  outcomeIn,
  partyIn,
  refuseFolder,
  write,
  type CommonOptions,
} from './common.ts';
import { CASE, examples, formal, format, json, type Register } from './command.ts';
import { done } from './done.ts';
import { WrongUse } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { nearest } from '../core/problem.ts';
import { pagesOf, renderPage } from '../disk/chromium.ts';
import { writeAtomically } from '../disk/write.ts';
import { briefOf, type Brief } from '../report/brief.ts';
import { briefData } from '../report/data/brief.ts';
import { TWO_PAGES } from '../report/fit.ts';
import { renderHtml } from '../report/render/html.ts';
import { EDITIONS, type Edition } from '../words/edition.ts';

interface Options extends CommonOptions {
  readonly edition: string;
  readonly for?: string;
  readonly pin?: string;
}

export const briefCommand: Register = (program, terminal) => {
  program
    .command('brief')
    .summary('two pages to hand on: for the mediator, a party, a paper or a class')
    .description(
      'Writes two pages about the outcomes you pin: what is done in each, who would stay or leave and why, and what it rests ' +
        'on. Each edition leaves out what its readers should not see, and a check lists what would still give it away.',
    )
    .argument('<case>', CASE)
    .option('--edition <edition>', EDITIONS.join(', '), 'mediator')
    .option('--for <party>', 'party-shared: the party it is for; without it nothing any party wants is told')
    .option('--pin <list>', "the outcomes it is about, with commas; without it today's and what would hold")
    .addOption(formal())
    .addOption(json())
    .addOption(format())
    .option('-o, --output <file>', 'write to a file, whole or not at all; .pdf is printed by Chromium')
    .addHelpText(
      'after',
      examples(
        'brief cases/published/hipel-1993-elmira --pin 1,5,8 -o elmira.pdf',
        'brief my-case --edition party-shared --for alice --pin 4,6 -o for-alice.html',
        'brief my-case --edition paper -o brief.tex',
      ),
    )
    .action((path: string, options: Options) => {
      const edition = editionOf(options.edition);
      const loaded = load(path);
      const party = options.for === undefined ? undefined : partyIn(loaded.model, options.for);
      if (party !== undefined && edition !== 'party-shared')
        throw new WrongUse(
          '--for goes with --edition party-shared only',
          `use parley brief ${quoted(path)} --edition party-shared --for ${loaded.model.parties[party]!.id}`,
        );
      const { analysis } = analysed(terminal, loaded, {});
      const { space } = analysis.graph;
      const nodes = commaList(options.pin ?? '').map((text) => outcomeIn(space, text));
      // a paper speaks the words of the literature
      const lexicon = lexiconFor(edition === 'paper' ? { ...options, formal: true } : options);
      const make = (lines?: number): Brief =>
        briefOf(analysis, lexicon, { edition, party, nodes, ...(lines === undefined ? {} : { lines }) });
      if (options.output !== undefined && extname(options.output).toLowerCase() === '.pdf') {
        refuseFolder(options.output, 'pdf');
        const printed = print(terminal, make);
        terminal.err(`wrote ${done(terminal, writeAtomically(options.output, printed.pdf))}\n`);
        tell(terminal, printed.brief);
        return;
      }
      const brief = make();
      write(terminal, options, { document: () => brief.document, json: () => briefData(space, brief, VERSION) });
      if (formatOf(options) !== 'json') tell(terminal, brief);
    });
};

function editionOf(text: string): Edition {
  const edition = EDITIONS.find((known) => known === text);
  if (edition !== undefined) return edition;
  const close = nearest(text, EDITIONS);
  throw new WrongUse(
    `there is no edition "${text}"`,
    close === undefined ? `the editions are ${EDITIONS.join(', ')}` : `did you mean "${close}"?`,
  );
}

/** On paper it must be two pages: where the estimate was wrong, less is told. */
function print(terminal: Terminal, make: (lines?: number) => Brief): { readonly brief: Brief; readonly pdf: Buffer } {
  for (let lines = TWO_PAGES; ; lines -= 12) {
    const brief = make(lines);
    const pdf = done(terminal, renderPage({ html: renderHtml(brief.document), width: 794, height: 1123 }, 'pdf'));
    if (pagesOf(pdf) <= 2 || lines <= 40) return { brief, pdf };
  }
}

/** What the reader of the terminal has to know before handing it on. */
function tell(terminal: Terminal, { leftOut, shortened, giveaways, edition }: Brief): void {
  const list = (items: readonly string[]): string => items.map((item) => `  - ${item}\n`).join('');
  if (leftOut.length > 0) terminal.err(`\nThe ${edition} edition leaves out\n${list(leftOut)}`);
  if (shortened.length > 0) terminal.err(`\nTwo pages do not hold everything; left out or shortened:\n${list(shortened)}`);
  const whom = edition === 'mediator' || edition === 'paper' ? 'with the parties' : 'before you have looked';
  if (giveaways.length > 0) terminal.err(`\nNot for sharing ${whom}: it\n${list(giveaways)}`);
  else terminal.err('\nNothing was found in it that gives away what it leaves out.\n');
}
