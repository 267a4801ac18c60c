import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startClock, test } from '../docket.ts';
import { malformed, type Message } from './malformed.ts';

/** How many messages; the long job asks for 100,000. */
const COUNT = Number(process.env['DOCKET_FUZZ'] ?? 5_000);
const BATCH = 2000;

/** Every file below a folder with what is in it, in one hash. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  for (const name of files.filter((one) => statSync(join(folder, one)).isFile()))
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Sends them all at once, as a page that was taken over would, and gives back what was not a plain refusal. */
const send = (page: Page, messages: readonly Message[]): Promise<readonly string[]> =>
  page.evaluate(async (json) => {
    const batch: readonly Message[] = JSON.parse(json);
    const bridge = Object(Reflect.get(window, 'docket'));
    const answers = await Promise.all(
      batch.map(async ([name, args]) => {
        try {
          const answer: unknown = await bridge.call(name, args);
          const { ok, error } = Object(answer);
          return ok === false && error?.kind === 'bad-request'
            ? ''
            : `${String(name)}: ${JSON.stringify(answer)}`;
        } catch (cause) {
          return `${String(name)}: ${String(cause)}`;
        }
      }),
    );
    return answers.filter((answer) => answer !== '').map((answer) => answer.slice(0, 200));
    // As text, because the way into the page leaves out what looks like a prototype.
  }, JSON.stringify(messages));

/** What JSON cannot say but a page can: numbers that are none, dates, maps, rings, bytes, things of great depth. */
const sendStrange = (page: Page, names: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (all) => {
    const ring: Record<string, unknown> = {};
    ring['ring'] = ring;
    let deep: unknown = 1;
    for (let at = 0; at < 900; at += 1) deep = [deep];
    const strange = [
      Number.NaN,
      -0,
      10n,
      new Date(0),
      new Map([[1, 2]]),
      new Set([1]),
      ring,
      deep,
      new ArrayBuffer(8),
      /x/u,
      undefined,
      new Error('x'),
    ];
    const bridge = Object(Reflect.get(window, 'docket'));
    const wrong: string[] = [];
    const tried = strange.flatMap((value) => [value, { id: value, text: value, agoMs: value, value }]);
    const attempts = all.flatMap((name) => tried.map((args) => ({ name, args })));
    await Promise.all(
      attempts.map(async ({ name, args }) => {
        const { ok, error } = Object(await bridge.call(name, args));
        if (ok !== false || error?.kind !== 'bad-request')
          wrong.push(`${name} took ${Object.prototype.toString.call(args)}`);
      }),
    );
    return wrong;
  }, names);

test(`${COUNT} malformed messages on every call change nothing and crash nothing`, async ({ docket }) => {
  test.setTimeout(600_000);
  const { app, page, data } = await docket.start();
  await startClock(page);
  await page.keyboard.press('n');
  await page.keyboard.type('what must still be there #law');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1);
  // Paused, so that nothing but the messages could change anything.
  await page.keyboard.press('Space');
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  const gone: string[] = [];
  app.on('close', () => gone.push('the app'));
  page.on('crash', () => gone.push('the page'));
  const state = async (): Promise<string> =>
    JSON.stringify([
      hashOf(join(data, 'notes')),
      await page.evaluate(() => window.docket.call('app.snapshot', {})),
      await page.evaluate(() => window.docket.call('app.notes', { notes: 'all' })),
    ]);
  const before = await state();

  const messages = malformed(COUNT, 20_201);
  expect(messages.length).toBeGreaterThanOrEqual(COUNT);
  const wrong: string[] = [];
  for (let at = 0; at < messages.length; at += BATCH) {
    wrong.push(...(await send(page, messages.slice(at, at + BATCH))));
    expect(wrong).toEqual([]);
  }
  const names = [...new Set(messages.map(([name]) => name))].filter((name) => typeof name === 'string');
  expect(await sendStrange(page, names)).toEqual([]);
  expect(await state()).toBe(before);
  expect(gone).toEqual([]);

  await test.step('the same count notices a message that is not malformed', async () => {
    expect(await send(page, [['history.undo', {}]])).toHaveLength(1);
    expect(await state()).not.toBe(before);
  });
});
