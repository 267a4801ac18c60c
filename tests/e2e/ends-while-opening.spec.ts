import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, type RunningDocket } from './docket.ts';
import { writeLargeNotebook } from './large-notebook.ts';

const NOTES = 100_000;

let large = '';
test.beforeAll(async () => {
  large = mkdtempSync(join(tmpdir(), 'docket-large-'));
  await writeLargeNotebook(large, NOTES);
});
test.afterAll(() => rmSync(large, { recursive: true, force: true }));

/** The ways in which a viewer or the computer ends Docket; none waits for an answer, for the one who answers is ending. */
const ways: Readonly<Record<string, (app: ElectronApplication) => unknown>> = {
  'the computer ends it (SIGTERM)': (app) => app.process().kill('SIGTERM'),
  'its window is closed': (app) =>
    app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    }),
  'it is quit': (app) => app.evaluate(({ app: electron }) => electron.quit()),
  'it is quit, and the computer ends it a moment later': (app) =>
    app.evaluate(({ app: electron }) => {
      electron.quit();
      process.kill(process.pid, 'SIGTERM');
    }),
};

/** Writes a note before the notebook is there; true if it really was not, because nothing that needs it was answered. */
const noteWhileOpening = ({ page }: RunningDocket): Promise<boolean> =>
  page.evaluate(async () => {
    const note = { text: 'Written while it opened', kind: 'note', tags: [], caseIds: [] } as const;
    const opened = window.docket.call('note.add', { ...note, leadInMs: 0, agoMs: 0 }).then(() => false);
    const first = window.docket.call('app.snapshot', {}).then(() => true);
    return Promise.race([opened, first]);
  });

const endOf = (
  app: ElectronApplication,
): Promise<{ code: number | null; signal: string | null; said: string }> =>
  new Promise((resolve) => {
    let said = '';
    app.process().stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    app.process().once('close', (code, signal) => resolve({ code, signal, said }));
  });

for (const [how, end] of Object.entries(ways)) {
  test(`a large notebook is whole when ${how} while it is read, and so is what was just written`, async ({
    docket,
  }) => {
    const data = docket.freshFolder();
    cpSync(large, data, { recursive: true });
    const running = await docket.start({ data, isDrawn: false });
    const { app, page } = running;
    await page.waitForFunction(() => 'docket' in window);
    const ended = endOf(app);
    expect(await noteWhileOpening(running)).toBe(true);
    void Promise.resolve(end(app)).catch(() => undefined);
    const { code, signal, said } = await ended;
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(said).not.toMatch(/docket:/u);
    expect(existsSync(join(data, 'crashes')) ? readdirSync(join(data, 'crashes')) : []).toEqual([]);
    expect(readdirSync(join(data, 'notes')).filter((name) => /tmp|new$/u.test(name))).toEqual([]);

    const next = await docket.start({ data });
    const question = { text: '', sort: 'time', descending: false, scope: 'all' } as const;
    const rows = (text: string) =>
      next.page.evaluate(
        (asked) => window.docket.call('noteTable.rows', { question: asked, from: 0, count: 0 }),
        { ...question, text },
      );
    expect(await rows('')).toMatchObject({ ok: true, value: { total: NOTES + 1 } });
    await expect
      .poll(() => rows('"Written while it opened"'))
      .toMatchObject({ ok: true, value: { total: 1 } });
    await expect(next.page.getByRole('alert')).toHaveCount(0);
  });
}
