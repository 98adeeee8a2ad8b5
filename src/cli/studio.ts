/** `parley studio`: the workbench in the browser, over a folder of cases on this machine. */
import { spawn } from 'node:child_process';
import { wholeNumber } from './common.ts';
import { examples, type Register } from './command.ts';
import { done } from './done.ts';
import { VERSION } from './version.ts';
import { CaseFolder } from '../server/shelf.ts';

interface Options {
  readonly port: number;
  readonly open: boolean;
}

export const studioCommand: Register = (program, terminal) => {
  program
    .command('studio')
    .summary('open the workbench in the browser over a folder of cases')
    .description(
      'Serves the studio on this machine only: see, ask and change the cases of a folder. Files that change on disk change\n' +
        'in the page, and the other way round. Ctrl-C ends it.',
    )
    .argument('[folder]', 'a folder of cases, or one case', '.')
    .option('--port <n>', 'the port; without it any free one', wholeNumber('--port', 0), 0)
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', examples('studio cases', 'studio my-case.yaml --no-open --port 8080'))
    .action(async (path: string, options: Options) => {
      const folder = done(terminal, CaseFolder.open(path));
      const tell = (line: string): void => terminal.err(`${line}\n`);
      // the server is only loaded where it is needed
      const { serveStudio } = await import('../server/serve.ts');
      const serving = done(terminal, await serveStudio(folder, { name: path, version: VERSION, port: options.port, tell }));
      terminal.out(`${serving.url}\n`);
      tell(`The studio is open at this address, with ${folder.files().size} cases of ${path}. Ctrl-C ends it.`);
      if (options.open) openBrowser(serving.url);
      await new Promise<void>((stop) => {
        process.once('SIGINT', stop);
        process.once('SIGTERM', stop);
      });
      await serving.close();
    });
};

/** Asks the system to show the address; where it cannot, the address was printed. */
function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
