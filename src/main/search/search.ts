import type { Note } from '../../shared/domain/notebook/records.ts';
import { documentsOfNotes } from '../../shared/domain/search/documents/documents-of-notes.ts';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../shared/domain/search/search-document.ts';
import type { Announcement } from '../../shared/ipc/wire.ts';
import { createFeed, type Feed } from './feed.ts';
import { createLineFeed, type FoundLines, type LineFeed } from './line-feed.ts';
import { createOpenDocuments } from './open-documents.ts';
import type { SearchQuestion } from './search-engine.ts';
import type { SearchLine } from './search-line.ts';

/** What search needs to know of the rest: everything in it has passed the gate already. */
export interface SearchSources {
  /** What the screens show now, as documents. */
  readonly open: () => readonly SearchDocument[];
  readonly notes: () => ReadonlyMap<string, Note>;
  /** The lines of the transcript that are open. */
  readonly lines: () => FoundLines;
  /** Starts an engine; `onGone` is told when it ended by itself. */
  readonly start: (onGone: () => void) => SearchLine;
}

/** Search over what is open and over the viewer's notes. */
export interface Search {
  readonly query: (question: SearchQuestion) => Promise<SearchAnswer>;
  /** The ids of all notes that a typed query finds, in no order; other spellings of names count as in `query`. */
  readonly which: (text: string) => Promise<readonly string[]>;
  /** Hears every announcement, so that what opened can be found and what closed cannot. */
  readonly take: (told: Announcement) => void;
  readonly close: () => Promise<void>;
}

/**
 * How long (ms) after the notebook is read the index is begun, if nobody searches before: a hundred thousand notes take
 * seconds to hand over, and the window is to be there first. What opens until then is taken in with the first look.
 */
const START_MS = 3_000;
/** How long (ms) a change of the case files waits for others before the index hears of it. */
const SETTLE_MS = 50;

const isThere = (note: Note | undefined): boolean => note !== undefined && note.deletedAt === undefined;

/** An engine that runs, and what feeds it. */
interface FedEngine {
  readonly line: SearchLine;
  readonly notes: Feed<Note>;
  readonly lines: LineFeed;
  readonly stopFeeding: () => void;
}

/** Starts an engine and begins to hand it the notes; `onGone` is told when it ended by itself. */
function startFed(sources: SearchSources, onGone: () => void): FedEngine {
  const line = sources.start(() => {
    stopFeeding();
    onGone();
  });
  const notes = createFeed<Note>((portion) => line.put(documentsOfNotes(portion)));
  const lines = createLineFeed(line, sources.lines);
  const stopFeeding = (): void => {
    notes.stop();
    lines.stop();
  };
  notes.add(sources.notes().values());
  return { line, notes, lines, stopFeeding };
}

/**
 * Keeps an engine fed with exactly what is open. Before every answer what is due is sent first, and after it each hit
 * is held against what is open once more: a hit that is not open any more does not leave here.
 */
export function createSearch(sources: SearchSources): Search {
  const open = createOpenDocuments(sources.open);
  let engine: FedEngine | null = null;
  let timer: NodeJS.Timeout | undefined;

  const started = (): FedEngine =>
    (engine ??= startFed(sources, () => {
      engine = null;
      open.forget();
    }));

  const settle = (): FedEngine => {
    clearTimeout(timer);
    const to = started();
    const { put, gone } = open.changes();
    if (gone.length > 0) to.line.remove(gone);
    if (put.length > 0) to.line.put(put);
    to.lines.settle();
    return to;
  };

  const takeNotes = (put: readonly Note[], gone: readonly string[]): void => {
    const to = started();
    to.notes.drop(gone);
    if (gone.length > 0) to.line.remove(gone.map((id) => `note:${id}`));
    to.notes.add(put);
  };

  const isOpen = ({ kind, id }: SearchAnswer['hits'][number], now: FoundLines): boolean => {
    if (kind === 'line') return now.has(id);
    return kind === 'note' ? isThere(sources.notes().get(id)) : open.has(`${kind}:${id}`);
  };

  // The notes in one turn of the event loop and the pack in the next, so that neither holds up the window for long.
  timer = setTimeout(() => {
    started();
    timer = setTimeout(settle, 0);
  }, START_MS);
  return {
    query: async (question) => {
      const { notes, lines } = settle();
      await Promise.all([notes.whenEmpty(), lines.whenEmpty()]);
      const answer = await started().line.ask(question);
      const now = sources.lines();
      return { ...answer, hits: answer.hits.filter((hit) => isOpen(hit, now)) };
    },
    which: async (text) => {
      await settle().notes.whenEmpty();
      return started().line.which(text);
    },
    take: (told) => {
      if (told.name === 'notesChanged') takeNotes(told.payload.put, told.payload.gone);
      if (told.name !== 'casesChanged') return;
      open.mayHaveChanged();
      if (engine === null) return;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MS);
    },
    close: async () => {
      clearTimeout(timer);
      engine?.stopFeeding();
      await engine?.line.close();
    },
  };
}
