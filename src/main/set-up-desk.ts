import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { app, powerMonitor, shell } from 'electron';
import type { AppContext } from './app-context.ts';
import { pagesInThread } from './exporting/pages-in-thread.ts';
import { paperFor, pdfFormat } from './exporting/pdf/pdf-format.ts';
import { settleDrafts } from './handlers/draft-settling.ts';
import { stopExports } from './handlers/export-shelf.ts';
import type { Desk } from './handlers/handler.ts';
import type { GivenPaths } from './importing/given-paths.ts';
import { readInThread } from './importing/read-in-thread.ts';
import { announceToWindows } from './ipc/announce-to-windows.ts';
import type { PackProblems } from './library/pack-files.ts';
import type { OpenedBox } from './opened-box.ts';
import type { paths } from './paths.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { Pack } from '../shared/domain/pack/pack.ts';
import type { Result } from '../shared/result.ts';
import type { SeenNotebook } from './start-first-look.ts';
import { startBackups } from './start-backups.ts';
import { startNotebook } from './start-notebook.ts';
import { startPlayers } from './start-players.ts';
import { startSearch } from './start-search.ts';
import { readTranscriptInThread } from './transcripts/read-transcript-in-thread.ts';
import { openTranscripts } from './transcripts/transcript-store.ts';
import { announceEvening } from './viewing/announce-changes.ts';
import { createAlarm } from './viewing/alarm.ts';
import { createHeartbeat, type Heartbeat } from './viewing/heartbeat.ts';
import type { FirstLook } from './viewing/first-look.ts';
import { createKeeper } from './viewing/keeper.ts';
import { paceFrom } from './viewing/time-source.ts';
import { askWhereToSave } from './windows/ask-where.ts';
import { askWhichToOpen } from './windows/ask-which.ts';
import { copyToClipboard } from './windows/copy.ts';
import type { Windows } from './windows/desktop.ts';
import { printToPdf } from './windows/print-window.ts';
import { reloadPages } from './windows/reload-pages.ts';
import { sayAndQuit } from './windows/say-and-quit.ts';

/** What the window was opened with, and where everything lies. */
export interface DeskGround {
  readonly where: ReturnType<typeof paths>;
  readonly settings: SettingsStore;
  readonly desktop: Windows;
  readonly openedBox: OpenedBox;
  readonly givenPaths: GivenPaths;
  /** Is told what has to be done before the app ends, once there is something. */
  readonly endWith: (close: () => Promise<void>) => void;
  /** The pack, which is being read. */
  readonly reading: Promise<Result<Pack, PackProblems>>;
  /** What was told of the notebook already, before anything of it was read. */
  readonly seen: SeenNotebook | null;
  /** Is told what can be said before the notes are read. */
  readonly glanced: (look: FirstLook) => void;
}

/** What notes leave and come in through: dialogs, the printer, the clipboard, the file manager. */
const waysThrough = ({ where, openedBox, givenPaths }: DeskGround) => ({
  askWhere: askWhereToSave(dirname(where.notes)),
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
function hearSleep(context: AppContext, players: Desk['players'], lastBeat: Heartbeat['last']): void {
  powerMonitor.on('suspend', () => {
    const asleep = context.time.now();
    void players.sleep().then(() => lastBeat(asleep));
  });
  powerMonitor.on('resume', () => {
    context.time.wake();
    players.woke();
    announceEvening(context);
  });
}

/** Reads what the app works with: the pack, the notebook with its clock, and the transcripts. */
async function readAll({ where, settings, reading, seen: before, glanced }: DeskGround) {
  const paced = paceFrom(process.env, app.isPackaged);
  if (!paced.ok) return sayAndQuit(paced.error, []);
  const { notes: folder, diskWorker } = where;
  const place = { folder, diskWorker, appVersion: app.getVersion(), pace: paced.value, before };
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

/**
 * Puts the parts together: the pack, the notebook, the clock, and the desk that answers calls. Whatever this file needs is
 * loaded behind the opening of the window.
 */
export async function setUpDesk(ground: DeskGround): Promise<Desk> {
  const { where, settings, desktop } = ground;
  const { parts, isAsSeen } = await readAll(ground);
  const search = startSearch({ ...parts, worker: where.searchWorker });
  const context: AppContext = {
    ...parts,
    settings,
    newId: randomUUID,
    generator: `Docket ${app.getVersion()}`,
    ...waysThrough(ground),
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
  ground.endWith(async () => {
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
