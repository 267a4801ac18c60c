import { useEffect, useRef, type RefObject } from 'react';

/** An edit on the page: its field, and whether it asks which words stay. */
export interface EditInView {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly isAsking: boolean;
}

/**
 * Keeps what can be done with an edit in view while the edit grows or the list around it gets lower: what is asked below
 * the words would otherwise be asked out of sight. Only while the edit has the focus; give the ref to its element.
 */
export function useKeptInView({ box, isAsking }: EditInView): RefObject<HTMLDivElement | null> {
  const edit = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = edit.current;
    if (element === null) return;
    const seen = new ResizeObserver(() => {
      if (!element.contains(document.activeElement)) return;
      element.lastElementChild?.scrollIntoView({ block: 'nearest' });
      if (!isAsking) box.current?.scrollIntoView({ block: 'nearest' });
    });
    const list = element.closest('[role="list"], [role="rowgroup"]');
    for (const one of list === null ? [element] : [element, list]) seen.observe(one);
    return () => seen.disconnect();
  }, [box, isAsking]);
  return edit;
}
