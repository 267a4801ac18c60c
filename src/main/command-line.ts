import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What an installed `docket` puts before its own words (tools/packaging/docket). */
const FLAG = '--docket-cli';

/** The words of an installed command line; null when this start is the app itself. */
export function commandLineWords(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf(FLAG);
  return at < 0 ? null : argv.slice(at + 1);
}

/**
 * Runs the command line in a thread of its own and ends this process with its exit code, before Electron is ready: no
 * window, no screen, no Chromium. The package has no Node but Electron's, and a fuse keeps that from being started as
 * plain Node. This thread waits without turning, so the other writes to the terminal by itself (see `worker-entry.ts`).
 *
 * `app`: the folder or archive that holds the app; `out/cli` lies unpacked beside an archive.
 */
export function runCommandLine(words: readonly string[], app: string): never {
  const ended = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const script = join(app.replace(/\.asar$/u, '.asar.unpacked'), 'out', 'cli', 'thread.mjs');
  new Worker(script, { workerData: { words, ended, program: process.execPath } }).unref();
  Atomics.wait(ended, 0, 0);
  process.exit(ended[1]);
}
