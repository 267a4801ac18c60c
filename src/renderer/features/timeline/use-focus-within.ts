import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether the keyboard's focus is within an element; a press with the mouse that leaves the focus there does not count. */
export function useFocusWithin<T extends HTMLElement>(): readonly [RefObject<T | null>, boolean] {
  const element = useRef<T>(null);
  const [isWithin, setWithin] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const take = ({ target }: FocusEvent): void =>
      setWithin(target instanceof Element && target.matches(':focus-visible'));
    const leave = (): void => setWithin(false);
    watched.addEventListener('focusin', take);
    watched.addEventListener('focusout', leave);
    return () => {
      watched.removeEventListener('focusin', take);
      watched.removeEventListener('focusout', leave);
    };
  }, []);
  return [element, isWithin];
}
