/*
 * What `electron APP` runs first: finds the app, tells Electron its name, version and folder, then starts it.
 *
 * The fallback runtime was packed for another application, so it ships without Electron's own launcher. This one
 * is an ES module with top-level await on purpose: Electron holds `ready` back until the module has settled, so
 * the app's own entry still runs before `ready` and can register schemes and switches in time.
 */
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { readCommandLine } from './command-line.mjs';

const require = createRequire(import.meta.url);
const wanted = readCommandLine(process.argv.slice(1));

if (wanted.wantsVersion) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
for (const preload of wanted.preloads) {
  require(path.resolve(preload));
}
if (wanted.app === undefined) {
  process.stderr.write('electron: name the app to run, for example `electron .`\n');
  process.exit(1);
}
await startApp(path.resolve(wanted.app));

/** Starts the app in `place` (a folder with a package.json, or a script). */
async function startApp(place) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const manifestPath = path.join(place, 'package.json');
  const isFolder = existsSync(manifestPath);
  if (isFolder) {
    describeApp(JSON.parse(readFileSync(manifestPath, 'utf8')));
  }
  const entry = require.resolve(place);
  app.setAppPath(isFolder ? place : path.dirname(entry));
  await import(pathToFileURL(entry).href);
}

/** Gives Electron the name and version that the app's package.json states. */
function describeApp(manifest) {
  if (manifest.version !== undefined) {
    app.setVersion(manifest.version);
  }
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) {
    app.setName(name);
  }
}
