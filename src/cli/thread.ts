import { Console } from 'node:console';
import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';
import { workerData } from 'node:worker_threads';
import { answer } from './answer.ts';

/** How an installed Docket starts this thread (src/main/command-line.ts). */
interface Start {
  readonly words: readonly string[];
  /** First 1 once it has ended, then the exit code; whoever waits for it is woken. */
  readonly ended: Int32Array;
  /** The app's own program. */
  readonly program: string;
}

const isStart = (value: unknown): value is Start =>
  typeof value === 'object' &&
  value !== null &&
  'words' in value &&
  Array.isArray(value.words) &&
  'ended' in value &&
  value.ended instanceof Int32Array &&
  'program' in value &&
  typeof value.program === 'string';

const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : undefined;

/** Writes all of it now: the main thread, which writes for other threads, stands still. */
function writeAll(file: 1 | 2, chunk: Uint8Array): void {
  const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  for (let from = 0; from < chunk.length;) {
    try {
      from += writeSync(file, chunk, from);
    } catch (cause) {
      // Whoever reads may stop reading, as `head` does; and a pipe may be full for a moment.
      if (codeOf(cause) === 'EPIPE') return;
      if (codeOf(cause) !== 'EAGAIN') throw cause;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}

const streamTo = (file: 1 | 2): Writable =>
  new Writable({
    decodeStrings: true,
    write: (chunk: Uint8Array, _encoding, done) => {
      writeAll(file, chunk);
      done();
    },
  });

const [stdout, stderr] = [streamTo(1), streamTo(2)];
Object.defineProperty(process, 'stdout', { value: stdout });
Object.defineProperty(process, 'stderr', { value: stderr });
globalThis.console = new Console({ stdout, stderr });

const started: unknown = workerData;
if (!isStart(started)) throw new Error('The command line was started without its words.');
const code = await answer(started.words, [started.program]).catch((cause: unknown) => {
  console.error(`docket: ${String(cause)}`);
  return 1;
});
started.ended[1] = code;
started.ended[0] = 1;
Atomics.notify(started.ended, 0);
// Taking a thread apart while its process ends aborts the process now and then; one that waits is simply stopped.
Atomics.wait(started.ended, 0, 1);
