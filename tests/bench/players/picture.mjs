import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { benchFolder } from './film.mjs';

const SOURCE = fileURLToPath(new URL('frame-reader.c', import.meta.url));
const PACKAGES = ['gcc', 'libc6-dev', 'libx11-dev'];

const isNewer = (one, other) => existsSync(one) && statSync(one).mtimeMs > statSync(other).mtimeMs;

function install() {
  if (process.getuid?.() !== 0) throw new Error(`These packages are needed: ${PACKAGES.join(' ')}`);
  const words = ['install', '-y', '--no-install-recommends', ...PACKAGES];
  const done = spawnSync('apt-get', words, { stdio: 'inherit' });
  if (done.status !== 0) throw new Error('apt-get could not install what compiles the reader.');
}

/** Compiles the reader where that was not done yet; as root it installs the compiler if there is none. */
function reader() {
  const program = join(benchFolder(), 'frame-reader');
  if (isNewer(program, SOURCE)) return program;
  if (!existsSync('/usr/include/X11/Xlib.h') || spawnSync('gcc', ['--version']).status !== 0) install();
  const built = spawnSync('gcc', ['-O2', '-o', program, SOURCE, '-lX11'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return program;
}

/**
 * Reads which frame is on the screen until it is stopped. `region` is where the picture lies; `changes` grows by
 * { from, to, frame } for each other frame, in ms of CLOCK_MONOTONIC.
 */
export function readPicture(env, { x, y, width, height }) {
  const changes = [];
  const child = spawn(
    reader(),
    [x, y, width, height].map((value) => String(Math.round(value))),
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [from, to, frame] = line.split(' ').map(Number);
    changes.push({ from, to, frame });
  });
  return { changes, stop: () => child.kill() };
}
