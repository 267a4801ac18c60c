import { expect, it } from 'vitest';
import { fileBelow } from '../../../src/main/file-below.ts';

it.each([
  ['/index.html', '/app/out/index.html'],
  ['/assets/a%20b.js', '/app/out/assets/a b.js'],
])('%s is a file of our own', (path, file) => expect(fileBelow('/app/out', path)).toBe(file));

it.each([
  '/../secret',
  '/%2e%2e/secret',
  '/..%2fsecret',
  '/assets/..%2f..%2fsecret',
  '/..%5csecret',
  '/%00',
  '/%',
  '/',
])('%s is nothing', (path) => expect(fileBelow('/app/out', path)).toBeNull());
