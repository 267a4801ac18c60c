import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '..', '..');

/** The app runs as an ordinary user, because only then its sandbox holds; root hands it over to nobody. */
const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Why a package cannot be made and tried here; null where it can. */
export const cannotPackage = (): string | null => {
  if (process.platform !== 'linux') return 'packages are tried on Linux only';
  const dpkg = spawnSync('dpkg-deb', ['--version'], { stdio: 'ignore' });
  if (dpkg.error !== undefined) return 'dpkg-deb is not installed';
  return process.env['DISPLAY'] === undefined
    ? 'there is no screen: run it with `npm test -- package`'
    : null;
};

/** A package that was made and laid out in a folder as it would lie on a disk; nothing of the system is changed. */
export interface Laid {
  /** The .deb itself. */
  readonly deb: string;
  /** What would be `/opt/Docket`. */
  readonly opt: string;
  readonly app: string;
  readonly cli: string;
  /** Where something below `/usr/share` lies. */
  readonly shared: (below: string) => string;
  readonly remove: () => void;
}

/** Makes the package as `npm run dist` does, and unpacks it. */
export function layOut(): Laid {
  execFileSync(process.execPath, ['scripts/dist.mjs', 'deb', '--quick'], { cwd: project, stdio: 'pipe' });
  const dist = join(project, 'dist');
  const name = readdirSync(dist).find((file) => file.endsWith('.deb'));
  if (name === undefined) throw new Error('no .deb was made');
  const deb = join(dist, name);
  const root = mkdtempSync(join(tmpdir(), 'docket-package-'));
  chmodSync(root, 0o755);
  execFileSync('dpkg-deb', ['-x', deb, root]);
  const opt = join(root, 'opt', 'Docket');
  return {
    deb,
    opt,
    app: join(opt, 'docket-desktop'),
    cli: join(opt, 'resources', 'docket'),
    shared: (below) => join(root, 'usr', 'share', below),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A home folder of the ordinary user. */
export function madeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'docket-home-'));
  if (ordinary.uid !== undefined) chownSync(home, ordinary.uid, ordinary.gid);
  return home;
}

const surroundings = (home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  ...more,
});

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of the package as the ordinary user, without any screen, until it ends. */
export function runHere(
  program: string,
  words: readonly string[],
  { home, ...more }: { readonly home: string } & NodeJS.ProcessEnv,
): Ended {
  const { status, stdout, stderr } = spawnSync(program, words, {
    ...ordinary,
    env: surroundings(home, more),
    cwd: home,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The screen of the tests, for programs that open windows. */
export const onScreen = (): NodeJS.ProcessEnv => ({
  DISPLAY: process.env['DISPLAY'],
  DBUS_SESSION_BUS_ADDRESS: process.env['DBUS_SESSION_BUS_ADDRESS'],
  ...(process.env['XAUTHORITY'] === undefined ? {} : { XAUTHORITY: process.env['XAUTHORITY'] }),
});

/** Starts a program of the package as the ordinary user, on the screen of the tests. */
export function startHere(
  program: string,
  words: readonly string[],
  { home, ...more }: { readonly home: string } & NodeJS.ProcessEnv,
): ChildProcess {
  return spawn(program, words, {
    ...ordinary,
    env: surroundings(home, { ...onScreen(), ...more }),
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** A process by its number, with what it was started with (Chromium's write it as one word) and `/proc/PID/status`. */
export interface Running {
  readonly pid: number;
  readonly line: string;
  readonly status: (name: string) => string;
}

/** Every process that was started from this folder. */
export const runningFrom = (folder: string): readonly Running[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => ({ pid: Number(name), line: textOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ') }))
    .filter(({ line }) => line.startsWith(folder))
    .map(({ pid, line }) => ({
      pid,
      line,
      status: (name) => new RegExp(`^${name}:\\s*(.*)$`, 'mu').exec(textOf(`/proc/${pid}/status`))?.[1] ?? '',
    }));
