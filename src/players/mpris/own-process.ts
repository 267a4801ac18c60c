import { readFile, readlink } from 'node:fs/promises';

/** Looks processes up; tests give their own. */
export interface Processes {
  /** The parent's number, or null where there is none or none may be known. */
  readonly parentOf: (pid: number) => Promise<number | null>;
  /** The program that a process runs, as a path; null where it may not be known. */
  readonly programOf: (pid: number) => Promise<string | null>;
}

/** Linux's own list of processes. */
export const linuxProcesses: Processes = {
  parentOf: async (pid) => {
    const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
    const parent = Number(/^PPid:\s*(\d+)$/mu.exec(status)?.[1] ?? 0);
    return parent > 0 ? parent : null;
  },
  programOf: (pid) => readlink(`/proc/${String(pid)}/exe`).catch(() => null),
};

/** More generations than any process has here. */
const GENERATIONS = 64;

async function isDescendant(pid: number, ancestor: number, processes: Processes): Promise<boolean> {
  let at: number | null = pid;
  for (let generation = 0; at !== null && generation < GENERATIONS; generation += 1) {
    if (at === ancestor) return true;
    at = await processes.parentOf(at);
  }
  return false;
}

/**
 * Whether a process is Docket itself: one of its own, or a parent or child of one that runs the same program. The
 * same program is asked for because Docket may have been started by a browser, and may start mpv, and both are players.
 */
export async function isOwnProcess(
  pid: number,
  own: readonly number[],
  processes: Processes = linuxProcesses,
): Promise<boolean> {
  if (own.includes(pid)) return true;
  const program = await processes.programOf(pid);
  for (const mine of program === null ? [] : own) {
    if ((await processes.programOf(mine)) !== program) continue;
    if (await isDescendant(pid, mine, processes)) return true;
    if (await isDescendant(mine, pid, processes)) return true;
  }
  return false;
}
