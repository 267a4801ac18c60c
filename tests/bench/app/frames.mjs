import { percentile } from './figures.mjs';
import { end, look, pause, start } from './running.mjs';

const STEPS = 240;
/** How often something is done that is over in a moment: what happens once in a while would be missed by doing it once. */
const TIMES = 6;
/** How long (ms) the film runs on while nobody does anything. */
const RUNS_FOR_MS = 10_000;
/** A scene that has not come to its end by then (ms) has failed, and the next one has its turn. */
const SCENE_LIMIT_MS = 60_000;

/** In the page: notes every task of more than 50 ms and every gap between two frames. */
function watchFrames() {
  const seen = { tasks: [], gaps: [], last: performance.now(), isOn: true };
  const observer = new PerformanceObserver((list) =>
    seen.tasks.push(...list.getEntries().map((entry) => entry.duration)),
  );
  observer.observe({ type: 'longtask' });
  const frame = (now) => {
    seen.gaps.push(now - seen.last);
    seen.last = now;
    if (seen.isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.framesSeen = { seen, observer };
}

/** In the page: what was noted, the entries that are still on their way included. */
function takeFrames() {
  const { seen, observer } = window.framesSeen;
  seen.isOn = false;
  seen.tasks.push(...observer.takeRecords().map((entry) => entry.duration));
  observer.disconnect();
  return { tasks: seen.tasks, gaps: seen.gaps };
}

/** Waits until what was begun is drawn, and for what the page does once it has time. */
const drawn = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
      }),
  );

async function withinLimit(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${SCENE_LIMIT_MS} ms`)), SCENE_LIMIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function watched(page, work) {
  await page.evaluate(watchFrames);
  await withinLimit(work());
  await drawn(page);
  const { tasks, gaps } = await page.evaluate(takeFrames);
  return {
    frames: gaps.length,
    p95Ms: percentile(gaps, 0.95),
    longestGapMs: Math.max(...gaps),
    longTasks: tasks.length,
    longestTaskMs: Math.max(0, ...tasks),
  };
}

/** Turns the wheel over the middle of an element, by whole notches as a hand does. */
async function wheel(page, target, { byPx, isZoom = false }) {
  const box = await target.boundingBox();
  if (box === null) throw new Error('there is nothing to turn the wheel over');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  if (isZoom) await page.keyboard.down('Control');
  for (let nth = 0; nth < STEPS; nth += 1) await page.mouse.wheel(0, byPx(nth));
  if (isZoom) await page.keyboard.up('Control');
}

/** In the page: keeps how far a list has been from where it stood, because one that stands still has no long tasks. */
function followScroll(element) {
  const from = element.scrollTop;
  window.furthest = 0;
  element.addEventListener('scroll', () => {
    window.furthest = Math.max(window.furthest, Math.abs(element.scrollTop - from));
  });
}

const PX_A_NOTCH = 600;

/** Scrolls a list there and back, twice. */
async function scroll(page, list, isUp) {
  await list.evaluate(followScroll);
  await wheel(page, list, { byPx: backAndForth(isUp ? -PX_A_NOTCH : PX_A_NOTCH) });
  const furthest = await page.evaluate(() => window.furthest);
  if (furthest < (PX_A_NOTCH * STEPS) / 8) throw new Error(`the list went only ${furthest} px`);
}

const backAndForth = (px) => (nth) => (Math.floor(nth / (STEPS / 4)) % 2 === 0 ? px : -px);

/** In the page: the film runs on or is paused. */
const changeClock = (page, kind) =>
  page.evaluate((change) => window.docket.call('clock.change', { change, agoMs: 0 }), { kind });

async function write(page, text) {
  await page.getByRole('textbox', { name: /note/iu }).first().fill(text);
  await page.keyboard.press('Enter');
  await page.getByText(text).first().waitFor();
  await drawn(page);
}

/** What somebody does with many notes: goes through the list and the table, and looks closer at the timeline. */
const scenes = {
  'notes list scrolled': async (page) =>
    scroll(page, page.getByRole('list', { name: 'Your notes, by film time' }), true),
  'timeline zoomed': async (page) =>
    wheel(page, page.locator('[data-lane]').first(), { byPx: backAndForth(-120), isZoom: true }),
  'timeline dragged along': async (page) =>
    wheel(page, page.locator('[data-lane]').first(), { byPx: backAndForth(90) }),
  'notes filtered': async (page) => {
    const filter = page.getByLabel('Show notes of');
    for (let nth = 0; nth < TIMES; nth += 1) {
      for (const value of ['none', 'all', 'case:dawn-jackson', 'all']) {
        await filter.selectOption(value);
        await drawn(page);
      }
    }
  },
  'notes written': async (page) => {
    for (let nth = 1; nth <= TIMES; nth += 1) await write(page, `Note ${nth} among very many`);
  },
  'the film running': async (page) => {
    await changeClock(page, 'resume');
    await pause(RUNS_FOR_MS);
    await changeClock(page, 'pause');
  },
  'notes table scrolled': async (page) => {
    await page.getByRole('button', { name: 'All notes' }).first().click();
    const table = page.locator('main [role=rowgroup], main [role=list]').last();
    await table.waitFor();
    await scroll(page, table, false);
  },
};

/** What was found in one go through everything with a Docket of its own. */
async function play(what) {
  const running = await start(what);
  try {
    const { browser, page } = await look(running, 6_000);
    const found = {};
    for (const [name, scene] of Object.entries(scenes)) {
      try {
        found[name] = await watched(page, () => scene(page));
      } catch (cause) {
        found[name] = { failed: String(cause).split('\n')[0] };
      }
    }
    await browser.close();
    return found;
  } finally {
    await end(running);
  }
}

/**
 * So often everything is done until nothing of it holds the page up: what the computer does beside it goes by, what the
 * page does itself comes every time.
 */
const TRIES = 3;
/** From so many ms on a task is a long one. */
const LONG_MS = 50;

const worstOf = (scene) => scene?.longestTaskMs ?? Infinity;

/**
 * For each thing done: frames, the longest gap between two, and tasks that blocked the page for more than 50 ms; of several
 * tries the best, and which of them it was.
 */
export async function measureFrames(what) {
  const best = {};
  for (let nth = 1; nth <= TRIES; nth += 1) {
    for (const [name, scene] of Object.entries(await play(what)))
      if (best[name] === undefined || worstOf(scene) < worstOf(best[name])) best[name] = { ...scene, nth };
    if (Object.values(best).every((scene) => worstOf(scene) <= LONG_MS)) break;
  }
  return best;
}
