import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const isThere = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));

/** What is missing here to play a film in a real mpv on a real bus; empty when nothing is. */
export const missing: readonly string[] = [
  ...['mpv', 'dbus-daemon', 'ffmpeg'].filter((program) => !isThere(program)),
  ...(existsSync('/etc/mpv/scripts/mpris.so') ? [] : ['mpv-mpris']),
];

/** A session bus of its own. */
export interface OwnBus {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts a dbus-daemon that nobody else knows of. */
export async function startBus(): Promise<OwnBus> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve) => {
    createInterface({ input: daemon.stdout }).once('line', resolve);
  });
  return {
    address,
    stop: async () => {
      daemon.kill();
      await ended(daemon);
    },
  };
}

/** A film of a minute whose length is no whole number of seconds. */
export function makeFilm(path: string): void {
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=24'];
  const sound = ['-f', 'lavfi', '-i', 'sine'];
  const made = ['-t', '60.918', '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', path];
  execFileSync('ffmpeg', ['-v', 'error', ...picture, ...sound, ...made]);
}

/** A real mpv that plays a film without a screen. */
export interface RealMpv {
  readonly pid: number;
  /** Ends it without a word, as a crash would. */
  readonly kill: () => Promise<void>;
}

/** Starts mpv on a bus. */
export function startMpv(film: string, address: string): RealMpv {
  const quiet = [
    '--no-config',
    '--vo=null',
    '--ao=null',
    '--no-terminal',
    '--script=/etc/mpv/scripts/mpris.so',
  ];
  const child = spawn('mpv', [...quiet, '--load-scripts=no', '--', film], {
    stdio: 'ignore',
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address },
  });
  return {
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}
