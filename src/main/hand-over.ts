import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import type { OutsideAsk, OutsideReply } from '../shared/ipc/outside-request.ts';
import { handOverAs } from './handed-over.ts';
import { awaitReply } from './outside-reply.ts';
import { outsideWords } from './outside-words.ts';

const REPLY_LIMIT_MS = 15_000;

function sayAndLeave({ isDone, line }: OutsideReply): void {
  if (isDone) console.log(line);
  else console.error(`docket: ${line}`);
  app.exit(isDone ? 0 : 1);
}

/** Hands one thing to the running Docket and ends with its answer; starts no window if there is none running. */
async function handOver(ask: OutsideAsk, replies: string): Promise<void> {
  const replyId = randomUUID();
  const request = { ask, startedWallMs: performance.timeOrigin, replyId };
  if (app.requestSingleInstanceLock(handOverAs(request))) {
    return sayAndLeave({
      isDone: false,
      line: 'Docket is not running, so nothing was noted. Start it first.',
    });
  }
  const silence = { isDone: false, line: 'Docket is running but did not answer. Look into its window.' };
  sayAndLeave((await awaitReply(replies, replyId, REPLY_LIMIT_MS)) ?? silence);
}

/** Hands to the running Docket what the words of this start ask of it, and ends; `replies` is where it answers. */
export function handOverWords(words: readonly string[], replies: string): void {
  const read = outsideWords(words);
  if (read.kind === 'unclear') sayAndLeave({ isDone: false, line: read.line });
  if (read.kind === 'ask') void handOver(read.ask, replies);
}
