import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './docket.ts';
import { openMini, pageOf } from './windows.ts';

test('the pages of all three windows are equally closed', async ({ docket }) => {
  const running = await docket.start();
  const { app, page } = running;
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
  const pages = [page, await openMini(running), await pageOf(app, 'capture')];
  const pids = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getOSProcessId()),
  );
  expect(pids).toHaveLength(3);
  for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/mu);
  for (const one of pages) {
    const seen = await one.evaluate(async () => ({
      policy: (await fetch(location.href)).headers.get('content-security-policy'),
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      another: window.open('https://example.org'),
      canReplaceBridge: Reflect.set(window.docket, 'call', () => undefined),
      bridge: Object.keys(window.docket).toSorted(),
    }));
    expect(seen).toMatchObject({
      node: ['undefined', 'undefined'],
      another: null,
      canReplaceBridge: false,
      bridge: ['call', 'callForText', 'first', 'listen', 'pathOf'],
    });
    expect(seen.policy).toContain("default-src 'none'");
  }
});

test('a settings file from before the key opens, and one with a foreign field too', async ({ docket }) => {
  const data = docket.freshFolder();
  const old = { theme: 'light', singleKeys: true, casesWidth: 15, notesWidth: 22.5, fromTomorrow: 1 };
  writeFileSync(join(data, 'settings.json'), JSON.stringify(old));
  const { page } = await docket.start({ data });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(readdirSync(data)).not.toContain('settings.json.broken');
});
