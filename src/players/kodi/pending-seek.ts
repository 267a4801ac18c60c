import type { Mono } from '../../shared/domain/players/report.ts';

/** A seek that is not seen to arrive by then is not waited for any more, in ms. */
const LONGEST_MS = 5000;

/**
 * A seek that Kodi has announced. For some tenths of a second after that it still tells the old place, so the place
 * counts only once it is nearer to where the seek goes than to where the film would have run on to.
 */
export class PendingSeek {
  readonly #fromMs: number | null;
  readonly #toMs: number | null;
  readonly #at: Mono;

  /** `fromMs` is the last place that was told, null when none was; `toMs` null when Kodi did not say. */
  constructor(fromMs: number | null, toMs: number | null, at: Mono) {
    this.#fromMs = fromMs;
    this.#toMs = toMs;
    this.#at = at;
  }

  /** The place before this seek and those before it that never arrived. */
  get fromMs(): number | null {
    return this.#fromMs;
  }

  /** Whether a place is one after the seek; `speed` is what the film would have run on with. */
  hasArrived(placeMs: number | null, speed: number, now: Mono): boolean {
    const waitedMs = now - this.#at;
    if (placeMs === null || this.#fromMs === null || this.#toMs === null || waitedMs > LONGEST_MS)
      return true;
    const ranOnMs = Math.abs(placeMs - (this.#fromMs + waitedMs * Math.max(0, speed)));
    const stoodMs = Math.abs(placeMs - this.#fromMs);
    return Math.abs(placeMs - this.#toMs) <= Math.min(ranOnMs, stoodMs);
  }
}
