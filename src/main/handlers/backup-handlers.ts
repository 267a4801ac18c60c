import type { backupCalls } from '../../shared/ipc/backup-calls.ts';
import type { Handlers } from './handler.ts';

export const backupHandlers: Pick<Handlers, keyof typeof backupCalls> = {};
