import { readFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from './paths.mjs';
import { runNpm } from './run.mjs';
import { say, SetupError } from './say.mjs';

/** The oldest Node that the tools were seen to run on, as major and minor. */
const oldestNode = [20, 19];

/** How many of npm's lines are shown when it fails; the cause comes first, then pages of usage. */
const shownLines = 6;

/**
 * Runs `npm ci` when node_modules is absent or holds other versions than package-lock.json asks for.
 *
 * npm writes down what it installed when it has finished, so that record is compared, not a stamp of our own: a
 * person's own `npm ci` or `npm install` is not repeated, and a broken-off one is.
 *
 * @throws {SetupError} when Node is too old or npm fails
 */
export async function ensureDependencies() {
  if (!isRecentNode(process.versions.node)) {
    throw new SetupError(
      `Node ${process.versions.node} is too old; install Node ${oldestNode.join('.')} or newer.`,
    );
  }
  const wanted = readLock('package-lock.json');
  if (wanted === undefined)
    throw new SetupError('package-lock.json is missing; run this in a complete clone.');
  const installed = readLock(path.join('node_modules', '.package-lock.json'));
  if (installed !== undefined && matchesLock(wanted, installed)) return;
  say('installing the development tools with `npm ci`');
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runNpm(words, { quiet: true });
  if (code === 0) return;
  process.stderr.write(`${output.split('\n').slice(0, shownLines).join('\n')}\n`);
  throw new SetupError('`npm ci` failed, see above; get online to the npm registry and try again.');
}

/**
 * Tells whether everything that the lock file asks for is installed in the version it asks for.
 *
 * What is optional may be absent: npm leaves out what belongs to other systems.
 *
 * @param {Readonly<Record<string, { readonly version?: string, readonly optional?: boolean,
 *   readonly devOptional?: boolean }>>} wanted the lock file's `packages`
 * @param {Readonly<Record<string, { readonly version?: string }>>} installed the same from npm's own record
 * @returns {boolean}
 */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version;
  });
}

function isRecentNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

function readLock(place) {
  try {
    return JSON.parse(readFileSync(path.join(projectFolder, place), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
