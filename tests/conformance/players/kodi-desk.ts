import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const PROGRAM = '/usr/lib/x86_64-linux-gnu/kodi/kodi.bin';
const NOBODY = 65_534;

const isThere = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program)));

/** What is missing here to play a film in a real Kodi; empty when nothing is. */
export const missing: readonly string[] = [
  ...(existsSync(PROGRAM) && existsSync('/usr/share/kodi/system') ? [] : ['kodi-bin', 'kodi-data']),
  ...['Xvfb', 'dbus-run-session', 'ffmpeg', 'setpriv'].filter((program) => !isThere(program)),
];

/** A port that nothing listens at. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

function writeSettings(home: string, port: number): void {
  const folder = join(home, '.kodi', 'userdata');
  mkdirSync(folder, { recursive: true });
  const allowed = '<setting id="services.esenabled">true</setting>';
  writeFileSync(join(folder, 'guisettings.xml'), `<settings version="2">${allowed}</settings>`);
  const tcp = `<jsonrpc><tcpport>${String(port)}</tcpport></jsonrpc>`;
  writeFileSync(
    join(folder, 'advancedsettings.xml'),
    `<advancedsettings version="1.0">${tcp}</advancedsettings>`,
  );
  for (const path of [home, join(home, '.kodi'), folder])
    if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
}

/** Starts a real Kodi, as an ordinary user, that listens at this port; gives what ends it and all of its own. */
export function startKodi(home: string, port: number, display: string): () => Promise<void> {
  writeSettings(home, port);
  const asUser =
    process.getuid?.() === 0
      ? ['setpriv', `--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups']
      : [];
  const kodi = ['dbus-run-session', '--', PROGRAM, '--windowing=x11', '--audio-backend=alsa', '--standalone'];
  const [program = '', ...words] = [...asUser, ...kodi];
  const child = spawn(program, words, {
    stdio: 'ignore',
    detached: true,
    env: { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: display },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  return async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
    await ended;
  };
}
