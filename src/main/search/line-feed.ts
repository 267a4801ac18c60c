import { documentsOfLines } from '../../shared/domain/search/documents/documents-of-lines.ts';
import type { FilmLine } from '../../shared/domain/transcript/film-lines.ts';
import { createFeed } from './feed.ts';
import type { SearchLine } from './search-line.ts';

/** The lines of the transcript that may be found now. */
export interface FoundLines {
  /** As long as it stays the same, the lines are those of before and more behind them, or fewer of them. */
  readonly stamp: string | null;
  readonly lines: readonly FilmLine[];
  readonly has: (id: string) => boolean;
}

/** Keeps an engine told of the lines that are open. */
export interface LineFeed {
  /** Hands over what opened since the last time, and takes back what is closed. */
  readonly settle: () => void;
  readonly whenEmpty: () => Promise<void>;
  readonly isEmpty: () => boolean;
  /** See `Feed`. */
  readonly hold: (isHeld: boolean) => void;
  readonly stop: () => void;
}

const keyOf = (id: string): string => `line:${id}`;

/** `open` is asked whenever something may have changed; lines that are open already are not handed over again. */
export function createLineFeed(to: Pick<SearchLine, 'put' | 'remove'>, open: () => FoundLines): LineFeed {
  const waiting = new Map<string, FilmLine>();
  const feed = createFeed((ids) => {
    const lines = ids.flatMap((id) => waiting.get(id) ?? []);
    for (const id of ids) waiting.delete(id);
    return to.put(documentsOfLines(lines));
  });
  let stamp: string | null = null;
  let sent: readonly FilmLine[] = [];

  const takeBack = (lines: readonly FilmLine[]): void => {
    const ids = lines.map(({ id }) => id);
    feed.drop(ids);
    for (const id of ids) waiting.delete(id);
    if (ids.length > 0) to.remove(ids.map(keyOf));
  };

  return {
    settle: () => {
      const now = open();
      if (now.stamp !== stamp) {
        takeBack(sent);
        sent = [];
      } else if (now.lines.length < sent.length) {
        takeBack(sent.slice(now.lines.length));
        sent = now.lines;
      }
      const fresh = now.lines.slice(sent.length);
      stamp = now.stamp;
      sent = now.lines;
      for (const line of fresh) waiting.set(line.id, line);
      if (fresh.length > 0) feed.add(fresh.map(({ id }) => id));
    },
    whenEmpty: feed.whenEmpty,
    isEmpty: feed.isEmpty,
    hold: feed.hold,
    stop: feed.stop,
  };
}
