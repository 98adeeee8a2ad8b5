/** The figures as they are drawn now against those kept in docs/gallery; `npm run docs` draws them again. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawn, GALLERY } from '../../tools/gallery.ts';

test('the gallery holds the figures, shows each, and nothing else', () => {
  const page = readFileSync('docs/gallery/README.md', 'utf8');
  const files = readdirSync('docs/gallery').filter((file) => file.endsWith('.svg'));
  expect(files.sort()).toEqual(Object.keys(GALLERY).sort());
  for (const [file, command] of Object.entries(GALLERY)) {
    expect(page).toContain(`](${file})`);
    expect(page).toContain(`$ parley figure ${command} -o ${file}`);
  }
});

describe('is drawn as it is kept', () => {
  test.each(Object.entries(GALLERY))('%s', async (file, command) => {
    expect(await drawn(command)).toBe(readFileSync(`docs/gallery/${file}`, 'utf8'));
  });
});
