import { useCallback, useEffect, type RefObject } from 'react';
import { focusTarget } from './focus-targets.ts';
import { useCommands, useView } from './provider.tsx';
import { useFocusTarget } from './use-focus-target.ts';

/** What a page in the middle of the window needs of the window: where it is drawn, and the way back. */
export interface OpenPage {
  /** Goes on the page's outermost element. */
  readonly region: RefObject<HTMLElement | null>;
  /** Back to the case file, which takes the focus once it is drawn, because the page that had it is gone by then. */
  readonly goBack: () => void;
}

/** Escape anywhere on the page, unless something on it has used it already. */
function useEscape(region: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const page = region.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [region, onEscape]);
}

/**
 * A page takes the case file's place and its name for F6 and the skip link; it takes the focus when it opens, unless it
 * was opened to show one thing, which then takes it, and goes with Escape.
 */
export function usePage(): OpenPage {
  const commands = useCommands();
  const region = useFocusTarget<HTMLElement>('case-file');
  const hasTarget = useView((view) => view.pageTarget !== null);
  const goBack = useCallback(() => {
    commands.openPage('case-file');
    requestAnimationFrame(() => focusTarget('case-file'));
  }, [commands]);
  useEffect(() => {
    if (!hasTarget) region.current?.focus();
  }, [region, hasTarget]);
  useEscape(region, goBack);
  return { region, goBack };
}
