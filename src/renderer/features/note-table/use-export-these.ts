import { useEffect, type RefObject } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { exportOf } from './export-of.ts';
import type { Table } from './use-table.ts';

const isExportKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'e';

/**
 * Opens the export screen with what the table shows, or with the notes that are chosen in it. Ctrl E does so anywhere
 * on the page, where it would otherwise begin with all notes.
 */
export function useExportThese(
  { question, choosing, rows }: Pick<Table, 'question' | 'choosing' | 'rows'>,
  region: RefObject<HTMLElement | null>,
): () => void {
  const { openExport, say } = useCommands();
  const passId = useMirror(({ pass }) => pass?.pass.id ?? null);
  const exportThese = (): void => {
    const select = exportOf(question, choosing.selection, passId);
    if (select !== null) openExport(select);
    else say('Those are too many to name one by one. Narrow the search instead, and choose all of it.');
  };
  const isEmpty = rows.total === 0;
  useEffect(() => {
    const page = region.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isEmpty || event.defaultPrevented || !isExportKey(event)) return;
      event.preventDefault();
      exportThese();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  });
  return exportThese;
}
