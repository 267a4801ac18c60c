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

interface Answer {
  readonly at: number;
  readonly tookMs: number;
  readonly filmMs: number;
  readonly state: string | undefined;
}

/** Asks main how far the film is, with this computer's time halfway between question and answer. */
const ask = (page: Page): Promise<Answer> =>
  page.evaluate(async () => {
    const before = Date.now();
    const told = await window.docket.call('app.snapshot', {});
    const after = Date.now();
    if (!told.ok) throw new Error(told.error.message);
    return {
      at: (before + after) / 2,
      tookMs: after - before,
      filmMs: told.value.pass?.clock.filmMs ?? Number.NaN,
      state: told.value.pass?.clock.state,
    };
  });

/** The answer that took the least time of several: it decides how sharply the clock can be judged. */
async function askSharply(page: Page): Promise<Answer> {
  const answers: Answer[] = [];
  for (let n = 0; n < 20; n += 1) answers.push(await ask(page));
  return answers.reduce((best, answer) => (answer.tookMs < best.tookMs ? answer : best));
}

test('a two-hour evening, killed and started again three times, ends within a second of the truth', async ({
  docket,
}) => {
  test.setTimeout(180_000);
  const epochMs = Date.now();
  let running = await docket.start({ timeScale: SCALE, epochMs });
  await running.page.evaluate(async () => {
    const choices = {
      kind: 'first',
      edition: 'streaming',
      policy: 'as_i_watch',
      endingsConfirmed: false,
    } as const;
    await window.docket.call('pass.begin', { ...choices, startClock: true, agoMs: 0 });
  });
  const first = await askSharply(running.page);
  const startedAt = first.at - first.filmMs / SCALE;
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
  const last = await askSharply(running.page);
  expect(Math.abs(last.filmMs - (last.at - startedAt) * SCALE)).toBeLessThan(1000);
});
