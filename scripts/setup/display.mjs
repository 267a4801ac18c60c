import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chown, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { appUser } from './app-user.mjs';
import { findSystemProgram, privateRootOf } from './packages.mjs';
import { SetupError } from './say.mjs';

/** Wide enough for a 1440x900 window with room around it. */
const screenSize = '1920x1200x24';

/** How long (wall time) the screen and the bus may take to come up. */
const startLimitMs = 20_000;

/** Tells whether there is a screen to show a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a screen that nobody sees and a D-Bus that nobody else uses.
 *
 * Both buses' addresses lead to the private one: with either missing, Chromium prints an error per attempt.
 *
 * @param {Readonly<Record<string, string>>} system variables that make privately unpacked libraries be found
 * @returns {Promise<{ env: Readonly<Record<string, string>>, stop: () => Promise<void> }>}
 * @throws {SetupError} when Xvfb or the bus does not come up
 */
export async function startPrivateDisplay(system) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'docket-screen-'));
  const children = [];
  const clear = () => {
    children.forEach((child) => child.kill());
    rmSync(folder, { recursive: true, force: true });
  };
  endWith(clear);
  const stop = async () => clear();
  const start = (words) => startAndRead(children, words, { ...process.env, ...system });
  try {
    const authority = await writeAuthority(folder);
    const screen = await start(screenWords(authority));
    const bus = await start(await busWords(folder));
    const env = {
      DISPLAY: `:${screen}`,
      XAUTHORITY: authority,
      WAYLAND_DISPLAY: '',
      DBUS_SESSION_BUS_ADDRESS: bus,
      DBUS_SYSTEM_BUS_ADDRESS: bus,
    };
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Clears up as well when this process is told to end, so that no hidden screen is left behind. */
function endWith(clear) {
  process.once('exit', clear);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
}

/**
 * The words that start Xvfb.
 *
 * A copy unpacked without rights still looks for its keyboard compiler in /usr/bin, so it is started in a
 * namespace of its own in which the copy's folders lie over the system's.
 */
function screenWords(authority) {
  const program = findSystemProgram('Xvfb');
  const words = [
    program,
    '-displayfd',
    '3',
    '-screen',
    '0',
    screenSize,
    '-nolisten',
    'tcp',
    '-auth',
    authority,
  ];
  const root = privateRootOf(program);
  if (root === undefined) return words;
  const script = `for folder in usr/bin usr/share; do
    mount -t overlay overlay -o "lowerdir=$0/$folder:/$folder" "/$folder" || exit 1
  done; exec "$@"`;
  return ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', script, root, ...words];
}

/** The words that start a bus whose only client is the app, under the user that the app runs as. */
async function busWords(folder) {
  const config = path.join(folder, 'bus.conf');
  await writeFile(
    config,
    `<busconfig><type>session</type><listen>unix:tmpdir=${folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>\n`,
  );
  const words = [
    findSystemProgram('dbus-daemon'),
    `--config-file=${config}`,
    '--nofork',
    '--print-address=3',
  ];
  return [...appUser.words, ...words];
}

/** Writes the cookie that lets a program onto the screen, in the X server's own binary format. */
async function writeAuthority(folder) {
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  const anyHost = Buffer.from([0xff, 0xff]);
  const fields = ['', '', 'MIT-MAGIC-COOKIE-1'].map((text) => field(Buffer.from(text)));
  const file = path.join(folder, 'authority');
  await writeFile(file, Buffer.concat([anyHost, ...fields, field(randomBytes(16))]), { mode: 0o600 });
  if (appUser.isSwitched) {
    await chown(file, appUser.uid, appUser.gid);
    await chown(folder, appUser.uid, appUser.gid);
  }
  return file;
}

/** Starts a program and reads the one line that it writes to file descriptor 3 when it is ready. */
async function startAndRead(children, words, env) {
  const child = spawn(words[0], words.slice(1), { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], env });
  children.push(child);
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += chunk));
  const ready = once(child.stdio[3], 'data', { signal: AbortSignal.timeout(startLimitMs) });
  const failed = Promise.race([once(child, 'exit'), once(child, 'error')]);
  const first = await Promise.race([ready, failed.then(() => undefined)]).catch(() => undefined);
  if (first === undefined) {
    const program = words.find((word) => /Xvfb|dbus-daemon/u.test(word));
    const cure = 'as root, run: apt-get install -y --no-install-recommends xvfb dbus';
    throw new SetupError(`${program} did not start (${complaints.trim()}) — ${cure}`);
  }
  child.unref();
  return String(first[0]).trim();
}
