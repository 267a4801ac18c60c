import {
  ASKED,
  DONE,
  LET_GO,
  putSaved,
  STATE_AT,
  takeAsk,
  type DiskMemory,
  type SaveAsk,
  type Saved,
  type Step,
} from './disk-memory.ts';

/** What the thread asks of the system; each call holds the thread up, and throws the system's error. */
export interface ThreadDisk {
  /** May write less than asked; gives how much (bytes). */
  readonly write: (descriptor: number, bytes: Uint8Array, position: number) => number;
  /** Returns when the bytes are on the disk. */
  readonly flush: (descriptor: number) => void;
  /** The identity of the file at a path, as `IoStat` has it. */
  readonly look: (path: string) => string;
}

function writeAll(disk: ThreadDisk, { descriptor, bytes, position }: SaveAsk): void {
  for (let written = 0; written < bytes.length;) {
    const taken = disk.write(descriptor, bytes.subarray(written), position + written);
    if (taken <= 0) throw Object.assign(new Error('The disk took no bytes.'), { code: 'ENOSPC' });
    written += taken;
  }
}

function save(disk: ThreadDisk, ask: SaveAsk): Saved {
  let step: Step = 'write';
  try {
    writeAll(disk, ask);
    step = 'flush';
    disk.flush(ask.descriptor);
    step = 'look';
    return { failed: null, identity: disk.look(ask.path) };
  } catch (cause) {
    return { failed: step, cause: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}

/**
 * Carries out one save after the other for as long as the thread lives, and sleeps in between without a timer. `tell`
 * says that the thread is ready, and later that a save is done for which main no longer stands waiting.
 */
export function serveDisk(memory: DiskMemory, disk: ThreadDisk, tell: () => void): never {
  const { numbers } = memory;
  tell();
  for (;;) {
    while (Atomics.load(numbers, STATE_AT) === DONE) Atomics.wait(numbers, STATE_AT, DONE);
    putSaved(memory, save(disk, takeAsk(memory)));
    const before = Atomics.exchange(numbers, STATE_AT, DONE);
    if (before === ASKED) Atomics.notify(numbers, STATE_AT);
    if (before === LET_GO) tell();
  }
}
