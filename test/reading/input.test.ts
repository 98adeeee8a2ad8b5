import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/core/evidence/reading.ts';
import type { Result } from '../../src/core/problem.ts';
import { entityText } from '../../src/core/evidence/entity.ts';
import { readBytes, readText } from '../../src/reading/read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (read: Result<Reading>): string[] => read.problems.map(({ code }) => code);
const SAID = 'Mayor Ada Hart said that the ferry would sail again in June.';

/** Every span shows the same words in the untouched text. */
function spansHold({ document, statements }: Reading): void {
  for (const { source, cue, content } of statements) {
    for (const part of [source, cue, content]) {
      for (const [from, to] of part.spans) expect(from).toBeLessThan(to);
      if (document.format === 'html') continue;
      expect(part.spans.map(([from, to]) => document.text.slice(from, to).replaceAll(/\s+/g, ' ')).join(' … ')).toBe(part.text);
    }
  }
}

describe('what cannot be read is said', () => {
  test.each([
    ['nothing', '', 'document-empty'],
    ['blanks', ' \n\t\n', 'document-empty'],
  ])('%s', (_what, text, code) => {
    expect(codes(readBytes(bytes(text), { name: 'x.txt' }))).toEqual([code]);
  });

  test('a PDF, a ZIP archive, bytes of no text', () => {
    for (const [start, what] of [
      [[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
      [[0x50, 0x4b, 0x03, 0x04], 'ZIP'],
      [[1, 0, 2, 0, 3, 7, 0, 9, 0, 1], 'not a text'],
    ] as const) {
      const read = readBytes(Uint8Array.from(start), { name: 'x.txt' });
      expect(codes(read)).toEqual(['document-not-text']);
      expect(read.problems[0]!.message).toContain(what);
    }
  });

  test('Windows-1252 is read, with a warning', () => {
    const read = readBytes(
      Uint8Array.from([...bytes('Premier Ren'), 0xe9, ...bytes(' Falk said that the caf'), 0xe9, ...bytes(' was closed.')]),
      { name: 'x.txt', date: '2031-05-15' },
    );
    expect(codes(read)).toEqual(['document-encoding']);
    expect(read.ok && read.value.statements[0]!.content.text).toBe('that the café was closed');
  });

  test('UTF-16 is read, with its mark and without', () => {
    const wide = Uint8Array.from(SAID.split('').flatMap((letter) => [letter.charCodeAt(0), 0]));
    for (const [data, problems] of [
      [Uint8Array.from([0xff, 0xfe, ...wide]), []],
      [wide, ['document-encoding']],
    ] as const) {
      const read = readBytes(data, { name: 'x.txt', date: '2031-05-15' });
      expect(codes(read)).toEqual(problems);
      expect(read.ok && read.value.statements[0]!.content.text).toBe('that the ferry would sail again in June');
    }
  });

  test('characters that a conversion has lost are counted', () => {
    const read = readBytes(bytes(`${SAID} The caf\uFFFD was open.`), { name: 'x.txt', date: '2031' });
    expect(read.problems[0]!.message).toContain('1 characters');
  });

  test('other languages and scripts are left unread, paragraph by paragraph', () => {
    const arabic = 'قال الرئيس إن المحادثات ستستأنف يوم الأحد في العاصمة بعد أسابيع من التوقف';
    const german =
      'Die Bürgermeisterin sagte am Montag, dass die Fähre im Juni wieder fahren werde und dass der Hafen bis dahin geschlossen bleibe, weil die Mauer noch nicht fertig sei.';
    const read = readText(`${SAID}\n\n${arabic}\n\n${german}`, { name: 'x.txt', date: '2031-05-15' });
    expect(read.problems.map(({ message }) => message)).toEqual([
      '2 of 3 paragraphs of x.txt are not English (Arabic (right to left)) and were not read',
    ]);
    expect(read.statements).toHaveLength(1);
    const none = readText(arabic, { name: 'x.txt', date: '2031-05-15' });
    expect(none.problems[0]!.message).toBe('x.txt is not English (Arabic (right to left)): no statements were looked for in it');
    expect(none.statements).toEqual([]);
  });

  test('of a file too long the beginning is read, and that is said', () => {
    const read = readText(`${SAID}${' '.repeat(5_000_000)}She left.`, { name: 'x.txt', date: '2031-05-15' });
    expect(read.problems[0]!.code).toBe('document-too-long');
    expect(read.problems[0]!.message).toContain('the first 5,000,000 characters were read');
    expect(read.statements[0]!.content.text).toBe('that the ferry would sail again in June');
  });

  test('a document without a date says what that costs', () => {
    expect(readText(SAID, { name: 'x.txt' }).problems.map(({ code }) => code)).toEqual(['document-undated']);
  });
});

describe('formats', () => {
  test('HTML: the article, its entities and its description; spans in the untouched text', () => {
    const html =
      '<html><head><title>No &amp; yes</title><meta property="article:published_time" content="2031-05-15T08:00:00Z"><meta property="og:site_name" content="Coast Herald"><script>var x = "He said that.";</script></head>' +
      '<body><nav>Home</nav><article><h1>Ferry</h1><p>Mayor <b>Ada</b> Hart said that the&nbsp;ferry &amp; the pier were &ldquo;safe&rdquo;.</p><p>Nothing else.</p></article><footer>He said no.</footer></body></html>';
    const reading = readText(html, { name: 'x.html' });
    expect(reading.document).toMatchObject({ title: 'Ferry', date: '2031-05-15', publisher: 'Coast Herald', format: 'html' });
    expect(reading.statements).toHaveLength(1);
    const { source, content } = reading.statements[0]!;
    expect(source.text).toBe('Mayor Ada Hart');
    expect(html.slice(...source.spans[0]!)).toBe('Mayor <b>Ada</b> Hart');
    expect(content.text).toBe('that the ferry & the pier were “safe”');
    expect(html.slice(...content.spans[0]!)).toBe('that the&nbsp;ferry &amp; the pier were &ldquo;safe&rdquo;');
    spansHold(reading);
  });

  test('Markdown: front matter, emphasis, links, lists and code', () => {
    const markdown =
      '---\ntitle: "Ferry"\ndate: 2031-05-15\npublisher: Coast Herald\n---\n\n# Ferry\n\n- Mayor **Ada Hart** said that the [ferry](http://x.example/a_b) would *sail*.\n\n```\nHe said that x.\n```\n';
    const reading = readText(markdown, { name: 'x.md' });
    expect(reading.document).toMatchObject({ title: 'Ferry', date: '2031-05-15', publisher: 'Coast Herald', format: 'markdown' });
    expect(reading.statements.map(({ content }) => content.text)).toEqual(['that the ferry would sail']);
    expect(markdown.slice(...reading.statements[0]!.source.spans[0]!)).toBe('Mayor **Ada Hart');
  });

  test('text: headline, date line and agency', () => {
    const text = `Ferry to sail again\n\n15 May 2031\n\nOSTRA, May 15 (Reuters) - ${SAID}`;
    const reading = readText(text, { name: 'x.txt' });
    expect(reading.document).toMatchObject({ title: 'Ferry to sail again', date: '2031-05-15', publisher: 'Reuters' });
    spansHold(reading);
  });

  test('marks of all kinds keep their places', () => {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
      ["''", "''"],
      ['«', '»'],
      ['„', '”'],
    ]) {
      const text = `${open}We shall see,${close} said Jo Hart.`;
      const reading = readText(text, { name: 'x.txt', date: '2031-05-15' });
      expect(reading.statements.map(({ content, kind }) => [content.text, kind])).toEqual([
        [`${open}We shall see,${close}`, 'direct'],
      ]);
      spansHold(reading);
    }
  });
});

