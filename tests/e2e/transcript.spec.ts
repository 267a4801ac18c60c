import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test, type RunningDocket } from './docket.ts';
import { begin, offer } from './import-files.ts';
import { openTranscript, seenTo, spokenAt, subtitles } from './transcript-files.ts';

/** The open lines on the page. */
const linesIn = (page: Page) =>
  page.getByRole('listbox', { name: /^What is said so far/u }).getByRole('option');

test('a subtitle file opens as the film passes it; lines are found, chosen and quoted with their time', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page, data } = running;
  await page.keyboard.press('Space');
  await offer(running, 'film.srt', subtitles(60));
  await openTranscript(page);
  await page.getByRole('button', { name: 'Choose a subtitle file' }).click();
  await expect(page.getByText('Lines appear here as the film passes them.')).toBeVisible();
  expect(await seenTo(page, 150_000)).toBe(true);

  const lines = page.getByRole('main', { name: 'Transcript' }).getByRole('listbox').first();
  const line = (seconds: number) => lines.getByRole('option').filter({ hasText: spokenAt(seconds) });
  await expect(line(0)).toBeVisible();
  expect(await line(0).getAttribute('aria-setsize')).toBe('31');
  const told = await page.evaluate(() => window.docket.call('transcript.lines', { stamp: null, from: 0 }));
  expect(told.ok && told.value.lines.at(-1)?.startMs).toBe(120_000);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('judje question');
  await expect(page.getByText('4 lines so far')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(lines.locator('mark').first()).toBeVisible();
  await page.getByRole('searchbox').fill('');

  await line(0).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 lines, 0:04 to 0:08')).toBeVisible();
  await page.getByRole('button', { name: 'Quote into a note' }).click();
  await expect(page.getByText('Quoted into a note at 4 seconds')).toBeAttached();
  const notes = await page.evaluate(async () => {
    const held = await window.docket.call('app.notes', { notes: 'all' });
    return held.ok ? held.value.notes : [];
  });
  expect(notes).toMatchObject([
    { kind: 'quote', quote: `${spokenAt(4)}\n${spokenAt(8)}`, filmMs: 4_000, endMs: 11_000 },
  ]);
  const stored = readdirSync(join(data, 'transcripts')).filter((name) => name !== 'state.json');
  expect(stored).toEqual([expect.stringMatching(/^[\da-f]{64}\.json$/u)]);
  expect(readFileSync(join(data, 'transcripts', stored[0] ?? ''), 'utf8')).toContain(spokenAt(1_200));

  await page.getByRole('button', { name: 'New viewing' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByLabel('Find in notes')).toBeFocused();
  await page.getByRole('radio', { name: 'Compare' }).focus();
  await page.keyboard.press('Space');
  const places = page.getByRole('list', { name: /^Places of the film/u });
  await expect(places.getByRole('blockquote')).toContainText(spokenAt(4));
});

test('search finds open lines only, under a heading of their own, and leads to them', async ({ docket }) => {
  const running = await begin(docket);
  const { page } = running;
  await page.keyboard.press('Space');
  await offer(
    running,
    'film.vtt',
    `WEBVTT\n\n00:10.000 --> 00:12.000\n<v Ana>A <i>singular</i> word\n\n09:00.000 --> 09:02.000\nsingular again\n`,
  );
  await openTranscript(page);
  await page.getByRole('button', { name: 'Choose a subtitle file' }).click();
  expect(await seenTo(page, 60_000)).toBe(true);
  await expect(linesIn(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('singular');
  const found = page.getByRole('group', { name: 'Transcript' }).getByRole('option');
  await expect(found).toHaveText(['0:10A singular word']);
  await page.keyboard.press('Enter');
  await expect(linesIn(page).filter({ hasText: 'A singular word' })).toBeFocused();
});

test('a TTML file reads; a damaged file is refused with its line and changes nothing', async ({ docket }) => {
  const running = await begin(docket);
  const { page } = running;
  await page.keyboard.press('Space');
  const ttml = `<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="1s" end="2s">Said<br/>in two</p></div></body></tt>`;
  await offer(running, 'film.ttml', ttml);
  await openTranscript(page);
  await page.getByRole('button', { name: 'Choose a subtitle file' }).click();
  expect(await seenTo(page, 60_000)).toBe(true);
  await expect(linesIn(page)).toContainText('Said');
  await offer(running, 'bad.ttml', ttml.replace('</p>', '\n'));
  await page.getByText('film.ttml · TTML · times not checked yet').click();
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Line 2' })).toBeVisible();
  await expect(linesIn(page)).toHaveCount(1);
});

test('the page is whole for axe in every theme, and a line that is heard sets the times', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page } = running;
  await page.keyboard.press('Space');
  await offer(running, 'film.srt', subtitles(20));
  await openTranscript(page);
  expect(await violations(page), 'without a file').toEqual([]);
  await page.getByRole('button', { name: 'Choose a subtitle file' }).click();
  expect(await seenTo(page, 120_000)).toBe(true);
  await page.getByText('film.srt · SubRip · times not checked yet').click();
  await linesIn(page).first().focus();
  await page.keyboard.press('End');
  await expect(linesIn(page).last()).toBeFocused();
  await page.keyboard.press(' ');
  for (const theme of ['dark', 'light', 'dim'] as const) {
    await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violations(page), theme).toEqual([]);
  }
  await page.evaluate(() =>
    window.docket.call('clock.change', {
      change: { kind: 'set', filmMs: 95_000, plusMinusMs: 2000 },
      agoMs: 0,
    }),
  );
  await page.getByRole('button', { name: 'Being said now' }).click();
  await expect(page.getByRole('group', { name: 'Move the times earlier?' })).toHaveCount(0);
  await expect(page.getByText(/film\.srt · SubRip · times set by you/u)).toBeVisible();
  await expect(page.getByText('7.0 s later', { exact: true })).toBeVisible();
});

