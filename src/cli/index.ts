import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refused, type Outcome } from './outcome.ts';
import { run } from './run.ts';
import { askRunningApp, isForRunningApp } from './running-app.ts';

/** Put in by the build from package.json. */
declare const DOCKET_VERSION: string;

// Whoever reads the answer may stop reading, as `head` does; that is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

/** What nobody foresaw, such as a folder that vanishes while it is read: one line, and no as the answer. */
const unforeseen = (cause: unknown): Outcome =>
  refused([`It could not be carried out: ${cause instanceof Error ? cause.message : String(cause)}`]);

/** Reads and changes what is on disk, and says how it ended. */
async function answer(words: readonly string[]): Promise<number> {
  const { out, problems, code } = await run(words, DOCKET_VERSION).catch(unforeseen);
  for (const problem of problems) console.error(`docket: ${problem}`);
  if (out !== '') console.log(out);
  return code;
}

const words = process.argv.slice(2);
const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.exitCode = isForRunningApp(words) ? askRunningApp(words, project) : await answer(words);
