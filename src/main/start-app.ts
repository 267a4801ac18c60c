import { setTimeout as pause } from 'node:timers/promises';
import { app, Menu } from 'electron';
import { commandLineWords, runCommandLine } from './command-line.ts';
import { hearTheSystem } from './deep-link-system.ts';
import { createGivenPaths } from './importing/given-paths.ts';
import { announceToWindows } from './ipc/announce-to-windows.ts';
import { hearGivenPaths, serve } from './ipc/serve.ts';
import { leaveOutNeedless } from './leave-out.ts';
import { endWithoutWindow } from './no-window.ts';
import { createOpening } from './opening.ts';
import { createOpenedBox } from './opened-box.ts';
import { openedIn } from './opened-words.ts';
import { runFromReadOnlyHome } from './read-only-home.ts';
import { keepToOwnDataFolder } from './own-data-folder.ts';
import { registerOwnScheme, serveOwnPages } from './own-pages.ts';
import { paths } from './paths.ts';
import { isFirstInstance, listenToOthers } from './second-instance.ts';
import { harden } from './security.ts';
import { openSettings, type SettingsStore } from './settings/settings-store.ts';
import { preferPortalKeys } from './shortcuts.ts';
import { refuseDebugging } from './refuse-debugging.ts';
import { stayUp } from './stay-up.ts';
import { closeOnQuit } from './windows/close-on-quit.ts';
import { darkenToolkit } from './windows/darken-toolkit.ts';
import { createWindows } from './windows/desktop.ts';
import { firstPage } from './windows/first-page.ts';

const commandWords = commandLineWords(process.argv);
if (commandWords !== null) runCommandLine(commandWords, app.getAppPath());
endWithoutWindow();
refuseDebugging();

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerOwnScheme();
preferPortalKeys();
leaveOutNeedless();
Menu.setApplicationMenu(null);

keepToOwnDataFolder();
const where = paths(app.getAppPath(), app.getPath('userData'));
runFromReadOnlyHome();
stayUp({ folder: where.crashes, announce: announceToWindows });
const openedBox = createOpenedBox();
const givenPaths = createGivenPaths();

/**
 * So long (ms of wall time) after what a window starts from is known the schemas and handlers of all other calls are
 * fetched, and no earlier by a call that needs them: the window is being drawn meanwhile. A press that waits for them is
 * dated when it was made (ipc/answer.ts).
 */
const FETCH_AFTER_MS = 150;

/** What waited for the app to open is on its way to the disk so long (ms of wall time) after it has opened. */
const SETTLE_MS = 30;

/** An app that is ended while it opens waits no longer than this for a disk that does not answer. */
const LONGEST_OPENING_MS = 10_000;

/** Starts the app once Electron is ready. The window opens first; the notebook is read while it paints. */
function start(settings: SettingsStore): void {
  harden();
  serveOwnPages(where.pages);
  const { preload, places: placesFile, replies } = where;
  const windows = createWindows({ settings, preload, placesFile, announce: announceToWindows });
  let close = (): Promise<void> => Promise.resolve();
  const endWith = (work: () => Promise<void>): void => void (close = work);
  const ground = { where, settings, desktop: windows, openedBox, givenPaths, endWith };
  const page = firstPage();
  const opening = createOpening(async (glanced) => {
    await page;
    return (await import('./begin-desk.ts')).beginDesk(ground, glanced);
  });
  const { desk } = opening;
  const rest = opening.look().then(() => pause(FETCH_AFTER_MS));
  void rest.then(() => import('./handlers/handlers.ts'));
  closeOnQuit(async () => {
    const open = Promise.allSettled([desk, rest.then(() => import('./handlers/handlers.ts'))]);
    await Promise.race([open, pause(LONGEST_OPENING_MS)]);
    await pause(SETTLE_MS);
    await close();
  });
  serve(opening, rest);
  hearGivenPaths(givenPaths);
  windows.openMain();
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
  const settings = openSettings(where.settings);
  darkenToolkit(settings.current().theme);
  void app.whenReady().then(() => start(settings));
}
