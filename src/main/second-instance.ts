import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import { openedRequestSchema, type Opened } from '../shared/ipc/open-calls.ts';
import { outsideRequestSchema, type OutsideAsk, type OutsideReply } from '../shared/ipc/outside-request.ts';
import { handOverAs, takenFrom } from './handed-over.ts';
import type { Desk } from './handlers/handler.ts';
import { awaitReply, clearReplies, leaveReply } from './outside-reply.ts';
import { outsideWords } from './outside-words.ts';

/** A command is carried out for the moment at which it was started, but for one from longer ago as if it came now. */
const LONGEST_AGO_MS = 10_000;
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

/**
 * Decides what this start is: the app itself (true), or a second one that hands its words to the first and ends.
 * Must run before Electron is ready. `replies` is the folder in which answers are left; `opened` is handed to the first.
 */
export function isFirstInstance(
  words: readonly string[],
  { replies, opened }: { readonly replies: string; readonly opened: Opened | null },
): boolean {
  const read = outsideWords(words);
  if (read.kind === 'unclear') {
    sayAndLeave({ isDone: false, line: read.line });
    return false;
  }
  if (read.kind === 'ask') {
    void handOver(read.ask, replies);
    return false;
  }
  if (app.requestSingleInstanceLock(opened === null ? {} : handOverAs({ opened }))) return true;
  console.error(
    'docket: Docket is already running with this data folder; its window was brought to the front.',
  );
  app.quit();
  return false;
}

/** What the running app does with what other starts ask. */
export interface OutsideListener {
  readonly desk: Promise<Desk>;
  readonly replies: string;
  readonly openMain: () => void;
  readonly openCapture: () => void;
  /** Shows a file or a link that was opened with Docket. */
  readonly openOutside: (opened: Opened) => void;
}

async function replyTo(request: unknown, { desk, replies, openCapture }: OutsideListener): Promise<void> {
  const parsed = outsideRequestSchema.safeParse(request);
  if (!parsed.success)
    return console.error('docket: a request from outside was not understood and not carried out');
  const { ask, replyId, startedWallMs } = parsed.data;
  const agoMs = Math.max(0, Date.now() - startedWallMs);
  const heardMs = performance.now();
  const inTime = (): number => (agoMs > LONGEST_AGO_MS ? 0 : agoMs) + performance.now() - heardMs;
  try {
    if (ask.ask === 'capture') openCapture();
    const reply =
      ask.ask === 'capture'
        ? { isDone: true, line: 'The note box is open.' }
        : await (await import('./outside-desk.ts')).answerOutside(await desk, { ask, agoMs: inTime() });
    leaveReply(replies, replyId, reply);
  } catch (cause) {
    console.error('docket: a request from outside failed', cause);
  }
}

/** Listens to further starts of Docket: one with a command is carried out, any other brings the window forward. */
export function listenToOthers(listener: OutsideListener): void {
  clearReplies(listener.replies);
  app.on('second-instance', (...heard) => {
    const data: unknown = heard[3];
    if (data === null || data === undefined || Object.keys(data).length === 0) return listener.openMain();
    const request = takenFrom(data);
    const handedOver = openedRequestSchema.safeParse(request);
    if (handedOver.success) listener.openOutside(handedOver.data.opened);
    else void replyTo(request, listener);
  });
}
