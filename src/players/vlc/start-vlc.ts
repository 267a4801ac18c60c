import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { canConnect } from '../can-connect.ts';
import { endedAtOnce } from '../ended-at-once.ts';
import { checkFilmFile } from '../film-file.ts';
import { makeOwnFolder, ownFolders, removeFolder, runtimeFolder } from '../own-folder.ts';
import { spawnPlayer, type RunningPlayer } from '../spawn-player.ts';
import type { StartedPlayer } from '../started-player.ts';
import { privateConfig, readUsualConfig } from './private-config.ts';

const PREFIX = 'docket-vlc-';
const PASSWORD_BYTES = 16;

const ROOT =
  'VLC does not run as root, and Docket does at present. Start Docket as an ordinary user, or open the film in mpv.';

const isRoot = (): boolean => process.getuid?.() === 0;

/** A port that nobody listens on at this moment. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const isListening = (port: number): Promise<boolean> => canConnect({ port, host: '127.0.0.1' });

/** What the started VLC is followed by; its folder goes when it ends, also when that is at once. */
async function whenItAnswers(
  running: RunningPlayer,
  { port, password, folder }: { readonly port: number; readonly password: string; readonly folder: string },
): Promise<Result<StartedPlayer, string>> {
  const tidied = running.ended.then(() => removeFolder(folder));
  const problem = await endedAtOnce('VLC', running, () => isListening(port));
  const target = `vlc:127.0.0.1:${port}`;
  return problem === null ? ok({ target, secret: password, pid: running.pid, tidied }) : err(problem);
}

/** VLC reads its settings once at its start; what is left of an earlier run only still holds a password. */
const sweep = async (within: string): Promise<void> => {
  for (const folder of await ownFolders(PREFIX, within)) await removeFolder(folder);
};

const problemOf = ({ code }: NodeJS.ErrnoException): string =>
  code === 'ENOENT'
    ? 'VLC is not installed, or not where programs are looked for.'
    : `VLC could not be started (${code ?? 'unknown'}).`;

/** Where VLC is looked for and where its settings are put; a test may say otherwise. */
export interface VlcSurroundings {
  readonly program?: string;
  readonly within?: string;
  readonly extra?: readonly string[];
}

/**
 * Opens a film in a VLC of its own, as the user who runs Docket, with a web page whose random password stands in a file
 * that only this user can read. VLC plays on when Docket ends. The error is a sentence.
 */
export async function startVlc(
  file: string,
  { program = 'vlc', within = runtimeFolder(), extra = [] }: VlcSurroundings = {},
): Promise<Result<StartedPlayer, string>> {
  if (isRoot()) return err(ROOT);
  const film = await checkFilmFile(file);
  if (!film.ok) return film;
  await sweep(within);
  const access = { port: await freePort(), password: randomBytes(PASSWORD_BYTES).toString('hex') };
  const folder = await makeOwnFolder(PREFIX, within);
  const config = join(folder, 'vlcrc');
  await writeFile(config, privateConfig(await readUsualConfig(), access), { mode: 0o600, flag: 'wx' });
  const running = await spawnPlayer(program, ['--config', config, ...extra, '--', film.value]);
  if (!running.ok) {
    await removeFolder(folder);
    return err(problemOf(running.error));
  }
  return whenItAnswers(running.value, { ...access, folder });
}
