/** `parley export`: a case in another program's format, with a list of what that format cannot hold. */
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { CASE, examples, formal, json, output, type Register } from './command.ts';
import { lexiconFor, load, refuseFolder, sizeOf, writeFile, writeJson, type CommonOptions } from './common.ts';
import { writeProject } from './corpus-export.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { evidenceOf } from './record.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { exportGmcr } from '../casefile/gmcr/export.ts';
import { evidenceBy } from '../core/evidence/by.ts';
import { codedRecord } from '../core/evidence/from-record.ts';
import type { Problem } from '../core/problem.ts';
import { located, type LoadedCase } from '../disk/load.ts';
import { readText } from '../disk/text.ts';
import { envelope, modelData, problemData } from '../report/data/analysis.ts';

interface Options extends CommonOptions {
  readonly to: 'gmcr' | 'dna' | 'qdpx';
}

export const exportCommand: Register = (program, terminal) => {
  program
    .command('export')
    .summary("write a case in another program's format")
    .description(
      'Writes a case in the .gmcr format of GMCR+, or its evidence as a project of Discourse Network Analyzer (.dna) or of ' +
        'REFI-QDA (.qdpx). What the format cannot hold is listed.',
    )
    .argument('<case>', CASE)
    .addOption(new Option('--to <format>', 'the format').choices(['gmcr', 'dna', 'qdpx']).default('gmcr'))
    .addOption(formal())
    .addOption(json())
    .addOption(output())
    .addHelpText('after', examples('export my-case --to gmcr -o my-case.gmcr', 'export my-case --to dna -o my-case.dna'))
    .action(async (path: string, options: Options) => {
      refuseFolder(options.output, options.to);
      const loaded = load(path);
      if (options.to !== 'gmcr') return exportRecord(terminal, loaded, { ...options, to: options.to });
      const exported = exportGmcr(loaded.model);
      if (!exported.ok) throw new CaseProblems(located(loaded, exported.problems), loaded.text);
      const { text } = exported.value;
      const lost = located(loaded, exported.value.lost);
      const file = options.output === undefined ? undefined : writeFile(options.output, text);
      if (options.json === true) {
        writeJson(terminal, {
          ...envelope(VERSION, 'export'),
          ...modelData(loaded.model),
          format: options.to,
          file,
          text: file === undefined ? text : undefined,
          lost: lost.map(problemData),
        });
        return;
      }
      if (lost.length > 0) terminal.err(`${leftOut(lost)}\n`);
      if (file === undefined) terminal.out(text);
      else terminal.err(`wrote ${file}: ${sizeOf(loaded.model, lexiconFor(options))}\n`);
    });
};

/** The evidence of the case, for programs that code documents. */
async function exportRecord(terminal: Terminal, loaded: LoadedCase, options: Options & { to: 'dna' | 'qdpx' }): Promise<void> {
  const { to, output: file } = options;
  if (file === undefined) throw new WrongUse('this format is no text', `name a file: -o case.${to}`);
  const whole = evidenceOf(loaded);
  const evidence = loaded.asOf === undefined ? whole : evidenceBy(whole, loaded.asOf);
  if (evidence.statements.length === 0)
    throw whole.statements.length === 0
      ? new WrongUse('the case has no evidence to export', 'parley accept takes statements into it')
      : new WrongUse(`nothing was said by ${loaded.asOf}`, 'name a later day');
  const folder = dirname(loaded.file);
  const coded = codedRecord(loaded.model, evidence, (name) => {
    const text = readText(join(folder, name));
    return text.ok ? text.value : undefined;
  });
  if (!coded.ok) throw new CaseProblems(coded.problems);
  const json = options.json === true;
  const quiet = json ? { ...terminal, err: (): void => {} } : terminal;
  if (!json) tellProblems(terminal, coded.problems, undefined);
  const { problems } = await writeProject(quiet, { format: to, file, coded: coded.value });
  if (json)
    writeJson(terminal, {
      ...envelope(VERSION, 'export'),
      ...modelData(loaded.model),
      format: to,
      file,
      lost: [...coded.problems, ...problems].map(problemData),
    });
}

const leftOut = (lost: readonly Problem[]): string =>
  [
    'Changed or left out, as the format has no place for it:',
    ...lost.map(({ message, at }) => `  - ${message}${at?.line === undefined ? '' : ` (line ${at.line})`}`),
  ].join('\n');
