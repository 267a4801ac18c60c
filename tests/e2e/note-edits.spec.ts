import type { Page } from '@playwright/test';
import { expect, startClock, test, type RunningDocket } from './docket.ts';
import { takeNote } from './second-viewing.ts';
import { openMini } from './windows.ts';

/** Gives the main window's page the height of a small laptop's screen. */
const makeLow = async ({ app, page }: RunningDocket): Promise<void> => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/index.html'))
      ?.setContentSize(1280, 720),
  );
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(720);
};

/** Changes the words of a note as another window does. */
const changeElsewhere = (page: Page, over: string, text: string) =>
  page.evaluate(
    async ([before, after]) => {
      const kept = await window.docket.call('app.notes', { notes: 'all' });
      const note = kept.ok ? kept.value.notes.find((one) => one.text === before) : undefined;
      const patch = { text: after ?? '' };
      const outcome = await window.docket.call('note.edit', {
        id: note?.id ?? '',
        patch,
        over: before ?? '',
      });
      if (!outcome.ok) throw new Error(outcome.error.message);
    },
    [over, text],
  );

test('what was typed into a note that is edited is there when its row comes back, and after Docket was killed', async ({
  docket,
}) => {
  const running = await docket.start();
  const { page, data } = running;
  await startClock(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Short');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Edit note' }).click();
  const words = page.getByRole('textbox', { name: 'Words of this note' });
  await words.fill('Short, and a long thought more');
  const shown = page.getByRole('combobox', { name: 'Show notes of' });
  await shown.focus();
  await shown.selectOption('Momolu Stewart');
  await expect(words).toHaveCount(0);
  await shown.selectOption('All cases');
  await expect(words).toHaveValue('Short, and a long thought more');
  await expect(shown).toBeFocused();
  await expect
    .poll(() => page.evaluate(() => window.docket.call('draft.show', { field: 'composer' })))
    .toMatchObject({ value: { edits: [{ text: 'Short, and a long thought more', over: 'Short' }] } });
  await docket.kill(running);
  const next = await docket.start({ data });
  const kept = next.page.getByRole('textbox', { name: 'Words of this note' });
  await expect(kept).toHaveValue('Short, and a long thought more');
  await kept.press('Enter');
  await expect(next.page.getByRole('list').getByText('Short, and a long thought more')).toBeVisible();
  await next.page.getByRole('main').first().focus();
  await next.page.keyboard.press('Control+z');
  await expect(next.page.getByRole('list').getByText('Short', { exact: true })).toBeVisible();

  await test.step('Escape leaves the note as it was, also when the row comes back', async () => {
    await next.page.getByRole('button', { name: 'Edit note' }).click();
    const again = next.page.getByRole('textbox', { name: 'Words of this note' });
    await again.fill('Not this');
    await again.press('Escape');
    await next.app.close();
    const last = await docket.start({ data });
    await expect(last.page.getByRole('list').getByText('Short', { exact: true })).toBeVisible();
  });
});

