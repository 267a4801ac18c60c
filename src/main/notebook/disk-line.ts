import { Worker } from 'node:worker_threads';
import {
  ASKED,
  diskMemory,
  DONE,
  LET_GO,
  newSharedMemory,
  putAsk,
  STATE_AT,
  takeSaved,
  type SaveAsk,
  type Saved,
} from './disk-memory.ts';

/**
 * How long (ms) main stands waiting for the disk: most saves are done within it, and then the two ways through the event
 * loop fall away. No window notices so short a stop. A disk that takes longer is waited for beside everything else.
 */
const LONGEST_STOP_MS = 2;

/** After so many saves in a row that took longer nobody stands waiting any more, until one is quick again. */
const MOST_IN_VAIN = 3;

/** Memory (MB) of a thread that holds next to nothing. */
const MEMORY = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };

/** Main's end of the disk's thread: one save at a time, in one way there and back for write, flush and look. */
export class DiskLine {
  readonly #memory;
  readonly #worker: Worker;
  #isReady = false;
  /** How many saves in a row were not done within the time for which main may stand waiting. */
  #inVain = 0;
  #settle: ((saved: Saved) => void) | null = null;

  /** `file` is the built thread. `onGone` is told when it ended by itself or could not be started. */
  constructor(file: string, onGone: () => void) {
    const shared = newSharedMemory();
    this.#memory = diskMemory(shared);
    this.#worker = new Worker(file, { workerData: shared, resourceLimits: MEMORY });
    this.#worker.unref();
    this.#worker.on('message', () => this.#hear());
    // An error is followed by the end.
    this.#worker.on('error', (error) => console.error('docket: the disk thread ended', error));
    this.#worker.on('exit', () => {
      this.#isReady = false;
      this.#giveUp();
      onGone();
    });
  }

  /** The outcome of a save, at once where the disk is quick; null where the line cannot take it now, and nothing happened. */
  save(ask: SaveAsk): Saved | Promise<Saved> | null {
    if (!this.#isReady || this.#settle !== null || !putAsk(this.#memory, ask)) return null;
    const { numbers } = this.#memory;
    const since = performance.now();
    const isPatient = this.#inVain < MOST_IN_VAIN;
    Atomics.store(numbers, STATE_AT, isPatient ? ASKED : LET_GO);
    Atomics.notify(numbers, STATE_AT);
    if (!isPatient || !this.#isDoneSoon(since + LONGEST_STOP_MS)) return this.#later(since);
    this.#inVain = 0;
    return takeSaved(this.#memory);
  }

  /** Ends the thread; nothing may be under way. */
  async close(): Promise<void> {
    this.#worker.removeAllListeners('exit');
    this.#isReady = false;
    await this.#worker.terminate();
  }

  /** Stands waiting; false when that took too long and a message will say how it went. */
  #isDoneSoon(until: number): boolean {
    const { numbers } = this.#memory;
    for (let left = LONGEST_STOP_MS; left > 0; left = until - performance.now()) {
      Atomics.wait(numbers, STATE_AT, ASKED, left);
      if (Atomics.load(numbers, STATE_AT) === DONE) return true;
    }
    return Atomics.compareExchange(numbers, STATE_AT, ASKED, LET_GO) === DONE;
  }

  /** The process does not end before the answer is there. */
  #later(since: number): Promise<Saved> {
    this.#worker.ref();
    return new Promise((resolve) => {
      this.#settle = (saved) => {
        this.#settle = null;
        this.#worker.unref();
        this.#inVain = performance.now() - since < LONGEST_STOP_MS ? 0 : this.#inVain + 1;
        resolve(saved);
      };
    });
  }

  #hear(): void {
    this.#isReady = true;
    this.#settle?.(takeSaved(this.#memory));
  }

  /** A thread that ended in the middle may have written and not flushed: as bad as a flush that failed. */
  #giveUp(): void {
    this.#settle?.({ failed: 'flush', cause: new Error('The thread that writes to the disk ended.') });
  }
}
