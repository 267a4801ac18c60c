import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron } from '@playwright/test';
import { picture } from './film.mjs';
import { until, wait } from './screen.mjs';

/** How often (ms) what the pages keep is fetched. */
const FETCH_EVERY_MS = 200;
/** The clock was started by hand, so for five seconds no player moves it (ms). */
const HOLD_OFF_MS = 6000;

async function openDocket(data) {
  const app = await _electron.launch({
    executablePath: process.env.DOCKET_ELECTRON,
    chromiumSandbox: true,
    args: ['.', '--disable-gpu', '--log-level=3', `--user-data-dir=${data}`],
    env: { ...process.env, DOCKET_HAND_OVER: data },
  });
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  return { app, page };
}

/** Opens the film in the film window, in the corner of the screen and as large as its picture. */
async function openFilm({ app, page }, path) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await page.evaluate(() => window.docket.call('player.openFile', {}));
  const isFilm = (one) => one.url().includes('/film.html');
  const film = app.windows().find(isFilm) ?? (await app.waitForEvent('window', isFilm));
  await film.getByRole('button', { name: 'Play' }).waitFor();
  await app.evaluate(({ BrowserWindow }, size) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/film.html'),
    );
    window.setContentBounds({ x: 0, y: 0, ...size });
    window.moveTop();
  }, picture);
  return film;
}

/** Keeps every word of the film's page as main gets it, with its moment. */
const keepWords = (app) =>
  app.evaluate(({ ipcMain }) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers');
    const [[channel, handler]] = [...handlers].filter(([name]) => name === 'docket:call');
    globalThis.benchWords = [];
    handlers.set(channel, (event, name, args) => {
      const heardAt = Number(process.hrtime.bigint()) / 1e6;
      if (name === 'film.tell') for (const word of args.words) globalThis.benchWords.push({ word, heardAt });
      return handler(event, name, args);
    });
  });

/** Asks for the film clock over and over, as a window that shows it, and keeps it with main's moment of it. */
const keepSamples = (page) =>
  page.evaluate(async () => {
    const call = (name, args) => window.docket.call(name, args);
    let best = { way: Infinity, ahead: 0 };
    for (let count = 0; count < 20; count += 1) {
      const sent = performance.now();
      const { value } = await call('film.time', {});
      const way = performance.now() - sent;
      if (way < best.way) best = { way, ahead: value.monoMs - sent - way / 2 };
    }
    let view = (await call('player.show', {})).value;
    window.docket.listen((told) => {
      if (told.name === 'playerChanged') view = told.payload;
    });
    const stateOf = (clock) => {
      if (view.link !== 'online') return view.link;
      if (/not answering/u.test(view.words)) return 'degraded';
      return clock.state === 'running' ? 'playing' : clock.state;
    };
    globalThis.benchSamples = [];
    const take = async () => {
      const sent = performance.now();
      const { value } = await call('app.snapshot', {});
      const way = performance.now() - sent;
      const { clock } = value.pass;
      const monoMs = best.ahead + sent + way / 2;
      globalThis.benchSamples.push({
        monoMs,
        filmMs: clock.filmMs,
        plusMinusMs: clock.plusMinusMs,
        state: stateOf(clock),
        way,
      });
      setTimeout(() => void take(), 20);
    };
    void take();
    return best.way;
  });

/** What main makes of the words, before the clock of the log: at the moments at which that was asked. */
function estimatesOf(events, samples, estimator) {
  let next = 0;
  const when = ({ at, report }) => at ?? report.tRecv;
  return samples.flatMap(({ monoMs, state }) => {
    while (next < events.length && when(events[next]) <= monoMs) {
      estimator.take(events[next]);
      next += 1;
    }
    const known = estimator.at(monoMs);
    return known === null ? [] : [{ monoMs, filmMs: known.sourceMs, plusMinusMs: known.plusMinusMs, state }];
  });
}

/** Fetches what was kept; the words become the events of a bridge, as main makes them. */
function fetching({ app, page }, { filmEvents, filmEstimator }) {
  const samples = [];
  const events = [];
  const over = new AbortController();
  const turn = async () => {
    samples.push(...(await page.evaluate(() => globalThis.benchSamples.splice(0))));
    const words = await app.evaluate(() => globalThis.benchWords.splice(0));
    for (const { word } of words) events.push(...filmEvents(word, { name: 'film', bytes: null }));
  };
  const going = (async () => {
    while (!over.signal.aborted) {
      await turn();
      await wait(FETCH_EVERY_MS);
    }
  })();
  return {
    samples,
    events,
    estimates: () => estimatesOf(events, samples, filmEstimator()),
    stop: async () => {
      over.abort();
      await going;
    },
  };
}

const regionOf = (film) =>
  film.evaluate(() => {
    const box = document.querySelector('video').getBoundingClientRect();
    const top = window.screenY + window.outerHeight - window.innerHeight;
    return { x: window.screenX + box.x, y: top + box.y, width: box.width, height: box.height };
  });

/** The film window of the built app, on the screen that this bench was started with. */
export async function startFilmWindow({ film: path, folder }) {
  if (process.env.DOCKET_ELECTRON === undefined) throw new Error('start it with node scripts/headless.mjs');
  const parts = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
  const data = mkdtempSync(join(folder, 'docket-'));
  chmodSync(data, 0o777);
  const docket = await openDocket(data);
  const { app, page } = docket;
  await keepWords(app);
  const film = await openFilm(docket, path);
  await keepSamples(page);
  const following = fetching(docket, parts);
  const onVideo = (work, value) => film.locator('video').evaluate(work, value);
  await film.getByRole('button', { name: 'Play' }).click();
  await until('the film', () => onVideo((one) => one.currentTime > 0.5));
  await page.evaluate(() => window.docket.call('player.answer', { answer: 'take' }));
  await wait(HOLD_OFF_MS);
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('/film.html'))
      .webContents.getOSProcessId(),
  );
  return {
    env: process.env,
    region: await regionOf(film),
    following,
    seek: (ms) => onVideo((one, seconds) => void (one.currentTime = seconds), ms / 1000),
    pause: () => onVideo((one) => one.pause()),
    play: () => onVideo((one) => void one.play()),
    signal: (signal) => process.kill(pid, signal),
    stop: async () => {
      await following.stop();
      await app.close();
    },
  };
}
