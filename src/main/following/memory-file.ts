import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What tells whether a file holds what it should. */
interface Shape<T> {
  readonly safeParse: (
    read: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Reads one of the small files about players. A missing or broken one only means that nothing is remembered. */
export function readMemory<T>(path: string, shape: Shape<T>, nothing: T): T {
  try {
    const parsed = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing;
  }
}

/** Writes one, for this user's eyes alone. Losing it costs a click, so a disk that refuses is only told on stderr. */
export function writeMemory(path: string, memory: object): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (cause) {
    console.error('docket: what is remembered of players could not be kept', cause);
  }
}
