import { expect, test } from './docket.ts';
import { pageOf } from './windows.ts';

// Loaded anew, because what a page says while it starts comes before a test can listen.
test('the console of each page is empty from its start on', async ({ docket }) => {
  const { app, page } = await docket.start();
  const said: string[] = [];
  for (const one of [page, await pageOf(app, 'capture')]) {
    one.on('console', (message) => said.push(`${one.url()}: ${message.text()}`));
    one.on('pageerror', (error) => said.push(`${one.url()}: ${error.message}`));
    await one.reload();
    await one.getByRole('main').first().waitFor({ state: 'attached' });
    await one.evaluate(() => window.docket.call('draft.words', {}));
  }
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
  expect(said).toEqual([]);
});
