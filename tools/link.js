// Puts the `parley` command into node_modules/.bin, where npx finds it at once and without the network. npm links the
// commands of a package's dependencies there, never the package's own. Runs after `npm ci` on whatever Node is at hand.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
if (existsSync(modules)) {
  const folder = `${modules}/.bin`;
  const link = `${folder}/parley`;
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\parley.js" %*\r\n');
  } else {
    symlinkSync('../../bin/parley.js', link);
    chmodSync(fileURLToPath(new URL('../bin/parley.js', import.meta.url)), 0o755);
  }
}
