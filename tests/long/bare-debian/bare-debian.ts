import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Why a bare Debian cannot be made here; null where it can. */
export function cannotDebootstrap(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can make one';
  const tool = spawnSync('debootstrap', ['--version'], { stdio: 'ignore' });
  return tool.error === undefined ? null : 'debootstrap is not installed';
}

/** A Debian with nothing on it but what every Debian has, in a folder; removed with everything in it. */
export interface BareDebian {
  /** Runs one command in it as root, and gives what it said; throws when it fails. */
  readonly root: (command: string) => string;
  /** Starts a command in it as an ordinary user of it. */
  readonly start: (command: string) => ChildProcess;
  /** Runs one command in it as the same ordinary user. */
  readonly user: (command: string) => {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
  };
  /** Lays a file into its root folder and gives its path there. */
  readonly take: (path: string) => string;
  /** The processes of a program in it, with `/proc/PID/status`. */
  readonly running: (program: string) => readonly { readonly line: string; readonly status: string }[];
  readonly remove: () => void;
}

/** Where this machine gets its own packages from, in the order of its list. */
function ownMirror(): { readonly address: string; readonly release: string } {
  const told = execFileSync(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI) $(CODENAME)', 'Created-By: Packages'],
    { encoding: 'utf8' },
  );
  const [address = '', release = ''] = told.split('\n')[0]?.split(' ') ?? [];
  return { address, release };
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const USER = 'viewer';

/** Makes one; takes some minutes and the machine's own package source. */
export function makeBareDebian(): BareDebian {
  const folder = mkdtempSync(join(tmpdir(), 'docket-bare-'));
  chmodSync(folder, 0o755);
  const { address, release } = ownMirror();
  execFileSync('debootstrap', ['--variant=minbase', release, folder, address], { stdio: 'pipe' });
  // Services of packages must not start: this is a folder, not a machine.
  writeFileSync(join(folder, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  // New file systems, never this machine's own bound into the folder: what is removed with it must be its own.
  const mounts = [
    { type: 'proc', at: join(folder, 'proc') },
    { type: 'tmpfs', at: join(folder, 'dev/shm') },
  ];
  for (const { type, at } of mounts) execFileSync('mount', ['-t', type, type, at]);
  const env = {
    ...process.env,
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/root',
    LC_ALL: 'C.UTF-8',
    DEBIAN_FRONTEND: 'noninteractive',
  };
  const inside = (words: readonly string[], command: string): [string, string[]] => [
    'chroot',
    [...words, folder, '/bin/sh', '-c', command],
  ];
  const asUser = (command: string): [string, string[]] =>
    inside([`--userspec=${USER}`], `cd /home/${USER} && HOME=/home/${USER} exec ${command}`);
  const root = (command: string): string =>
    execFileSync(...inside([], command), { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  root(`useradd --create-home ${USER}`);
  return {
    root,
    start: (command) => spawn(...asUser(command), { env, stdio: ['ignore', 'pipe', 'pipe'] }),
    user: (command) => {
      const { status, stdout, stderr } = spawnSync(...asUser(command), {
        env,
        encoding: 'utf8',
        timeout: 120_000,
      });
      return { code: status, out: stdout, err: stderr };
    },
    take: (path) => {
      copyFileSync(path, join(folder, basename(path)));
      return `/${basename(path)}`;
    },
    running: (program) =>
      readdirSync('/proc')
        .filter((name) => /^\d+$/u.test(name))
        .map((pid) => ({
          line: textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
          status: textOf(`/proc/${pid}/status`),
        }))
        .filter(({ line }) => line.startsWith(program)),
    remove: () => {
      for (const { at } of mounts) spawnSync('umount', ['--lazy', at]);
      if (textOf('/proc/mounts').includes(folder)) throw new Error(`something is still mounted in ${folder}`);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