test('subtitles among the imports: the viewer says that they are what is said, and reads along', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page } = running;
  await page.keyboard.press('Space');
  await offer(running, 'film.srt', subtitles(20));
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  // The file is named already: nobody is asked for it a second time.
  await running.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.reject(new Error('asked twice'));
  });
  await page.getByRole('button', { name: 'It is what is said: read along with it' }).click();
  await expect(page.getByRole('main', { name: 'Transcript' })).toBeVisible();
  await expect(page.getByText('film.srt · SubRip · times not checked yet')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a press far back asks before it opens later lines; a noted moment sets the times of its line', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page } = running;
  await page.keyboard.press('Space');
  await offer(running, 'film.srt', subtitles(20));
  await openTranscript(page);
  await page.getByRole('button', { name: 'Choose a subtitle file' }).click();
  expect(await seenTo(page, 300_000)).toBe(true);
  await linesIn(page).first().focus();
  await page.keyboard.press('End');
  await expect(linesIn(page).last()).toBeFocused();
  await page.keyboard.press(' ');
  const count = await linesIn(page).last().getAttribute('aria-setsize');
  const setTo = (filmMs: number) =>
    page.evaluate(
      (to) =>
        window.docket.call('clock.change', {
          change: { kind: 'set', filmMs: to, plusMinusMs: 2000 },
          agoMs: 0,
        }),
      filmMs,
    );
  await setTo(20_000);
  await page.getByRole('button', { name: 'Being said now' }).click();
  const question = page.getByRole('group', { name: 'Move the times earlier?' });
  await expect(question).toContainText('4:08 earlier');
  await expect(question.getByRole('button', { name: 'Leave them' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect(await linesIn(page).last().getAttribute('aria-setsize')).toBe(count);

  await setTo(270_000);
  await page.getByRole('button', { name: 'I hear a line that I will know again' }).click();
  await expect(page.getByText(/^Noted at 4:30/u)).toBeVisible();
  await setTo(300_000);
  await page.getByRole('button', { name: 'This is what I heard' }).click();
  await expect(page.getByText(/film\.srt · SubRip · times set by you/u)).toBeVisible();
  await expect(page.getByText(/^Noted at/u)).toHaveCount(0);
});

/** Lets a file go over the window, as a hand would. */
async function drop(running: RunningDocket, name: string, text: string): Promise<void> {
  const { page } = running;
  const path = await offer(running, name, text);
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.dataset['testid'] = 'for-the-test';
    input.hidden = true;
    document.body.append(input);
  });
  await page.getByTestId('for-the-test').setInputFiles(path);
  await page.getByTestId('for-the-test').evaluate((input) => {
    const [file] = input instanceof HTMLInputElement ? (input.files ?? []) : [];
    if (file === undefined) throw new Error('no file');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

test('a file that can be nothing but subtitles asks nothing when it is dropped', async ({ docket }) => {
  const running = await begin(docket);
  const { page } = running;
  const events = ['[Script Info]', 'ScriptType: v4.00+', '', '[Events]'];
  const format = 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
  const line = 'Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Somebody speaks';
  await drop(running, 'film.ass', [...events, format, line].join('\n'));
  await expect(page.getByRole('main', { name: 'Transcript' })).toBeVisible();
  await expect(page.getByText('film.ass · ASS · times not checked yet')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
