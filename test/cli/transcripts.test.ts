import { expect, test } from 'vitest';
import { isTranscript, pages, readPage, runPage } from '../../tools/docs.ts';

const transcripts = pages().filter(isTranscript);

test('the transcripts are seen', () => expect(transcripts.length).toBeGreaterThan(7));

test.each(transcripts)('%s (npm run docs writes it)', async (page) => {
  const runs = await runPage(readPage(page));
  expect(runs.length).toBeGreaterThan(3);
  for (const { command, exit, printed } of runs) {
    const where = `${page}:${command.at}`;
    expect({ where, exit, printed }).toEqual({ where, exit: command.exit, printed: command.shown });
  }
});
