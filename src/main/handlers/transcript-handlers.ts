import type { transcriptCalls } from '../../shared/ipc/transcript-calls.ts';
import type { Handlers } from './handler.ts';

export const transcriptHandlers: Pick<Handlers, keyof typeof transcriptCalls> = {};
