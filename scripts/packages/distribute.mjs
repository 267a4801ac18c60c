import { chmod } from 'node:fs/promises';
import path from 'node:path';

import { ensureBuild } from '../setup/build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { resolveElectron } from '../setup/electron.mjs';
import { findProgram, projectFolder } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { writeNotices } from './notices.mjs';
import { ensurePackagingTools } from './packaging-tools.mjs';

const platforms = { linux: '--linux', darwin: '--mac', win32: '--win' };

/** The words of electron-builder for this system, this runtime, and what was asked for. */
function builderWords({ runtime, targets, isQuick }) {
  const platform = platforms[process.platform];
  if (platform === undefined) throw new SetupError(`packages cannot be made on ${process.platform}.`);
  return [
    ...['--projectDir', projectFolder, '--config', 'tools/packaging/electron-builder.yml'],
    ...[platform, ...targets, '--publish', 'never'],
    ...[`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`],
    ...(isQuick ? ['-c.deb.compression=zst'] : []),
  ];
}

/** What electron-builder would download and does not have to: fpm where dpkg-deb is, and 7-Zip from the registry. */
async function helpersOf(tools) {
  const sevenZip = path.join(tools, 'node_modules', '7zip-bin', process.platform, process.arch, '7za');
  if (process.platform !== 'linux') return {};
  await chmod(sevenZip, 0o755);
  const hasDpkg = findProgram('dpkg-deb') !== undefined;
  const fpm = path.join(projectFolder, 'tools', 'packaging', 'fpm.mjs');
  return { ELECTRON_BUILDER_7ZIP_PATH: sevenZip, ...(hasDpkg ? { CUSTOM_FPM_PATH: fpm } : {}) };
}

/**
 * Makes the packages of this system in `dist/`, with the Electron that the set-up finds.
 *
 * @param {readonly string[]} words targets of electron-builder, and `--quick`
 * @returns {Promise<number>} the exit code
 * @throws {SetupError} when something is missing
 */
export async function distribute(words) {
  const isQuick = words.includes('--quick');
  const targets = words.filter((word) => word !== '--quick');
  await ensureDependencies();
  const runtime = await resolveElectron();
  await ensureBuild();
  writeNotices();
  const tools = await ensurePackagingTools();
  if (runtime.origin === 'fallback') {
    say(
      `this package holds Electron ${runtime.version}, a stand-in: it is for testing only, never for release.`,
    );
  }
  const builder = path.join(tools, 'node_modules', 'electron-builder', 'cli.js');
  const level = isQuick ? { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1' } : {};
  const env = { ...process.env, ...(await helpersOf(tools)), ...level };
  const { code } = await run([process.execPath, builder, ...builderWords({ runtime, targets, isQuick })], {
    env,
  });
  return code;
}
