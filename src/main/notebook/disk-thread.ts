import type { SaveAsk, Saved } from './disk-memory.ts';
import type { DiskLine } from './disk-line.ts';
import type { Io } from './io.ts';

/** A start has enough to do, and the first changes find their way without the thread (wall ms after the first one). */
const USUAL_DELAY_MS = 2_000;
/** A thread that ends by itself again and again is left alone. */
const MOST_STARTS = 3;

/**
 * A thread of Docket's own that saves in one way there and back (docs/adr/0030). It is started some time after the first
 * save and belongs to one notebook, which ends it. Without it, every save takes the ordinary way.
 */
export class DiskThread {
  readonly #file: string;
  readonly #delayMs: number;
  #line: DiskLine | null = null;
  #start: NodeJS.Timeout | null = null;
  #starts = 0;
  #isOver = false;

  /** `file` is the built thread. */
  constructor(file: string, delayMs: number = USUAL_DELAY_MS) {
    this.#file = file;
    this.#delayMs = delayMs;
  }

  /** The outcome of a save; null where the ordinary way has to be taken, and then nothing was written. */
  save(ask: SaveAsk): Saved | Promise<Saved> | null {
    if (this.#line !== null) return this.#line.save(ask);
    if (this.#start === null && this.#starts < MOST_STARTS && !this.#isOver) this.#startLater();
    return null;
  }

  /** Ends the thread; to be called when nothing is being saved. */
  async close(): Promise<void> {
    this.#isOver = true;
    if (this.#start !== null) clearTimeout(this.#start);
    await this.#line?.close();
    this.#line = null;
  }

  #startLater(): void {
    this.#starts += 1;
    this.#start = setTimeout(() => void this.#startNow(), this.#delayMs).unref();
  }

  async #startNow(): Promise<void> {
    const { DiskLine: Line } = await import('./disk-line.ts');
    if (this.#isOver) return;
    this.#line = new Line(this.#file, () => {
      this.#line = null;
      this.#start = null;
    });
  }
}

/** A file system whose files are saved through the thread whenever that can be. */
export const ioThrough = (io: Io, thread: DiskThread): Io => ({
  ...io,
  open: async (path, how) => {
    const file = await io.open(path, how);
    return { ...file, save: (bytes, at) => thread.save({ descriptor: file.descriptor, bytes, ...at }) };
  },
});
