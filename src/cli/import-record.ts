/** `parley import … --case`: what people coded elsewhere, as statements of the evidence, to be reviewed. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { load, writeFile, writeJson, type CommonOptions } from './common.ts';
import { readProject, tellUnmatched } from './corpus-import.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { evidenceBefore } from './record.ts';
import { tellProblems } from './tell.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { importEvidence, type ImportedEvidence } from '../casefile/evidence/import.ts';
import { matchCoded } from '../core/evidence/names.ts';
import { aloneWith } from '../disk/alone.ts';
import { evidencePath } from '../disk/evidence.ts';
import { readText } from '../disk/text.ts';
import { createNew } from '../disk/write.ts';
import { envelope, problemData } from '../report/data/analysis.ts';
import { counted, noun } from '../words/number.ts';

export interface RecordOptions extends CommonOptions {
  readonly case: string;
  /** write into the case */
  readonly into?: boolean;
}

export async function importRecord(terminal: Terminal, file: string, options: RecordOptions): Promise<void> {
  const loaded = load(options.case);
  const folder = dirname(loaded.file);
  if (!/^case\.ya?ml$/.test(basename(loaded.file)))
    throw new WrongUse(`${options.case} cannot have evidence beside it`, 'put it into a folder, as case.yaml');
  if (options.into === true && options.output !== undefined)
    throw new WrongUse('--into writes into the case, -o elsewhere', 'give one of the two');
  const { value, problems } = await readProject(file);
  const { coded, unmatched } = matchCoded(value, loaded.model);
  const own = evidencePath(loaded.file) ?? join(folder, 'evidence.yaml');
  const target = options.into === true ? own : options.output;
  const {
    text: after,
    files,
    added,
    known,
  } = aloneWith(own, () => {
    const imported = importEvidence({
      coded,
      before: evidenceBefore(loaded),
      textOf: (name) => {
        const found = existsSync(join(folder, name)) ? readText(join(folder, name)) : undefined;
        return found?.ok === true ? found.value : undefined;
      },
      isTaken: (name) => existsSync(join(folder, name)),
      origin: basename(file),
    });
    if (!imported.ok) throw new CaseProblems(imported.problems);
    writeImported(imported.value, { folder, target, into: options.into === true });
    return imported.value;
  });
  if (options.json === true)
    return writeJson(terminal, {
      ...envelope(VERSION, 'import-evidence'),
      file: target,
      text: target === undefined ? after : undefined,
      added,
      known,
      files: files.map((one) => one.file),
      unmatched: unmatched.map((one) => ({ ...one })),
      problems: problems.map(problemData),
    });
  tellProblems(terminal, problems, undefined);
  if (target === undefined) terminal.out(after);
  tellUnmatched(target === undefined ? { ...terminal, out: terminal.err } : terminal, unmatched);
  const there = known === 0 ? '' : `; ${counted(known, noun('statement'))} there already`;
  terminal.err(
    `${counted(added, noun('statement'))} and ${counted(files.length, noun('document'))} to add to the evidence${there}\n`,
  );
  if (options.into !== true) terminal.err('With --into, texts go into sources/ and statements into evidence.yaml of the case.\n');
  else if (added + files.length > 0) terminal.err(`wrote ${target!}; each statement says that it is to be reviewed\n`);
}

interface Place {
  readonly folder: string;
  readonly target: string | undefined;
  /** into the evidence of the case, with its documents */
  readonly into: boolean;
}

function writeImported({ text, files, added }: ImportedEvidence, { folder, target, into }: Place): void {
  if (into)
    for (const one of files) {
      const made = createNew(join(folder, one.file), one.text);
      if (!made.ok) throw new CaseProblems(made.problems);
    }
  if (target === undefined || added + files.length === 0) return;
  if (into) writeFile(target, text);
  else {
    // nothing is written over
    const made = createNew(target, text);
    if (!made.ok) throw new CaseProblems(made.problems);
  }
}
