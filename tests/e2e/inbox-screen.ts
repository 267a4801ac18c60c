import type { Page } from '@playwright/test';
import { expect, startClock } from './docket.ts';

/** The inbox. */
export const inbox = (page: Page) => page.getByRole('main', { name: 'Inbox' });
/** The mark that is shown. */
export const card = (page: Page) => inbox(page).getByRole('article');
/** The notes beside the film. */
export const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');

/** Marks a moment and waits until it is on disk; each one says another time. */
export async function markMoment(page: Page, count: number): Promise<void> {
  await page.keyboard.press('m');
  await expect(notes(page)).toHaveCount(count);
}

/** Five marks, each with somebody else on screen, some film apart. */
export async function markFive(page: Page): Promise<void> {
  await startClock(page);
  for (const [at, who] of ['1', '2', '3', '4', '0'].entries()) {
    await page.keyboard.press(who);
    await expect(
      page.getByRole('button', { name: /^(?:Jackson|Martin|Stewart|Sheppard|None)/u, pressed: true }),
    ).toBeVisible();
    // At sixty times the speed the film goes on by itself; each mark takes off a lead of 5 s of it.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const outcome = await window.docket.call('app.snapshot', {});
          return outcome.ok ? (outcome.value.pass?.clock.filmMs ?? 0) : 0;
        }),
      )
      .toBeGreaterThan((at + 1) * 60_000);
    await markMoment(page, at + 1);
  }
}

/** Opens the inbox by its name. */
export const openInbox = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Inbox');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
};

/** Waits until that many marks wait. */
export const waiting = async (page: Page, count: number): Promise<void> => {
  if (count === 0) await expect(inbox(page).getByText('No mark waits for words.')).toBeVisible();
  else await expect(card(page)).toHaveAccessibleName(new RegExp(`of ${count}$`, 'u'));
};
