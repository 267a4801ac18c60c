import type { draftCalls } from '../../shared/ipc/draft-calls.ts';
import type { Handlers } from './handler.ts';

export const draftHandlers: Pick<Handlers, keyof typeof draftCalls> = {};
