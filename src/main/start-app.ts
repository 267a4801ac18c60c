import { randomUUID } from 'node:crypto';
import { app, Menu, powerMonitor, shell } from 'electron';
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
import { readCheckedPack } from './library/checked-pack.ts';
import { createOpening } from './opening.ts';
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
import { startNotebook } from './start-notebook.ts';
import { startPlayers, stayOffMediaKeys } from './start-players.ts';
import { startSearch } from './start-search.ts';
import { readTranscriptInThread } from './transcripts/read-transcript-in-thread.ts';
import { openTranscripts } from './transcripts/transcript-store.ts';
import { announceEvening } from './viewing/announce-changes.ts';
import { createAlarm } from './viewing/alarm.ts';
import { createHeartbeat } from './viewing/heartbeat.ts';
import type { FirstLook } from './viewing/first-look.ts';
import { createKeeper } from './viewing/keeper.ts';
import { paceFrom } from './viewing/time-source.ts';
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
  readTranscript: readTranscriptInThread(where.transcriptWorker),
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

/** Reads what the app works with: the pack, the notebook with its clock, and the transcripts. */
async function readAll(settings: SettingsStore, glanced: (look: FirstLook) => void) {
  const paced = paceFrom(process.env, app.isPackaged);
  if (!paced.ok) return sayAndQuit(paced.error, []);
  const place = { folder: where.notes, appVersion: app.getVersion(), pace: paced.value };
  const reading = readCheckedPack(where.pack, where.checkedPack);
  const [pack, started, transcripts] = await Promise.all([
    reading,
    startNotebook(place, (seen) => {
      void reading.then((read) => read.ok && glanced({ ...seen, pack: read.value, settings }));
    }),
    openTranscripts(where.transcripts),
  ]);
  if (!pack.ok) {
    const details = pack.error.map((problem) => `${problem.file} ${problem.path}: ${problem.reason}`);
    return sayAndQuit('The case files of the film could not be read.', details);
  }
  if (!started.ok) return sayAndQuit(started.error.message, [started.error.path]);
  const { isAsSeen, ...notebook } = started.value;
  return { parts: { pack: pack.value, ...notebook, transcripts }, isAsSeen };
}

/** Puts the parts together: the pack, the notebook, the clock, and the desk that answers calls. */
async function setUp(
  { settings, desktop }: { readonly settings: SettingsStore; readonly desktop: Windows },
  glanced: (look: FirstLook) => void,
): Promise<Desk> {
  const { parts, isAsSeen } = await readAll(settings, glanced);
  const search = startSearch({ ...parts, worker: where.searchWorker });
  const context: AppContext = {
    ...parts,
    settings,
    newId: randomUUID,
    generator: `Docket ${app.getVersion()}`,
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
  if (!isAsSeen) context.announce({ name: 'notebookReplaced', payload: {} });
  return { context, keeper, players };
}

/** Starts the app once Electron is ready. The window opens first; the notebook is read while it paints. */
function start(): void {
  harden();
  serveOwnPages(where.pages);
  const settings = openSettings(where.settings);
  const { preload, places: placesFile, replies } = where;
  const windows = createWindows({ settings, preload, placesFile, announce: announceToWindows });
  const opening = createOpening((glanced) => setUp({ settings, desktop: windows }, glanced));
  const { desk } = opening;
  serve(opening);
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
