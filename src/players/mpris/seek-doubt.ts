import type { Mono } from '../../shared/domain/players/report.ts';
import type { MprisState } from './player-state.ts';

/** A position further than this from where the last one leads is a seek, in ms; whole seconds explain less. */
const SEEK_MS = 1500;

/** A `Seeked` so soon after a pause or play belongs to that, in ms. */
const BELONGS_MS = 500;

interface Known {
  readonly status: MprisState['status'];
  readonly positionMs: number;
  readonly at: Mono;
}

/**
 * Whether a player stands since a seek in which it counted the time of loading as played. Firefox does, and is right
 * again only after the next pause or play; nothing that it says tells how far it is off.
 */
export class SeekDoubt {
  #known: Known | null = null;
  #changedAt: Mono = -Infinity;
  #isDoubtful = false;

  get isDoubtful(): boolean {
    return this.#isDoubtful;
  }

  /** The player said what it does and where it is. */
  saw(state: MprisState, at: Mono): void {
    const { status, positionMs, rate } = state;
    const known = this.#known;
    if (known !== null && known.status !== status) {
      this.#changedAt = at;
      this.#isDoubtful = false;
    } else if (known !== null && positionMs !== null && status === 'playing') {
      const expected = known.positionMs + (at - known.at) * rate;
      if (Math.abs(positionMs - expected) > SEEK_MS) this.#isDoubtful = true;
    }
    if (positionMs !== null) this.#known = { status, positionMs, at };
  }

  /** The player sent `Seeked`, which Firefox does at a seek, at a pause and at a play. */
  seeked(positionMs: number, at: Mono): void {
    const known = this.#known;
    if (known === null) return;
    if (known.status === 'playing' && at - this.#changedAt > BELONGS_MS) this.#isDoubtful = true;
    this.#known = { status: known.status, positionMs, at };
  }

  /** Nothing is played at this moment, or something else: playing begins anew. */
  forget(at: Mono): void {
    this.#known = null;
    this.#changedAt = at;
    this.#isDoubtful = false;
  }
}
