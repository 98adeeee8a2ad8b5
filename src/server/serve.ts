/** Starts the server on this machine only. */
import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { studioApp } from './app.ts';
import { studioAssets } from './assets.ts';
import type { CaseFolder } from './shelf.ts';
import { watchFolder } from './watch.ts';
import { bad, error, good, type Result } from '../core/problem.ts';

export interface Serving {
  /** the address with its token */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly name: string;
  readonly version: string;
  /** 0: any free port */
  readonly port: number;
  readonly tell: (line: string) => void;
}

/** Serves the studio over a folder on loopback. Error: no-port. */
export async function serveStudio(folder: CaseFolder, options: ServeOptions): Promise<Result<Serving>> {
  const token = randomBytes(24).toString('base64url');
  const assets = await studioAssets(options.tell);
  const watch = watchFolder(folder.root);
  let port = 0;
  const app = studioApp({ folder, assets, watch, token, port: () => port, name: options.name, version: options.version });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port }, (address: AddressInfo) => {
      port = address.port;
      const close = async (): Promise<void> => {
        await watch.close();
        await new Promise<void>((closed) => {
          server.close(() => closed());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      };
      resolve(good({ url: `http://127.0.0.1:${port}/?token=${token}`, close }));
    });
    server.on('error', (thrown: NodeJS.ErrnoException) => {
      void watch.close();
      const taken = thrown.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${thrown.code ?? thrown.message})`;
      resolve(
        bad(error('no-port', `port ${options.port} ${taken}`, { fix: 'name another, or leave --port out for a free one' })),
      );
    });
  });
}
