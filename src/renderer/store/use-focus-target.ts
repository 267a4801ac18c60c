import { useEffect, useRef, type RefObject } from 'react';
import { registerFocusTarget, type FocusTarget } from './focus-targets.ts';

/** The ref to put on the element that stands for a focus target as long as it is on the page. */
export function useFocusTarget<T extends HTMLElement>(target: FocusTarget): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(
    () => (element.current === null ? undefined : registerFocusTarget(target, element.current)),
    [target],
  );
  return element;
}
