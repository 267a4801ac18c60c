import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from './paths.mjs';
import { SetupError } from './say.mjs';

/**
 * Runs a program and waits for it.
 *
 * @param {readonly string[]} words the program and its arguments; no shell reads them
 * @param {import('node:child_process').SpawnOptions & { readonly quiet?: boolean, readonly limitMs?: number }} [options]
 *   `quiet` collects the output instead of showing it; `limitMs` (wall time) ends a program that hangs
 * @returns {Promise<{ code: number, output: string, missing: boolean }>} `missing` when there is no such program
 */
export function run(words, options = {}) {
  const { quiet = false, limitMs, ...rest } = options;
  const [program, ...rest_] = words;
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2];
  return new Promise((resolve) => {
    const child = spawn(program, rest_, { cwd: projectFolder, stdio, timeout: limitMs, ...rest });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) =>
      resolve({ code: 127, output: error.message, missing: error.code === 'ENOENT' }),
    );
    child.on('close', (code) => resolve({ code: code ?? 1, output, missing: false }));
  });
}

/**
 * Runs npm, the very npm that started this script where there is one (no `npm.cmd`, no shell).
 *
 * @param {readonly string[]} words npm's arguments
 * @param {Parameters<typeof run>[1]} [options]
 */
export function runNpm(words, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run([process.execPath, script, ...words], options);
  return run(['npm', ...words], { ...options, shell: process.platform === 'win32' });
}

/**
 * The words that start a development tool with this very Node, on every system alike.
 *
 * @param {string} packageName for example `@playwright/test`
 * @param {string} command the name in that package's `bin`
 * @returns {readonly string[]}
 * @throws {SetupError} when the package is not installed
 */
export function tool(packageName, command) {
  const folder = path.join(projectFolder, 'node_modules', packageName);
  try {
    const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[command])];
  } catch {
    throw new SetupError(`${packageName} is not installed; run \`npm ci\`.`);
  }
}
