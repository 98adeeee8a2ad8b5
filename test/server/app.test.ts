/** Who may ask the server, and what it answers. */
import { describe, expect, test } from 'vitest';
import { folderWith } from '../disk/folder.ts';
import { studioApp } from '../../src/server/app.ts';
import type { Assets } from '../../src/server/assets.ts';
import { CaseFolder } from '../../src/server/shelf.ts';
import type { BesideCase, DocumentAdded, EvidenceWritten } from '../../src/wire/beside.ts';
import type { CaseText, Shelf, Written } from '../../src/wire/shelf.ts';

const TOKEN = 'the-right-token';
const HOST = '127.0.0.1:4000';

const assets: Assets = {
  page: (nonce) => `<html><meta content="${nonce}"></html>`,
  file: (path) => (path === '/a.js' ? { bytes: new Uint8Array([49]), type: 'text/javascript' } : undefined),
  all: () => new Map(),
};

function serverOf(files: Readonly<Record<string, string>>) {
  const opened = CaseFolder.open(folderWith(files));
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  const watch = { subscribe: () => () => {}, close: async () => {} };
  const app = studioApp({ folder: opened.value, assets, watch, token: TOKEN, port: () => 4000, name: 'cases', version: '1' });
  return (path: string, headers: Readonly<Record<string, string>> = {}, init: RequestInit = {}) =>
    app.request(`http://${HOST}${path}`, {
      ...init,
      headers: { host: HOST, cookie: `parley-4000=${TOKEN}`, ...headers },
    });
}

const CASE = { 'one/case.yaml': 'parley: 1\n' };
const shown = async <T>(answer: Response | Promise<Response>): Promise<T> => (await (await answer).json()) as T;

describe('strangers', () => {
  test.each(['/', '/api/shelf', '/api/case?id=one', '/api/beside?id=one', '/api/events', '/a.js'])(
    '%s is not given without the token',
    async (path) => {
      const ask = serverOf(CASE);
      for (const cookie of ['', 'parley-4000=', 'parley-4000=the-wrong-token', `parley-4001=${TOKEN}`]) {
        expect((await ask(path, { cookie })).status).toBe(403);
      }
      expect((await ask(`${path}${path.includes('?') ? '&' : '?'}token=wrong`, { cookie: '' })).status).toBe(403);
    },
  );

  test('a name that was made to point here is not our host', async () => {
    const ask = serverOf(CASE);
    for (const host of ['evil.example', 'evil.example:4000', '127.0.0.1', '127.0.0.1:4001', '192.168.0.2:4000']) {
      expect((await ask('/api/shelf', { host })).status).toBe(421);
    }
    expect((await ask('/api/shelf', { host: 'localhost:4000' })).status).toBe(200);
  });

  test('another page may not ask, even with the cookie', async () => {
    const ask = serverOf(CASE);
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:4001',
      'https://127.0.0.1:4000',
      'http://localhost:4000',
    ]) {
      expect((await ask('/api/case?id=one&seen=x', { origin }, { method: 'PUT', body: 'x' })).status).toBe(403);
    }
    expect((await ask('/api/shelf', { origin: `http://${HOST}` })).status).toBe(200);
  });
});

