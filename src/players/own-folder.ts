import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder that the system empties when this user leaves, or the one for what may go. */
export const runtimeFolder = (): string => process.env['XDG_RUNTIME_DIR'] ?? tmpdir();

/**
 * A fresh folder that nobody else may look into (0700), with a name that nobody can guess. Where the wanted place does
 * not take one, as for a user without a session of their own, it is made in the place for what may go.
 */
export const makeOwnFolder = (prefix: string, within: string = runtimeFolder()): Promise<string> =>
  mkdtemp(join(within, prefix)).catch(() => mkdtemp(join(tmpdir(), prefix)));

/** Takes away a folder that `makeOwnFolder` made; one that is gone already is as good. */
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** A folder so young may still be getting its player. */
const YOUNG_MS = 60_000;

/** The folders of this user that an earlier run made with this prefix, a minute ago or longer. */
export async function ownFolders(
  prefix: string,
  within: string = runtimeFolder(),
): Promise<readonly string[]> {
  const names = await readdir(within).catch(() => []);
  const folders = names.filter((name) => name.startsWith(prefix)).map((name) => join(within, name));
  const found = await Promise.all(
    folders.map(async (folder) => ({ folder, is: await lstat(folder).catch(() => null) })),
  );
  return found
    .filter(({ is }) => is?.isDirectory() === true && is.uid === process.getuid?.())
    .filter(({ is }) => Date.now() - (is?.mtimeMs ?? Infinity) > YOUNG_MS)
    .map(({ folder }) => folder);
}
