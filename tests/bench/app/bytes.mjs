import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const sizeOf = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

const namedIn = (html, pattern) => [...html.matchAll(pattern)].map(([, name]) => name);

/** Bytes (gzip 9) of script and style that the main page in a folder asks for before it draws. */
export function pageBytes(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = namedIn(html, /(?:src|href)="\.\/([^"]+\.js)"/gu);
  const styles = namedIn(html, /href="\.\/([^"]+\.css)"/gu);
  const sum = (names) => names.reduce((total, name) => total + sizeOf(join(folder, name)), 0);
  return { startJs: sum(scripts), startCss: sum(styles) };
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** What ships and what of it a start needs, in gzipped bytes; the empty app beside it. */
export function measureBytes(empty) {
  const out = resolve('out');
  const kindsOf = (pattern) => filesIn(out).filter((path) => pattern.test(path));
  const sum = (paths) => paths.reduce((total, path) => total + sizeOf(path), 0);
  return {
    ...pageBytes(join(out, 'renderer')),
    mainJs: sizeOf(join(out, 'main', 'index.cjs')),
    allJs: sum(kindsOf(/\.(?:c|m)?js$/u)),
    all: sum(filesIn(out)),
    empty: pageBytes(join(empty, 'out', 'renderer')),
  };
}
