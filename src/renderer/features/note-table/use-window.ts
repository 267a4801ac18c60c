import { useCallback, useEffect, useRef, useState } from 'react';
import { useTold } from '../../store/use-told.ts';
import type { RowRange } from '../../ui/VirtualList.tsx';

/** What main answers for a window of rows. `words` is what there is to say about all of them. */
export interface WindowReply<T> {
  readonly total: number;
  readonly rows: readonly T[];
  readonly words: string | null;
  /** Where the row stands now that was asked about; null when it is not there. */
  readonly anchorAt: number | null;
}

/** Asks main for rows; null when it refused. `anchor` is a row whose place is wanted too. */
export type AskRows<T> = (
  from: number,
  count: number,
  anchor: string | null,
) => Promise<WindowReply<T> | null>;

/** The rows that are known of a long list. */
export interface RowWindow<T> {
  readonly total: number;
  readonly words: string | null;
  /** Undefined while a row is on its way. */
  readonly rowAt: (index: number) => T | undefined;
  /** Goes on the list: fetches what comes into view. */
  readonly onRange: (range: RowRange) => void;
  /** True before the first answer to the question. */
  readonly isLoading: boolean;
}

interface Known<T> {
  /** To which question this is the answer; null before the first. */
  readonly key: string | null;
  readonly total: number;
  readonly words: string | null;
  readonly rows: ReadonlyMap<number, T>;
}

/** Rows fetched before and after what is in view. */
const AROUND = 40;
const MOST_AT_ONCE = 200;
/** How long (ms) a change of the notes waits for others. */
const SETTLE_MS = 60;
/** Rows kept while one scrolls through a long list. */
const MOST_KEPT = 2_000;

const nothing = { key: null, total: 0, words: null, rows: new Map() };

function windowAround({ from, to }: RowRange): { readonly from: number; readonly count: number } {
  const first = Math.max(0, from - AROUND);
  return { from: first, count: Math.min(MOST_AT_ONCE, to - first + AROUND) };
}

const misses = (rows: ReadonlyMap<number, unknown>, { from, to }: RowRange): boolean => {
  for (let at = from; at <= to; at += 1) if (!rows.has(at)) return true;
  return false;
};

function withRows<T>(known: Known<T>, from: number, reply: WindowReply<T>): Known<T> {
  const rows = known.rows.size > MOST_KEPT ? new Map<number, T>() : new Map(known.rows);
  for (const [at, row] of reply.rows.entries()) rows.set(from + at, row);
  return { key: known.key, total: reply.total, words: reply.words, rows };
}

/** How a window follows the list on the screen. */
export interface WindowPlace {
  /** The row that shall stay where it is when others come or go. */
  readonly anchor: () => string | null;
  /** Told where that row stands after the notes changed. */
  readonly onMoved: (index: number) => void;
}

/**
 * Keeps the rows in view of a list that only main has whole. A new question (`key`) begins at the top, and the rows of
 * the old one stay until its answer is here; when notes change, the rows in view are asked for again where they are.
 */
export function useWindow<T>(key: string, ask: AskRows<T>, place: WindowPlace): RowWindow<T> {
  const [known, setKnown] = useState<Known<T>>(nothing);
  const latest = useRef({ ask, place, known });
  const range = useRef<RowRange>({ from: 0, to: 0 });
  const turn = useRef(0);
  const isAsking = useRef(false);
  useEffect(() => {
    latest.current = { ask, place, known };
  });

  const refresh = useCallback(async (newKey: string | null): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    if (newKey !== null) range.current = { from: 0, to: 0 };
    const { from, count } = windowAround(range.current);
    const anchor = newKey === null ? latest.current.place.anchor() : null;
    const reply = await latest.current.ask(from, count, anchor);
    if (reply === null || mine !== turn.current) return;
    setKnown((before) =>
      withRows({ ...nothing, key: newKey ?? before.key, rows: new Map<number, T>() }, from, reply),
    );
    if (reply.anchorAt !== null) latest.current.place.onMoved(reply.anchorAt);
  }, []);

  const fetchMore = useCallback(async (): Promise<void> => {
    const { known: now } = latest.current;
    if (isAsking.current || now.key === null || !misses(now.rows, range.current)) return;
    isAsking.current = true;
    const mine = turn.current;
    const { from, count } = windowAround(range.current);
    const reply = await latest.current.ask(from, count, null);
    isAsking.current = false;
    if (reply !== null && mine === turn.current) setKnown((before) => withRows(before, from, reply));
  }, []);

  useEffect(() => {
    void refresh(key);
  }, [key, refresh]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useTold('notesChanged', () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void refresh(null);
    }, SETTLE_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const onRange = useCallback(
    (now: RowRange): void => {
      range.current = now;
      void fetchMore();
    },
    [fetchMore],
  );
  const rowAt = (index: number): T | undefined => known.rows.get(index);
  return { total: known.total, words: known.words, rowAt, onRange, isLoading: known.key !== key };
}
