import { useLayoutEffect, useRef, type ReactNode } from 'react';
import css from './Import.module.css';

/**
 * The heading of a step. It takes the focus when the step before it took the focused button away with it, so that
 * nobody who walks with Tab or listens is left outside.
 */
export function ImportHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const held = document.activeElement;
    if (held === null || held === document.body || held instanceof HTMLDialogElement)
      heading.current?.focus();
  }, []);
  return (
    <h3 ref={heading} tabIndex={-1} className={css['heading']}>
      {children}
    </h3>
  );
}
