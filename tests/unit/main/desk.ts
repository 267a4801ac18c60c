import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Opened } from '../../../src/shared/ipc/open-calls.ts';
import type { Announcement } from '../../../src/shared/ipc/wire.ts';
import type { AppContext, Copied } from '../../../src/main/app-context.ts';
import type { Desk } from '../../../src/main/handlers/handler.ts';
import { createGivenPaths } from '../../../src/main/importing/given-paths.ts';
import { readImport } from '../../../src/main/importing/read-import.ts';
import { readPack } from '../../../src/main/library/read-pack.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { createOpenedBox } from '../../../src/main/opened-box.ts';
import { lineInThread } from '../../../src/main/search/search-line.ts';
import { searchOfApp } from '../../../src/main/search/search-of-app.ts';
import { openSettings } from '../../../src/main/settings/settings-store.ts';
import { parseTranscript } from '../../../src/main/transcripts/parse-transcript.ts';
import { openTranscripts } from '../../../src/main/transcripts/transcript-store.ts';
import { eveningAt } from '../../../src/main/viewing/evening.ts';
import { openTranscript } from '../../../src/main/viewing/transcript-lines.ts';
import { nobodyYet } from '../../../src/main/viewing/snapshot.ts';
import { fakeDesktop } from '../windows/fake-desktop.ts';
import { testPlayers } from '../following/test-players.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import type { TimeSource } from '../../../src/main/viewing/time-source.ts';

/** A desk with the real pack, a real notebook in a folder of its own, and a clock that only the test moves. */
export interface TestDesk {
  readonly desk: Desk;
  readonly told: readonly Announcement[];
  readonly folder: string;
  readonly pass: (milliseconds: number) => void;
  readonly exportTo: (path: string | null) => void;
  /** The file that the viewer chooses when asked what to open. */
  readonly openFrom: (path: string | null) => void;
  /** What waits to be taken, as if a file or a link had been opened with Docket. */
  readonly openOutside: (opened: Opened) => void;
  /** What was put on the clipboard last; null when nothing was. */
  readonly copied: () => Copied | null;
  /** Which file was shown in the file manager last. */
  readonly shownFile: () => string | null;
  /** Closes the app and opens it again, `awayMs` later, with its signs of life. */
  readonly restart: (awayMs: number) => Promise<TestDesk>;
  /** The same, but the app ends without a word. */
  readonly kill: (awayMs: number) => Promise<TestDesk>;
  readonly close: () => Promise<void>;
}

const realPack = readPack('data/titles/the-justice-project');

function testClock(startMs: number, session: string): TimeSource & { readonly pass: (ms: number) => void } {
  let ms = startMs;
  return {
    scale: 1,
    now: () => ({ session, monoMs: ms - startMs, wallMs: ms }),
    wake: () => undefined,
    pass: (by) => {
      ms += by;
    },
  };
}

async function openDesk(folder: string, startMs: number, session: number): Promise<TestDesk> {
  const time = testClock(startMs, `session-${session}`);
  const pack = await realPack;
  if (!pack.ok) throw new Error(JSON.stringify(pack.error.slice(0, 3)));
  const now = (): Date => new Date(time.now().wallMs);
  const notebook = await openNotebook(join(folder, 'notes'), { appVersion: 'test', now });
  if (!notebook.ok) throw new Error(notebook.error.message);
  const transcripts = await openTranscripts(join(folder, 'transcripts'));
  const told: Announcement[] = [];
  let exportPath: string | null = null;
  let copied: Copied | null = null;
  let shownFile: string | null = null;
  let openPath: string | null = null;
  const opened = createOpenedBox();
  let ids = 0;
  const search = searchOfApp({
    pack: pack.value,
    data: () => notebook.value.data,
    viewer: () => eveningAt(notebook.value.data, pack.value.title.id, time.now())?.viewer ?? nobodyYet,
    lines: () => openTranscript({ pack: pack.value, notebook: notebook.value, time, transcripts }),
    start: lineInThread,
  });
  const context: AppContext = {
    pack: pack.value,
    notebook: notebook.value,
    settings: openSettings(join(folder, 'settings.json')),
    time,
    newId: () => `id-${session}-${String((ids += 1)).padStart(6, '0')}`,
    announce: (announcement) => {
      told.push(announcement);
      search.take(announcement);
    },
    askWhere: () => Promise.resolve(exportPath),
    alsoFormats: [],
    copy: (what) => {
      copied = what;
      return Promise.resolve();
    },
    showFile: (path) => {
      shownFile = path;
    },
    askWhich: () => Promise.resolve(openPath),
    takeOpened: opened.take,
    givenPaths: createGivenPaths(),
    readNotes: readImport,
    readTranscript: (bytes, how) => Promise.resolve(parseTranscript(Buffer.from(bytes), how)),
    generator: 'Docket test',
    desktop: fakeDesktop(),
    search,
    transcripts,
  };
  const keeper = createKeeper(context);
  await keeper.beat();
  const reopen = async (awayMs: number): Promise<TestDesk> => {
    await search.close();
    await notebook.value.close();
    return openDesk(folder, time.now().wallMs + awayMs, session + 1);
  };
  return {
    desk: { context, keeper, players: testPlayers(context, keeper) },
    told,
    folder,
    pass: time.pass,
    exportTo: (path) => {
      exportPath = path;
    },
    copied: () => copied,
    shownFile: () => shownFile,
    openFrom: (path) => {
      openPath = path;
    },
    openOutside: opened.put,
    restart: async (awayMs) => {
      await keeper.beat();
      return reopen(awayMs);
    },
    kill: reopen,
    close: async () => {
      await search.close();
      await notebook.value.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a desk over an empty folder, one evening in November. */
export const newDesk = (): Promise<TestDesk> =>
  openDesk(mkdtempSync(join(tmpdir(), 'docket-desk-')), Date.UTC(2026, 10, 22, 20), 1);
