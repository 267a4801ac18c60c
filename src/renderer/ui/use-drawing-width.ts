import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/**
 * The width of an element in px at normal text size, kept up to date; 0 before it is on the page. A drawing made for
 * it and shown over the whole width has letters that grow with the viewer's text size.
 */
export function useDrawingWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = (): void => setWidth(Math.floor((box.clientWidth * 16) / rootSize()));
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
