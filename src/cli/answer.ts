import { forTerminal } from './for-terminal.ts';
import { refused, type Outcome } from './outcome.ts';
import { run } from './run.ts';
import { askRunningApp, isForRunningApp } from './running-app.ts';

/** Put in by the build from package.json. */
declare const DOCKET_VERSION: string;

/** What nobody foresaw, such as a folder that vanishes while it is read: one line, and no as the answer. */
const unforeseen = (cause: unknown): Outcome =>
  refused([`It could not be carried out: ${cause instanceof Error ? cause.message : String(cause)}`]);

/**
 * Carries out one command line, writes its answer, and gives the exit code. `start` is the program and its words that
 * start the app, for what the running app has to do itself; null where nobody knows it.
 */
export async function answer(words: readonly string[], start: readonly string[] | null): Promise<number> {
  if (isForRunningApp(words)) return askRunningApp(words, start);
  const { out, problems, code } = await run(words, DOCKET_VERSION).catch(unforeseen);
  for (const problem of problems) console.error(`docket: ${forTerminal(problem)}`);
  if (out !== '') console.log(forTerminal(out));
  return code;
}
