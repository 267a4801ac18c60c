import { join } from 'node:path';

/** Where things lie: the app's own files below `app`, the viewer's below `userData`. */
export const paths = (app: string, userData: string) => ({
  pack: join(app, 'data', 'titles', 'the-justice-project'),
  checkedPack: join(app, 'out', 'main', 'checked-pack.json'),
  pages: join(app, 'out', 'renderer'),
  diskWorker: join(app, 'out', 'main', 'disk-worker.cjs'),
  searchWorker: join(app, 'out', 'main', 'search-worker.cjs'),
  importWorker: join(app, 'out', 'main', 'import-worker.cjs'),
  transcriptWorker: join(app, 'out', 'main', 'transcript-worker.cjs'),
  pageWorker: join(app, 'out', 'main', 'page-worker.cjs'),
  playersHost: join(app, 'out', 'main', 'players.cjs'),
  preload: join(app, 'out', 'preload', 'index.cjs'),
  notes: join(userData, 'notes'),
  transcripts: join(userData, 'transcripts'),
  settings: join(userData, 'settings.json'),
  places: join(userData, 'windows.json'),
  players: join(userData, 'players.json'),
  replies: join(userData, 'replies'),
  crashes: join(userData, 'crashes'),
});
