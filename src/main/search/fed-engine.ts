import type { Note } from '../../shared/domain/notebook/records.ts';
import { documentsOfNotes } from '../../shared/domain/search/documents/documents-of-notes.ts';
import { createFeed } from './feed.ts';
import { createLineFeed, type FoundLines, type LineFeed } from './line-feed.ts';
import type { SearchLine } from './search-line.ts';

/** What an engine is fed with. */
export interface FedSources {
  readonly notes: () => ReadonlyMap<string, Note>;
  readonly lines: () => FoundLines;
  /** Starts an engine; `onGone` is told when it ended by itself. */
  readonly start: (onGone: () => void) => SearchLine;
}

/** An engine that runs, and what feeds it. */
export interface FedEngine {
  readonly line: SearchLine;
  readonly lines: LineFeed;
  /** Hands over notes that changed, and takes back those that are gone. */
  readonly takeNotes: (put: readonly Note[], gone: readonly string[]) => void;
  /** Whether the engine was handed everything that it should have. */
  readonly isWhole: () => boolean;
  /** Whether that is a matter of a moment. */
  readonly isNearlyWhole: () => boolean;
  /** Asks with nothing going before it that is not under way already. */
  readonly first: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly whenWhole: () => Promise<void>;
  /** Whether an engine with nothing but these notes would be much smaller: every changed note takes a new place. */
  readonly isWornBy: (more: number) => boolean;
  readonly stop: () => void;
}

/** So many places more (share of the notes, and a few) than notes are kept before an engine begins anew. */
const [WORN_SHARE, WORN_FEW] = [0.5, 20_000];

/** So many notes are handed over in less than 50 ms: in a small notebook the very first answer is of everything. */
const FEW = 2_000;
/** So few are waited for at the end of a big one. */
const LAST_FEW = 500;

/** The last notes first, and before all others those of the viewing they belong to: what is looked for most likely. */
function* likelyFirst(notes: ReadonlyMap<string, Note>): Generator<string, undefined> {
  const newest = [...notes.values()].toReversed();
  const passId = newest[0]?.passId;
  for (const note of newest) if (note.passId === passId) yield note.id;
  for (const note of newest) if (note.passId !== passId) yield note.id;
}

/** Starts an engine and begins to hand it the notes, each as it stands when its turn comes. */
export function startFed(sources: FedSources, onGone: () => void): FedEngine {
  let handed = 0;
  let asking = 0;
  const line = sources.start(() => {
    stop();
    onGone();
  });
  const handNotes = (ids: readonly string[]): Promise<void> => {
    const now = sources.notes();
    handed += ids.length;
    return line.put(documentsOfNotes(ids.flatMap((id) => now.get(id) ?? [])));
  };
  const all = sources.notes();
  const notes = createFeed(handNotes, { ids: likelyFirst(all), size: all.size });
  const lines = createLineFeed(line, sources.lines);
  const few = all.size <= FEW ? FEW : LAST_FEW;
  const hold = (isHeld: boolean): void => {
    notes.hold(isHeld);
    lines.hold(isHeld);
  };
  const stop = (): void => {
    notes.stop();
    lines.stop();
  };
  return {
    line,
    lines,
    takeNotes: (put, gone) => {
      notes.drop(gone);
      if (gone.length > 0) line.remove(gone.map((id) => `note:${id}`));
      if (put.length > 0) notes.add(put.map(({ id }) => id));
    },
    isNearlyWhole: () => notes.left() <= few,
    first: async (ask) => {
      asking += 1;
      hold(true);
      try {
        return await ask();
      } finally {
        asking -= 1;
        hold(asking > 0);
      }
    },
    isWhole: () => notes.isEmpty() && lines.isEmpty(),
    whenWhole: async () => {
      await Promise.all([notes.whenEmpty(), lines.whenEmpty()]);
    },
    isWornBy: (more) => handed + more > sources.notes().size * (1 + WORN_SHARE) + WORN_FEW,
    stop,
  };
}
