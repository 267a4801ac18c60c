import { spawn } from 'node:child_process';
import { err, ok, type Result } from '../shared/result.ts';

/** How a player ended: by its exit code, or by a signal. */
export interface PlayerEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A player that Docket started; it belongs to the viewer, and outlives Docket. */
export interface RunningPlayer {
  readonly pid: number;
  /** Resolves when it has ended, by itself or by the viewer's hand. */
  readonly ended: Promise<PlayerEnd>;
}

/** Starts a program apart from this process: it goes on when Docket ends, and hears and prints nothing here. */
export function spawnPlayer(
  program: string,
  args: readonly string[],
): Promise<Result<RunningPlayer, NodeJS.ErrnoException>> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { detached: true, stdio: 'ignore' });
    const ended = new Promise<PlayerEnd>((finish) => {
      child.once('exit', (code, signal) => finish({ code, signal }));
    });
    child.once('error', (cause) => resolve(err(cause)));
    child.once('spawn', () => {
      child.unref();
      resolve(ok({ pid: child.pid ?? 0, ended }));
    });
  });
}
