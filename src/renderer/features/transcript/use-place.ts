import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useView } from '../../store/provider.tsx';
import type { TranscriptLine } from '../../store/use-transcript.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';

/** Where in the transcript the viewer is, and whether it goes with the film. */
export interface Place {
  readonly list: RefObject<VirtualListHandle | null>;
  /** The line that Tab reaches. */
  readonly active: number;
  readonly isFollowing: boolean;
  readonly setActive: (index: number) => void;
  /** Goes to a line and stays there. */
  readonly show: (index: number) => void;
  readonly follow: () => void;
  readonly stay: () => void;
}

/** Begins at the line that the page was opened for, and stays there; else it goes with the film. */
export function usePlace(lines: readonly TranscriptLine[], now: number): Place {
  const target = useView((view) => view.pageTarget);
  const list = useRef<VirtualListHandle>(null);
  const [isFollowing, setFollowing] = useState(target === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const shownTarget = useRef<string | null>(null);
  const activeId = chosen ?? null;
  const found = activeId === null ? -1 : lines.findIndex(({ id }) => id === activeId);
  const active = found >= 0 ? found : Math.max(0, now);
  const setActive = useCallback((index: number) => setChosen(lines[index]?.id ?? null), [lines]);
  const show = useCallback(
    (index: number) => {
      setFollowing(false);
      setActive(index);
      list.current?.scrollTo(index, 'center');
    },
    [setActive],
  );
  useEffect(() => {
    const index =
      target === null || shownTarget.current === target ? -1 : lines.findIndex(({ id }) => id === target);
    if (index < 0) return;
    shownTarget.current = target;
    show(index);
    list.current?.focus(index);
  }, [target, lines, show]);
  useLayoutEffect(() => {
    if (isFollowing && now >= 0) list.current?.scrollTo(now, 'center');
  }, [isFollowing, now, lines.length]);
  return {
    ...{ list, active, isFollowing, setActive, show },
    follow: () => {
      setFollowing(true);
      setChosen(null);
    },
    stay: () => setFollowing(false),
  };
}
