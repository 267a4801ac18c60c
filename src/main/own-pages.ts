import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { fileBelow } from './file-below.ts';
import { FILM_SCHEME } from './following/film-shelf.ts';
import { contentPolicyOf } from './security.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Makes `app://` a scheme like https, with code cache, and `film://` one that streams. Must run before Electron is ready. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: FILM_SCHEME, privileges: { standard: true, secure: true, stream: true } },
  ]);
}

const notFound = (): Response => new Response('not found', { status: 404 });

/** Serves the built pages from `root`, read-only, each with the content security policy. */
export function serveOwnPages(root: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const path = url.host === 'docket' ? fileBelow(root, url.pathname) : null;
    const type = path === null ? undefined : types[extname(path)];
    if (path === null || type === undefined) return notFound();
    try {
      const headers = {
        'content-type': type,
        'content-security-policy': contentPolicyOf(url.pathname),
        'x-content-type-options': 'nosniff',
      };
      return new Response(new Uint8Array(await readFile(path)), { headers });
    } catch {
      return notFound();
    }
  });
}
