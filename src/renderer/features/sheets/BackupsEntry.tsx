import { useState } from 'react';
import { useBackupState } from '../../store/use-backup-state.ts';
import { lastBackupWords } from '../../store/backup-time.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './sheets.module.css';

/** Backups, in the settings: when the last one was made, and the way to all of them. */
export function BackupsEntry() {
  const { openBackups } = useCommands();
  const { lastAtMs, problem } = useBackupState();
  const [now] = useState(() => new Date());
  return (
    <section aria-labelledby="backups-heading">
      <h3 id="backups-heading" className={css['heading']}>
        Backups, and another computer
      </h3>
      <div className={css['row']}>
        <Button onClick={() => openBackups(null)}>Back up, restore or move</Button>
      </div>
      <p className={css['lines']}>{problem ?? lastBackupWords(lastAtMs, now)}</p>
    </section>
  );
}
