/** `parley build`: the studio over a folder as a static site, read-only. */
import { examples, type Register } from './command.ts';
import { done } from './done.ts';
import { VERSION } from './version.ts';
import { CaseFolder } from '../server/shelf.ts';

export const buildCommand: Register = (program, terminal) => {
  program
    .command('build')
    .summary('write the studio over a folder of cases as a static site')
    .description(
      'Writes the same pages as "parley studio", read-only; they open from any web server and ask for nothing outside.',
    )
    .argument('<folder>', 'a folder of cases, or one case')
    .option('-o, --output <folder>', 'the folder of the site; an earlier site is replaced, nothing else is', 'site')
    .addHelpText('after', examples('build cases -o site'))
    .action(async (path: string, { output }: { readonly output: string }) => {
      const folder = done(terminal, CaseFolder.open(path));
      const tell = (line: string): void => terminal.err(`${line}\n`);
      const { writeSite } = await import('../server/site.ts');
      const count = done(terminal, await writeSite(folder, output, { name: path, version: VERSION, tell }));
      tell(`wrote ${output} with ${count} cases; serve it with any web server`);
    });
};
