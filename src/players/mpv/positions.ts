import type { Play } from '../../shared/domain/players/report.ts';
import type { BridgeParts } from '../bridge.ts';
import { createPoller, type Poller } from '../poller.ts';
import { createRangeCheck } from '../range.ts';
import { numberOf } from '../read-json.ts';
import type { Voice } from '../voice.ts';
import type { Reply } from './connection.ts';
import type { Ask } from './greet.ts';
import { contractOf, durationOf, seenOf } from './state.ts';
import type { Story } from './story.ts';

/** Spread out, or a film of 25 or 30 frames a second would always be met at the same place of a frame. */
const POLL = { leastMs: 80, spreadMs: 40 } as const;
/** While nothing moves the question only shows whether mpv is still there. */
const RESTING_POLL_MS = 400;
const MANY_WITHOUT = 10;

/** What asking for positions needs to know. */
export interface PositionNeeds {
  readonly ask: Ask;
  readonly parts: BridgeParts;
  readonly voice: Voice;
  readonly story: Story;
}

/** Between a seek and its picture `time-pos` is where mpv is asked to go, not where it is. */
const withPosition: readonly Play[] = ['playing', 'paused', 'buffering', 'ended'];

/** Asks mpv for its position, ten times a second while it plays, and tells what comes back. */
export function createPositions({ ask, parts, voice, story }: PositionNeeds): Poller {
  const range = createRangeCheck(voice);
  let without = 0;

  const tell = (seconds: number, tSend: number): void => {
    const state = story.state();
    const valueMs = seconds * 1000;
    if (!range.passes(valueMs, durationOf(state))) return;
    voice.position({ valueMs, tSend, tRecv: parts.now(), ...contractOf(state) });
  };

  const take = (reply: Reply, tSend: number): void => {
    const { play } = seenOf(story.state());
    const seconds = reply.kind === 'done' ? numberOf(reply.data) : null;
    if (seconds !== null) {
      without = 0;
      if (withPosition.includes(play)) tell(seconds, tSend);
      return;
    }
    without = play === 'playing' ? without + 1 : 0;
    if (without < MANY_WITHOUT) return;
    voice.problem({ code: 'no-position', transient: true, detail: 'mpv plays and does not say where' });
  };

  return createPoller(parts, {
    gapMs: () =>
      seenOf(story.state()).play === 'playing'
        ? POLL.leastMs + POLL.spreadMs * parts.random()
        : RESTING_POLL_MS,
    ask: async () => {
      const epoch = story.epoch();
      const tSend = parts.now();
      const reply = await ask(['get_property', 'time-pos']);
      if (story.epoch() === epoch) take(reply, tSend);
    },
  });
}
