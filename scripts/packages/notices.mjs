import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from '../setup/paths.mjs';
import { SetupError } from '../setup/say.mjs';

/** Where each part of the build says what it holds of others (`build.license` of the two Vite configurations). */
const LIST = 'licenses.json';

const HEAD = `Docket, the companion that sits beside a documentary.
Copyright: the Docket team. All rights reserved.

It runs on Electron and Chromium, whose notices lie beside the program: LICENSE.electron.txt and LICENSES.chromium.html.
It holds parts of the following, each under its own terms.
`;

const jsonOf = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What the bundles of all parts hold, as Vite found it. */
function bundled() {
  const out = path.join(projectFolder, 'out');
  return readdirSync(out)
    .map((part) => path.join(out, part, LIST))
    .filter((file) => existsSync(file))
    .flatMap(jsonOf);
}

/** The fonts, which style sheets name by address and which Vite therefore does not count. */
function fonts() {
  const { devDependencies } = jsonOf(path.join(projectFolder, 'package.json'));
  return Object.keys(devDependencies)
    .filter((name) => name.startsWith('@fontsource'))
    .map((name) => {
      const folder = path.join(projectFolder, 'node_modules', name);
      const { version, license } = jsonOf(path.join(folder, 'package.json'));
      return { name, version, identifier: license, text: readFileSync(path.join(folder, 'LICENSE'), 'utf8') };
    });
}

const inOrder = (one, other) => one.localeCompare(other, 'en');

/** Names under each text: many packages of one family share theirs word for word. */
function byText(all) {
  const names = new Map();
  for (const { name, version, identifier, text } of all) {
    if (!text?.trim()) throw new SetupError(`${name} ${version} comes without the words of its licence.`);
    const known = names.get(text.trim()) ?? new Set();
    names.set(text.trim(), known.add(`${name} ${version} (${identifier})`));
  }
  return [...names].map(([text, named]) => ({ text, named: [...named].toSorted(inOrder) }));
}

/**
 * Writes what whoever gives Docket away has to say of what others made and it holds: every library of the bundles and
 * every font, with the words of its licence.
 *
 * @returns {string} the file, which electron-builder.yml takes into every package
 * @throws {SetupError} when something comes without the words of its licence
 */
export function writeNotices() {
  const parts = byText([...bundled(), ...fonts()]).toSorted((a, b) => inOrder(a.named[0], b.named[0]));
  const texts = parts.map(({ text, named }) => `${'-'.repeat(80)}\n${named.join('\n')}\n\n${text}\n`);
  const folder = path.join(projectFolder, 'dist', 'notices');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'copyright');
  writeFileSync(file, [HEAD, ...texts].join('\n'));
  return file;
}
