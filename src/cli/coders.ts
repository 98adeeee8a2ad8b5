/** `parley coders`: how far two people's evidence agrees, where it does not, and both in one file. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { quoted } from './analyse.ts';
import {
  commaList,
  formatOf,
  lexiconFor,
  load,
  refuseFolder,
  wholeNumber,
  write,
  writeFile,
  writeJson,
  type CommonOptions,
} from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { mergeEvidence, type CoderFile, type Merged } from '../casefile/evidence/merge.ts';
import { readEvidence } from '../casefile/evidence/read.ts';
import { agreementOf, type CodersAgreement } from '../core/evidence/agreement.ts';
import type { Both } from '../core/evidence/match.ts';
import type { Model } from '../core/model/model.ts';
import { error } from '../core/problem.ts';
import { loadCoding } from '../disk/evidence.ts';
import type { LoadedCase } from '../disk/load.ts';
import { readText } from '../disk/text.ts';
import { codersCsv, codersReport, type Coders } from '../report/coders.ts';
import { codersData } from '../report/data/coders.ts';
import { counted, digits, noun } from '../words/number.ts';

interface Options extends CommonOptions {
  readonly names?: string;
  readonly merge?: boolean;
  readonly limit: number;
}

export const codersCommand: Register = (program, terminal) => {
  reported(
    program
      .command('coders')
      .summary("how far two people's evidence agrees, where it does not, and both in one file")
      .description(
        'Compares the evidence that two people wrote for one case: which statements both marked, Krippendorff’s α for every code\n' +
          '(speaker, party, date, act, kind, positions, links), and the conflicts side by side. With --merge, both in one\n' +
          'evidence file, in which what they see differently waits for a decision.',
      )
      .argument('<case>', CASE)
      .argument('<first>', 'evidence for it by one person: a file, or a folder with an evidence.yaml')
      .argument('<second>', 'evidence for it by another person')
      .option('--names <a,b>', 'what the two are called; default: by their files')
      .option('--merge', 'write both as one evidence file')
      .option('--limit <n>', 'most rows of a table', wholeNumber('--limit', 1), 60),
  )
    .addHelpText(
      'after',
      examples(
        'coders my-case coders/anna.yaml coders/ben.yaml',
        'coders my-case anna/evidence.yaml ben/evidence.yaml --names Anna,Ben --format csv',
        'coders my-case coders/anna.yaml coders/ben.yaml --merge -o my-case/evidence.yaml',
      ),
    )
    .action((path: string, first: string, second: string, options: Options) => {
      if (options.merge === true && options.json !== true && options.format !== undefined)
        throw new WrongUse('--merge writes an evidence file, and takes no --format', 'leave out one of the two');
      if (options.merge === true) refuseFolder(options.output, 'yaml');
      const loaded = load(path);
      const files: Both<string> = [first, second];
      if (sameFile(first, second)) throw new WrongUse(`${first} and ${second} are the same file`, 'name the files of two people');
      const names = options.names === undefined ? namesOf(files) : typedNames(options.names);
      const model = loaded.whole ?? loaded.model;
      const [one, two] = [codingIn(loaded, first, names[0]), codingIn(loaded, second, names[1])];
      const agreement = agreementOf(model, [one.evidence, two.evidence]);
      mustMeet(files, [one, two], agreement);
      const coders: Coders = {
        model,
        names,
        evidences: [one.evidence, two.evidence],
        agreement,
        copy: one.text === two.text,
      };
      if (options.merge === true) {
        merge(terminal, options, loaded, coders, [one, two]);
        return;
      }
      write(terminal, options, {
        document: () =>
          codersReport(coders, lexiconFor(options), {
            limit: options.limit,
            next:
              formatOf(options) === 'text'
                ? [`parley coders ${[path, first, second].map(quoted).join(' ')} --merge -o merged.yaml`]
                : [],
          }),
        json: () => codersData(coders, VERSION),
        csv: () => codersCsv(coders),
      });
    });
};

/** "anna.yaml" and "ben.yaml": anna and ben; "anna/evidence.yaml": anna; else the first and the second. */
function namesOf(files: Both<string>): Both<string> {
  const [a, b] = files.map((file) => basename(file, extname(file))) as [string, string];
  if (a !== b) return [a, b];
  const [c, d] = files.map((file) => basename(dirname(resolve(file)))) as [string, string];
  return c === d ? ['first', 'second'] : [c, d];
}

function typedNames(text: string): Both<string> {
  const [a, b, ...more] = commaList(text);
  if (a !== undefined && b !== undefined && more.length === 0 && a !== b) return [a, b];
  throw new WrongUse(`--names takes two different names, not "${text}"`, 'write --names Anna,Ben');
}

