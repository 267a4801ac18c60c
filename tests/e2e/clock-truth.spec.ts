import type { Page } from '@playwright/test';
import type { DocketBridge } from '../../src/shared/ipc/wire.ts';
import { expect, test } from './docket.ts';

declare global {
  interface Window {
    readonly docket: DocketBridge;
  }
}

const SCALE = 120;
const TWO_HOURS_MS = 2 * 60 * 60 * 1000;

/** Asks main how far the film is, with this computer's time halfway between question and answer. */
const ask = (page: Page) =>
  page.evaluate(async () => {
    const before = Date.now();
    const told = await window.docket.call('app.snapshot', {});
    const at = (before + Date.now()) / 2;
    if (!told.ok) throw new Error(told.error.message);
    return { at, filmMs: told.value.pass?.clock.filmMs ?? Number.NaN, state: told.value.pass?.clock.state };
  });

/** The most exact of several answers: the one that took the least time decides how sharply the clock can be judged. */
async function askSharply(page: Page, startedAt: number): Promise<number> {
  const errors: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const { at, filmMs } = await ask(page);
    errors.push(filmMs - (at - startedAt) * SCALE);
  }
  return errors.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? Number.NaN;
}

test('a two-hour evening, killed and started again three times, ends within a second of the truth', async ({
  docket,
}) => {
  test.setTimeout(180_000);
  const epochMs = Date.now();
  let running = await docket.start({ timeScale: SCALE, epochMs });
  const startedAt = await running.page.evaluate(async () => {
    const choices = {
      kind: 'first',
      edition: 'streaming',
      policy: 'as_i_watch',
      endingsConfirmed: false,
    } as const;
    const pressedAt = performance.now();
    const wall = Date.now();
    await window.docket.call('pass.begin', {
      ...choices,
      startClock: true,
      agoMs: performance.now() - pressedAt,
    });
    return wall;
  });
  for (const minutes of [30, 60, 90]) {
    await expect
      .poll(async () => (await ask(running.page)).filmMs, { intervals: [100], timeout: 60_000 })
      .toBeGreaterThan(minutes * 60_000);
    await docket.kill(running);
    running = await docket.start({ data: running.data, timeScale: SCALE, epochMs });
    expect((await ask(running.page)).state).toBe('running');
  }
  await expect
    .poll(async () => (await ask(running.page)).filmMs, { intervals: [100], timeout: 60_000 })
    .toBeGreaterThan(TWO_HOURS_MS);
  expect(Math.abs(await askSharply(running.page, startedAt))).toBeLessThan(1000);
});
