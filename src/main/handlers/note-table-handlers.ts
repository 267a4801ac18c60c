import type { noteTableCalls } from '../../shared/ipc/note-table-calls.ts';
import type { Handlers } from './handler.ts';

export const noteTableHandlers: Pick<Handlers, keyof typeof noteTableCalls> = {};
