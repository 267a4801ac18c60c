import { expect, startClock, test } from './docket.ts';
import { card, markFive, markMoment, notes, openInbox, waiting } from './inbox-screen.ts';

test('people and tags are completed in the words of a mark; a wrong end is said at its field; a range shows where it ends', async ({
  docket,
}) => {
  const { page } = await docket.start({ timeScale: 60, epochMs: Date.now() });
  await markFive(page);
  await openInbox(page);
  await page.keyboard.press('w');
  const words = card(page).getByRole('textbox', { name: 'Words for this mark' });
  await page.keyboard.type('What @ste');
  const list = card(page).getByRole('listbox', { name: 'Complete' });
  await expect(list.getByRole('option')).toHaveText([/Momolu Stewart/u]);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(words).toBeFocused();
  await page.keyboard.type('w');
  await page.keyboard.press('Backspace');
  await expect(list).toBeHidden();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Asked @ste');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(words).toHaveValue('Asked @Stewart ');
  await page.keyboard.press('Enter');
  await waiting(page, 4);
  const written = notes(page).filter({ hasText: 'Asked @Stewart' });
  await expect(written).toContainText('Dawn Jackson');
  await expect(written).toContainText('Momolu Stewart');

  await page.keyboard.press('r');
  const end = card(page).getByRole('textbox', { name: 'Ends at' });
  await end.fill('0:01');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('alert')).toContainText('The end has to come after');
  await expect(page.getByRole('alert').filter({ hasText: 'The end has to come after' })).toHaveCount(1);
  await expect(end).toBeFocused();
  await end.fill('1:59:00');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading')).toContainText('– 1:59:00');
  await expect(notes(page).filter({ hasText: '– 1:59:00' })).toHaveCount(1);
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('button', { name: /– 1:59:00, go to /u })).toHaveText(/– 1:59:00$/u);
});

test('in a low window all that can become of a mark is in view beside unsaved words, and a wrong time moves no button', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await startClock(page);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/index.html'))
      ?.setContentSize(1280, 720),
  );
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(720);
  await markMoment(page, 1);
  await openInbox(page);
  await page.keyboard.press('w');
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  const button = (name: string) => card(page).getByRole('button', { name, exact: true });
  await expect(button('Discard')).toBeInViewport({ ratio: 1 });
  await expect(button('Delete')).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('r');
  await expect(card(page).getByRole('textbox', { name: 'Ends at' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('abc');
  const leftOf = async (name: string) => (await button(name).boundingBox())?.x;
  const before = [await leftOf('Make range'), await leftOf('Not now')];
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('alert')).toContainText('That is not a time.');
  expect([await leftOf('Make range'), await leftOf('Not now')]).toEqual(before);
});
