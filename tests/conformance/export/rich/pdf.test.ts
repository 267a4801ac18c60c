import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../tool.ts';
import { ran, withFiles } from './with-file.ts';

const none = Buffer.alloc(0);
let [evening, nasty, hostile]: readonly [Buffer, Buffer, Buffer] = [none, none, none];
let cancelled = '';
const folder = mkdtempSync(join(tmpdir(), 'docket-printer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The printer of the app, made into a program that Electron runs; any user may read it, since root may not run Electron. */
async function buildPrinter(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve('tests/conformance/export/rich/printer.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  });
  writeFileSync(join(folder, 'package.json'), '{"name":"docket-printer","main":"main.cjs"}');
  chmodSync(folder, 0o755);
}

beforeAll(async () => {
  await buildPrinter();
  const start = '"$DOCKET_ELECTRON" "$0" --disable-gpu';
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/headless.mjs', '--no-build', 'sh', '-c', start, folder],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 110_000 },
  );
  const [first, second, third] = [...stdout.matchAll(/^(?:PDF|HOSTILE) (.*)$/gm)].map(([, file]) =>
    Buffer.from(file ?? '', 'base64'),
  );
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error(`Electron printed nothing: ${stderr}`);
  }
  [evening, nasty, hostile] = [first, second, third];
  cancelled = /^CANCELLED (.*)$/m.exec(stdout)?.[1] ?? '';
}, 120_000);

const withoutMarks = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '');
const tool = (file: Uint8Array, command: (path: string) => [string, ...string[]]) =>
  withFiles({ 'notes.pdf': file }, (place) => ran(command(join(place, 'notes.pdf'))));

test('a cancelled print rejects with its reason', () => {
  expect(cancelled).toBe('Error: cancelled');
});

describeWith({ probe: ['pdfinfo', '-v'], debianPackage: 'poppler-utils' }, 'poppler', () => {
  test('finds tags, a title, A4 and no script', () => {
    const { stdout } = tool(evening, (path) => ['pdfinfo', path]);
    expect(stdout).toMatch(/Title:\s+Notes on Kim Kardashian West: The Justice Project/);
    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toMatch(/JavaScript:\s+no/);
    expect(stdout).toMatch(/Page size:\s+59\d\.\d+ x 84\d/);
  });

  test('finds a number on every page', () => {
    const { stdout } = tool(evening, (path) => ['pdftotext', '-layout', path, '-']);
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((page) => page.trimEnd().split('\n').at(-1)?.trim())).toEqual(
      pages.map((_, index) => String(index + 1)),
    );
  });

  test('reads the words of notes and facts, right to left too', () => {
    const { stdout } = tool(evening, (path) => ['pdftotext', path, '-']);
    const text = withoutMarks(stdout);
    for (const words of [
      '0:07:11',
      '–0:07:27',
      'who decides',
      'Mark without words',
      'No time',
      'Told otherwise',
      'Court record',
      'שמעתי',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('holds the notes as data');
  });

  test('reads every heading of the nasty sample, and no text that was run', () => {
    const { stdout } = tool(nasty, (path) => ['pdftotext', path, '-']);
    expect(stdout).toContain('<script>alert(1)</script>');
    expect(stdout).toContain('the end');
  });

  test('finds that no script ran and nothing was fetched, whatever stands in the page', () => {
    const { stdout } = tool(hostile, (path) => ['pdfinfo', path]);
    expect(stdout).toMatch(/Title:\s+kept/);
    expect(stdout).toMatch(/Page size:\s+612 x 792/);
    expect(tool(hostile, (path) => ['pdftotext', path, '-']).stdout).toContain('before');
  });

  test('does find nothing in what is no PDF', () => {
    expect(tool(Buffer.from('<p>no PDF</p>'), (path) => ['pdfinfo', path]).status).not.toBe(0);
  });
});

describeWith({ probe: ['qpdf', '--version'], debianPackage: 'qpdf' }, 'qpdf', () => {
  test('finds the files whole, with an outline of cases and notes', () => {
    for (const file of [evening, nasty])
      expect(tool(file, (path) => ['qpdf', '--check', path]).status).toBe(0);
    const { stdout } = tool(evening, (path) => ['qpdf', '--json', '--json-key=outlines', path]);
    for (const words of ['Dawn Jackson', '0:07:11', 'Facts from the case files'])
      expect(stdout).toContain(words);
  });

  test('does find that a file is cut off', () => {
    expect(
      tool(evening.subarray(0, evening.length / 2), (path) => ['qpdf', '--check', path]).status,
    ).not.toBe(0);
  });
});
