import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, startClock, test, type RunningDocket } from '../docket.ts';
import { filmMs, setTheme, takeNote } from '../second-viewing.ts';
import { openMini } from '../windows.ts';
import { held, workedMs, type Held } from './held.ts';

/** Minutes of film, and how many of them pass in one of wall time: the long job lives two hours, on request in real time. */
const MINUTES = Number(process.env['DOCKET_SOAK'] ?? 0);
const PACE = Number(process.env['DOCKET_SOAK_PACE'] ?? 60);
/** As many notes as would be 500 in two hours. */
const NOTES_A_MINUTE = 500 / 120;
const SETTLED_MINUTE = 10;

/** What may come on top between minute 10 and the end: 5 %, and what the notes of that time are themselves. */
const GROWTH = 1.05;
const BYTES_A_NOTE = 4096;

const people = ['dawn-jackson', 'alexis-martin', 'momolu-stewart', 'david-sheppard'] as const;
const themes = ['light', 'dim', 'dark'] as const;

const press = (running: RunningDocket, caseId: string): Promise<void> =>
  running.page.evaluate(async (pressed) => {
    const outcome = await window.docket.call('screen.press', { caseId: pressed, agoMs: 0 });
    if (!outcome.ok) throw new Error(outcome.error.message);
  }, caseId);

const addNote = (running: RunningDocket, text: string): Promise<void> =>
  running.page.evaluate(async (words) => {
    const note = {
      text: words,
      kind: 'note',
      tags: ['soak'],
      caseIds: 'on-screen',
      leadInMs: 3000,
      agoMs: 0,
    } as const;
    const outcome = await window.docket.call('note.add', note);
    if (!outcome.ok) throw new Error(outcome.error.message);
  }, text);

/** A player that hangs up on whoever listens: found, lost, tried again, given up. */
async function losePlayer(running: RunningDocket): Promise<void> {
  const socket = join(running.data, `player-${String(Date.now())}`);
  const server = createServer((client) => client.destroy());
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  await running.page.evaluate(async (target) => {
    await window.docket.call('player.follow', { target });
    await window.docket.call('player.unfollow', {});
  }, `mpv:${socket}`);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

async function miniAndBack(running: RunningDocket): Promise<void> {
  const mini = await openMini(running);
  await mini.close();
  await expect(running.page.getByRole('main')).toBeVisible();
}

/** What happens in one minute of the evening. */
async function liveMinute(running: RunningDocket, minute: number): Promise<number> {
  const upTo = Math.floor((minute + 1) * NOTES_A_MINUTE) - Math.floor(minute * NOTES_A_MINUTE);
  if (minute % 3 === 0) await press(running, people[(minute / 3) % people.length] ?? people[0]);
  for (let at = 1; at < upTo; at += 1) await addNote(running, `minute ${minute}, thought ${at}`);
  await takeNote(running.page, `minute ${minute}, by hand`);
  if (minute % 5 === 2) await setTheme(running.page, themes[minute % themes.length] ?? 'dark');
  if (minute % 6 === 4) await miniAndBack(running);
  if (minute % 10 === 7) await losePlayer(running);
  return upTo;
}

const reached = (running: RunningDocket, minute: number): Promise<void> =>
  expect
    .poll(() => filmMs(running.page), { intervals: [250], timeout: 180_000 })
    .toBeGreaterThanOrEqual(minute * 60_000);

test(`${MINUTES} minutes of an evening leave nothing behind but their notes`, async ({ docket }) => {
  test.skip(MINUTES === 0, 'an evening takes minutes: npm run check:long');
  test.setTimeout(MINUTES * 60_000 * (4 / Math.min(PACE, 60)) + 600_000);
  const running = await docket.start({
    timeScale: PACE,
    epochMs: Date.now(),
    switches: ['--js-flags=--expose-gc'],
  });
  await startClock(running.page);
  let settled: Held | null = null;
  let notes = 0;
  let notesAtSettled = 0;
  for (let minute = 0; minute < MINUTES; minute += 1) {
    await reached(running, minute);
    notes += await liveMinute(running, minute);
    if (minute !== SETTLED_MINUTE) continue;
    settled = await held(running);
    notesAtSettled = notes;
  }
  await reached(running, MINUTES);
  const end = await held(running);
  if (settled === null) throw new Error('the evening ended before it had settled');
  console.warn('soak', JSON.stringify({ notes, settled, end }));

  const own = (notes - notesAtSettled) * BYTES_A_NOTE;
  expect(end.mainHeap).toBeLessThanOrEqual(settled.mainHeap * GROWTH + own);
  expect(end.pageHeap).toBeLessThanOrEqual(settled.pageHeap * GROWTH + own);
  // Facts that opened and marks on the timeline are on the page; each holds as much as those before it, and no more.
  expect(end.nodes / end.buttons).toBeLessThanOrEqual((settled.nodes / settled.buttons) * GROWTH);
  expect(end.listeners / end.buttons).toBeLessThanOrEqual((settled.listeners / settled.buttons) * GROWTH);
  expect(end.resources).toBeLessThanOrEqual(settled.resources + 2);
  expect(end.descriptors).toBeLessThanOrEqual(settled.descriptors + 4);
  expect(end.processes).toBeLessThanOrEqual(settled.processes);

  await test.step('nothing was missed', async () => {
    const told = await running.page.evaluate(() => window.docket.call('app.snapshot', {}));
    if (!told.ok) throw new Error(told.error.message);
    const all = await running.page.evaluate(() => window.docket.call('app.notes', { notes: 'all' }));
    expect(all.ok ? all.value.notes.length : all.error.message).toBe(notes);
    expect(told.value.pass?.scenes.length).toBeGreaterThanOrEqual(Math.floor((MINUTES - 1) / 3));
  });

  await test.step('and at rest it hardly works', async () => {
    await running.page.keyboard.press('Space');
    await expect(running.page.getByText('Paused', { exact: true })).toBeVisible();
    const from = { at: performance.now(), worked: workedMs(running.data) };
    await expect
      .poll(() => performance.now() - from.at, { intervals: [10_000], timeout: 60_000 })
      .toBeGreaterThan(10_000);
    const share = (workedMs(running.data) - from.worked) / (performance.now() - from.at);
    console.warn('soak at rest', share.toFixed(3));
    expect(share).toBeLessThan(0.1);
  });
});
