import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Room under the newest fact, so that what comes after it shows too: this many px, or a share of a low page. */
const roomBelowPx = 150;
const roomBelowShare = 0.3;

/** The scroll position that shows a fact with room below it; the top when there is no such fact. */
function topFor(box: HTMLElement, factId: string | null): number {
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
  const row = rows.find((one) => one.dataset['row'] === factId);
  const room = Math.min(roomBelowPx, box.clientHeight * roomBelowShare);
  return row === undefined ? 0 : row.offsetTop + row.offsetHeight + room - box.clientHeight;
}

/**
 * Scrolls the page of a case file: to the newest fact while it follows the film, to the top when the viewer opened
 * another case, and else not at all. It moves the scroller alone and nothing around it; once the fonts have come and
 * the lines have their final height it looks again.
 */
export function useScrollToNewest(
  scroller: RefObject<HTMLElement | null>,
  page: { readonly caseId: string; readonly newestId: string | null; readonly isFollowing: boolean },
): void {
  const { caseId, newestId, isFollowing } = page;
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    let isCurrent = true;
    const isOther = shown.current !== caseId;
    shown.current = caseId;
    const go = (): void => {
      const box = scroller.current;
      if (box === null || !isCurrent) return;
      if (isFollowing) box.scrollTo({ top: topFor(box, newestId) });
      else if (isOther) box.scrollTo({ top: 0 });
    };
    go();
    if (isFollowing) void document.fonts.ready.then(go);
    return () => {
      isCurrent = false;
    };
  }, [scroller, caseId, newestId, isFollowing]);
}
