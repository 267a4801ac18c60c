import { chmodSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { end, look, pause, processesOf, start } from './running.mjs';

/** So long (ms) after the start the first window of the watch begins; the windows follow each other. */
const FIRST_MS = 15_000;
const WATCH_MS = 20_000;
/** The watch ends before the day's backup is made, two minutes after the start: that is work, and done once a day. */
const WINDOWS = 5;
/** The window of which all is said: what a start leaves is tidied by then, Chromium's own timers of a minute are gone. */
const SETTLED = 3;
/** A thread that ran again after a sleep of about so long (ms) was woken; shorter waits are part of one task. */
const SLEEP_MS = 20;
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

const ofScript = ['main', 'renderer'];

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

/** How often the threads that run script were woken from a sleep in `forMs`, all of them together. */
async function wakesIn(data, forMs) {
  const threads = processesOf(data)
    .filter(({ type }) => ofScript.includes(type))
    .map(({ pid }) => ({ path: `/proc/${pid}/task/${pid}/status`, count: Number.NaN, isAwake: true }));
  let wakes = 0;
  for (const untilMs = performance.now() + forMs; performance.now() < untilMs; await pause(SLEEP_MS)) {
    for (const thread of threads) {
      const count = switchesIn(thread.path);
      const ran = count > thread.count;
      if (ran && !thread.isAwake) wakes += 1;
      Object.assign(thread, { count, isAwake: ran });
    }
  }
  return wakes;
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

/** Starts an app to be watched, its film clock running if it is to. */
async function begun({ what, isRunning = false }) {
  const running = await start(what);
  const { browser, page } = await look(running);
  if (isRunning) await page.evaluate(changeClock, 'resume');
  await browser.close();
  return { what, running };
}

/** What is in `key` per second from each of these sums to the next. */
const perSecond = (sums, key) =>
  sums.slice(1).map((after, nth) => (after[key] - sums[nth][key]) / (WATCH_MS / 1000));

/** Nothing looks into an app while it is watched: a debugger wakes it. */
async function watched({ what, running }, startedMs) {
  const until = (ms) => pause(startedMs + ms - performance.now());
  const sums = [];
  let wakes = 0;
  for (let nth = 0; nth <= WINDOWS; nth += 1) {
    await until(FIRST_MS + nth * WATCH_MS);
    sums.push(totals(what.data));
    if (nth === SETTLED) wakes = await wakesIn(what.data, WATCH_MS);
  }
  // The other apps are looked into only when all have been watched.
  await until(FIRST_MS + WINDOWS * WATCH_MS + 1000);
  const { browser, page } = await look(running, 0);
  const { timers, frames } = await timersOf(page, WATCH_MS / 4);
  await browser.close();
  const rates = ['main', 'renderers', 'all', 'workedMs'].map((key) => perSecond(sums, key));
  const windows = rates[0].map((main, nth) => main + rates[1][nth]);
  const [main, renderers, all, workedMsPerSecond] = rates.map((each) => each[SETTLED]);
  return {
    ...{ windows, script: windows[SETTLED], main, renderers, all, wakes: wakes / (WATCH_MS / 1000) },
    cpuShare: workedMsPerSecond / 1000,
    timers: timers / (WATCH_MS / 4000),
    frames: frames / (WATCH_MS / 4000),
  };
}

/** In the page: the film runs on, as it does while somebody watches and writes nothing. */
async function changeClock(kind) {
  await window.docket.call('clock.change', { change: { kind }, agoMs: 0 });
}

/** The notebook in a folder of its own, for a second app beside the first. */
function copyOf({ app, data }) {
  // Not below or beyond the first one's name: an app's processes are told by it.
  const copy = join(dirname(data), `running-${basename(data)}`);
  cpSync(data, copy, { recursive: true, filter: (path) => !/Singleton|DevToolsActivePort/u.test(path) });
  chmodSync(copy, 0o777);
  return { app, data: copy };
}

/**
 * Wake-ups per second while nobody does anything, of three apps beside each other: the empty one, Docket paused, and with the
 * film clock going (`running`). By the kernel's count, each time that a thread went to sleep: `script` for the threads
 * that run script in main and renderers, `all` for every thread of the app. This count also has each wait for another
 * thread inside one task: one picture drawn without a GPU is about twenty. `wakes` counts how often the same threads of script
 * were woken from a sleep of some 20 ms. `windows` is `script` in each 20 s from 15 s to 115 s after the start, also while
 * what a start has left is tidied; all else is of the window from 75 s on. Also what share of one core it took, and the
 * timers and frames of the window.
 */
export async function measureIdle({ empty, some }) {
  const apps = [{ what: empty }, { what: some }, { what: copyOf(some), isRunning: true }];
  const running = [];
  try {
    for (const one of apps) running.push(await begun(one));
    const startedMs = performance.now();
    const [none, still, going] = await Promise.all(running.map((one) => watched(one, startedMs)));
    return { empty: none, still, running: going };
  } finally {
    for (const one of running) await end(one.running);
  }
}
