import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const launcher = fileURLToPath(new URL('../../../scripts/electron-unprivileged.sh', import.meta.url));
const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

let folder = '';

/** Starts the launcher with a stand-in for Electron that tells who and where it is and what it was given. */
const launch = (words, variables = {}) => {
  const binary = path.join(folder, 'electron');
  writeFileSync(binary, '#!/bin/sh\nid -u; echo "$HOME"; pwd; for word in "$@"; do echo "$word"; done\n');
  chmodSync(binary, 0o755);
  const env = {
    PATH: process.env.PATH,
    HOME: '/root',
    DOCKET_ELECTRON_BINARY: binary,
    DOCKET_APP_UID: '65534',
    DOCKET_APP_HOME: folder,
    DOCKET_ROOT_HOME: '/root',
    ...variables,
  };
  const [uid, home, place, ...given] = execFileSync(launcher, words, { env, cwd: folder, encoding: 'utf8' })
    .trimEnd()
    .split('\n');
  return { uid: Number(uid), home, place, given };
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'docket-launcher-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(isLinux)('electron-unprivileged.sh', () => {
  it('passes every word on as it is', () => {
    const words = ['.', '--disable-gpu', 'two words', '', '*', "it's"];
    expect(launch(words).given).toEqual(words);
  });

  it('never runs Electron as root', () => {
    expect(launch(['.']).uid).toBe(isRoot ? 65534 : process.getuid());
  });
});

describe.runIf(isLinux && isRoot)('electron-unprivileged.sh under root', () => {
  it('hands over the profile folder, and makes it when it is missing', () => {
    const profile = path.join(folder, 'deep', 'profile');
    launch([`--user-data-dir=${profile}`]);
    expect(statSync(profile).uid).toBe(65534);
  });

  it('hands over the folders that a test names, with what is in them', () => {
    const [first, second] = ['a', 'b c'].map((name) => path.join(folder, name));
    [first, second].forEach((place) => mkdirSync(place));
    writeFileSync(path.join(second, 'file'), '');
    launch(['.'], { DOCKET_HAND_OVER: `${first}:${second}` });
    expect([first, second, path.join(second, 'file')].map((place) => statSync(place).uid)).toEqual([
      65534, 65534, 65534,
    ]);
  });

  it('replaces root’s home and keeps one that a test chose', () => {
    expect(launch(['.']).home).toBe(folder);
    expect(launch(['.'], { HOME: '/somewhere' }).home).toBe('/somewhere');
  });

  it('starts the readable copy of a project that lies out of reach', () => {
    const variables = { DOCKET_STAGED_FROM: '/srv/docket', DOCKET_STAGED_TO: folder };
    const { given, place } = launch(['/srv/docket', '/srv/docket/out/x', '/srv/docket-2', '.'], variables);
    expect(given).toEqual([folder, `${folder}/out/x`, '/srv/docket-2', '.']);
    expect(place).toBe(folder);
  });

  it('switches the sandbox off only when told that no way is left', () => {
    expect(launch(['.'], { DOCKET_NO_SANDBOX: '1' }).given).toEqual(['--no-sandbox', '.']);
  });
});
