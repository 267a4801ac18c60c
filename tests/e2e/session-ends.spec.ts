import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { takeNote } from './second-viewing.ts';

const inFolder = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];

const endOf = (app: ElectronApplication): Promise<{ code: number | null; signal: string | null }> =>
  new Promise((resolve) => app.process().once('close', (code, signal) => resolve({ code, signal })));

/** A session that ends, and a terminal that is closed, tell every process of an app at once, and none of them twice. */
const endings = [
  ['Docket ends in order where SIGTERM goes to all of its processes at once', 'SIGTERM'],
  ['Docket ends in order where SIGHUP goes to all of its processes at once', 'SIGHUP'],
] as const;

for (const [promise, signal] of endings) {
  test(promise, async ({ docket }) => {
    const { app, page, data } = await docket.start();
    await startClock(page);
    await takeNote(page, 'before the session ended');
    const ended = endOf(app);
    process.kill(-(app.process().pid ?? Number.NaN), signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(inFolder(join(data, 'crashes'))).toEqual([]);
    expect(inFolder(join(data, 'Crashpad')).filter((name) => name.endsWith('.dmp'))).toEqual([]);
    const kept = inFolder(join(data, 'notes')).map(
      (name) => /journal|snapshot|lock/u.exec(name)?.[0] ?? name,
    );
    expect(kept.toSorted()).toEqual(['journal', 'snapshot']);

    const next = await docket.start({ data });
    await expect(next.page.getByRole('list').getByText('before the session ended')).toBeVisible();
    await expect(next.page.getByRole('alert')).toHaveCount(0);
  });
}
