import type { ElectronApplication, Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { takeNote } from './second-viewing.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Moves the time of day of the running app, and not its monotonic clock: a sleep, a time server, a hand. */
const moveTimeOfDay = (app: ElectronApplication, byMs: number): Promise<void> =>
  app.evaluate((_electron, by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, byMs);

const evening = (page: Page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.snapshot', {});
    if (!told.ok) throw new Error(told.error.message);
    const clock = told.value.pass?.clock;
    const facts = told.value.cases.map((file) => file.facts.length);
    return {
      filmMs: clock?.filmMs ?? Number.NaN,
      watchedToMs: clock?.watchedToMs ?? Number.NaN,
      state: clock?.state,
      facts,
    };
  });

const question = (page: Page) => page.getByText(/^The clock ran on by itself\. .* Still watching\?$/u);

test('a computer that slept in the middle is asked about, and nothing counts as seen meanwhile', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('3');
  await takeNote(page, 'before the sleep');
  const before = await evening(page);
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await moveTimeOfDay(app, 40 * MINUTE_MS);
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
  await expect(question(page)).toBeVisible();
  const after = await evening(page);
  expect(after).toMatchObject({ state: 'running', facts: before.facts });
  expect(after.filmMs).toBeGreaterThan(40 * MINUTE_MS);
  expect(after.filmMs).toBeLessThan(41 * MINUTE_MS);
  expect(after.watchedToMs).toBeLessThan(MINUTE_MS);
  await page.getByRole('button', { name: /^Go back to 0:\d\d$/u }).click();
  await expect(question(page)).toBeHidden();
  expect((await evening(page)).filmMs).toBeLessThan(MINUTE_MS);
  await takeNote(page, 'after the sleep');
  await expect(page.getByText('before the sleep')).toBeVisible();
});

test('a time of day that is moved, forwards and far back, moves no film, and a later start asks when it must', async ({
  docket,
}) => {
  const first = await docket.start();
  const { app, page } = first;
  await startClock(page);
  await takeNote(page, 'in winter time');
  await moveTimeOfDay(app, 5 * HOUR_MS);
  await takeNote(page, 'five hours later, they say');
  await moveTimeOfDay(app, -9 * HOUR_MS);
  await takeNote(page, 'four hours too early');
  await expect(page.getByText('Running, within about')).toBeVisible();
  const { filmMs, state } = await evening(page);
  expect(state).toBe('running');
  expect(filmMs).toBeLessThan(MINUTE_MS);
  await app.close();

  // At the next start the time of day is right again, four hours after what was written last.
  const second = await docket.start({ data: first.data });
  for (const words of ['in winter time', 'five hours later, they say', 'four hours too early'])
    await expect(second.page.getByText(words)).toBeVisible();
  await expect(question(second.page)).toBeVisible();
  expect((await evening(second.page)).watchedToMs).toBeLessThan(MINUTE_MS);
  await second.page.getByRole('button', { name: /^Go back to 0:\d\d$/u }).click();
  await expect(question(second.page)).toBeHidden();
  expect((await evening(second.page)).filmMs).toBeLessThan(MINUTE_MS);
});
