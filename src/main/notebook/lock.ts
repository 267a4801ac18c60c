import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './io.ts';

/** A lock that is held. The system frees it by itself when the process dies, however it dies. */
export interface Lock {
  release(): Promise<void>;
}

/** Held; or held by another process; or this system cannot say, so nobody is kept out. */
export type LockOutcome =
  | { readonly state: 'held'; readonly lock: Lock }
  | { readonly state: 'taken' }
  | { readonly state: 'unknown' };

/**
 * The address that stands for a folder: an abstract socket on Linux, a named pipe on Windows, a socket file on other
 * systems. `realFolder` must be the real path, so that two ways to one folder meet.
 */
export const lockAddress = (realFolder: string, platform: NodeJS.Platform): string => {
  const name = `docket-notebook-${createHash('sha256').update(realFolder).digest('hex').slice(0, 32)}`;
  if (platform === 'linux') return `\0${name}`;
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name.slice(0, 32)}.sock`);
};

const listen = (address: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen({ path: address }, () => {
      server.unref();
      resolve(server);
    });
  });

/** Whether somebody listens there; a socket file whose process died refuses. */
const isAnswered = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ path: address });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (cause) => resolve(codeOf(cause) !== 'ECONNREFUSED' && codeOf(cause) !== 'ENOENT'));
  });

const hold = (server: Server): LockOutcome => ({
  state: 'held',
  lock: { release: () => new Promise((resolve) => server.close(() => resolve())) },
});

const tryToHold = async (address: string): Promise<LockOutcome> => {
  try {
    return hold(await listen(address));
  } catch (cause) {
    return { state: codeOf(cause) === 'EADDRINUSE' ? 'taken' : 'unknown' };
  }
};

/** Whether nobody holds the lock of a folder now, as far as can be said without taking it. */
export const isUnlocked = async (folder: string): Promise<boolean> =>
  !(await isAnswered(lockAddress(await realpath(folder), process.platform)));

/** Takes the lock of a folder if it is free. Only a socket file can be left behind by a dead process; it is replaced. */
export const takeLock = async (
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<LockOutcome> => {
  const address = lockAddress(await realpath(folder), platform);
  const outcome = await tryToHold(address);
  const isSocketFile = platform !== 'linux' && platform !== 'win32';
  if (outcome.state !== 'taken' || !isSocketFile || (await isAnswered(address))) return outcome;
  await unlink(address).catch(() => undefined);
  return tryToHold(address);
};
