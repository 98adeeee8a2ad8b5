/** The server of the studio: its pages, the cases of a folder, and word of what changed on disk. */
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Assets } from './assets.ts';
import { contentSecurityPolicy, guard, type Guard } from './guard.ts';
import type { CaseFolder } from './shelf.ts';
import type { Watch } from './watch.ts';
import type { DocumentAdded, EvidenceWritten } from '../wire/beside.ts';
import type { Shelf, ShelfChanged, Written } from '../wire/shelf.ts';

export interface Studio extends Guard {
  readonly folder: CaseFolder;
  /** the folder as the user named it */
  readonly name: string;
  readonly version: string;
  readonly assets: Assets;
  readonly watch: Watch;
}

/** Largest text taken in a request, in bytes; that of the largest file the reader takes. */
const MOST_BYTES = 20_000_000;

export function studioApp(studio: Studio): Hono {
  const { folder, assets, watch } = studio;
  const app = new Hono();
  const shelf = (): Shelf => ({
    folder: studio.name,
    version: studio.version,
    readOnly: false,
    cases: folder.entries(),
    unread: folder.unread(),
  });
  app.use(guard(studio));
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.get('/', (context) => {
    const nonce = randomBytes(16).toString('base64');
    context.header('Content-Security-Policy', contentSecurityPolicy(nonce));
    context.header('Cache-Control', 'no-store');
    return context.html(assets.page(nonce));
  });
  app.get('/api/shelf', (context) => context.json(shelf()));
  app.get('/api/case', (context) => {
    const found = folder.read(context.req.query('id') ?? '');
    return found === undefined ? context.json({ message: 'there is no such case' }, 404) : context.json(found);
  });
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.json(tooLarge, 413) });
  app.put('/api/case', limit, async (context) => {
    const written = folder.write(context.req.query('id') ?? '', await context.req.text(), context.req.query('seen') ?? '');
    return context.json(written, statusOf(written));
  });
  app.post('/api/case', limit, async (context) => {
    const { name = '', from } = context.req.query();
    const written = folder.create(name, await context.req.text(), from);
    return context.json(written, statusOf(written));
  });
  app.get('/api/beside', (context) => {
    const found = folder.beside(context.req.query('id') ?? '');
    return found === undefined ? context.json({ message: 'there is no such case' }, 404) : context.json(found);
  });
  app.put('/api/evidence', limit, async (context) => {
    const { id = '', seen = '' } = context.req.query();
    const written = folder.writeEvidence(id, await context.req.text(), seen);
    return context.json(written, statusOf(written));
  });
  app.post('/api/document', limit, async (context) => {
    const { id = '', name = '' } = context.req.query();
    const added = folder.addDocument(id, name, await context.req.text());
    return context.json(added, statusOf(added));
  });
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const tell = (): void => {
        const message: ShelfChanged = { kind: 'shelf', shelf: shelf() };
        void stream.writeSSE({ data: JSON.stringify(message) });
      };
      const stop = watch.subscribe(tell);
      stream.onAbort(stop);
      while (!stream.aborted) {
        await stream.writeSSE({ data: '', event: 'alive' });
        await stream.sleep(20_000);
      }
    }),
  );
  app.get('/*', (context) => {
    const asset = assets.file(context.req.path);
    if (asset === undefined) return context.text('There is no such page.', 404);
    return context.body(asset.bytes, 200, { 'Content-Type': asset.type, 'Cache-Control': 'max-age=31536000, immutable' });
  });
  return app;
}

const tooLarge: Written = { kind: 'refused', message: 'the text is too large', fix: 'a case is a small text file' };

const statusOf = ({ kind }: Written | EvidenceWritten | DocumentAdded): 200 | 409 | 422 =>
  kind === 'conflict' ? 409 : kind === 'refused' ? 422 : 200;
