import type { Media, Mono, Play, VoidReason } from '../../shared/domain/players/report.ts';
import type { BridgeParts } from '../bridge.ts';
import { createRangeCheck, type RangeCheck } from '../range.ts';
import { toldAfter } from '../told-after.ts';
import type { Voice } from '../voice.ts';
import type { MprisContract } from './contract.ts';
import { isAnother, keyOf, mediaOf } from './medium.ts';
import type { MprisState, MprisTrack } from './player-state.ts';
import { SeekDoubt } from './seek-doubt.ts';

/** When a question left and its answer came. */
export interface Asked {
  readonly tSend: Mono;
  readonly tRecv: Mono;
}

/** So long may a player have nothing loaded, as between a film and an advert, before that is told, in ms. */
export const BLINK_MS = 3000;

/** The way of a signal through the bus that nobody asked for, at most, in ms. */
const SIGNAL_MS = 50;

/** So close to its length a film that stops has ended, in ms. */
const END_MS = 3000;

const FASTEST = 16;

interface Loaded {
  readonly track: MprisTrack;
  readonly key: string;
}

/** One player's story, told through a bridge's voice as it is seen. */
export class MprisStory {
  readonly #voice: Voice;
  readonly #parts: BridgeParts;
  readonly #contract: MprisContract;
  readonly #range: RangeCheck;
  readonly #doubt = new SeekDoubt();
  #loaded: Loaded | null = null;
  #emptySince: Mono | null = null;
  #play: Play = 'unknown';
  #rate = 1;
  #placeMs: number | null = null;
  #voidAt: Mono = -Infinity;
  #epoch = 0;

  constructor(voice: Voice, contract: MprisContract, parts: BridgeParts) {
    this.#voice = voice;
    this.#parts = parts;
    this.#contract = contract;
    this.#range = createRangeCheck(voice);
  }

  get play(): Play {
    return this.#play;
  }

  get trackId(): string | null {
    return this.#loaded?.track.trackId ?? null;
  }

  /** Grows whenever older answers become void. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Everything reported before no longer counts. */
  outdate(why: VoidReason): void {
    this.#epoch += 1;
    this.#voice.outdate(why);
    this.#voidAt = this.#parts.now();
  }

  /** The player answered. */
  saw(state: MprisState, asked: Asked): void {
    if (state.track === null || state.status === 'stopped') return this.#sawNothing(asked.tRecv);
    this.#emptySince = null;
    this.#load(state.track);
    this.#set(playOf(state), state.rate);
    this.#doubt.saw(state, asked.tRecv);
    if (state.positionMs === null) {
      this.#voice.problem({
        code: 'no-position',
        transient: true,
        detail: 'the player does not say where it is',
      });
    } else if (this.#play !== 'seeking') this.#report(state.positionMs, asked);
  }

  /** The player sent `Seeked`: a position like any other, because players send it without anybody seeking too. */
  seeked(positionMs: number): void {
    if (this.#loaded === null || this.#emptySince !== null) return;
    const at = this.#parts.now();
    this.#doubt.seeked(positionMs, at);
    this.#report(positionMs, { tSend: at - SIGNAL_MS, tRecv: at });
  }

  /** The player's name is gone from the bus, which need not be for good. */
  vanished(): void {
    this.#set('loading', 1);
  }

  /** It is for good. */
  left(): void {
    this.#loaded = null;
    this.#set('unknown', 1);
  }

  #sawNothing(at: Mono): void {
    this.#doubt.forget(at);
    this.#emptySince ??= this.#loaded === null ? -Infinity : at;
    if (at - this.#emptySince < BLINK_MS) return this.#set('loading', 1);
    const isEnd = this.#isAtEnd();
    if (!isEnd) this.#loaded = null;
    this.#set(isEnd ? 'ended' : 'empty', 1);
  }

  #isAtEnd(): boolean {
    const lengthMs = this.#loaded?.track.lengthMs ?? null;
    return this.#placeMs !== null && lengthMs !== null && this.#placeMs >= lengthMs - END_MS;
  }

  #load(track: MprisTrack): void {
    const before = this.#loaded;
    const isNew = before === null || isAnother(before.track, track);
    this.#loaded = { track, key: isNew ? keyOf(track) : before.key };
    if (!isNew) return;
    this.#placeMs = null;
    this.#doubt.forget(this.#parts.now());
    this.outdate('media');
  }

  #set(play: Play, rate: number): void {
    this.#play = play;
    if (play === 'playing') this.#rate = rate;
    this.#voice.see({ media: this.#media(), play, rate: this.#rate });
  }

  #media(): Media | null {
    if (this.#loaded === null) return null;
    return mediaOf(this.#loaded.track, this.#loaded.key, this.#contract.cutsLength);
  }

  #report(valueMs: number, asked: Asked): void {
    if (!this.#range.passes(valueMs, this.#loaded?.track.lengthMs ?? null)) return;
    const { earlyMs, lateMs, earlyAfterSeekMs } = this.#contract;
    this.#placeMs = valueMs;
    const early = this.#doubt.isDoubtful ? (earlyAfterSeekMs ?? earlyMs) : earlyMs;
    const report = { valueMs, ...asked, earlyMs: early, lateMs };
    this.#voice.position(toldAfter(report, this.#voidAt, this.#parts.now()));
  }
}

/** Chromium says "playing" with rate 0 while it waits for data; nobody watches a film backwards. */
function playOf({ status, rate }: MprisState): Play {
  if (status !== 'playing') return 'paused';
  if (rate === 0) return 'buffering';
  return rate > 0 && rate <= FASTEST ? 'playing' : 'seeking';
}
