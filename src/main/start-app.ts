import { randomUUID } from 'node:crypto';
import { app, Menu, powerMonitor, shell } from 'electron';
import { nextRun } from '../shared/domain/clock/next-run.ts';
import type { AppContext } from './app-context.ts';
import { commandLineWords, runCommandLine } from './command-line.ts';
import { hearTheSystem } from './deep-link-system.ts';
import { pagesInThread } from './exporting/pages-in-thread.ts';
import { paperFor, pdfFormat } from './exporting/pdf/pdf-format.ts';
import { settleDrafts } from './handlers/draft-settling.ts';
import { stopExports } from './handlers/export-shelf.ts';
import { createGivenPaths } from './importing/given-paths.ts';
import type { Desk } from './handlers/handler.ts';
import { readInThread } from './importing/read-in-thread.ts';
import { announceToWindows, hearGivenPaths, serve } from './ipc/serve.ts';
import { readPack } from './library/read-pack.ts';
import { openNotebook } from './notebook/open-notebook.ts';
import { createOpenedBox } from './opened-box.ts';
import { openedIn } from './opened-words.ts';
import { runFromReadOnlyHome } from './read-only-home.ts';
import { registerOwnScheme, serveOwnPages } from './own-pages.ts';
import { paths } from './paths.ts';
import { isFirstInstance, listenToOthers } from './second-instance.ts';
import { harden } from './security.ts';
import { openSettings, type SettingsStore } from './settings/settings-store.ts';
import { preferPortalKeys } from './shortcuts.ts';
import { refuseDebugging } from './refuse-debugging.ts';
import { startBackups } from './start-backups.ts';
import { startPlayers, stayOffMediaKeys } from './start-players.ts';
import { startSearch } from './start-search.ts';
import { openTranscripts } from './transcripts/transcript-store.ts';
import { announceEvening } from './viewing/announce-changes.ts';
import { createAlarm } from './viewing/alarm.ts';
import { createHeartbeat } from './viewing/heartbeat.ts';
import { createKeeper } from './viewing/keeper.ts';
import { createTimeSource, paceFrom } from './viewing/time-source.ts';
import { stayUp } from './stay-up.ts';
import { askWhereToSave } from './windows/ask-where.ts';
import { askWhichToOpen } from './windows/ask-which.ts';
import { closeOnQuit } from './windows/close-on-quit.ts';
import { copyToClipboard } from './windows/copy.ts';
import { createWindows, type Windows } from './windows/desktop.ts';
import { printToPdf } from './windows/print-window.ts';
import { reloadPages } from './windows/reload-pages.ts';
import { sayAndQuit } from './windows/say-and-quit.ts';
import { zoomFocused } from './windows/zoom.ts';

const commandWords = commandLineWords(process.argv);
if (commandWords !== null) runCommandLine(commandWords, app.getAppPath());
refuseDebugging();

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerOwnScheme();
preferPortalKeys();
stayOffMediaKeys();
Menu.setApplicationMenu(null);

const where = paths(app.getAppPath(), app.getPath('userData'));
runFromReadOnlyHome();
stayUp({ folder: where.crashes, announce: announceToWindows });
const openedBox = createOpenedBox();
const givenPaths = createGivenPaths();

/**
 * So long (ms of wall time) after the window's first answer the other handlers are fetched: before anybody can press
 * anything, because a press that waited for them would be dated late.
 */
const FETCH_AFTER_MS = 200;

/** What notes leave and come in through: dialogs, the printer, the clipboard, the file manager. */
const waysThrough = () => ({
  askWhere: askWhereToSave,
  askWhich: askWhichToOpen,
  takeOpened: openedBox.take,
  givenPaths,
  readNotes: readInThread(where.importWorker),
  alsoFormats: [pdfFormat(printToPdf, paperFor(app.getLocale())), ...pagesInThread(where.pageWorker)],
  copy: copyToClipboard,
  showFile: (path: string): void => shell.showItemInFolder(path),
});

