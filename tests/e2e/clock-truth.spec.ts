import type { Page } from '@playwright/test';
import type { DocketBridge } from '../../src/shared/ipc/wire.ts';
import { expect, test } from './docket.ts';

declare global {
  interface Window {
    readonly docket: DocketBridge;
  }
}

/** Two hours in half a minute: a second of film is four milliseconds then, and the clock is judged by that second. */
const SCALE = 240;
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

const begin = (page: Page) =>
  page.evaluate(async () => {
    const choices = {
      kind: 'first',
      edition: 'streaming',
      policy: 'as_i_watch',
      endingsConfirmed: false,
    } as const;
    const before = Date.now();
    await window.docket.call('pass.begin', { ...choices, after: null, startClock: true, agoMs: 0 });
    return { before, after: Date.now() };
  });

test('a two-hour evening, killed and started again three times, ends within a second of the truth', async ({
  docket,
}) => {
  test.setTimeout(180_000);
  const epochMs = Date.now();
  let running = await docket.start({ timeScale: SCALE, epochMs });
  const pressed = await begin(running.page);
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
  // The press lies between two readings of this computer's clock, which Docket has no part in.
  expect(last.filmMs).toBeLessThan((last.at - pressed.before) * SCALE + 1000);
  expect(last.filmMs).toBeGreaterThan((last.at - pressed.after) * SCALE - 1000);
});

/** Real time, but the time of day can be moved between two runs of the app. */
const SLOW = 2;
const shiftedEpoch = (epochMs: number, byMs: number): number => epochMs - byMs / (SLOW - 1);

const seen = (page: Page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.snapshot', {});
    if (!told.ok) throw new Error(told.error.message);
    const stewart = told.value.cases.find(({ id }) => id === 'momolu-stewart');
    const clock = told.value.pass?.clock;
    return {
      filmMs: clock?.filmMs ?? Number.NaN,
      watchedToMs: clock?.watchedToMs ?? Number.NaN,
      facts: stewart?.facts.length,
    };
  });

const onScreen = (page: Page) =>
  page.evaluate(() => window.docket.call('screen.press', { caseId: 'momolu-stewart', agoMs: 0 }));

const untilFilm = (page: Page, ms: number) =>
  expect.poll(async () => (await seen(page)).filmMs, { intervals: [100] }).toBeGreaterThan(ms);

for (const [end, awayMs] of [
  ['killed', TWO_HOURS_MS],
  ['closed', TWO_HOURS_MS],
  ['closed', 5 * TWO_HOURS_MS],
] as const) {
  const hours = awayMs / 3_600_000;
  test(`a running clock ${end} and opened ${hours} hours later opens nothing and closes nothing`, async ({
    docket,
  }) => {
    const epochMs = Date.now();
    const first = await docket.start({ timeScale: SLOW, epochMs });
    await begin(first.page);
    await untilFilm(first.page, 3000);
    await onScreen(first.page);
    await untilFilm(first.page, 8000);
    expect(await seen(first.page)).toMatchObject({ facts: 1 });
    if (end === 'killed') await docket.kill(first);
    else await first.app.close();
    const epoch = shiftedEpoch(epochMs, awayMs);
    const second = await docket.start({ data: first.data, timeScale: SLOW, epochMs: epoch });
    const back = await seen(second.page);
    expect(back.filmMs).toBeGreaterThan(Math.min(awayMs, 3 * TWO_HOURS_MS) - 1000);
    expect(back.watchedToMs).toBeLessThan(60_000);
    expect(back.facts).toBe(1);
    await second.page.evaluate(() =>
      window.docket.call('clock.change', {
        change: { kind: 'set', filmMs: 8000, plusMinusMs: 2000 },
        agoMs: 0,
      }),
    );
    await untilFilm(second.page, 14_000);
    expect((await seen(second.page)).watchedToMs).toBeGreaterThan(13_000);
    expect((await seen(second.page)).facts).toBe(1);
  });
}

test('a pause taken back two hours later lets the film go on from where it was', async ({ docket }) => {
  const epochMs = Date.now();
  const first = await docket.start({ timeScale: SLOW, epochMs });
  await begin(first.page);
  await onScreen(first.page);
  await untilFilm(first.page, 8000);
  await first.page.evaluate(() =>
    window.docket.call('clock.change', { change: { kind: 'pause' }, agoMs: 0 }),
  );
  const { filmMs } = await seen(first.page);
  await first.app.close();
  const epoch = shiftedEpoch(epochMs, TWO_HOURS_MS);
  const second = await docket.start({ data: first.data, timeScale: SLOW, epochMs: epoch });
  await second.page.evaluate(() => window.docket.call('history.undo', {}));
  await untilFilm(second.page, filmMs + 1000);
  const now = await seen(second.page);
  expect(now.filmMs).toBeLessThan(filmMs + 60_000);
  expect(now.watchedToMs).toBeLessThanOrEqual(now.filmMs);
  expect(now.facts).toBe(1);
});
