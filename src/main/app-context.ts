import type { Pack } from '../shared/domain/pack/pack.ts';
import type { Settings } from '../shared/ipc/app-views.ts';
import type { NoteKeyView } from '../shared/ipc/note-key.ts';
import type { FileFormat } from './exporting/file-format.ts';
import type { Opened } from '../shared/ipc/open-calls.ts';
import type { AskWhich } from './importing/ask-which.ts';
import type { GivenPaths } from './importing/given-paths.ts';
import type { ReadNotes } from './importing/read-import.ts';
import type { Announce } from './ipc/announce.ts';
import type { Notebook } from './notebook/notebook.ts';
import type { Search } from './search/search.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { ReadTranscript } from './transcripts/read-transcript-in-thread.ts';
import type { TranscriptStore } from './transcripts/transcript-store.ts';
import type { TimeSource } from './viewing/time-source.ts';

/** What kind of file is to be saved, in the words of the dialog; the extension is without its dot. */
export interface SavedFile {
  readonly title: string;
  readonly label: string;
  readonly extension: string;
}

/** Asks the viewer where to save a file; null when the dialog was closed. */
export type AskWhere = (suggestedName: string, file: SavedFile) => Promise<string | null>;

/** Words for the clipboard: as plain text, and the same as a piece of HTML for a letter or a document. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** The app's windows and its key, as far as a page may ask for them. */
export interface Desktop {
  readonly toggleMini: () => void;
  readonly setStrip: (isStrip: boolean) => void;
  readonly hideCapture: () => void;
  readonly noteKey: () => NoteKeyView;
  /** Whether the desktop agreed; if not, the key stays as it was. */
  readonly setNoteKey: (key: string | null) => boolean;
  /** Gives the windows the ground colour of a theme, so that none flashes when it is shown. */
  readonly followTheme: (theme: Settings['theme']) => void;
}

/** What every handler works with; put together once in `index.ts`. Nothing here knows Electron. */
export interface AppContext {
  readonly pack: Pack;
  readonly notebook: Notebook;
  readonly settings: SettingsStore;
  readonly time: TimeSource;
  readonly newId: () => string;
  readonly announce: Announce;
  readonly askWhere: AskWhere;
  /** Formats that only the app can write, because it has windows to print from. */
  readonly alsoFormats: readonly FileFormat[];
  /** Puts words on the clipboard. */
  readonly copy: (what: Copied) => Promise<void>;
  /** Shows a file in the computer's own file manager. */
  readonly showFile: (path: string) => void;
  readonly askWhich: AskWhich;
  /** Reads a file of notes; in the app in a thread of its own. */
  readonly readNotes: ReadNotes;
  /** Reads the bytes of a subtitle file; in the app in a thread of its own. */
  readonly readTranscript: ReadTranscript;
  /** Hands over, once, what was opened with Docket from outside; null when nothing waits. */
  readonly takeOpened: () => Opened | null;
  /** The paths that a page may name, because a person gave them to Docket. */
  readonly givenPaths: GivenPaths;
  readonly search: Search;
  /** The viewer's own subtitle files. */
  readonly transcripts: TranscriptStore;
  readonly desktop: Desktop;
  readonly generator: string;
}