/** What follows the film stops before the computer sleeps, and the clock counts the sleep when it wakes. */
function hearSleep(context: AppContext, players: Desk['players'], lastBeat: () => Promise<void>): void {
  powerMonitor.on('suspend', () => void players.sleep().then(lastBeat));
  powerMonitor.on('resume', () => {
    context.time.wake();
    players.woke();
    announceEvening(context);
  });
}

/** Puts the parts together: the pack, the notebook, the clock, and the desk that answers calls. */
async function setUp(settings: SettingsStore, desktop: Windows): Promise<Desk> {
  const appVersion = app.getVersion();
  const paced = paceFrom(process.env, app.isPackaged);
  if (!paced.ok) return sayAndQuit(paced.error, []);
  const pace = paced.value;
  const now = (): Date => new Date(createTimeSource({ ...pace, run: 0 }).now().wallMs);
  const [pack, notebook, transcripts] = await Promise.all([
    readPack(where.pack),
    openNotebook(where.notes, { appVersion, now }),
    openTranscripts(where.transcripts),
  ]);
  if (!pack.ok) {
    const details = pack.error.map((problem) => `${problem.file} ${problem.path}: ${problem.reason}`);
    return sayAndQuit('The case files of the film could not be read.', details);
  }
  if (!notebook.ok) return sayAndQuit(notebook.error.message, [notebook.error.path]);
  const time = createTimeSource({ ...pace, run: nextRun([...notebook.value.data.syncEvents.values()]) });
  const parts = { pack: pack.value, notebook: notebook.value, time, transcripts };
  const search = startSearch({ ...parts, worker: where.searchWorker });
  const context: AppContext = {
    ...parts,
    settings,
    newId: randomUUID,
    generator: `Docket ${appVersion}`,
    ...waysThrough(),
    zoom: zoomFocused,
    search,
    desktop,
    announce: (told) => {
      announceToWindows(told);
      search.take(told);
      if (told.name === 'settingsChanged') desktop.followTheme(told.payload.theme);
      if (told.name === 'notebookReplaced') reloadPages();
      if (told.name !== 'passChanged') return;
      alarm.set();
      heartbeat.set();
      players.heard();
    },
  };
  const alarm = createAlarm(context);
  const keeper = createKeeper(context);
  const heartbeat = createHeartbeat(context, keeper);
  const { playersHost: host, players: memoryFile } = where;
  const players = startPlayers({ context, keeper, host, memoryFile, openFilm: desktop.openFilm });
  const backups = startBackups({ context, keeper });
  alarm.set();
  heartbeat.set();
  hearSleep(context, players, heartbeat.last);
  closeOnQuit(async () => {
    await settleDrafts({ context, keeper }, desktop.pages());
    alarm.stop();
    heartbeat.stop();
    await Promise.all([stopExports(keeper), players.close(), backups.stop()]);
    await heartbeat.last();
    await search.close();
    await context.notebook.close();
  });
  return { context, keeper, players };
}

/** Starts the app once Electron is ready. The window opens first; the notebook is read while it paints. */
function start(): void {
  harden();
  serveOwnPages(where.pages);
  const settings = openSettings(where.settings);
  const { preload, places: placesFile, replies } = where;
  const windows = createWindows({ settings, preload, placesFile, announce: announceToWindows });
  const desk = setUp(settings, windows);
  serve(desk);
  hearGivenPaths(givenPaths);
  windows.openMain();
  void desk.then(() => setTimeout(() => void import('./handlers/handlers.ts'), FETCH_AFTER_MS));
  app.on('activate', windows.openMain);
  const { openMain, openCapture } = windows;
  openedBox.listen(() => {
    openMain();
    announceToWindows({ name: 'openedFromOutside', payload: {} });
  });
  listenToOthers({ desk, replies, openMain, openCapture, openOutside: openedBox.put });
}

const opened = openedIn(process.argv, { cwd: process.cwd(), app: app.getAppPath() });
if (isFirstInstance(process.argv, { replies: where.replies, opened })) {
  if (opened !== null) openedBox.put(opened);
  hearTheSystem(openedBox.put);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
}
