import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Room under the newest fact, in px, so that what comes after it shows too. */
const roomBelowPx = 150;

/**
 * Scrolls the page of a case file: to the newest fact while it follows the film, to the top when the viewer opened
 * another case, and else not at all. It sets the scroller's own position, so nothing around it moves.
 */
export function useScrollToNewest(
  scroller: RefObject<HTMLElement | null>,
  page: { readonly caseId: string; readonly newestId: string | null; readonly isFollowing: boolean },
): void {
  const { caseId, newestId, isFollowing } = page;
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const isOther = shown.current !== caseId;
    shown.current = caseId;
    if (!isFollowing) {
      if (isOther) box.scrollTop = 0;
      return;
    }
    const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
    const row = rows.find((one) => one.dataset['row'] === newestId);
    box.scrollTop = row === undefined ? 0 : row.offsetTop + row.offsetHeight + roomBelowPx - box.clientHeight;
  }, [scroller, caseId, newestId, isFollowing]);
}
