import { ok, type Result } from '../../shared/result.ts';
import type { BridgeParts } from '../bridge.ts';
import type { CheckedHost } from '../policy.ts';
import { createPoller } from '../poller.ts';
import type { Trouble, Voice } from '../voice.ts';
import { createVlcStory } from './story.ts';
import { openWebPage, type VlcCommand } from './web-page.ts';

/** What following one VLC needs. */
export interface VlcNeeds {
  readonly at: CheckedHost;
  readonly password: string;
  readonly parts: BridgeParts;
  readonly voice: Voice;
  readonly exactLengthMs: () => Promise<number | null>;
  readonly online: () => void;
  /** It is over, and why; not told after `close`. */
  readonly ended: (trouble: Trouble) => void;
}

/** One VLC that is asked over and over. */
export interface VlcSession {
  readonly send: (command: VlcCommand) => Promise<Result<void, Trouble>>;
  readonly lengthMs: () => number | null;
  readonly close: () => void;
}

const GONE_MS = 10_000;
const POLL = { leastMs: 80, spreadMs: 40 } as const;
const RESTING_POLL_MS = 500;

/** Asks VLC for its status ten times a second, one question at a time, and tells what comes back. */
export function openVlcSession(needs: VlcNeeds): VlcSession {
  const { at, password, parts, voice, exactLengthMs, online, ended } = needs;
  const page = openWebPage(at, password);
  const story = createVlcStory({ parts, voice, exactLengthMs });
  let answeredAt = parts.now();
  let isOnline = false;
  let isOver = false;

  const close = (): void => {
    isOver = true;
    poller.stop();
    story.stop();
    page.close();
  };

  /** Silence is borne for 10 s, as of a VLC that is stopped or a network that is away; anything else ends it. */
  const failed = (trouble: Trouble): void => {
    if (trouble.code === 'timeout' && parts.now() - answeredAt < GONE_MS) {
      isOnline = false;
      voice.link('degraded');
      voice.problem(trouble);
      return;
    }
    close();
    ended(trouble);
  };

  const heard = (): void => {
    answeredAt = parts.now();
    if (isOnline) return;
    isOnline = true;
    online();
    voice.outdate('reconnect');
  };

  const ask = async (): Promise<void> => {
    const tSend = parts.now();
    const answer = await page.status();
    const tRecv = parts.now();
    if (isOver) return;
    if (!answer.ok) return failed(answer.error);
    heard();
    story.take(answer.value, { tSend, tRecv });
  };

  const gapMs = (): number =>
    story.isResting() ? RESTING_POLL_MS : POLL.leastMs + POLL.spreadMs * parts.random();
  const poller = createPoller(parts, { ask, gapMs });
  poller.soon();

  return {
    close,
    lengthMs: story.lengthMs,
    send: async (command) => {
      const answer = await page.status(command);
      poller.soon();
      return answer.ok ? ok(undefined) : answer;
    },
  };
}
