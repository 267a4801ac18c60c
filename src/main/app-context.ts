import type { Pack } from '../shared/domain/pack/pack.ts';
import type { Announce } from './ipc/announce.ts';
import type { Notebook } from './notebook/notebook.ts';
import type { Search } from './search/search.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { TimeSource } from './viewing/time-source.ts';

/** What kind of file is to be saved, in the words of the dialog; the extension is without its dot. */
export interface SavedFile {
  readonly title: string;
  readonly label: string;
  readonly extension: string;
}

/** Asks the viewer where to save a file; null when the dialog was closed. */
export type AskWhere = (suggestedName: string, file: SavedFile) => Promise<string | null>;

/** What every handler works with; put together once in `index.ts`. Nothing here knows Electron. */
export interface AppContext {
  readonly pack: Pack;
  readonly notebook: Notebook;
  readonly settings: SettingsStore;
  readonly time: TimeSource;
  readonly newId: () => string;
  readonly announce: Announce;
  readonly askWhere: AskWhere;
  readonly search: Search;
  readonly generator: string;
}
