import { expect, startClock, test } from './docket.ts';
import { openMini } from './windows.ts';

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
  await expect(page.getByRole('blockquote', { name: 'What the note says now' })).toHaveText('Theirs');
  await page.getByRole('button', { name: 'Keep both' }).click();
  await expect(words).toHaveValue('Theirs\n\nMine, with @Stewart #law');
  await words.press('Enter');
  const row = page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');
  await expect(row.getByText('Mine, with @Stewart')).toBeVisible();
  await expect(row.getByText('Momolu Stewart')).toBeVisible();
});
