import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useView } from '../../store/provider.tsx';
import type { TranscriptLine } from '../../store/use-transcript.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';

/** Where in the transcript the viewer is, and whether it goes with the film. */
export interface Place {
  /** The line that Tab reaches. */
  readonly active: number;
  readonly isFollowing: boolean;
  readonly setActive: (index: number) => void;
  /** Goes to a line and stays there. */
  readonly show: (index: number) => void;
  readonly follow: () => void;
  readonly stay: () => void;
}

/** The line that the page was opened for, and how to say that it was shown; it is shown once. */
function useTarget(lines: readonly TranscriptLine[], show: (index: number) => void): void {
  const target = useView((view) => view.pageTarget);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (target === null || shown.current === target) return;
    const index = lines.findIndex(({ id }) => id === target);
    if (index < 0) return;
    shown.current = target;
    show(index);
  }, [target, lines, show]);
}

/** Begins at the line that the page was opened for, and stays there; else it goes with the film. */
export function usePlace(
  list: RefObject<VirtualListHandle | null>,
  lines: readonly TranscriptLine[],
  now: number,
): Place {
  const hasTarget = useView((view) => view.pageTarget !== null);
  const [isFollowing, setFollowing] = useState(!hasTarget);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = chosen === null ? -1 : lines.findIndex(({ id }) => id === chosen);
  const active = found >= 0 ? found : Math.max(0, now);
  const setActive = (index: number): void => setChosen(lines[index]?.id ?? null);
  useTarget(lines, (index) => {
    list.current?.scrollTo(index, 'center');
    list.current?.focus(index);
  });
  useLayoutEffect(() => {
    if (isFollowing && now >= 0 && now < lines.length) list.current?.scrollTo(now, 'center');
  }, [list, isFollowing, now, lines.length]);
  return {
    ...{ active, isFollowing, setActive },
    show: (index) => {
      setFollowing(false);
      setActive(index);
      list.current?.scrollTo(index, 'center');
    },
    follow: () => {
      setFollowing(true);
      setChosen(null);
    },
    stay: () => setFollowing(false),
  };
}
