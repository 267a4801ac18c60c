import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { findProgram, isRoot } from './paths.mjs';
import { run } from './run.mjs';

/** The file in a privately unpacked system that tells programs where the fonts are. */
export const fontConfigName = 'docket-fonts.conf';

/**
 * One way of getting Debian packages.
 *
 * @typedef {object} PackageSource
 * @property {string} what what it does, for the person who waits
 * @property {boolean} isPrivate whether it leaves the system alone
 * @property {() => Promise<void>} update refreshes the package lists; a failure shows when installing
 * @property {(name: string) => Promise<boolean>} knows
 * @property {(names: readonly string[]) => Promise<string | undefined>} install gives apt's complaint, if any
 */

/**
 * Installs into the system: as root, or as a user who may `sudo` without being asked for a password.
 *
 * @returns {Promise<PackageSource | undefined>} nothing where there are no such rights
 */
export async function systemApt() {
  const sudo = isRoot ? [] : ['sudo', '-n'];
  if (findProgram('apt-get') === undefined) return undefined;
  if (!isRoot && (await run([...sudo, 'true'], { quiet: true })).code !== 0) return undefined;
  const apt = [
    ...sudo,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=120',
  ];
  return {
    what: 'installing with apt-get',
    isPrivate: false,
    update: async () => void (await run([...apt, 'update'], { quiet: true })),
    knows: (name) => listsName(name, []),
    install: async (names) =>
      complaint(await run([...apt, 'install', '-y', '--no-install-recommends', ...names], { quiet: true })),
  };
}

/**
 * Unpacks packages into a folder of one's own, without any rights and without touching the system.
 *
 * apt-get gets its own lists and cache there and the system's record of what is installed; `dpkg -x` unpacks.
 *
 * @param {string} folder where `root/` will hold what the packages hold
 * @returns {PackageSource | undefined} nothing where apt-get is missing
 */
export function privateApt(folder) {
  if (findProgram('apt-get') === undefined || findProgram('dpkg') === undefined) return undefined;
  const archives = path.join(folder, 'cache', 'archives');
  const settings = Object.entries({
    'Dir::State': path.join(folder, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': path.join(folder, 'cache'),
    'Debug::NoLocking': 'true',
    'APT::Sandbox::User': '',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const apt = ['apt-get', '-qq', ...settings];
  return {
    what: `unpacking into ${folder}, for want of the right to install`,
    isPrivate: true,
    update: async () => {
      await mkdir(path.join(folder, 'state', 'lists', 'partial'), { recursive: true });
      await mkdir(path.join(archives, 'partial'), { recursive: true });
      await run([...apt, 'update'], { quiet: true });
    },
    knows: (name) => listsName(name, settings),
    install: async (names) => {
      const words = [...apt, '-y', '--download-only', '--no-install-recommends', 'install', ...names];
      return complaint(await run(words, { quiet: true })) ?? unpack(archives, folder);
    },
  };
}

/** Unpacks next to the final place first, so that a half-made system is never used; then clears up. */
async function unpack(archives, folder) {
  const root = path.join(folder, 'root');
  const unfinished = `${root}.${process.pid}`;
  const packages = (await readdir(archives)).filter((name) => name.endsWith('.deb'));
  for (const name of packages) {
    const failure = complaint(
      await run(['dpkg', '-x', path.join(archives, name), unfinished], { quiet: true }),
    );
    if (failure !== undefined) return failure;
  }
  await writeFile(path.join(unfinished, fontConfigName), fontConfig(root));
  await rm(root, { recursive: true, force: true });
  await rename(unfinished, root);
  for (const name of ['cache', 'state']) await rm(path.join(folder, name), { recursive: true, force: true });
  return undefined;
}

/** Packages' own scripts, which did not run, would have switched these rules on. */
function fontConfig(root) {
  const rules = ['30-metric-aliases', '45-latin', '49-sansserif', '60-latin'].map(
    (name) => `<include ignore_missing="yes">${root}/usr/share/fontconfig/conf.avail/${name}.conf</include>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>/usr/share/fonts</dir><dir>${root}/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>
${rules.join('\n')}</fontconfig>\n`;
}

async function listsName(name, settings) {
  const { code, output } = await run(['apt-cache', ...settings, 'show', '--no-all-versions', name], {
    quiet: true,
  });
  return code === 0 && output.includes(`Package: ${name}\n`);
}

function complaint({ code, output }) {
  if (code === 0) return undefined;
  return (output.split('\n').find((line) => line.startsWith('E: ')) ?? 'apt-get failed').trim();
}
