import { cpSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, startClock, test, type DocketStarter, type RunningDocket } from '../docket.ts';
import { filmMs, setTheme, takeNote } from '../second-viewing.ts';
import { openMini } from '../windows.ts';
import { grownTooMuch, leftBehind, type Moment } from './growth.ts';
import { held, measurable, workedMs, type Held } from './held.ts';
import { losePlayer } from './leaving-player.ts';

/** Minutes of film, and how many of them pass in one of wall time: the long job lives two hours, on request in real time. */
const MINUTES = Number(process.env['DOCKET_SOAK'] ?? 0);
const PACE = Number(process.env['DOCKET_SOAK_PACE'] ?? 60);
/** As many notes as would be 500 in two hours. */
const NOTES_A_MINUTE = 500 / 120;
const SETTLED_MINUTE = 10;

/** At rest (share of one core, all processes together, over half a minute of wall time). */
const WORK_AT_REST = 0.02;
const REST_MS = 30_000;

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

async function miniAndBack(running: RunningDocket): Promise<void> {
  const mini = await openMini(running);
  await mini.close();
  await expect(running.page.getByRole('main')).toBeVisible();
}

/** What happens in one minute of the evening. */
async function liveMinute(running: RunningDocket, minute: number, folder: string): Promise<number> {
  const upTo = Math.floor((minute + 1) * NOTES_A_MINUTE) - Math.floor(minute * NOTES_A_MINUTE);
  if (minute % 3 === 0) await press(running, people[(minute / 3) % people.length] ?? people[0]);
  for (let at = 1; at < upTo; at += 1) await addNote(running, `minute ${minute}, thought ${at}`);
  await takeNote(running.page, `minute ${minute}, by hand`);
  if (minute % 5 === 2) await setTheme(running.page, themes[minute % themes.length] ?? 'dark');
  if (minute % 6 === 4) await miniAndBack(running);
  if (minute % 10 === 7) await losePlayer(running, folder);
  return upTo;
}

const reached = (running: RunningDocket, minute: number): Promise<void> =>
  expect
    .poll(() => filmMs(running.page), { intervals: [250], timeout: 180_000 })
    .toBeGreaterThanOrEqual(minute * 60_000);

const changeClock = (running: RunningDocket, kind: 'pause' | 'resume'): Promise<unknown> =>
  running.page.evaluate((change) => window.docket.call('clock.change', { change, agoMs: 0 }), { kind });

/** In the page: keeps what the window was told last about the cases, as every fact that opens changes it. */
function keepCases(): void {
  window.docket.listen((told) => {
    if (told.name === 'casesChanged')
      document.documentElement.dataset['soakCases'] = JSON.stringify(told.payload);
  });
}

/** What it holds while the film is paused. */
async function heldAtRest(running: RunningDocket): Promise<Held> {
  await changeClock(running, 'pause');
  await expect(running.page.getByText('Paused', { exact: true })).toBeVisible();
  return held(running);
}

/** The same notebook in a folder of its own; what only the run that still has it open needs stays behind. */
function copyOf(data: string, docket: DocketStarter): string {
  const copy = docket.freshFolder();
  cpSync(data, copy, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });
  return copy;
}

/** Starts Docket as it is measured; the same evening goes on where `data` has one. */
type Start = (data?: string) => Promise<RunningDocket>;

