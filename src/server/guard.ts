/**
 * Who may speak to the server: a browser of this machine that was given the address with its token. Other pages cannot:
 * their origin is refused, and a name that was made to point here (DNS rebinding) is not our host.
 */
import { timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { MiddlewareHandler } from 'hono';

/** Only our own scripts, styles, pictures and requests; nothing from outside, no frames around us. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    `default-src 'none'`,
    // the solver is WebAssembly of our own; scripts from text stay forbidden
    `script-src 'self' 'wasm-unsafe-eval'`,
    `worker-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

const same = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

export interface Guard {
  readonly token: string;
  readonly port: () => number;
}

/** Refuses strangers; a right token in the address becomes a cookie, so that further windows need none. */
export function guard({ token, port }: Guard): MiddlewareHandler {
  return async (context, next) => {
    const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${port()}`);
    const host = context.req.header('host') ?? '';
    if (!hosts.includes(host)) return context.text('This address is not served here.', 421);
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) return context.text('Other pages may not ask here.', 403);
    const cookie = `parley-${port()}`;
    const given = context.req.query('token');
    if (given !== undefined && same(given, token)) {
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      if (context.req.path === '/' && context.req.method === 'GET') return context.redirect('/');
    } else if (!same(getCookie(context, cookie) ?? '', token)) {
      return context.text('Open the address that "parley studio" printed: it holds the key.', 403);
    }
    await next();
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    return undefined;
  };
}
