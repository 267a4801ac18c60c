import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What Docket keeps in a data folder, by the first part of its path there (paths.ts). */
const own: ReadonlySet<string> = new Set([
  'notes',
  'transcripts',
  'crashes',
  'replies',
  'settings.json',
  'windows.json',
  'players.json',
  'player-secrets.json',
  'backups.json',
]);

/** What is said of such a place. */
export const OWN_PLACE =
  'Docket keeps its own files there, and one of them could be lost. Choose another place.';

/** Where a path really leads, as far as it is there: a file may be new, and so may its folder. */
const real = (path: string): Promise<string> =>
  realpath(path).catch(async () => {
    const folder = dirname(path);
    return folder === path ? path : join(await real(folder), basename(path));
  });

/**
 * Whether a file at `path` would lie among what Docket itself keeps in the data folder `home`. Nothing that leaves Docket
 * may go there: an export under the name of the notebook's own file would take its place.
 */
export async function isOwnPlace(path: string, home: string): Promise<boolean> {
  const [first = ''] = relative(await real(home), await real(path)).split(sep);
  return own.has(first.toLowerCase());
}
