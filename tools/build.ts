/** dist/: the JavaScript and the declarations that the published package holds, and the pages of the studio. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
await build({ configFile: `${root}/src/studio/vite.config.ts`, logLevel: 'warn' });
process.exitCode = status ?? 1;
