import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in px, kept up to date once it is wanted; 0 before, and before it is on the page. */
export function useWidth<T extends HTMLElement>(isWanted: boolean): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null || !isWanted) return;
    const measure = (): void => setWidth(box.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [isWanted]);
  return [element, width];
}
