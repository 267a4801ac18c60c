import type { inboxCalls } from '../../shared/ipc/inbox-calls.ts';
import type { Handlers } from './handler.ts';

export const inboxHandlers: Pick<Handlers, keyof typeof inboxCalls> = {};
