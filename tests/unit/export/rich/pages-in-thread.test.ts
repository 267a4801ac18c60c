import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportNotes } from '../../../../src/main/exporting/export-notes.ts';
import { pagesInThread } from '../../../../src/main/exporting/pages-in-thread.ts';
import { builtWorker } from '../../import/built-worker.ts';
import { eveningWithFacts } from './evening.ts';

let folder = '';
let worker = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-pages-'));
  worker = await builtWorker('src/main/exporting/page-worker.ts', join(folder, 'built'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const edition = { name: 'With adverts', toEditionMs: (filmMs: number) => filmMs + 60_000 };
const evening = eveningWithFacts();
const input = { ...evening, edition, options: { ...evening.options, times: 'both' } } as const;

/** The words of the file, marked up; Word's library names its links by chance. */
function contentOf(path: string, format: string): string {
  if (format === 'html') return readFileSync(path, 'utf8');
  const files = Object.entries(unzipSync(readFileSync(path)));
  const pages = files.filter(([name]) => name.endsWith('.xhtml') || name === 'word/document.xml');
  expect(pages).not.toEqual([]);
  const text = pages.map(([, bytes]) => Buffer.from(bytes).toString('utf8')).join('');
  return text.replaceAll(/(?<=r:id="rId)[^"]*/g, '');
}

test.each(['html', 'epub', 'docx'] as const)(
  'makes the same %s as is made here, edition included',
  async (format) => {
    const [here, there] = [join(folder, `here.${format}`), join(folder, `there.${format}`)];
    expect(await exportNotes({ format, input, path: here })).toMatchObject({ ok: true });
    const alsoFormats = pagesInThread(worker);
    expect(await exportNotes({ format, input, path: there, alsoFormats })).toMatchObject({
      ok: true,
      value: { notes: input.notes.length },
    });
    expect(contentOf(there, format)).toEqual(contentOf(here, format));
  },
);

test('leaves nothing behind when it is cancelled or the thread cannot be started', async () => {
  const path = join(folder, 'stopped.docx');
  const stop = new AbortController();
  const alsoFormats = pagesInThread(worker);
  const running = exportNotes({ format: 'docx', input, path, alsoFormats, signal: stop.signal });
  stop.abort();
  expect(await running).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  const broken = pagesInThread(join(folder, 'no-worker.cjs'));
  expect(await exportNotes({ format: 'docx', input, path, alsoFormats: broken })).toMatchObject({
    ok: false,
    error: { kind: 'failed' },
  });
  expect(readdirSync(folder).filter((name) => name.includes('stopped') || name.includes('.part'))).toEqual(
    [],
  );
});
