import { violations } from './axe.ts';
import { expect, startClock, test } from './docket.ts';
import { takeNote } from './second-viewing.ts';

test('people are added to notes and removed one at a time, by button and by key, and every step comes back', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  await takeNote(page, 'One about parole');
  await page.getByRole('button', { name: 'All notes' }).click();
  const person = page.getByRole('button', { name: 'Person', description: 'W' });
  const people = page.getByRole('grid', { name: 'Notes' }).getByRole('row').last();
  await person.click();
  await expect(page.getByRole('button', { name: 'Add Dawn Jackson', description: '1' })).toBeFocused();
  await expect(
    page.getByRole('button', { name: 'Remove Momolu Stewart', description: 'Shift+3' }),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('3');
  await expect(people).toContainText('Stewart');
  await person.click();
  await page.getByRole('button', { name: 'Add Dawn Jackson' }).click();
  await expect(people).toContainText('Jackson');
  await expect(people).toContainText('Stewart');
  await person.click();
  await page.keyboard.press('Shift+3');
  await expect(people).not.toContainText('Stewart');
  await expect(people).toContainText('Jackson');
  await page.keyboard.press('Control+z');
  await expect(people).toContainText('Stewart');
});
