import { spreadOf } from './figures.mjs';
import { end, look, start } from './running.mjs';

/** Starts that are not counted: what Chromium keeps of the pages is made in them. */
const WARM_UP = 3;

/**
 * When (ms after the process was started) the page was first painted, when it could be used, and when its notes stood there
 * too (`completeMs`; the empty app has none, and is complete when it can be used).
 */
async function startTimes(running) {
  const { browser, page } = await look(running);
  await page.waitForFunction(
    () => window.docket === undefined || performance.getEntriesByName('complete').length > 0,
    undefined,
    { polling: 100, timeout: 60_000 },
  );
  const told = await page.evaluate(() => ({
    originMs: performance.timeOrigin,
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usableMs: performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN,
    completeMs: performance.getEntriesByName(window.docket === undefined ? 'usable' : 'complete')[0]
      ?.startTime,
  }));
  await browser.close();
  const sinceMs = told.originMs - running.startedMs;
  const { paintMs, usableMs, completeMs } = told;
  return {
    pageMs: sinceMs,
    paintMs: sinceMs + paintMs,
    usableMs: sinceMs + usableMs,
    completeMs: sinceMs + completeMs,
  };
}

async function once(what) {
  const running = await start(what);
  try {
    return await startTimes(running);
  } finally {
    await end(running);
  }
}

/**
 * Starts each app in turn, again and again, so that whatever else the computer does meets all of them alike.
 * Gives for each the spread of its times in ms.
 */
export async function measureStarts(apps, runs) {
  const times = Object.fromEntries(Object.keys(apps).map((name) => [name, []]));
  for (let nth = -WARM_UP; nth < runs; nth += 1) {
    for (const [name, what] of Object.entries(apps)) {
      const found = await once(what);
      if (nth >= 0) times[name].push(found);
    }
  }
  const columns = ['pageMs', 'paintMs', 'usableMs', 'completeMs'];
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [
      name,
      Object.fromEntries(columns.map((column) => [column, spreadOf(all.map((one) => one[column]))])),
    ]),
  );
}
