/** `parley import`: another program's file as a case, with every repair listed. */
import { join } from 'node:path';
import { examples, formal, json, type Register } from './command.ts';
import { lexiconFor, sizeOf, writeJson, type CommonOptions } from './common.ts';
import { isProject } from './corpus-import.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { importRecord } from './import-record.ts';
import { tellProblems } from './tell.ts';
import { VERSION } from './version.ts';
import { importGmcr } from '../casefile/gmcr/import.ts';
import { writeCase } from '../casefile/write.ts';
import type { Result } from '../core/problem.ts';
import { readText } from '../disk/text.ts';
import { createNew } from '../disk/write.ts';
import { envelope, modelData, problemData } from '../report/data/analysis.ts';

interface Options extends CommonOptions {
  readonly case?: string;
  readonly into?: boolean;
}

export const importCommand: Register = (program, terminal) => {
  program
    .command('import')
    .summary("another program's file as a case")
    .description(
      'Turns a .gmcr file of GMCR+ into a case. Every repair is listed; nothing is written over. With --case, the statements ' +
        'that people coded in Discourse Network Analyzer (.dna) or another program (.qdpx) become evidence of the case, to be reviewed.',
    )
    .argument('<file>', 'a .gmcr file, or - for standard input; with --case a .dna or .qdpx file')
    .option('--case <case>', 'the case whose evidence a .dna or .qdpx file becomes')
    .option('--into', 'with --case: write into its evidence.yaml and sources/; without it only shown')
    .addOption(formal())
    .addOption(json())
    .option('-o, --output <path>', 'write to a .yaml file, or to case.yaml in a folder; without it to standard output')
    .addHelpText(
      'after',
      examples('import dispute.gmcr', 'import dispute.gmcr -o cases/dispute', 'import coded.dna --case my-case'),
    )
    .action(async (file: string, options: Options) => {
      if (options.case !== undefined) {
        if (!isProject(file))
          throw new WrongUse(`${file} is neither a .dna nor a .qdpx file`, 'leave --case out for a .gmcr file');
        return importRecord(terminal, file, { ...options, case: options.case });
      }
      if (isProject(file))
        throw new WrongUse(
          `${file} holds coded documents, not a case`,
          `parley corpus import <corpus> ${file}, or --case <case> for its evidence`,
        );
      if (options.into === true) throw new WrongUse('--into needs the case to write into', 'add --case <case>');
      const text = must(readText(file)).value;
      const { value, problems } = must(importGmcr(text, { file }), text);
      const written = writeCase(value.model);
      const path = options.output === undefined ? undefined : must(createNew(caseFile(options.output), written)).value;
      if (options.json === true) {
        writeJson(terminal, {
          ...envelope(VERSION, 'import'),
          ...modelData(value.model),
          file: path,
          text: path === undefined ? written : undefined,
          problems: problems.map(problemData),
        });
        return;
      }
      tellProblems(terminal, problems, text);
      if (path === undefined) terminal.out(written);
      else terminal.err(`wrote ${path}: ${sizeOf(value.model, lexiconFor(options))}\n`);
    });
};

const caseFile = (path: string): string => (/\.ya?ml$/i.test(path) ? path : join(path, 'case.yaml'));

function must<T>(result: Result<T>, text?: string): Result<T> & { readonly ok: true } {
  if (result.ok) return result;
  throw new CaseProblems(result.problems, text);
}
