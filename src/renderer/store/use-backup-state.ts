import { useEffect, useState } from 'react';
import { useCommands } from './provider.tsx';
import type { BackupState } from './types.ts';
import { useTold } from './use-told.ts';

/** What is known of backups at a glance, as long as somebody looks; says once what was restored just before. */
export function useBackupState(): BackupState {
  const { quietly, say } = useCommands();
  const [state, setState] = useState<BackupState>({ lastAtMs: null, problem: null });
  useTold('backupsChanged', setState);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await quietly('backup.state', {});
      if (!answer.ok) return;
      const { restored, ...now } = answer.value;
      setState(now);
      if (restored !== null) say(restored);
    };
    void look();
  }, [quietly, say]);
  return state;
}
