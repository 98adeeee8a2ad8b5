/** What the evidence of a case has as rejected is not proposed again by `parley read --case`, in whatever form. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { unstyled } from '../../src/report/render/wrap.ts';

test('left out, and counted; a broken evidence file leaves all proposals', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-rejected-'));
  try {
    cpSync('test/casefile/evidence/harbour.yaml', join(folder, 'case.yaml'));
    const document = join(folder, 'note.md');
    writeFileSync(document, 'Jon Berg said that it would go to court. Mayor Ana Lind said that the town would pay nothing.\n');
    const read = async (...more: readonly string[]): Promise<string> => {
      let out = '';
      const say = (text: string): void => void (out += text);
      const terminal = { out: say, err: () => {}, width: 100, style: unstyled, errorStyle: unstyled, live: false };
      expect(await main(['read', document, '--case', folder, ...more], terminal)).toBe(0);
      return out;
    };
    const texts = async (): Promise<unknown> => {
      const { documents } = JSON.parse(await read('--json')) as {
        documents: { rejected: number; statements: { id: string; content: { text: string } }[] }[];
      };
      return documents.map(({ rejected, statements }) => [
        rejected,
        statements.map(({ id, content }) => `${id} ${content.text}`),
      ]);
    };
    const [first, second] = ['s1 that it would go to court', 's2 that the town would pay nothing'];
    expect(await texts()).toEqual([[0, [first, second]]]);
    const evidence = join(folder, 'evidence.yaml');
    writeFileSync(
      evidence,
      'evidence: 1\ndocuments:\n  note: { file: note.md }\nrejected:\n  - quote: that it would go to court\n',
    );
    expect(await texts()).toEqual([[1, [second]]]);
    expect(await read()).toContain('1 proposal rejected before left out');
    writeFileSync(evidence, 'evidence: 1\nrejected: yes\n');
    expect(await texts()).toEqual([[0, [first, second]]]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
