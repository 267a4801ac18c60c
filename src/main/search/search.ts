import { documentsOfLines } from '../../shared/domain/search/documents/documents-of-lines.ts';
import { documentsOfNotes } from '../../shared/domain/search/documents/documents-of-notes.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../shared/domain/search/search-document.ts';
import type { Announcement } from '../../shared/ipc/wire.ts';
import { startFed, type FedEngine, type FedSources } from './fed-engine.ts';
import { createOpenDocuments } from './open-documents.ts';
import type { SearchQuestion } from './search-engine.ts';
import type { Fetch, FoundNotes } from './search-line.ts';
import { whenIdle } from './when-idle.ts';

/** What search needs to know of the rest: everything in it has passed the gate already. */
export interface SearchSources extends FedSources {
  /** What the screens show now, as documents. */
  readonly open: () => readonly SearchDocument[];
}

/** Search over what is open and over the viewer's notes. */
export interface Search {
  /** Answers at once; while the notes are still being taken up, with what is there and `isPartial`. */
  readonly query: (question: SearchQuestion) => Promise<SearchAnswer>;
  /** All notes that a typed query finds, in no order; waits until all notes are taken up. */
  readonly which: (text: string) => Promise<FoundNotes>;
  /** Hears every announcement, so that what opened can be found and what closed cannot. */
  readonly take: (told: Announcement) => void;
  readonly close: () => Promise<void>;
}

/** How long (ms) a change of the case files waits for others before the index hears of it. */
const SETTLE_MS = 50;
/**
 * How long (ms) the index is kept after the last question: it takes some 50 MB with 100,000 notes, and begun anew it
 * answers after a tenth of a second.
 */
const KEEP_MS = 5 * 60_000;
const STILL_READING = 'Your notes are still being taken in, so there may be more in a moment.';

const partly = (answer: SearchAnswer): SearchAnswer => ({
  ...answer,
  explained: [answer.explained ?? '', STILL_READING].filter((part) => part !== '').join(' '),
  isPartial: true,
});

/** Few notes are waited for; very many are taken in while what is there is answered from. */
async function answerFrom(of: FedEngine, question: SearchQuestion, fetch: Fetch): Promise<SearchAnswer> {
  if (of.isNearlyWhole()) await of.whenWhole();
  const isWhole = of.isWhole();
  const answer = await of.first(() => of.line.ask(question, fetch));
  return isWhole ? answer : partly(answer);
}

/** Fetches what is open now; what is not open any more does not leave here. */
const fetchFrom =
  (sources: SearchSources, pack: (key: string) => SearchDocument | undefined): Fetch =>
  (keys) => {
    const notes = sources.notes();
    const wanted = new Set(keys);
    const lines = documentsOfLines(sources.lines().lines.filter(({ id }) => wanted.has(`line:${id}`)));
    const open = new Map(lines.map((document) => [document.key, document]));
    return keys.flatMap((key) => {
      const note = key.startsWith('note:') ? notes.get(key.slice('note:'.length)) : undefined;
      return note === undefined ? (open.get(key) ?? pack(key) ?? []) : documentsOfNotes([note]);
    });
  };

/** Keeps one engine at a time, begun when it is needed first and let go when it was not needed for a while. */
function createEngineKeeper(sources: SearchSources) {
  const open = createOpenDocuments(sources.open);
  let engine: FedEngine | null = null;

  const started = (): FedEngine => {
    if (engine !== null) return engine;
    const made = startFed(sources, () => {
      if (engine !== made) return;
      engine = null;
      open.forget();
    });
    engine = made;
    return made;
  };

  /** Sends what is due, so that it counts for the next answer. */
  const settled = (): FedEngine => {
    const to = started();
    const { put, gone } = open.changes();
    if (gone.length > 0) to.line.remove(gone);
    // An engine that ended says so itself.
    if (put.length > 0) to.line.put(put).catch(() => undefined);
    to.lines.settle();
    return to;
  };

  const letGo = async (of: FedEngine | null): Promise<void> => {
    engine = null;
    open.forget();
    of?.stop();
    await of?.line.close();
  };

  const idle = whenIdle(KEEP_MS, () => void letGo(engine));

  return {
    ...{ open, started, settled },
    current: (): FedEngine | null => engine,
    /** Without an engine there is nothing to tell: the next one begins with all notes as they are then. */
    takeNotes: (put: readonly Note[], gone: readonly string[]): void => {
      if (engine?.isWornBy(put.length) !== true) return engine?.takeNotes(put, gone);
      void letGo(engine);
      started();
    },
    /** Asks once more when the engine that was asked was left for another one meanwhile. */
    asking: <T>(ask: (of: FedEngine) => Promise<T>): Promise<T> =>
      idle.during(async () => {
        const first = settled();
        try {
          return await ask(first);
        } catch (error) {
          if (engine === first || engine === null) throw error;
          return ask(settled());
        }
      }),
    close: () => {
      idle.stop();
      return letGo(engine);
    },
  };
}

/**
 * Keeps an engine fed with exactly what is open, from the first question on and for some minutes after the last: an
 * evening without a search pays nothing. Before every answer what is due is sent first; the texts of the hits are
 * fetched from what is open at that moment, so that a hit that is not open any more cannot be among them.
 */
export function createSearch(sources: SearchSources): Search {
  const keeper = createEngineKeeper(sources);
  const fetchOpen = fetchFrom(sources, keeper.open.get);
  const fetch: Fetch = (keys) => {
    if (keeper.current() !== null) keeper.settled();
    return fetchOpen(keys);
  };
  let timer: NodeJS.Timeout | undefined;

  const settleSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => keeper.current() !== null && keeper.settled(), SETTLE_MS);
  };

  return {
    query: (question) => keeper.asking((of) => answerFrom(of, question, fetch)),
    which: (text) =>
      keeper.asking(async (of) => {
        await of.whenWhole();
        return of.line.which(text);
      }),
    take: (told) => {
      if (told.name === 'notesChanged') keeper.takeNotes(told.payload.put, told.payload.gone);
      if (told.name !== 'casesChanged') return;
      keeper.open.mayHaveChanged();
      if (keeper.current() !== null) settleSoon();
    },
    close: () => {
      clearTimeout(timer);
      return keeper.close();
    },
  };
}
