import { openedRequestSchema } from '../shared/ipc/open-calls.ts';
import { outsideRequestSchema } from '../shared/ipc/outside-request.ts';
import { answerOutside } from './outside-desk.ts';
import { leaveReply } from './outside-reply.ts';
import type { OutsideListener } from './second-instance.ts';

/** A command is carried out for the moment at which it was started, but for one from longer ago as if it came now. */
const LONGEST_AGO_MS = 10_000;

/** What another start asked, and when (ms of wall time, and of main's monotonic time) it was heard. */
export interface Heard {
  readonly request: unknown;
  readonly wallMs: number;
  readonly monoMs: number;
}

async function replyTo({ request, wallMs, monoMs }: Heard, listener: OutsideListener): Promise<void> {
  const { desk, replies, openCapture } = listener;
  const parsed = outsideRequestSchema.safeParse(request);
  if (!parsed.success)
    return console.error('docket: a request from outside was not understood and not carried out');
  const { ask, replyId, startedWallMs } = parsed.data;
  const agoMs = Math.max(0, wallMs - startedWallMs);
  const inTime = (): number => (agoMs > LONGEST_AGO_MS ? 0 : agoMs) + performance.now() - monoMs;
  try {
    if (ask.ask === 'capture') openCapture();
    const reply =
      ask.ask === 'capture'
        ? { isDone: true, line: 'The note box is open.' }
        : await answerOutside(await desk, { ask, agoMs: inTime() });
    leaveReply(replies, replyId, reply);
  } catch (cause) {
    console.error('docket: a request from outside failed', cause);
  }
}

/** Carries out what another start of Docket handed over, after a look at what it is. */
export function carryOut(heard: Heard, listener: OutsideListener): void {
  const handedOver = openedRequestSchema.safeParse(heard.request);
  if (handedOver.success) listener.openOutside(handedOver.data.opened);
  else void replyTo(heard, listener);
}
