import { useLayoutEffect } from 'react';
import { useView } from '../../../store/provider.tsx';

/**
 * The entry that the page was opened for, or null. Call it where the entries are drawn: the entry is scrolled to and
 * its first button focused. A row's name may have a part before a slash where an entry can stand twice.
 */
export function usePageTarget(): string | null {
  const target = useView((view) => view.pageTarget);
  useLayoutEffect(() => {
    if (target === null) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-page] [data-row]')];
    const row = rows.find((one) => one.dataset['row']?.split('/').at(-1) === target);
    row?.scrollIntoView({ block: 'center' });
    (row?.querySelector('button') ?? row)?.focus({ preventScroll: true });
  }, [target]);
  return target;
}
