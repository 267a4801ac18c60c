import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { protocol, type ProtocolResponse } from 'electron';
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

let pageGiven = (): void => undefined;

/** Resolves when a page was asked for first and given to Chromium. */
export const firstPageGiven = new Promise<void>((resolve) => {
  pageGiven = resolve;
});

const notFound: ProtocolResponse = {
  statusCode: 404,
  headers: { 'content-type': 'text/plain' },
  data: Buffer.from('not found'),
};

function answerTo(root: string, address: string): ProtocolResponse {
  const url = new URL(address);
  const path = url.host === 'docket' ? fileBelow(root, url.pathname) : null;
  const type = path === null ? undefined : types[extname(path)];
  if (path === null || type === undefined) return notFound;
  try {
    const headers = {
      'content-type': type,
      'content-security-policy': contentPolicyOf(url.pathname),
      'x-content-type-options': 'nosniff',
    };
    return { headers, data: readFileSync(path) };
  } catch {
    return notFound;
  }
}

/**
 * Serves the built pages from `root`, read-only, each with the content security policy. A page's file is small and goes
 * out whole, in one turn: `protocol.handle` would load Node's fetch for it and pass every file through a stream of many
 * turns, while the window waits (docs/adr/0028).
 */
export function serveOwnPages(root: string): void {
  protocol.registerBufferProtocol('app', (request, give) => {
    give(answerTo(root, request.url));
    pageGiven();
  });
}
