import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../../src/cli/data-folder.ts';

const home = homedir();

it.each([
  ['linux', {}, join(home, '.config', 'Docket')],
  ['linux', { XDG_CONFIG_HOME: '' }, join(home, '.config', 'Docket')],
  ['linux', { XDG_CONFIG_HOME: 'relative' }, join(home, '.config', 'Docket')],
  ['linux', { XDG_CONFIG_HOME: '/elsewhere' }, join('/elsewhere', 'Docket')],
  ['darwin', { XDG_CONFIG_HOME: '/elsewhere' }, join(home, 'Library', 'Application Support', 'Docket')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Docket')],
] as const)('on %s with %j it is where the app keeps it', (platform, surroundings, folder) => {
  expect(defaultDataFolder(platform, surroundings)).toBe(folder);
});