test('the same text gives the same reading', () => {
  const text = `${SAID} “We shall see,” said Jo Hart.`;
  expect(readText(text, { name: 'x.txt' })).toEqual(readText(text, { name: 'x.txt' }));
});

test('characters that a page writes as names and numbers', () => {
  expect(
    ['ldquo', 'thinsp', 'eacute', 'yuml', 'Agrave', '#8217', '#x2019', '#146', '#x80', '#159', 'nbsp', 'shy'].map(entityText),
  ).toEqual(['“', ' ', 'é', 'ÿ', 'À', '’', '’', '’', '€', 'Ÿ', ' ', '']);
  expect(['nosuch', '#0', '#xD800', '#1114112'].map(entityText)).toEqual([undefined, undefined, undefined, undefined]);
  const html = '<p>The Harbour Board offered to pay a fee of 5&thinsp;% to the islands in April.</p>';
  const [statement] = readText(html, { name: 'x.html', date: '2031-03-01' }).statements;
  expect(statement!.content.text).toBe('to pay a fee of 5 % to the islands in April');
});

test('a text without full stops is cut into pieces', () => {
  const said = 'Mayor Ada Hart said that the board needed subsidies ';
  const { statements } = readText(said.repeat(300), { name: 'x.txt', date: '2031-03-01' });
  expect(statements.length).toBeGreaterThan(5);
  for (const { content } of statements) expect(content.text.length).toBeLessThan(5_000);
});

test('an article of a treaty is no occasion', () => {
  const occasions = (text: string) =>
    readText(text, { name: 'x.txt', date: '2031-03-01' }).statements.map(({ occasion }) => occasion?.text);
  expect(occasions('Troops should keep the peace, she said, under a mission to which Article 5 does not apply.')).toEqual([
    undefined,
  ]);
  expect(occasions('The mayor said in Article 5 of the charter that the pier was closed.')).toEqual([undefined]);
  expect(occasions('The mayor said in an article that the pier was closed.')).toEqual(['in an article']);
});
