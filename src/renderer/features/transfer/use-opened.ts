import { useEffect, useRef } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { isBackupFile } from '../../../shared/domain/backup/backup-name.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { OpenedView } from '../../store/types.ts';
import { useTold } from '../../store/use-told.ts';
import { goToPlace } from './go-to-place.ts';

/** Shows what was opened with Docket from outside: a file in the import screen, a link's place in the window. */
export function useOpened(): void {
  const commands = useCommands();
  const notes = useMirror((mirror) => mirror.notes);
  const show = (opened: OpenedView): void => {
    switch (opened.what) {
      case 'file':
        return isBackupFile(opened.name)
          ? commands.openBackups(opened.path)
          : commands.openImport({ what: 'path', path: opened.path, name: opened.name });
      case 'place': {
        const isHere = notes.some(({ id }) => id === opened.noteId);
        return goToPlace(commands, opened, opened.noteId !== null && !opened.isNoteMissing && !isHere);
      }
      default:
        return assertNever(opened);
    }
  };
  const take = async (): Promise<void> => {
    const reply = await commands.call('opened.take', {});
    if (!reply.ok) commands.closeSheet();
    else if (reply.value.opened !== null) show(reply.value.opened);
  };
  useTold('openedFromOutside', () => void take());
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => void latest.current(), []);
}
