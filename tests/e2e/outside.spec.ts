import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './docket.ts';

const onDisk = (data: string): string =>
  readdirSync(join(data, 'notes'))
    .filter((name) => name.startsWith('notes.'))
    .map((name) => readFileSync(join(data, 'notes', name), 'utf8'))
    .join('\n');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** A second start of Docket with the same data folder, as `docket WORDS` is. */
const docketCommand = (data: string, ...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const electron = process.env['DOCKET_ELECTRON'] ?? '';
    const child = spawn(electron, [
      '.',
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${data}`,
      ...words,
    ]);
    let out = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: out.trim(), complaint: complaint.trim() }));
  });

const notesOf = (page: Page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.notes', { notes: 'all' });
    if (!told.ok) throw new Error(told.error.message);
    return told.value.notes.map(({ text, kind, tags, caseIds }) => ({ text, kind, tags, caseIds }));
  });

test('a command line reaches the running Docket, its screen and its disk', async ({ docket }) => {
  const { page, data } = await docket.start();
  const early = await docketCommand(data, '--mark');
  expect(early.code, early.complaint).toBe(1);
  expect(early.complaint).toContain('docket: ');

  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();

  const on = await docketCommand(data, '--on', '3');
  expect(on).toMatchObject({ code: 0, out: 'Momolu Stewart is on screen.' });
  await expect(page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeVisible();

  const note = await docketCommand(data, '--note', 'Who pays? #law');
  expect(note.code, note.complaint).toBe(0);
  expect(note.out).toMatch(/^Noted at 0:0\d\.$/u);
  await expect(page.getByText('Who pays?')).toBeVisible();
  expect(onDisk(data)).toContain('Who pays? #law');

  const mark = await docketCommand(data, '--mark');
  expect(mark.out).toMatch(/^Marked at 0:\d\d\.$/u);
  expect(await notesOf(page)).toEqual([
    { text: 'Who pays? #law', kind: 'note', tags: ['law'], caseIds: ['momolu-stewart'] },
    { text: '', kind: 'mark', tags: [], caseIds: ['momolu-stewart'] },
  ]);

  const nobody = await docketCommand(data, '--on', '0');
  expect(nobody).toMatchObject({ code: 0, out: 'Nobody of the four is on screen.' });
  expect(readdirSync(join(data, 'replies'))).toEqual([]);
});

/** Keeps the addresses of the windows that are shown: a box hides again when another app takes the focus of the screen. */
const keepShown = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron, BrowserWindow }) => {
    const shown: string[] = [];
    Reflect.set(globalThis, 'shownWindows', shown);
    const watch = (window: Electron.BrowserWindow): void =>
      void window.on('show', () => shown.push(window.webContents.getURL()));
    BrowserWindow.getAllWindows().forEach(watch);
    electron.on('browser-window-created', (_event, window) => watch(window));
  });

test('the note box can be opened from a command line', async ({ docket }) => {
  const { app, data } = await docket.start();
  await keepShown(app);
  const opened = await docketCommand(data, '--note');
  expect(opened).toMatchObject({ code: 0, out: 'The note box is open.' });
  await expect
    .poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'shownWindows'))))
    .toContain('/capture.html');
});

for (const words of [['--on', '9x'], ['--on'], ['--mark', '--note', 'two'], [`--note=${' '.repeat(9)}`]]) {
  test(`“${words.join(' ').trim()}” is refused in one line, and nothing changes`, async ({ docket }) => {
    const { page, data } = await docket.start();
    const refused = await docketCommand(data, ...words);
    expect(refused.code).toBe(1);
    expect(refused.complaint.split('\n').filter((line) => line.startsWith('docket: '))).toHaveLength(1);
    expect(await notesOf(page)).toEqual([]);
  });
}

test('without a running Docket a command says so, and no window opens', async ({ docket }) => {
  const data = docket.freshFolder();
  const alone = await docketCommand(data, '--note', 'Nobody is there');
  expect(alone.code).toBe(1);
  expect(alone.complaint).toContain('docket: Docket is not running, so nothing was noted. Start it first.');
  expect(existsSync(join(data, 'notes'))).toBe(false);
});

test('what another process sends is checked like a message from a page', async ({ docket }) => {
  const { app, page, data } = await docket.start();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
  const good = { startedWallMs: Date.now(), replyId: randomUUID() };
  const hostile: readonly unknown[] = [
    { ...good, ask: { ask: 'mark' }, replyId: '../../escaped' },
    { ...good, ask: { ask: 'note', text: 7 } },
    { ...good, ask: { ask: 'note', text: 'x'.repeat(100_001) } },
    { ...good, ask: { ask: 'on', listing: -1 } },
    { ...good, ask: { ask: 'quit' } },
    { ...good, ask: { ask: 'mark', extra: true } },
    ['--mark'],
    'a string',
    { json: '{' },
    { opened: { what: 'file', path: 7 } },
    { opened: { what: 'link', text: 'x'.repeat(5000) } },
  ];
  await app.evaluate(({ app: running }, requests) => {
    for (const request of requests) {
      running.emit('second-instance', {}, [], '', request);
      running.emit('second-instance', {}, [], '', { json: JSON.stringify(request) });
    }
  }, hostile);
  const mark = await docketCommand(data, '--mark');
  expect(mark.code, mark.complaint).toBe(0);
  expect(await notesOf(page)).toHaveLength(1);
  expect(existsSync(join(data, 'replies')) ? readdirSync(join(data, 'replies')) : []).toEqual([]);
});
