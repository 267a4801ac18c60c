import { expect, startClock, test, type RunningDocket } from '../docket.ts';
import { filmMs, setTheme, takeNote } from '../second-viewing.ts';
import { openMini } from '../windows.ts';
import { held, workedMs, type Held } from './held.ts';
import { losePlayer } from './leaving-player.ts';

/** Minutes of film, and how many of them pass in one of wall time: the long job lives two hours, on request in real time. */
const MINUTES = Number(process.env['DOCKET_SOAK'] ?? 0);
const PACE = Number(process.env['DOCKET_SOAK_PACE'] ?? 60);
/** As many notes as would be 500 in two hours. */
const NOTES_A_MINUTE = 500 / 120;
const SETTLED_MINUTE = 10;

/**
 * What may come on top between minute 10 and the end: 5 %. The heaps may also have what the notes of that time are
 * themselves; the page has no more rows and listeners for them, because it draws only what is in view.
 */
const GROWTH = 0.05;
const BYTES_A_NOTE = 4096;
const MOST_ROWS = 40;
const MOST_MARKS = 200;
/** At rest (share of one core, all processes together). */
const WORK_AT_REST = 0.02;

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

/** One reading against the other; everything that grew too much is named at once. */
function expectNoMore(settled: Held, end: Held, notes: number): void {
  const own = notes * BYTES_A_NOTE;
  const grown = {
    mainHeap: end.mainHeap - own > settled.mainHeap * (1 + GROWTH),
    pageHeap: end.pageHeap - own > settled.pageHeap * (1 + GROWTH),
    strayNodes: end.strayNodes > settled.strayNodes + settled.nodes * GROWTH,
    strayListeners: end.strayListeners > settled.strayListeners + settled.listeners * GROWTH,
    rows: end.rows > MOST_ROWS,
    marks: end.marks > MOST_MARKS,
    resources: end.resources > settled.resources + 2,
    descriptors: end.descriptors > settled.descriptors + 4,
    processes: end.processes > settled.processes,
  };
  expect(Object.entries(grown).flatMap(([name, isMore]) => (isMore ? [name] : []))).toEqual([]);
}

test(`${MINUTES} minutes of an evening leave nothing behind but their notes`, async ({ docket }) => {
  test.skip(MINUTES === 0, 'an evening takes minutes: npm run check:long');
  test.setTimeout(MINUTES * 60_000 * (4 / Math.min(PACE, 60)) + 600_000);
  const folder = docket.freshFolder();
  const running = await docket.start({
    environment: { TMPDIR: folder },
    timeScale: PACE,
    epochMs: Date.now(),
    switches: ['--js-flags=--expose-gc'],
  });
  await running.page.evaluate(keepCases);
  await startClock(running.page);
  let settled: Held | null = null;
  let notes = 0;
  let notesAtSettled = 0;
  for (let minute = 0; minute < MINUTES; minute += 1) {
    await reached(running, minute);
    notes += await liveMinute(running, minute, folder);
    if (minute !== SETTLED_MINUTE) continue;
    settled = await heldAtRest(running);
    await changeClock(running, 'resume');
    notesAtSettled = notes;
  }
  await reached(running, MINUTES);
  const end = await heldAtRest(running);
  if (settled === null) throw new Error('the evening ended before it had settled');
  console.warn('soak', JSON.stringify({ notes, settled, end }));

  expectNoMore(settled, end, notes - notesAtSettled);

  await test.step('nothing was missed', async () => {
    const told = await running.page.evaluate(() => window.docket.call('app.snapshot', {}));
    if (!told.ok) throw new Error(told.error.message);
    const all = await running.page.evaluate(() => window.docket.call('app.notes', { notes: 'all' }));
    expect(all.ok ? all.value.notes.length : all.error.message).toBe(notes);
    // The window was told of every fact that opened: what it heard last is what main would answer now.
    const heard = await running.page.locator('html').getAttribute('data-soak-cases');
    expect(heard).toBe(JSON.stringify(told.value.cases));
    expect(told.value.pass?.scenes.length).toBe(Math.ceil(MINUTES / 3));
  });

  await test.step('and at rest it hardly works', async () => {
    const from = { at: performance.now(), worked: workedMs(running.data) };
    await expect
      .poll(() => performance.now() - from.at, { intervals: [10_000], timeout: 60_000 })
      .toBeGreaterThan(10_000);
    const share = (workedMs(running.data) - from.worked) / (performance.now() - from.at);
    console.warn('soak at rest', share.toFixed(3));
    expect(share).toBeLessThan(WORK_AT_REST);
  });
});
