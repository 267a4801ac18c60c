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

/** How long (ms) a change of the case files waits for others before the index hears of it. */
const SETTLE_MS = 50;

const isThere = (note: Note | undefined): boolean => note !== undefined && note.deletedAt === undefined;

/**
 * Keeps an engine fed with exactly what is open. Before every answer what is due is sent first, and after it each hit
 * is held against what is open once more: a hit that is not open any more does not leave here.
 */
export function createSearch(sources: SearchSources): Search {
  const open = createOpenDocuments(sources.open);
  let line: SearchLine | null = null;
  let feed: Feed<Note> | null = null;
  let lines: LineFeed | null = null;
  let timer: NodeJS.Timeout | undefined;

  const started = (): SearchLine => {
    if (line !== null) return line;
    const fresh = sources.start(() => {
      feed?.stop();
      lines?.stop();
      line = null;
      open.forget();
    });
    line = fresh;
    feed = createFeed<Note>((notes) => fresh.put(documentsOfNotes(notes)));
    feed.add(sources.notes().values());
    lines = createLineFeed(fresh, sources.lines);
    return fresh;
  };

  const settle = (): void => {
    clearTimeout(timer);
    const to = started();
    const { put, gone } = open.changes();
    if (gone.length > 0) to.remove(gone);
    if (put.length > 0) to.put(put);
    lines?.settle();
  };

  const takeNotes = (put: readonly Note[], gone: readonly string[]): void => {
    const to = started();
    feed?.drop(gone);
    if (gone.length > 0) to.remove(gone.map((id) => `note:${id}`));
    feed?.add(put);
  };

  const isOpen = ({ kind, id }: SearchAnswer['hits'][number], now: FoundLines): boolean => {
    if (kind === 'line') return now.has(id);
    return kind === 'note' ? isThere(sources.notes().get(id)) : open.has(`${kind}:${id}`);
  };

  // The notes in one turn of the event loop and the pack in the next, so that neither holds up the window for long.
  timer = setTimeout(() => {
    started();
    timer = setTimeout(settle, 0);
  }, SETTLE_MS);
  return {
    query: async (question) => {
      settle();
      await Promise.all([feed?.whenEmpty(), lines?.whenEmpty()]);
      const answer = await started().ask(question);
      const now = sources.lines();
      return { ...answer, hits: answer.hits.filter((hit) => isOpen(hit, now)) };
    },
    which: async (text) => {
      settle();
      await feed?.whenEmpty();
      return started().which(text);
    },
    take: (told) => {
      if (told.name === 'notesChanged') takeNotes(told.payload.put, told.payload.gone);
      if (told.name !== 'casesChanged') return;
      open.mayHaveChanged();
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MS);
    },
    close: async () => {
      clearTimeout(timer);
      feed?.stop();
      lines?.stop();
      await line?.close();
    },
  };
}
