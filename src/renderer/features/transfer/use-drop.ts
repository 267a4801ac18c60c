import { useEffect, useState } from 'react';
import { isBackupFile } from '../../../shared/domain/backup/backup-name.ts';
import { useCommands } from '../../store/provider.tsx';
import { useChooseSubtitles } from '../../store/use-transcript.ts';
import { isSubtitlesOnly } from './is-subtitles-only.ts';
import { pathOf } from '../../store/path-of.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Whether files are held over the window now. What is let go is looked at in the import screen, one thing at a time. */
export function useDrop(): boolean {
  const { openImport, openBackups, openPage, say } = useCommands();
  const choose = useChooseSubtitles();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const open = (name: string, path: string): void => {
      if (path === '') say('That cannot be opened here. Save it as a file first.');
      else if (isBackupFile(name)) openBackups(path);
      else if (isSubtitlesOnly(name)) {
        openPage('transcript');
        void choose({ what: 'path', path });
      } else openImport({ what: 'path', path, name });
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const [file, ...more] = event.dataTransfer?.files ?? [];
      open(file?.name ?? '', file === undefined ? '' : pathOf(file));
      if (more.length > 0) say('One thing at a time: the first of them is shown.');
    };
    const heard = new AbortController();
    const { signal } = heard;
    window.addEventListener('dragenter', over, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', left, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => heard.abort();
  }, [openImport, openBackups, openPage, say, choose]);
  return isOver;
}
