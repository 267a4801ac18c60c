import type { Media, Mono, Play, VoidReason } from '../../shared/domain/players/report.ts';
import type { BridgeParts } from '../bridge.ts';
import { createRangeCheck, type RangeCheck } from '../range.ts';
import { memberOf, numberOf } from '../read-json.ts';
import { toldAfter } from '../told-after.ts';
import type { Voice } from '../voice.ts';
import { PendingSeek } from './pending-seek.ts';
import { timeOf, type KodiFacts } from './player-facts.ts';

/** What a notice of Kodi's asks for: a new question, also for what is loaded, or that it is over. */
export type Wanted = 'nothing' | 'position' | 'item' | 'end';

/** What Kodi's position is worth, in ms: it moves in steps of about 205. */
const CONTRACT = { earlyMs: 120, lateMs: 300 } as const;

/** Faster than this nobody watches: positions are held back until it plays again. */
const FASTEST = 2;

type Phase = 'nothing' | 'loading' | 'shown' | 'ended';

/** What Kodi does, told through a bridge's voice as it is seen. */
export class KodiStory {
  readonly #voice: Voice;
  readonly #parts: BridgeParts;
  readonly #range: RangeCheck;
  #phase: Phase = 'nothing';
  #media: Media | null = null;
  #speed = 0;
  #lastMs: number | null = null;
  #seek: PendingSeek | null = null;
  #epoch = 0;
  #voidAt: Mono = -Infinity;

  constructor(voice: Voice, parts: BridgeParts) {
    this.#voice = voice;
    this.#parts = parts;
    this.#range = createRangeCheck(voice);
  }

  /** Grows whenever older positions become void. */
  get epoch(): number {
    return this.#epoch;
  }

  get needsMedia(): boolean {
    return this.#media === null;
  }

  get play(): Play {
    if (this.#phase === 'nothing') return 'empty';
    if (this.#phase !== 'shown') return this.#phase;
    if (this.#seek !== null) return 'seeking';
    if (this.#speed === 0) return 'paused';
    return this.#speed > 0 && this.#speed <= FASTEST ? 'playing' : 'seeking';
  }

  /** A new connection: nothing from before counts. */
  begin(): void {
    this.outdate('reconnect');
  }

  /** Nothing is played. The end stays the end, because Kodi shows nothing then too. */
  sawNothing(): void {
    if (this.#phase !== 'ended') this.#clear('nothing');
    this.#tell();
  }

  /** Kodi answered what is loaded. */
  sawMedia(media: Media): void {
    this.#media = media;
    if (this.#phase === 'nothing' || this.#phase === 'ended') this.#phase = 'shown';
  }

  /** Kodi answered where it is; only after `sawMedia`. */
  saw(facts: KodiFacts, asked: { readonly tSend: Mono; readonly tRecv: Mono }): void {
    const { positionMs, durationMs, speed } = facts;
    this.#place(positionMs, asked.tSend, speed !== 0);
    this.#speed = speed;
    this.#measure(durationMs);
    this.#tell();
    if (positionMs === null) {
      this.#voice.problem({ code: 'no-position', transient: true, detail: 'Kodi does not say where it is' });
    } else this.#report(positionMs, asked);
  }

  /** Kodi told something by itself. */
  notice(method: string, data: unknown): Wanted {
    switch (method) {
      case 'Player.OnPlay':
        return this.#opened();
      case 'Player.OnAVStart':
        return this.#started();
      case 'Player.OnPause':
      case 'Player.OnResume':
      case 'Player.OnSpeedChanged':
        return this.#sped(numberOf(memberOf(data, 'player', 'speed')));
      case 'Player.OnSeek':
        return this.#sought(timeOf(memberOf(data, 'player', 'time')));
      case 'Player.OnStop':
        return this.#stopped(memberOf(data, 'end') === true);
      case 'System.OnQuit':
        return 'end';
      default:
        return 'nothing';
    }
  }

  /** Everything reported before no longer counts. */
  outdate(why: VoidReason): void {
    this.#epoch += 1;
    this.#voice.outdate(why);
    this.#voidAt = this.#parts.now();
  }

  /** The viewer sends Kodi to another place. */
  isSentTo(toMs: number): void {
    this.#goesTo(toMs, 'command');
  }

  #opened(): Wanted {
    this.#clear('loading');
    this.outdate('media');
    this.#tell();
    return 'item';
  }

  #started(): Wanted {
    if (this.#phase === 'loading') this.#phase = 'shown';
    return 'item';
  }

  #sped(speed: number | null): Wanted {
    if (speed !== null) this.#speed = speed;
    if (this.#phase === 'shown') this.#tell();
    return 'position';
  }

  #sought(toMs: number | null): Wanted {
    this.#goesTo(toMs, 'seek');
    return 'position';
  }

  #goesTo(toMs: number | null, why: VoidReason): void {
    this.outdate(why);
    this.#seek = new PendingSeek(
      this.#seek === null ? this.#lastMs : this.#seek.fromMs,
      toMs,
      this.#parts.now(),
    );
    if (this.#phase === 'shown') this.#tell();
  }

  #stopped(isEnd: boolean): Wanted {
    if (isEnd) this.#phase = 'ended';
    else this.#clear('nothing');
    this.#tell();
    return 'position';
  }

  #clear(phase: Phase): void {
    this.#phase = phase;
    this.#media = null;
    this.#lastMs = null;
    this.#seek = null;
  }

  /** A film that moves is shown, whatever was told of it, and a seek is over once it is seen to be. */
  #place(positionMs: number | null, at: Mono, isRunning: boolean): void {
    if (this.#phase === 'loading' && isRunning && this.#lastMs !== null && positionMs !== this.#lastMs) {
      this.#phase = 'shown';
    }
    if (this.#seek?.hasArrived(positionMs, this.#speed, at) === true) this.#seek = null;
    if (this.#seek === null) this.#lastMs = positionMs;
  }

  #measure(durationMs: number | null): void {
    if (this.#media === null || this.#media.durationMs === durationMs) return;
    this.#media = { ...this.#media, durationMs, durationExact: durationMs !== null };
  }

  #tell(): void {
    const { play } = this;
    this.#voice.see({ media: this.#media, play, rate: play === 'playing' ? this.#speed : 1 });
  }

  #report(valueMs: number, asked: { readonly tSend: Mono; readonly tRecv: Mono }): void {
    const { play } = this;
    if (play !== 'playing' && play !== 'paused') return;
    if (!this.#range.passes(valueMs, this.#media?.durationMs ?? null)) return;
    this.#voice.position(toldAfter({ valueMs, ...asked, ...CONTRACT }, this.#voidAt, this.#parts.now()));
  }
}
