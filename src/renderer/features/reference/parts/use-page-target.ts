import { useLayoutEffect } from 'react';
import { useView } from '../../../store/provider.tsx';

/**
 * The entry that the page was opened for, or null. Once the page has its entries it is scrolled to and focused: its
 * first button, or the entry itself. A row's name may have a part before a slash where an entry can stand twice.
 */
export function usePageTarget(isReady: boolean): string | null {
  const target = useView((view) => view.pageTarget);
  useLayoutEffect(() => {
    if (!isReady || target === null) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-page] [data-row]')];
    const row = rows.find((one) => one.dataset['row']?.split('/').at(-1) === target);
    row?.scrollIntoView({ block: 'center' });
    (row?.querySelector('button') ?? row)?.focus({ preventScroll: true });
  }, [isReady, target]);
  return target;
}