test('words that another window changed meanwhile are not written over: both are shown and can both be kept', async ({
  docket,
}) => {
  const running = await docket.start();
  const { page } = running;
  await startClock(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Short');
  await page.keyboard.press('Enter');
  const mini = await openMini(running);
  await page.getByRole('button', { name: 'Edit note' }).click();
  const words = page.getByRole('textbox', { name: 'Words of this note' });
  await words.fill('Mine, with @Stewart #law');
  await mini.evaluate(async () => {
    const list = await window.docket.call('noteTable.rows', {
      question: { text: '', scope: 'all', sort: 'time', descending: false },
      from: 0,
      count: 1,
    });
    const id = list.ok ? list.value.rows[0]?.note.id : undefined;
    await window.docket.call('note.edit', { id: id ?? '', patch: { text: 'Theirs' }, over: 'Short' });
  });
  await words.press('Enter');
  await expect(page.getByRole('alert')).toContainText('These words were changed elsewhere meanwhile.');
  const edit = page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');
  await expect(edit.getByText('Yours', { exact: true })).toBeVisible();
  await expect(edit.getByText('On the disk now', { exact: true })).toBeVisible();
  await expect(page.getByRole('blockquote', { name: 'On the disk now' })).toHaveText('Theirs');
  await expect(page.getByRole('blockquote').getByText('Theirs')).toHaveCSS(
    'text-decoration-line',
    'underline',
  );
  await page.getByRole('button', { name: 'Keep both' }).click();
  await expect(words).toHaveValue('Theirs\n\nMine, with @Stewart #law');
  await words.press('Enter');
  const row = page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');
  await expect(row.getByText('Mine, with @Stewart')).toBeVisible();
  await expect(row.getByText('Momolu Stewart')).toBeVisible();
});

test('what can be done with an edit, and what a change elsewhere asks, is in view in a low window too', async ({
  docket,
}) => {
  const running = await docket.start();
  const { page } = running;
  await startClock(page);
  await makeLow(running);
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five']) await takeNote(page, text);
  await page.getByRole('button', { name: 'Edit note' }).last().focus();
  await page.keyboard.press('Enter');
  const words = page.getByRole('textbox', { name: 'Words of this note' });
  const choice = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(words).toBeFocused();
  await expect(choice('Leave as it was')).toBeInViewport({ ratio: 1 });
  await page.keyboard.type(
    ': a sentence of so many words that it takes three lines of the narrow column of notes',
  );
  await expect(choice('Leave as it was')).toBeInViewport({ ratio: 1 });
  await changeElsewhere(
    page,
    'Five',
    'Theirs: another one that is as long as mine is, so that both take some room',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('blockquote', { name: 'On the disk now' })).toBeVisible();
  for (const name of ['Keep both', 'Save mine instead', 'Leave as it is now'])
    await expect(choice(name)).toBeInViewport({ ratio: 1 });
});

test('the newest note stays in view when the window gets lower and what is written below takes more lines', async ({
  docket,
}) => {
  const running = await docket.start();
  const { page } = running;
  await startClock(page);
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']) await takeNote(page, text);
  const list = page.getByRole('list', { name: 'Your notes, by film time' });
  const newest = list.getByText('Seven', { exact: true });
  await expect(newest).toBeInViewport({ ratio: 1 });
  // The film goes on for a while: what brings a note that was just written into view has ended.
  await expect(page.getByRole('timer', { name: 'Film clock' }).first()).toHaveText(/^0:00:(?:0[5-9]|[1-5])/u);
  await makeLow(running);
  await expect(newest).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('n');
  for (const letter of 'abcdef') {
    await page.keyboard.type(letter);
    await page.keyboard.press('Shift+Enter');
  }
  await expect(newest).toBeInViewport({ ratio: 1 });
});

test('in the table Escape drops what was typed, and words left open for another note stay in sight', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  for (const text of ['First', 'Second']) await takeNote(page, text);
  await page.getByRole('button', { name: 'All notes' }).click();
  const rows = page.getByRole('grid', { name: 'Notes' }).getByRole('rowgroup').last().getByRole('row');
  const words = rows.getByRole('textbox', { name: 'Words of this note' });
  const edits = () =>
    page.evaluate(async () => {
      const shown = await window.docket.call('draft.show', { field: 'composer' });
      return shown.ok ? shown.value.edits.map(({ text }) => text) : null;
    });
  await rows.first().focus();
  await page.keyboard.press('e');
  await page.keyboard.type(' dropped');
  await expect.poll(edits).toEqual(['First dropped']);
  await page.keyboard.press('Escape');
  await expect(rows.first()).toBeFocused();
  await expect.poll(edits).toEqual([]);

  await page.keyboard.press('e');
  await expect(words).toHaveValue('First');
  await page.keyboard.type(' kept');
  await rows.last().click();
  await page.keyboard.press('e');
  await expect(words).toHaveValue('Second');
  await expect(rows.first()).toContainText('Not saved yet: First kept');
  const beside = page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');
  await expect(beside.first()).toContainText('Not saved yet: First kept');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('e');
  await expect(words).toHaveValue('First kept');
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('First kept');
  await expect(rows.first()).not.toContainText('Not saved yet');
  await expect(beside.first()).not.toContainText('Not saved yet');
});
