import type { Mono } from '../../shared/domain/players/report.ts';
import type { BridgeParts } from '../bridge.ts';
import { createRangeCheck, type RangeCheck } from '../range.ts';
import { toldAfter } from '../told-after.ts';
import type { Voice } from '../voice.ts';
import type { FilmSession } from './sessions.ts';

/** What a position from a server is worth, in ms: the player's word is rounded and late, and the server adds to it. */
const CONTRACT = { earlyMs: 600, lateMs: 1600 } as const;

interface Heard {
  readonly id: string;
  readonly key: string;
  readonly isPaused: boolean;
  readonly checkInMs: number | null;
}

/** When a question left and its answer came. */
export interface Asked {
  readonly tSend: Mono;
  readonly tRecv: Mono;
}

/**
 * One session's story. Between two check-ins of the player the server counts on by itself, stalled or not, so only a
 * position that came with a new check-in is told.
 */
export class JellyfinStory {
  readonly #voice: Voice;
  readonly #parts: BridgeParts;
  readonly #range: RangeCheck;
  #heard: Heard | null = null;
  #voidAt: Mono = -Infinity;

  constructor(voice: Voice, parts: BridgeParts) {
    this.#voice = voice;
    this.#parts = parts;
    this.#range = createRangeCheck(voice);
  }

  /** The session that is followed. */
  get session(): string | null {
    return this.#heard?.id ?? null;
  }

  /** The link is up anew: nothing from before counts. */
  begin(): void {
    this.#heard = null;
    this.#outdate('reconnect');
  }

  /** Nobody plays anything, or nobody can say who is meant. */
  sawNothing(play: 'empty' | 'unknown'): void {
    this.#heard = null;
    this.#voice.see({ media: null, play, rate: 1 });
  }

  /** The server told what a session does. */
  saw(session: FilmSession, asked: Asked): void {
    const { id, media, isPaused, checkInMs } = session;
    const heard = this.#heard;
    const isOther = heard === null || heard.id !== id || heard.key !== media.key;
    this.#heard = { id, key: media.key, isPaused, checkInMs };
    if (isOther) this.#outdate('media');
    this.#voice.see({ media, play: isPaused ? 'paused' : 'playing', rate: 1 });
    if (session.positionMs === null || checkInMs === null) {
      const detail = 'the player has not told the server where it is';
      this.#voice.problem({ code: 'no-position', transient: true, detail });
    } else if (isTrue(session, heard)) this.#report(session.positionMs, media.durationMs, asked);
  }

  #report(valueMs: number, durationMs: number | null, asked: Asked): void {
    if (!this.#range.passes(valueMs, durationMs)) return;
    const report = { valueMs, ...asked, ...CONTRACT };
    this.#voice.position(toldAfter(report, this.#voidAt, this.#parts.now()));
  }

  #outdate(why: 'reconnect' | 'media'): void {
    this.#voice.outdate(why);
    this.#voidAt = this.#parts.now();
  }
}

/**
 * Whether a position is the player's own word. While it plays, that is one with another check-in than before; the
 * first that is seen may have been counted on for ten seconds. While it is paused the server adds nothing.
 */
function isTrue({ isPaused, checkInMs }: FilmSession, heard: Heard | null): boolean {
  const isNewWord = heard !== null && heard.checkInMs !== checkInMs;
  return isNewWord || (isPaused && heard?.isPaused !== true);
}