function sameFile(first: string, second: string): boolean {
  const [a, b] = [first, second].map((path) => {
    const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const file = folder ? join(path, 'evidence.yaml') : path;
    return statSync(file, { throwIfNoEntry: false }) === undefined ? resolve(file) : realpathSync(file);
  });
  return a === b;
}

const ABOUT_CASE = new Set(['unknown-option', 'unknown-party', 'unknown-part']);

function codingIn(loaded: LoadedCase, path: string, name: string): CoderFile {
  const coding = loadCoding(loaded, path);
  if (!coding.ok) {
    const file = coding.problems.find(({ at }) => at?.line !== undefined)?.at?.file;
    const text = file === undefined ? undefined : readText(file);
    const shown = text?.ok === true ? text.value : undefined;
    if (shown !== undefined && /^parley:/m.test(shown) && !/^evidence:/m.test(shown))
      throw new WrongUse(
        `${path} is a case, and not evidence for one`,
        'name an evidence file, such as the evidence.yaml beside it',
      );
    const strange = coding.problems.filter(({ code }) => ABOUT_CASE.has(code)).length;
    const other =
      strange === 0
        ? []
        : [
            error(
              'unknown-part',
              `${path} speaks of ${strange === 1 ? 'something' : `${digits(strange)} things`} that ${loaded.file} does not have`,
              {
                fix: 'name the case that it was written for, or correct what follows',
              },
            ),
          ];
    throw new CaseProblems([...other, ...coding.problems], shown);
  }
  const { text, evidence, file } = coding.value;
  if (evidence.statements.length === 0)
    throw new WrongUse(`${path} holds no statements, so there is nothing to compare`, 'name a file with statements:');
  return { name, text, evidence, ...(file === undefined ? {} : { file }) };
}

/** Two files of which no statement could be the same have nothing to compare. */
function mustMeet(files: Both<string>, coders: Both<CoderFile>, { matching }: CodersAgreement): void {
  const both = matching.pairs.length + matching.alone[0].length;
  if (both > 0 || matching.alone[1].length > 0 || matching.documents.length > 0) return;
  const list = ({ name, evidence }: CoderFile): string =>
    `${name} has ${evidence.documents.map(({ id, file }) => file ?? id).join(', ') || 'none'}`;
  throw new WrongUse(
    `${files[0]} and ${files[1]} have no document in common`,
    `documents are the same by file:, address: or id; ${coders.map(list).join(', ')}`,
  );
}

function merge(terminal: Terminal, options: Options, loaded: LoadedCase, coders: Coders, files: Both<CoderFile>): void {
  const { model, agreement, names } = coders;
  const merged = mergeEvidence(model, files, agreement);
  if (!merged.ok) throw new CaseProblems(merged.problems, files[0].text);
  const { text, ...counts } = merged.value;
  mustBeRead(loaded, model, text);
  const file = options.output === undefined ? undefined : writeFile(options.output, text);
  if (options.json === true) {
    writeJson(terminal, {
      ...codersData(coders, VERSION),
      merged: { file, text: file === undefined ? text : undefined, ...counts },
    });
    return;
  }
  if (file === undefined) terminal.out(text);
  terminal.err(`${file === undefined ? '' : `wrote ${file}: `}${summary(merged.value, names)}\n`);
}

/** What is written is what `parley check` accepts: else a document is missing beside the case, or this is a bug. */
function mustBeRead(loaded: LoadedCase, model: Model, text: string): void {
  const read = readEvidence(text, { model });
  if (!read.ok) throw new Error(`the merged evidence cannot be read: ${read.problems[0]!.message}`);
  const folder = dirname(loaded.file);
  const missing = read.value.evidence.documents.flatMap(({ file }) =>
    file === undefined || statSync(join(folder, file), { throwIfNoEntry: false }) !== undefined ? [] : [file],
  );
  if (missing.length > 0)
    throw new WrongUse(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not in ${folder}`,
      'copy the documents there first, so that the merged evidence finds them',
    );
}

function summary({ agreed, undecided, alone, apart }: Merged, [a, b]: Both<string>): string {
  const all = agreed + undecided + alone[0] + alone[1] + apart[0] + apart[1];
  const open = undecided + alone[0] + alone[1];
  const waiting = open === 0 ? '' : `; ${open === 1 ? '1 waits' : `${digits(open)} wait`} for a decision (undecided:)`;
  const single = [alone[0] + apart[0], alone[1] + apart[1]].map((count, at) => [count, `by ${[a, b][at]!} alone`] as const);
  const kinds = [[agreed, 'on which both agree'] as const, [undecided, 'on which they differ'] as const, ...single];
  const told = kinds.filter(([count]) => count > 0).map(([count, what]) => `${digits(count)} ${what}`);
  return `${counted(all, noun('statement'))}: ${told.join(', ')}${waiting}`;
}
