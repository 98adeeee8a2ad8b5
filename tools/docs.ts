/**
 * The commands that the documentation shows, run: `npx node tools/docs.ts` rewrites what they print in README.md and under
 * docs/; the tests only compare.
 *
 * A block of kind `sh` holds commands after `$ ` and what each prints; commands that print nothing on the page are run for
 * their exit code only. A line `…` stands for lines left out. `# exits 1` after a command is its expected exit code. A block
 * with `file=NAME` is a file the commands after it find. Commands of a page share a folder, in which `cases` is there.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const found = globSync(['*.md', 'docs/**/*.md', 'cases/**/*.md', 'bench/*.md'], { cwd: root });
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

/** Runs the parley commands of a page in order, in a folder of their own. */
export function runPage(text: string): Run[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-docs-')));
  const runs: Run[] = [];
  try {
    symlinkSync(join(root, 'cases'), join(folder, 'cases'));
    mkdirSync(join(folder, '.bin'));
    symlinkSync(join(root, 'bin', 'parley.js'), join(folder, '.bin', 'parley'));
    const path = [join(folder, '.bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
    for (const block of blocksOf(text)) {
      const file = /^\w+ file=(\S+)/.exec(block.info)?.[1];
      if (file !== undefined) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), `${block.text}\n`);
      }
      if (block.info !== 'sh') continue;
      for (const command of commandsOf(block)) {
        const line = command.line.replace(/^npx parley/, 'parley');
        if (!line.startsWith('parley ')) continue;
        const { status, stdout, stderr } = spawnSync('sh', ['-c', `${line} 2>&1`], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, PATH: path, NO_COLOR: '1', COLUMNS: '100' },
        });
        const printed = `${stdout}${stderr}`.split('\n').map((shown) => shown.trimEnd());
        while (printed.at(-1) === '') printed.pop();
        runs.push({ command, exit: status, printed });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return runs;
}

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

function rewrite(page: string): void {
  const text = readPage(page);
  const lines = text.split('\n');
  for (const { command, exit, printed } of runPage(text).toReversed()) {
    if (exit !== command.exit) console.error(`${page}:${command.at}: exits ${exit}, not ${command.exit}`);
    if (agrees(command.shown, printed)) continue;
    if (command.shown.includes('…'))
      console.error(`${page}:${command.at}: prints something else; lines are left out, so edit it by hand`);
    else lines.splice(command.at, command.shown.length, ...printed);
  }
  if (lines.join('\n') !== text) writeFileSync(join(root, page), lines.join('\n'));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const page of pages()) rewrite(page);
}
