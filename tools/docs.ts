/**
 * The commands that the documentation shows, run: `npm run docs` rewrites what they print in README.md, under docs/ and in
 * the transcripts under test/cli (or only in the pages named after `--`), and draws docs/gallery; the tests only compare.
 *
 * A block of kind `sh` holds commands after `$ ` and what each prints; commands that print nothing on the page are run for
 * their exit code only. A line `…` stands for lines left out. `# exits 1` after a command is its expected exit code. A block
 * with `file=NAME` is a file the commands after it find. Commands of a page share a folder, in which `cases` is there.
 * `COLUMNS=60` before a command is the width of its terminal. A command runs inside this process, which is quick, but for
 * those that need a shell: pipes, redirections, variables.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawn, GALLERY } from './gallery.ts';
import { main } from '../src/cli/main.ts';
import { unstyled } from '../src/report/render/wrap.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A fenced block of a page. */
export interface Block {
  /** what stands after the fence, e.g. `sh` or `yaml file=talks/case.yaml` */
  readonly info: string;
  readonly text: string;
  /** the line of the opening fence, from 1 */
  readonly line: number;
}

/** The pages, from the repository's root, with `/` on every system. */
export function pages(): string[] {
  const found = globSync(['*.md', 'docs/**/*.md', 'cases/**/*.md', 'bench/*.md', 'test/{cli,words}/*.md'], { cwd: root });
  return found.map((page) => page.replaceAll('\\', '/')).sort();
}

export const readPage = (page: string): string => readFileSync(join(root, page), 'utf8');

export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: { info: string; line: number; lines: string[] } | undefined;
  page.split('\n').forEach((text, index) => {
    const fence = /^```(.*)$/.exec(text);
    if (open !== undefined && fence?.[1] === '') {
      blocks.push({ info: open.info, line: open.line, text: open.lines.join('\n') });
      open = undefined;
    } else if (open !== undefined) open.lines.push(text);
    else if (fence !== null) open = { info: fence[1]!.trim(), line: index + 1, lines: [] };
  });
  return blocks;
}

export interface Command {
  /** the line as it is shown, without `$ ` and the comment */
  readonly line: string;
  readonly at: number;
  readonly exit: number;
  readonly shown: readonly string[];
}

/** The commands of a block; lines before the first belong to none. */
export function commandsOf(block: Block): Command[] {
  const commands: { line: string; at: number; exit: number; shown: string[] }[] = [];
  block.text.split('\n').forEach((text, index) => {
    const found = /^\$ (.*?)(?:\s+# exits (\d+))?$/.exec(text);
    if (found !== null) commands.push({ line: found[1]!, at: block.line + 1 + index, exit: Number(found[2] ?? 0), shown: [] });
    else commands.at(-1)?.shown.push(text);
  });
  for (const { shown } of commands) while (shown.at(-1) === '') shown.pop();
  return commands;
}

export interface Run {
  readonly command: Command;
  readonly exit: number | null;
  readonly printed: readonly string[];
}

const WIDTH = 100;

/** Runs the parley commands of a page in order, in a folder of their own. */
export async function runPage(text: string): Promise<Run[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-docs-')));
  const home = process.cwd();
  const runs: Run[] = [];
  try {
    symlinkSync(join(root, 'cases'), join(folder, 'cases'));
    mkdirSync(join(folder, '.bin'));
    symlinkSync(join(root, 'bin', 'parley.js'), join(folder, '.bin', 'parley'));
    process.chdir(folder);
    for (const block of blocksOf(text)) {
      const file = /^\w+ file=(\S+)/.exec(block.info)?.[1];
      if (file !== undefined) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), `${block.text}\n`);
      }
      if (block.info !== 'sh') continue;
      for (const command of commandsOf(block)) {
        const [, columns, line] = /^(?:COLUMNS=(\d+) )?(?:npx )?(parley(?: .*)?)$/.exec(command.line) ?? [];
        if (line === undefined) continue;
        const width = Number(columns ?? WIDTH);
        const { exit, text: all } = /[|<>;&$`]/.test(line.replace(/'[^']*'/g, ''))
          ? inShell(line, folder, width)
          : await inside(line, width);
        const printed = all.split('\n').map((shown) => shown.trimEnd());
        while (printed.at(-1) === '') printed.pop();
        runs.push({ command, exit, printed });
      }
    }
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
  return runs;
}

interface Ran {
  readonly exit: number | null;
  readonly text: string;
}

/** Runs a command in this process, with a terminal that only keeps what is written. */
async function inside(line: string, width: number): Promise<Ran> {
  let text = '';
  const keep = (more: string): void => void (text += more);
  const exit = await main(wordsOf(line).slice(1), {
    out: keep,
    err: keep,
    width,
    style: unstyled,
    errorStyle: unstyled,
    live: false,
  });
  return { exit, text };
}

function inShell(line: string, folder: string, width: number): Ran {
  const path = [join(folder, '.bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  const { status, stdout } = spawnSync('sh', ['-c', `{ ${line}; } 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, NO_COLOR: '1', COLUMNS: String(width) },
  });
  return { exit: status, text: stdout };
}

/** The words of a command as a shell has them, quotes taken off. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));

/** Whether what was printed is what is shown, where a line `…` stands for any number of lines. */
export function agrees(shown: readonly string[], printed: readonly string[]): boolean {
  if (shown.length === 0) return true;
  const gap = shown.indexOf('…');
  if (gap < 0) return shown.length === printed.length && shown.every((line, at) => line === printed[at]);
  const head = shown.slice(0, gap);
  if (head.some((line, at) => line !== printed[at])) return false;
  const tail = shown.slice(gap + 1);
  if (tail.length === 0) return true;
  for (let at = gap; at <= printed.length; at++) if (agrees(tail, printed.slice(at))) return true;
  return false;
}

/** Pages that show all that is printed; in the others, a command without output is only run. */
export const isTranscript = (page: string): boolean => /^test\/(cli|words)\//.test(page);

async function rewrite(page: string): Promise<void> {
  const text = readPage(page);
  const lines = text.split('\n');
  for (const { command, exit, printed } of (await runPage(text)).toReversed()) {
    if (exit !== command.exit) console.error(`${page}:${command.at}: exits ${exit}, not ${command.exit}`);
    if (isTranscript(page) ? command.shown.join('\n') === printed.join('\n') : agrees(command.shown, printed)) continue;
    const shown = command.shown.length;
    // the first lines, then the mark of what is left out
    if (shown > 0 && command.shown.indexOf('…') === shown - 1)
      lines.splice(command.at, shown - 1, ...printed.slice(0, shown - 1));
    else if (command.shown.includes('…'))
      console.error(`${page}:${command.at}: prints something else; lines are left out, so edit it by hand`);
    else lines.splice(command.at, command.shown.length, ...printed);
  }
  if (lines.join('\n') !== text) writeFileSync(join(root, page), lines.join('\n'));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  for (const page of asked.length === 0 ? pages() : asked) await rewrite(page);
  if (asked.length === 0) {
    for (const [file, command] of Object.entries(GALLERY))
      writeFileSync(join(root, 'docs', 'gallery', file), await drawn(command));
  }
}
