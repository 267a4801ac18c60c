import { useEffect } from 'react';
import { pathOf } from '../../store/path-of.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import type { ImportFrom } from '../../store/view.ts';

/** As much as main takes; a longer text is a file. */
const LONGEST_PASTE = 10_000_000;

const isTextPlace = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'));

const fileIn = ([file]: FileList): ImportFrom | null => {
  const path = file === undefined ? '' : pathOf(file);
  return file === undefined || path === '' ? null : { what: 'path', path, name: file.name };
};

const textIn = (text: string): ImportFrom | null =>
  text.trim() === '' || text.length > LONGEST_PASTE ? null : { what: 'text', text };

/** What a paste brings: a file that was copied, or words; null for nothing that could hold notes. */
const pasted = (data: DataTransfer | null): ImportFrom | null =>
  data === null ? null : (fileIn(data.files) ?? textIn(data.getData('text/plain')));

/** Ctrl+V outside text fields shows what is on the clipboard in the import screen; with any other sheet open it does nothing. */
export function usePaste(): void {
  const { openImport, say } = useCommands();
  const sheet = useView((view) => view.sheet);
  useEffect(() => {
    if (sheet !== 'none' && sheet !== 'import') return;
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTextPlace(event.target)) return;
      event.preventDefault();
      const from = pasted(event.clipboardData);
      if (from === null) say('There is nothing on the clipboard that notes could be read from.');
      else openImport(from);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [sheet, openImport, say]);
}
