import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { openMini, pageOf } from './windows.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Note' });
const time = (page: Page) => page.getByRole('toolbar', { name: 'Time of this note' });

const offered = (page: Page, name: string) =>
  page.getByRole('listbox', { name: 'Complete' }).getByRole('option', { name });

const written = async (page: Page): Promise<string> => {
  await startClock(page);
  await page.keyboard.press('3');
  await page.keyboard.press('n');
  await page.keyboard.type('Half a thought');
  return time(page).innerText();
};

test('a draft stands in its box again after quitting in the middle of a word, with its own time and case', async ({
  docket,
}) => {
  const first = await docket.start();
  const before = await written(first.page);
  await first.app.close();
  const second = await docket.start({ data: first.data });
  await expect(box(second.page)).toHaveValue('Half a thought');
  expect(await time(second.page).innerText()).toBe(before);
  await expect(second.page.getByRole('combobox', { name: 'Case of this note' })).toHaveValue(
    'momolu-stewart',
  );
  await box(second.page).press('Enter');
  await expect(second.page.getByRole('list').getByText('Half a thought')).toBeVisible();
  await second.app.close();
  const third = await docket.start({ data: first.data });
  await expect(third.page.getByRole('list').getByText('Half a thought')).toHaveCount(1);
  await expect(box(third.page)).toHaveValue('');
});

test('a draft stands in its box again after Docket was killed, and a moment later the note is there once', async ({
  docket,
}) => {
  const first = await docket.start();
  await written(first.page);
  await expect
    .poll(() => first.page.evaluate(() => window.docket.call('draft.show', { field: 'composer' })))
    .toMatchObject({ value: { draft: { text: 'Half a thought' } } });
  await docket.kill(first);
  const second = await docket.start({ data: first.data });
  await expect(box(second.page)).toHaveValue('Half a thought');
  await box(second.page).press('Enter');
  await expect(second.page.getByRole('list').getByText('Half a thought')).toBeVisible();
  await docket.kill(second);
  const third = await docket.start({ data: first.data });
  await expect(third.page.getByRole('list').getByText('Half a thought')).toHaveCount(1);
  await expect(box(third.page)).toHaveValue('');
});

test('words of the note box are there again after Docket was killed before any viewing', async ({
  docket,
}) => {
  const first = await docket.start();
  const before = await pageOf(first.app, 'capture');
  await box(before).fill('Before it begins');
  await expect
    .poll(() => before.evaluate(() => window.docket.call('draft.show', { field: 'capture' })))
    .toMatchObject({ value: { draft: { text: 'Before it begins' } } });
  await box(before).press('Enter');
  await expect(before.getByRole('alert')).toHaveText(
    'Your words are kept here. Start the clock in Docket first, then save them.',
  );
  await docket.kill(first);
  const second = await docket.start({ data: first.data });
  const after = await pageOf(second.app, 'capture');
  await expect(box(after)).toHaveValue('Before it begins');
  await expect(after.getByText('No time: the clock is not running')).toBeVisible();
  await box(after).press('Enter');
  await expect(after.getByRole('alert')).toBeVisible();
  await startClock(second.page);
  await expect(after.getByText('No time: begun before the clock was started')).toBeVisible();
  await expect(after.getByRole('alert')).toHaveCount(0);
  await box(after).press('Enter');
  await expect(second.page.getByRole('list').getByText('Before it begins')).toHaveCount(1);
});

test('the same draft stands in the main and the mini window, and the note box has its own', async ({
  docket,
}) => {
  const running = await docket.start();
  await written(running.page);
  const mini = await openMini(running);
  await expect(box(mini)).toHaveValue('Half a thought');
  await box(mini).fill('Half a thought, done');
  await expect(box(running.page)).toHaveValue('Half a thought, done');
  const capture = await pageOf(running.app, 'capture');
  await expect(box(capture)).toHaveValue('');
  await box(mini).press('Enter');
  await expect(box(running.page)).toHaveValue('');
  await expect(running.page.getByRole('list').getByText('Half a thought, done')).toHaveCount(1);
});

test('I and O make a range, whose end has nothing taken off, and which is a moment again on demand', async ({
  docket,
}) => {
  const { page } = await docket.start({ timeScale: 60, epochMs: Date.now() });
  await startClock(page);
  await page.keyboard.press('o');
  await expect(page.getByText('Press I where it begins, then O where it ends')).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByText('A range has begun. Press O where it ends')).toBeVisible();
  await expect(time(page)).toContainText('– …');
  await page.keyboard.press('o');
  await expect(time(page)).toContainText(/\d – \d/u);
  await page.keyboard.type('From here to there');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').getByText('From here to there')).toBeVisible();
  const kept = await page.evaluate(() => window.docket.call('app.notes', { notes: 'all' }));
  const [note] = kept.ok ? kept.value.notes : [];
  expect(note?.raw).toMatchObject({ timed: true, leadInMs: 3000 });
  expect(note?.endMs ?? 0).toBeGreaterThan(note?.filmMs ?? Infinity);

  await test.step('in the words, with Alt, and by the pointer', async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('Second');
    await page.keyboard.press('Alt+o');
    await expect(time(page)).toContainText(/\d – \d/u);
    await expect(box(page)).toHaveValue('Second');
    await page.getByRole('button', { name: 'Make it a moment again' }).click();
    await expect(time(page)).not.toContainText('–');
    await page.getByRole('button', { name: 'Make it a range' }).click();
    await page.getByRole('button', { name: 'The range ends here' }).click();
    await expect(time(page)).toContainText(/\d – \d/u);
  });
});

test('@ and # complete by the arrows, never take Enter by themselves, and add the person’s case', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('n');
  await page.keyboard.type('First #class');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').getByText('First #class')).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.type('Ask @alex');
  await expect(offered(page, 'Alexis Martin')).toBeVisible();
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant', /./u);
  await page.keyboard.press('ArrowDown');
  const option = await offered(page, 'Alexis Martin').getAttribute('id');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', option ?? 'none');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('Ask @Martin ');
  await page.keyboard.type('of the #cl');
  await offered(page, '#class').click();
  await expect(box(page)).toHaveValue('Ask @Martin of the #class ');
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue('Ask @Martin of the #cl');
  await page.keyboard.press('End');
  await expect(offered(page, '#class')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Complete' })).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('a @st');
  await expect(offered(page, 'Momolu Stewart')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').getByText('Ask @Martin of the #cla @st')).toBeVisible();
  const kept = await page.evaluate(() => window.docket.call('app.notes', { notes: 'all' }));
  const note = kept.ok ? kept.value.notes.find(({ text }) => text.startsWith('Ask')) : undefined;
  expect(note).toMatchObject({ caseIds: ['alexis-martin'], tags: ['cla'] });
});

test('letters that are being composed are the input method’s: its Enter saves nothing', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('n');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await box(page).dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true });
  await session.send('Input.insertText', { text: '日本' });
  await expect(box(page)).toHaveValue('日本');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').getByText('日本')).toHaveCount(1);
});
