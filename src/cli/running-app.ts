import { spawnSync } from 'node:child_process';

const ofApp = /^--(?:note|mark|on)(?:=|$)/u;

/** Whether the words ask something of the running app, and not of the notes on disk. */
export const isForRunningApp = (words: readonly string[]): boolean => ofApp.test(words[0] ?? '');

/**
 * Hands `--note TEXT`, `--mark` or `--on 1..4` to the running app by starting it a second time, which ends at once
 * with the app's answer; gives its exit code. `start` is the program and the words that start the app.
 */
export function askRunningApp(words: readonly string[], start: readonly string[] | null): number {
  const [program, ...first] = start ?? [];
  if (program === undefined) {
    console.error(
      `docket: start the app's own program with ${words[0] ?? ''} instead; Settings shows the command.`,
    );
    return 1;
  }
  const { status } = spawnSync(program, [...first, ...words], { stdio: 'inherit' });
  return status ?? 1;
}
