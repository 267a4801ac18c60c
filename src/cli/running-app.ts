import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ofApp = /^--(?:note|mark|on)(?:=|$)/u;

/** Whether the words ask something of the running app, and not of the notes on disk. */
export const isForRunningApp = (words: readonly string[]): boolean => ofApp.test(words[0] ?? '');

/**
 * Hands `--note TEXT`, `--mark` or `--on 1..4` to the running app by starting it a second time, which ends at once
 * with the app's answer; gives its exit code. `project` is the folder that holds the app's own start script.
 */
export function askRunningApp(words: readonly string[], project: string): number {
  const start = join(project, 'scripts', 'start.mjs');
  if (!existsSync(start)) {
    console.error(
      `docket: start the app's own program with ${words[0] ?? ''} instead; Settings shows the command.`,
    );
    return 1;
  }
  const { status } = spawnSync(process.execPath, [start, ...words], { stdio: 'inherit' });
  return status ?? 1;
}
