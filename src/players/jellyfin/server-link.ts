import type { Link, Mono } from '../../shared/domain/players/report.ts';
import type { BridgeParts } from '../bridge.ts';
import type { Trouble, Voice } from '../voice.ts';

/** After so long without an answer nobody should go on trusting the last one, in ms. */
const LOST_MS = 10_000;

/** How well a server that is asked again and again answers. */
export class ServerLink {
  readonly #voice: Voice;
  readonly #parts: BridgeParts;
  #failures = 0;
  #silentSince: Mono = 0;
  #isUp = false;
  #wasUp = false;

  constructor(voice: Voice, parts: BridgeParts) {
    this.#voice = voice;
    this.#parts = parts;
  }

  /** How many questions in a row brought nothing. */
  get failures(): number {
    return this.#failures;
  }

  /** An answer came; true when the one before did not, so that everything counts anew. */
  answered(): boolean {
    const isNew = !this.#isUp || this.#failures > 0;
    this.#isUp = true;
    this.#wasUp = true;
    this.#failures = 0;
    if (isNew) this.#voice.link('online');
    return isNew;
  }

  /** A question that left then brought nothing. */
  failed(trouble: Trouble, tSend: Mono): void {
    if (this.#failures === 0) this.#silentSince = tSend;
    this.#failures += 1;
    const isLong = this.#parts.now() - this.#silentSince >= LOST_MS;
    this.#isUp = this.#isUp && trouble.transient && !isLong;
    this.#voice.link(trouble.transient ? this.#linkWhileDown() : 'refused');
    this.#voice.problem(trouble);
  }

  #linkWhileDown(): Link {
    if (this.#isUp) return 'degraded';
    return this.#wasUp ? 'lost' : 'connecting';
  }
}
