#!/usr/bin/env node
// Checks the Node version before anything newer than Node 12 is parsed, then starts the command line.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `parley needs Node 22.18 or newer; this is Node ${process.versions.node}.\n` +
      'In a checkout, start it through npx, which uses the Node that came with the packages: npx parley …',
  );
  process.exit(2);
}
const { existsSync } = await import('node:fs');
const built = new URL('../dist/cli/main.js', import.meta.url);
const source = new URL('../src/cli/main.ts', import.meta.url);
const { main } = await import(existsSync(source) ? source.href : built.href);
process.exitCode = await main(process.argv.slice(2));
