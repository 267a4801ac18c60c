import { percentile } from './figures.mjs';
import { end, look, start } from './running.mjs';

const STEPS = 240;

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

async function watched(page, work) {
  await page.evaluate(watchFrames);
  await work();
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

const backAndForth = (px) => (nth) => (Math.floor(nth / (STEPS / 4)) % 2 === 0 ? px : -px);

/** What somebody does with many notes: goes through the list and the table, and looks closer at the timeline. */
const scenes = {
  'notes list scrolled': async (page) =>
    wheel(page, page.getByRole('list', { name: 'Your notes, by film time' }), { byPx: backAndForth(-600) }),
  'timeline zoomed': async (page) =>
    wheel(page, page.locator('[data-lane]').first(), { byPx: backAndForth(-120), isZoom: true }),
  'timeline dragged along': async (page) =>
    wheel(page, page.locator('[data-lane]').first(), { byPx: backAndForth(90) }),
  'notes filtered': async (page) => {
    const filter = page.getByLabel('Show notes of');
    for (const value of ['none', 'all', 'case:dawn-jackson', 'all']) await filter.selectOption(value);
  },
  'a note written': async (page) => {
    await page.getByRole('textbox', { name: /note/iu }).first().fill('A note among very many');
    await page.keyboard.press('Enter');
    await page.getByText('A note among very many').first().waitFor();
  },
  'notes table scrolled': async (page) => {
    await page.getByRole('button', { name: 'All notes' }).first().click();
    const table = page.locator('main [role=rowgroup], main [role=list]').last();
    await table.waitFor();
    await wheel(page, table, { byPx: backAndForth(600) });
  },
};

/** For each thing done: frames, the longest gap between two, and tasks that blocked the page for more than 50 ms. */
export async function measureFrames(what) {
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