const hasNotes = ({ page }: RunningDocket): Promise<void> =>
  expect(page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem').first()).toBeVisible();

/** What a Docket holds that has done nothing but open this notebook. */
async function heldFresh(start: Start, data: string): Promise<Held> {
  const running = await start(data);
  await hasNotes(running);
  const fresh = await heldAtRest(running);
  await running.app.close();
  return fresh;
}

/** Leaves behind in a running Docket what a fault would: listeners on nodes that were taken away, and lists that only grow. */
async function leak({ app, page }: RunningDocket): Promise<void> {
  const rows = 100;
  await page.evaluate((count) => {
    const kept = Array.from({ length: count }, () => {
      const row = document.body.appendChild(document.createElement('p'));
      row.append('left behind');
      row.addEventListener('click', () => kept.length);
      row.remove();
      return { row, words: Array.from({ length: 2000 }, (_, at) => ({ at })) };
    });
    Reflect.set(window, 'leftBehind', kept);
  }, rows);
  await app.evaluate((_electron, count) => {
    const made = Array.from({ length: count }, () => Array.from({ length: 1000 }, (_, at) => ({ at })));
    Reflect.set(globalThis, 'leftBehind', made);
  }, rows);
}

/** At rest it hardly works: the share of one core, of all processes together. */
async function expectRest(running: RunningDocket): Promise<void> {
  const from = { at: performance.now(), worked: workedMs(running.data) };
  await expect
    .poll(() => performance.now() - from.at, { intervals: [REST_MS], timeout: 60_000 })
    .toBeGreaterThan(REST_MS);
  const share = (workedMs(running.data) - from.worked) / (performance.now() - from.at);
  console.warn('soak at rest', share.toFixed(3));
  expect(share).toBeLessThan(WORK_AT_REST);
}

/** Every note is there, and the window was told of every fact that opened: what it heard last is what main answers now. */
async function expectNothingMissed({ page }: RunningDocket, notes: number): Promise<void> {
  const told = await page.evaluate(() => window.docket.call('app.snapshot', {}));
  if (!told.ok) throw new Error(told.error.message);
  const all = await page.evaluate(() => window.docket.call('app.notes', { notes: 'all' }));
  expect(all.ok ? all.value.notes.length : all.error.message).toBe(notes);
  const heard = await page.locator('html').getAttribute('data-soak-cases');
  expect(heard).toBe(JSON.stringify(told.value.cases));
  expect(told.value.pass?.scenes.length).toBe(Math.ceil(MINUTES / 3));
}

test(`${MINUTES} minutes of an evening leave nothing behind but their notes`, async ({ docket }) => {
  test.skip(MINUTES === 0, 'an evening takes minutes: npm run check:long');
  test.setTimeout(MINUTES * 60_000 * (4 / Math.min(PACE, 60)) + 600_000);
  const folder = docket.freshFolder();
  const epochMs = Date.now();
  const pace = { timeScale: PACE, epochMs, switches: measurable, environment: { TMPDIR: folder } };
  const start: Start = (data) => docket.start(data === undefined ? pace : { ...pace, data });
  const running = await start();
  await running.page.evaluate(keepCases);
  await startClock(running.page);
  let settled: { readonly lived: Held; readonly notes: number; readonly data: string } | null = null;
  let notes = 0;
  for (let minute = 0; minute < MINUTES; minute += 1) {
    await reached(running, minute);
    notes += await liveMinute(running, minute, folder);
    if (minute !== SETTLED_MINUTE) continue;
    settled = { lived: await heldAtRest(running), notes, data: copyOf(running.data, docket) };
    await changeClock(running, 'resume');
  }
  await reached(running, MINUTES);
  const lived = await heldAtRest(running);
  if (settled === null) throw new Error('the evening ended before it had settled');
  await test.step('nothing was missed', () => expectNothingMissed(running, notes));
  await test.step('at rest it hardly works', () => expectRest(running));
  await running.app.close();

  const from: Moment = { lived: settled.lived, fresh: await heldFresh(start, settled.data) };
  const again = await start(running.data);
  await hasNotes(again);
  const to: Moment = { lived, fresh: await heldAtRest(again) };
  console.warn('soak', JSON.stringify({ notes: [settled.notes, notes], from, to }));
  console.warn('soak, left behind', JSON.stringify(leftBehind(from, to)));
  expect(grownTooMuch(from, to)).toEqual([]);

  await test.step('the same measure sees what is left behind', async () => {
    await leak(again);
    const seen = grownTooMuch(from, { lived: await held(again), fresh: to.fresh });
    expect(seen).toEqual(['mainHeap', 'pageMade', 'strayListeners', 'detachedNodes']);
  });
});
