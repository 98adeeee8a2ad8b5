/** `parley migrate`: a case written for an older version of the format, rewritten in place. */
import { examples, type Register } from './command.ts';
import { CaseProblems, WrongUse } from './exit.ts';
import { tellProblems } from './tell.ts';
import { hunksOf } from '../casefile/edit/hunk.ts';
import { migrateCase, type Migration } from '../casefile/migrate.ts';
import type { Result } from '../core/problem.ts';
import { findCase } from '../disk/find.ts';
import { readText } from '../disk/text.ts';
import { writeAtomically } from '../disk/write.ts';

interface Options {
  readonly dryRun?: boolean;
}

export const migrateCommand: Register = (program, terminal) => {
  const must = <T>(result: Result<T>, text?: string): T => {
    if (result.ok) return result.value;
    tellProblems(terminal, result.problems, text);
    throw new CaseProblems();
  };
  program
    .command('migrate')
    .summary('a case of an older format, rewritten for this version of Parley')
    .description(
      'Rewrites a case that was written for an older version of the format. Only what the new version writes otherwise changes; comments, order and quotes stay. The file is replaced whole or not at all.',
    )
    .argument('<case>', 'a case: a YAML file, a folder with a case.yaml, or - to read standard input and write standard output')
    .option('-n, --dry-run', 'show the lines that would change, and change nothing')
    .addHelpText('after', examples('migrate my-case --dry-run', 'migrate my-case'))
    .action((path: string, { dryRun = false }: Options) => {
      const file = path === '-' ? path : must(findCase(path));
      if (/\.gmcr$/i.test(file)) throw new WrongUse(`${file} is not a case file`, `make one of it with: parley import ${file}`);
      const name = path === '-' ? 'standard input' : file;
      const text = must(readText(file));
      const migration = must(migrateCase({ text, file: name }), text);
      const changes = migration.text !== text;
      if (changes && !dryRun && path !== '-') must(writeAtomically(file, migration.text));
      if (path === '-' && !dryRun) terminal.out(migration.text);
      else tell(name, migration, text, dryRun);
    });

  function tell(name: string, migration: Migration, text: string, dryRun: boolean): void {
    const { done, version, splices } = migration;
    if (done.length === 0) {
      terminal.out(`${name} is of version ${version}, the newest; nothing changes\n`);
      return;
    }
    terminal.out(`${name} ${dryRun ? 'would be' : 'is now'} of version ${version}:\n`);
    for (const what of done) terminal.out(`  ${what}\n`);
    if (!dryRun) return;
    for (const { line, removed, added } of hunksOf(text, splices)) {
      terminal.out(`\nline ${line}\n`);
      for (const row of removed) terminal.out(`${terminal.style(`- ${row}`, { kind: 'error' })}\n`);
      for (const row of added) terminal.out(`${terminal.style(`+ ${row}`, { kind: 'strong' })}\n`);
    }
  }
};
