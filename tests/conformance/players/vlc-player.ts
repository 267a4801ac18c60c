import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { privateConfig } from '../../../src/players/vlc/private-config.ts';
import { monoMs } from './followed.ts';

/** VLC refuses root, so root hands it over to nobody. */
export const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A folder of that ordinary user, until the test is over. */
export function ordinaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docket-vlc-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  if (ordinary.uid !== undefined) chownSync(folder, ordinary.uid, ordinary.gid);
  return folder;
}

/** What an ordinary user without a session has around them. */
export const ordinaryEnvironment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  XDG_RUNTIME_DIR: home,
});

/** A real VLC, and a way to speak to it that knows nothing of Docket. */
export interface RealVlc {
  readonly process: ChildProcess;
  readonly port: number;
  readonly password: string;
  readonly ask: (
    query?: string,
  ) => Promise<{ readonly all: Readonly<Record<string, unknown>>; readonly at: number }>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Without a picture and without sound. */
export const quietVlc = ['-I', 'dummy', '--vout=dummy', '--aout=adummy', '--no-video-title-show'];

/** Starts a VLC that plays a film. */
export async function realVlc(film: string, password = 'of the viewer'): Promise<RealVlc> {
  const home = ordinaryFolder();
  const port = await freePort();
  const config = join(home, 'vlcrc');
  writeFileSync(config, privateConfig('', { port, password }), { mode: 0o644 });
  const env = ordinaryEnvironment(home);
  mkdirSync(join(home, '.cache'), { mode: 0o777 });
  const child = spawn('vlc', ['--config', config, ...quietVlc, '--', film], {
    ...ordinary,
    env,
    cwd: home,
    stdio: 'ignore',
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const headers = { authorization: `Basic ${Buffer.from(`:${password}`).toString('base64')}` };
  return {
    process: child,
    port,
    password,
    ask: async (query = '') => {
      const from = monoMs();
      const answer = await fetch(`http://127.0.0.1:${port}/requests/status.json${query}`, { headers });
      const all: unknown = await answer.json();
      return { all: { ...Object(all) }, at: (from + monoMs()) / 2 };
    },
  };
}
