import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';

const FILM = 'docket://title/the-justice-project';

/** A second start of Docket with the same data folder, as clicking a link or a file is. */
const openWith = (data: string, ...words: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.env['DOCKET_ELECTRON'] ?? '', [
      '.',
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${data}`,
      ...words,
    ]);
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(complaint));
  });

/** Everything that a link must leave as it is: the clock’s state, what was watched to, what is open. */
const standing = (page: Page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.snapshot', {});
    if (!told.ok) throw new Error(told.error.message);
    const held = await window.docket.call('app.notes', { notes: 'all' });
    if (!held.ok) throw new Error(held.error.message);
    const { pass, cases, history } = told.value;
    const { notes } = held.value;
    const facts = cases.map(({ id, facts: shown }) => ({ id, shown: shown.length }));
    return {
      state: pass?.clock.state,
      filmMs: pass?.clock.filmMs ?? 0,
      policy: pass?.pass.policy,
      facts,
      notes,
      history,
    };
  });

const writeNote = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Notes' }).getByText(text)).toBeVisible();
  await page.keyboard.press('Escape');
};

test('a link opens the running Docket at its note or its time, and changes nothing', async ({ docket }) => {
  const { app, page, data } = await docket.start();
  await startClock(page);
  await page.getByRole('heading', { level: 1 }).first().click();
  await writeNote(page, 'The first thing');
  await writeNote(page, 'Another thing');
  const row = page.getByRole('listitem').filter({ hasText: 'The first thing' });
  await row.hover();
  await row.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link to the note copied')).toBeVisible();
  const link = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(link).toMatch(/^docket:\/\/title\/the-justice-project#t=[\d.]+&note=[0-9a-f-]{36}$/u);
  await page.getByRole('heading', { level: 1 }).first().click();
  const before = await standing(page);

  await test.step('a note is brought into view and has the focus', async () => {
    await openWith(data, link);
    await expect(page.getByText(/^The note at 0:\d\d, opened by a link$/u)).toBeVisible();
    await expect(row.getByRole('button').first()).toBeFocused();
  });

  await test.step('a time is looked at, also one that the film has not reached', async () => {
    await openWith(data, `${FILM}#t=1500,1520`);
    await expect(page.getByText('Looking at 25:00, opened by a link')).toBeVisible();
    await expect(page.getByRole('slider', { name: /film/iu }).first()).toHaveAttribute(
      'aria-valuetext',
      /Looking at 25 minutes/u,
    );
  });

  await test.step('a note that is not here leads to its time, and says so', async () => {
    await openWith(data, `${FILM}#t=60&note=nobody-knows-it`);
    await expect(
      page.getByText(/The note of this link is not in this notebook; this is its place, at 1:00/u),
    ).toBeVisible();
  });

  await test.step('an open sheet does not hide the place', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await openWith(data, `${FILM}#t=61`);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText('Looking at 1:01, opened by a link')).toBeVisible();
  });

  const refused: readonly (readonly [string, RegExp])[] = [
    ['docket://title/another-film#t=60', /another film/u],
    [`${FILM}#note=nobody-knows-it`, /is not in this notebook/u],
    [`${FILM}#t=99999`, /later than any film lasts/u],
    ['docket://evil/the-justice-project#t=60', /not a link of Docket/u],
    ['docket://title/%00<script>alert(1)</script>', /not a link of Docket/u],
  ];
  for (const [text, words] of refused) {
    await test.step(`“${text}” is refused in words`, async () => {
      await openWith(data, text);
      const strip = page.getByRole('alert').filter({ hasText: words });
      await expect(strip).toBeVisible();
      await strip.getByRole('button', { name: 'Close' }).click();
    });
  }

  const after = await standing(page);
  expect(after).toEqual({ ...before, filmMs: after.filmMs });
  expect(after.filmMs - before.filmMs, 'the clock only ran on').toBeLessThan(120_000);
  expect(after.filmMs).toBeGreaterThan(before.filmMs);
});

test('a file is opened whatever its name holds, also what Electron loses on the way to the running Docket', async ({
  docket,
}) => {
  const { page, data } = await docket.start();
  const folder = docket.freshFolder();
  const file = join(folder, 'new\nline \u202Etxt.csv');
  writeFileSync(file, 'time,text\n1:10,He speaks\n', { mode: 0o644 });
  await openWith(data, file);
  await expect(
    page.getByRole('dialog', { name: 'Import notes' }).getByText('He speaks').first(),
  ).toBeVisible();
});

test('what an earlier run left and may not be removed keeps no later start from being heard', async ({
  docket,
}) => {
  const data = docket.freshFolder();
  const replies = join(data, 'replies');
  mkdirSync(replies);
  writeFileSync(join(replies, 'an-answer-that-nobody-fetched.json'), '{}');
  chmodSync(replies, 0o555);
  const { page } = await docket.start({ data });
  await startClock(page);
  await openWith(data, `${FILM}#t=61`);
  await expect(page.getByText('Looking at 1:01, opened by a link')).toBeVisible();
  chmodSync(replies, 0o777);
});

test('a cold start with a link says what it needs, and with a file shows the file and takes nothing in', async ({
  docket,
}) => {
  const data = docket.freshFolder();
  const first = await docket.start({ data, switches: [`${FILM}#t=90`] });
  await expect(
    first.page.getByText('This link leads to 1:30 of the film. Start a viewing, then open the link again.'),
  ).toBeVisible();
  await startClock(first.page);
  await first.app.close();

  const again = await docket.start({ data, switches: [`${FILM}#t=90`] });
  await expect(again.page.getByText('Looking at 1:30, opened by a link')).toBeVisible();
  await again.app.close();

  const file = join(data, 'times.txt');
  writeFileSync(file, '0:05 The music begins\n1:10 He speaks\n', { mode: 0o644 });
  const third = await docket.start({ data, switches: [file] });
  const sheet = third.page.getByRole('dialog', { name: 'Import notes' });
  await expect(sheet.getByRole('heading', { name: 'times.txt' })).toBeVisible();
  await expect(sheet.getByText('He speaks')).toBeVisible();
  expect((await standing(third.page)).notes).toEqual([]);

  await test.step('a second start hands its file over, by a relative path or a file: address too', async () => {
    writeFileSync(join(data, 'ümlaut 2.txt'), '0:07 Another file\n', { mode: 0o644 });
    await openWith(data, `file://${encodeURI(join(data, 'ümlaut 2.txt'))}`);
    await expect(sheet.getByRole('heading', { name: 'ümlaut 2.txt' })).toBeVisible();
    await expect(sheet.getByText('Another file')).toBeVisible();
    await openWith(data, 'no-such-file.docket');
    await expect(sheet.getByText('There is no such file.')).toBeVisible();
  });
  expect((await standing(third.page)).notes).toEqual([]);
});
