import { realpath, stat } from 'node:fs/promises';

const standsInTheWay = (what: string, code: string): Error =>
  Object.assign(new Error(`${what} of that name is in the way`), { code });

/**
 * The file whose place one that leaves Docket takes: where `path` is a link, the file behind it, so that the link stays
 * one; where nothing is there yet, `path` itself. Systems report what else may stand there in different ways, so it is
 * looked at first: rejects with `EISDIR` for a folder and with `ENOTFILE` for a device or a pipe, which nobody may rename
 * anything onto, least of all who is allowed to.
 */
export async function fileToReplace(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) return path;
  if (found.isDirectory()) throw standsInTheWay('a folder', 'EISDIR');
  if (!found.isFile()) throw standsInTheWay('a device or a pipe', 'ENOTFILE');
  return realpath(path);
}
