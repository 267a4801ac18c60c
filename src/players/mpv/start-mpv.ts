import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { canConnect } from '../can-connect.ts';
import { endedAtOnce } from '../ended-at-once.ts';
import { checkFilmFile } from '../film-file.ts';
import { makeOwnFolder, ownFolders, removeFolder, runtimeFolder } from '../own-folder.ts';
import { spawnPlayer } from '../spawn-player.ts';
import type { StartedPlayer } from '../started-player.ts';

const PREFIX = 'docket-mpv-';
const SOCKET = 'socket';

/** Takes away what is left of films that ended while Docket was not there to see it; a socket's file outlives its mpv. */
const sweep = async (within: string): Promise<void> => {
  for (const folder of await ownFolders(PREFIX, within)) {
    if (!(await canConnect({ path: join(folder, SOCKET) }))) await removeFolder(folder);
  }
};

const problemOf = ({ code }: NodeJS.ErrnoException): string =>
  code === 'ENOENT'
    ? 'mpv is not installed, or not where programs are looked for.'
    : `mpv could not be started (${code ?? 'unknown'}).`;

/** Where mpv is looked for and where its socket is put; a test may say otherwise. */
export interface MpvSurroundings {
  readonly program?: string;
  readonly within?: string;
  readonly extra?: readonly string[];
}

/**
 * Opens a film in an mpv of its own, with a socket in a fresh folder that only this user can enter. The mpv belongs to
 * the viewer: it plays on when Docket ends. The error is a sentence.
 */
export async function startMpv(
  file: string,
  { program = 'mpv', within = runtimeFolder(), extra = [] }: MpvSurroundings = {},
): Promise<Result<StartedPlayer, string>> {
  const film = await checkFilmFile(file);
  if (!film.ok) return film;
  await sweep(within);
  const folder = await makeOwnFolder(PREFIX, within);
  const path = join(folder, SOCKET);
  const words = [`--input-ipc-server=${path}`, '--no-terminal', ...extra, '--', film.value];
  const running = await spawnPlayer(program, words);
  if (!running.ok) {
    await removeFolder(folder);
    return err(problemOf(running.error));
  }
  const { pid, ended } = running.value;
  const tidied = ended.then(() => removeFolder(folder));
  const problem = await endedAtOnce('mpv', running.value, () => canConnect({ path }));
  if (problem !== null) return err(problem);
  return ok({ target: `mpv:${path}`, secret: null, pid, tidied });
}