test('the right token becomes a cookie that scripts and other sites do not see, and leaves the address', async () => {
  const answer = await serverOf(CASE)(`/?token=${TOKEN}`, { cookie: '' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/');
  expect(answer.headers.get('set-cookie')).toMatch(/^parley-4000=the-right-token;.*HttpOnly; SameSite=Strict$/);
});

test('the page allows only its own files, with a nonce of its own each time', async () => {
  const ask = serverOf(CASE);
  const [one, two] = [await ask('/'), await ask('/')];
  const policy = one.headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'[; ]/);
  expect(policy).toContain("frame-ancestors 'none'");
  // compiled modules of our own are no scripts
  expect(policy.replace(" 'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:/);
  const nonce = /nonce-([^']+)/.exec(policy)![1]!;
  expect(await one.text()).toContain(nonce);
  expect(two.headers.get('content-security-policy')).not.toContain(nonce);
  expect(one.headers.get('referrer-policy')).toBe('no-referrer');
  expect(one.headers.get('x-content-type-options')).toBe('nosniff');
});

describe('cases', () => {
  test('that cannot be read are named with the reason, and do not hide', async () => {
    const ask = serverOf({ ...CASE, 'two/case.yaml': 'parley: 1\n\0' });
    const shelf = await shown<Shelf>(ask('/api/shelf'));
    expect(shelf.cases.map(({ id }) => id)).toEqual(['one']);
    expect(shelf.unread).toEqual([{ id: 'two', problem: 'case.yaml holds binary data', fix: 'a case is a text file in UTF-8' }]);
  });

  test('are listed, read, written and made', async () => {
    const ask = serverOf(CASE);
    const shelf = await shown<Shelf>(ask('/api/shelf'));
    expect(shelf).toMatchObject({ folder: 'cases', readOnly: false, cases: [{ id: 'one', file: 'case.yaml', format: 'yaml' }] });
    const { hash, text } = await shown<CaseText>(ask('/api/case?id=one'));
    expect({ hash, text }).toEqual({ hash: shelf.cases[0]!.hash, text: 'parley: 1\n' });
    const put = (seen: string, body: string) => ask(`/api/case?id=one&seen=${seen}`, {}, { method: 'PUT', body });
    const written = await put(hash, 'parley: 1\ntitle: New\n');
    expect(written.status).toBe(200);
    expect(await shown<CaseText>(ask('/api/case?id=one'))).toMatchObject({ text: 'parley: 1\ntitle: New\n' });
    const late = await put(hash, 'parley: 1\ntitle: Late\n');
    expect(late.status).toBe(409);
    expect(await shown<Written>(late)).toMatchObject({ kind: 'conflict', current: { text: 'parley: 1\ntitle: New\n' } });
    const made = await ask('/api/case?name=Two%20Towns', {}, { method: 'POST', body: 'parley: 1\n' });
    expect(await shown<Written>(made)).toMatchObject({ kind: 'written', entry: { id: 'two-towns' } });
    expect((await ask('/api/case?name=Two%20Towns', {}, { method: 'POST', body: 'parley: 1\n' })).status).toBe(422);
    expect((await shown<Shelf>(ask('/api/shelf'))).cases.map(({ id }) => id)).toEqual(['one', 'two-towns']);
  });

  test('that are not there are not there', async () => {
    const ask = serverOf(CASE);
    for (const id of ['', 'two', '..', '../one', 'one/case.yaml', '/etc/passwd', '%2e%2e/one', 'constructor']) {
      expect((await ask(`/api/case?id=${id}`)).status).toBe(404);
    }
    expect((await ask('/api/case?id=two&seen=x', {}, { method: 'PUT', body: 'x' })).status).toBe(422);
    expect((await ask('/..%2fpackage.json')).status).toBe(404);
    expect((await ask('/a.js')).status).toBe(200);
  });

  test('that are larger than any case are refused', async () => {
    const ask = serverOf(CASE);
    const answer = await ask('/api/case?name=big', { 'content-length': '20000001' }, { method: 'POST', body: 'x' });
    expect(answer.status).toBe(413);
    expect(await shown<Written>(answer)).toMatchObject({ kind: 'refused', message: 'the text is too large' });
  });
});

describe('what stands beside a case', () => {
  const files = { ...CASE, 'one/sources/a.md': 'Words.', 'two.yaml': 'parley: 1\n' };

  test('is read, written where nobody else did, and added to', async () => {
    const ask = serverOf(files);
    const beside = await shown<BesideCase>(ask('/api/beside?id=one'));
    expect(beside).toMatchObject({
      id: 'one',
      evidence: { hash: '', text: '' },
      documents: [{ file: 'sources/a.md', text: 'Words.' }],
    });
    const put = (seen: string, body: string) => ask(`/api/evidence?id=one&seen=${seen}`, {}, { method: 'PUT', body });
    const first = await put('', 'evidence: 1\n');
    expect(first.status).toBe(200);
    const { evidence } = await shown<EvidenceWritten & { kind: 'written' }>(first);
    const late = await put('', 'evidence: 1 # late\n');
    expect(late.status).toBe(409);
    expect(await shown<EvidenceWritten>(late)).toMatchObject({ kind: 'conflict', current: { text: 'evidence: 1\n' } });
    expect((await put(evidence.hash, 'evidence: 1 # ours\n')).status).toBe(200);
    const add = (name: string, body: string) =>
      ask(`/api/document?id=one&name=${encodeURIComponent(name)}`, {}, { method: 'POST', body });
    expect(await shown<DocumentAdded>(add('../../Two Words.html', '<p>x'))).toMatchObject({
      kind: 'added',
      document: { file: 'sources/two-words.html', text: '<p>x' },
    });
    expect(await shown<DocumentAdded>(add('a.md', 'Others.'))).toMatchObject({ document: { file: 'sources/a-2.md' } });
    expect((await add('b.md', ' ')).status).toBe(422);
    const { documents } = await shown<BesideCase>(ask('/api/beside?id=one'));
    expect(documents.map(({ file, text }) => [file, text])).toEqual([
      ['sources/a-2.md', 'Others.'],
      ['sources/a.md', 'Words.'],
      ['sources/two-words.html', '<p>x'],
    ]);
  });

  test('is nothing for a case with a name of its own, or for none', async () => {
    const ask = serverOf(files);
    expect(await shown<BesideCase>(ask('/api/beside?id=two.yaml'))).toEqual({ id: 'two.yaml', documents: [] });
    for (const id of ['two.yaml', 'three', '..', 'one/sources']) {
      expect((await ask(`/api/evidence?id=${id}&seen=`, {}, { method: 'PUT', body: 'x' })).status).toBe(422);
      expect((await ask(`/api/document?id=${id}&name=x`, {}, { method: 'POST', body: 'x' })).status).toBe(422);
    }
    expect((await ask('/api/beside?id=three')).status).toBe(404);
  });
});
