import { useState } from 'react';
import { useBackupState } from '../../store/use-backup-state.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** A backup that could not be made is said once, with the one way to do something about it. */
export function BackupNotices() {
  const { problem } = useBackupState();
  const { openBackups } = useCommands();
  const [read, setRead] = useState<string | null>(null);
  if (problem === null || problem === read) return null;
  const open = (): void => {
    setRead(problem);
    openBackups(null);
  };
  return (
    <Notice
      tone="info"
      onClose={() => setRead(problem)}
      action={<Button onClick={open}>Look at the backups</Button>}
    >
      {problem}
    </Notice>
  );
}
