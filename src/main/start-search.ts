import type { Pack } from '../shared/domain/pack/pack.ts';
import type { Notebook } from './notebook/notebook.ts';
import type { Search } from './search/search.ts';
import { searchOfApp } from './search/search-of-app.ts';
import type { TranscriptStore } from './transcripts/transcript-store.ts';
import { lineToWorker } from './search/worker-line.ts';
import { eveningAt } from './viewing/evening.ts';
import { nobodyYet } from './viewing/snapshot.ts';
import { openTranscript } from './viewing/transcript-lines.ts';
import type { TimeSource } from './viewing/time-source.ts';

/** What there is to search, by whom, and the file of the worker that does it. */
export interface SearchParts {
  readonly pack: Pack;
  readonly notebook: Notebook;
  readonly time: TimeSource;
  readonly transcripts: TranscriptStore;
  readonly worker: string;
}

/** Starts the search of the app, in a thread of its own, for the viewer of the current viewing. */
export const startSearch = ({ pack, notebook, time, transcripts, worker }: SearchParts): Search =>
  searchOfApp({
    pack,
    data: () => notebook.data,
    viewer: () => eveningAt(notebook.data, pack.title.id, time.now())?.viewer ?? nobodyYet,
    lines: () => openTranscript({ pack, notebook, time, transcripts }),
    start: (names, onGone) => lineToWorker(worker, names, onGone),
  });
