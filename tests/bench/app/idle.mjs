import { readdirSync, readFileSync } from 'node:fs';
import { end, look, pause, processesOf, start } from './running.mjs';

/** How long (ms) an app is left alone before it is watched: the index of the notes is made in that time. */
const SETTLE_MS = 20_000;
const WATCH_MS = 20_000;
/** One tick of the kernel's account of processor time, in ms. */
const TICK_MS = 10;

const switchesIn = (path) =>
  Number(/^voluntary_ctxt_switches:\s+(\d+)/mu.exec(readFileSync(path, 'utf8'))?.[1] ?? Number.NaN);

/** How often the thread that runs JavaScript in a process has gone to sleep, and all threads of it together. */
function switchesOf(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const all = threads.flatMap((thread) => {
    try {
      return [switchesIn(`/proc/${pid}/task/${thread}/status`)];
    } catch {
      return [];
    }
  });
  return { script: switchesIn(`/proc/${pid}/task/${pid}/status`), all: all.reduce((a, b) => a + b, 0) };
}

/** Processor time (ms) that a process has taken. */
function workedMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function totals(data) {
  const sums = { main: 0, renderers: 0, all: 0, workedMs: 0 };
  for (const { pid, type } of processesOf(data)) {
    const { script, all } = switchesOf(pid);
    if (type === 'main') sums.main += script;
    if (type === 'renderer') sums.renderers += script;
    sums.all += all;
    sums.workedMs += workedMs(pid);
  }
  return sums;
}

/** Timers of the page that came due per second, counted in the page itself for as long. */
const timersOf = (page, forMs) =>
  page.evaluate(
    (limitMs) =>
      new Promise((resolve) => {
        const counts = { timers: 0, frames: 0 };
        const later = window.setTimeout.bind(window);
        const again = window.setInterval.bind(window);
        const frame = window.requestAnimationFrame.bind(window);
        const counted =
          (key, work) =>
          (...given) => {
            counts[key] += 1;
            return work(...given);
          };
        window.setTimeout = (work, ms, ...rest) => later(counted('timers', work), ms, ...rest);
        window.setInterval = (work, ms, ...rest) => again(counted('timers', work), ms, ...rest);
        window.requestAnimationFrame = (work) => frame(counted('frames', work));
        later(() => {
          Object.assign(window, { setTimeout: later, setInterval: again, requestAnimationFrame: frame });
          resolve(counts);
        }, limitMs);
      }),
    forMs,
  );

async function watch(what, { isRunning }) {
  const running = await start(what);
  try {
    const first = await look(running);
    if (isRunning) await first.page.evaluate(changeClock, 'resume');
    await first.browser.close();
    await pause(SETTLE_MS);
    const before = totals(what.data);
    await pause(WATCH_MS);
    const after = totals(what.data);
    const { browser, page } = await look(running, 0);
    const timers = await timersOf(page, WATCH_MS / 4);
    // The notebook is used again by other parts of the bench, which want it as it was.
    if (isRunning) await page.evaluate(changeClock, 'pause');
    await browser.close();
    const perSecond = (count) => count / (WATCH_MS / 1000);
    const main = perSecond(after.main - before.main);
    const renderers = perSecond(after.renderers - before.renderers);
    return {
      script: main + renderers,
      main,
      renderers,
      all: perSecond(after.all - before.all),
      cpuShare: (after.workedMs - before.workedMs) / WATCH_MS,
      timers: timers.timers / (WATCH_MS / 4000),
      frames: timers.frames / (WATCH_MS / 4000),
    };
  } finally {
    await end(running);
  }
}

/** In the page: the film runs on, as it does while somebody watches and writes nothing, or is paused again. */
async function changeClock(kind) {
  await window.docket.call('clock.change', { change: { kind }, agoMs: 0 });
}

/**
 * Wake-ups per second while nobody does anything: of the threads that run script in main and renderers, of all threads
 * of the app, what share of one core it took, and how many timers and frames of the window there were. `running`: with the film clock going.
 */
export async function measureIdle({ empty, some }) {
  return {
    empty: await watch(empty, { isRunning: false }),
    still: await watch(some, { isRunning: false }),
    running: await watch(some, { isRunning: true }),
  };
}
