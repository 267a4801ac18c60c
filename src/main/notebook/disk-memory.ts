/*
 * What main and the disk's thread share: one save at a time, and how it went. Both hold the same memory, so that a save
 * is handed over and answered without a message (docs/adr/0030).
 */

/** How it stands with the save in the memory. Main waits while it is `ASKED`, and for a message after it was `LET_GO`. */
export const DONE = 0;
export const ASKED = 1;
export const LET_GO = 2;

/** A save goes through these in this order. */
export const STEPS = ['write', 'flush', 'look'] as const;
export type Step = (typeof STEPS)[number];

/** More than this (bytes) does not go through the thread. */
const MOST_BYTES = 64 << 10;
/** A path, or the words of an error (bytes of UTF-8). */
const MOST_TEXT = 8 << 10;
/** State, file, length of the bytes, length of the text, and the step that failed, counted from 1. */
const NUMBERS = 5;
const POSITION_FROM = 32;
const TEXT_FROM = 64;
const BYTES_FROM = TEXT_FROM + MOST_TEXT;

/** Where the state stands in the numbers. */
export const STATE_AT = 0;

/** The memory as both sides see it. */
export interface DiskMemory {
  readonly numbers: Int32Array;
  readonly position: Float64Array;
  readonly text: Buffer;
  readonly bytes: Buffer;
}

/** Memory for one save. */
export const newSharedMemory = (): SharedArrayBuffer => new SharedArrayBuffer(BYTES_FROM + MOST_BYTES);

/** The parts of such a memory. */
export const diskMemory = (shared: SharedArrayBuffer): DiskMemory => ({
  numbers: new Int32Array(shared, 0, NUMBERS),
  position: new Float64Array(shared, POSITION_FROM, 1),
  text: Buffer.from(shared, TEXT_FROM, MOST_TEXT),
  bytes: Buffer.from(shared, BYTES_FROM, MOST_BYTES),
});

/** What is to be saved: bytes at a place (bytes from the start) of an open file, which must still be found at `path`. */
export interface SaveAsk {
  /** The system's number of the open file; it must stay open until the answer. */
  readonly descriptor: number;
  readonly bytes: Uint8Array;
  readonly position: number;
  readonly path: string;
}

/** How a save went: which file stands at the path now, or which step failed; after a failed `flush` nobody knows what is there. */
export type Saved =
  { readonly failed: null; readonly identity: string } | { readonly failed: Step; readonly cause: Error };

/** Puts a save into the memory, without its state; false where it is too long for it. */
export function putAsk({ numbers, position, text, bytes }: DiskMemory, ask: SaveAsk): boolean {
  if (ask.bytes.length > bytes.length || Buffer.byteLength(ask.path) > text.length) return false;
  bytes.set(ask.bytes);
  position[0] = ask.position;
  numbers.set([ask.descriptor, ask.bytes.length, text.write(ask.path)], STATE_AT + 1);
  return true;
}

/** The save in the memory; its bytes are the memory's own. */
export function takeAsk({ numbers, position, text, bytes }: DiskMemory): SaveAsk {
  const [, descriptor = -1, length = 0, textLength = 0] = numbers;
  return {
    descriptor,
    bytes: bytes.subarray(0, length),
    position: position[0] ?? 0,
    path: text.toString('utf8', 0, textLength),
  };
}

/** Puts the answer into the memory, without its state; the words of an error that are too long are cut. */
export function putSaved({ numbers, text }: DiskMemory, saved: Saved): void {
  const words = saved.failed === null ? saved.identity : wordsOf(saved.cause);
  const failed = saved.failed === null ? 0 : STEPS.indexOf(saved.failed) + 1;
  numbers.set([text.write(words), failed], STATE_AT + 3);
}

/** The answer in the memory. */
export function takeSaved({ numbers, text }: DiskMemory): Saved {
  const [, , , textLength = 0, failedAt = 0] = numbers;
  const words = text.toString('utf8', 0, textLength);
  const failed = STEPS[failedAt - 1];
  return failed === undefined ? { failed: null, identity: words } : { failed, cause: errorOf(words) };
}

/** The code of a system error in the first line, what it says behind it. */
const wordsOf = (cause: Error): string =>
  `${'code' in cause && typeof cause.code === 'string' ? cause.code : ''}\n${cause.message}`;

function errorOf(words: string): Error {
  const end = words.indexOf('\n');
  const error = new Error(words.slice(end + 1));
  return end <= 0 ? error : Object.assign(error, { code: words.slice(0, end) });
}
