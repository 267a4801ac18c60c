import { useCallback, useEffect, type RefObject } from 'react';
import { focusTarget } from '../../store/focus-targets.ts';
import { useCommands } from '../../store/provider.tsx';

/** Takes the focus when the page opens; gives it back to the case file, by Escape or by calling the answer. */
export function useWayBack(region: RefObject<HTMLElement | null>): () => void {
  const commands = useCommands();
  const goBack = useCallback(() => {
    commands.openPage('case-file');
    requestAnimationFrame(() => focusTarget('case-file'));
  }, [commands]);
  useEffect(() => {
    const page = region.current;
    page?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      goBack();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [region, goBack]);
  return goBack;
}
