import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** So many reports are kept; the oldest go first. */
const KEPT = 20;

/** What went wrong, as far as the part of Docket that noticed it knows. */
export interface Crash {
  readonly at: Date;
  /** Which part it was, such as "main" or "GPU". */
  readonly part: string;
  readonly cause: unknown;
  readonly version: string;
}

const wordsOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause);

/**
 * Writes a report into `folder`, on this computer and nowhere else, and gives its path; null when it cannot be written,
 * which must not be a second fault. It holds what the runtime says and nothing that the viewer wrote.
 */
export function writeCrashFile(folder: string, { at, part, cause, version }: Crash): string | null {
  const stamp = at.toISOString().replaceAll(':', '-');
  const path = join(folder, `${stamp}-${part.replaceAll(/[^\w-]/gu, '_')}.txt`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, `${version}\n${part}, ${at.toISOString()}\n\n${wordsOf(cause)}\n`, { mode: 0o600 });
    const all = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    for (const name of all.toSorted().slice(0, -KEPT)) rmSync(join(folder, name));
    return path;
  } catch {
    return null;
  }
}
