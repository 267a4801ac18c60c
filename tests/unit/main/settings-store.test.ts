import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSettings } from '../../../src/main/settings/settings-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'settings.json');

it('starts with the usual settings where there is no file, and says nothing', () => {
  expect(openSettings(path())).toMatchObject({ problem: null });
  expect(openSettings(path()).current().theme).toBe('dark');
});

it('keeps a change for the next start', () => {
  openSettings(path()).change({ theme: 'dim' });
  expect(openSettings(path()).current().theme).toBe('dim');
});

it.each(['{ "theme": ', '{ "theme": "neon" }', '[]', 'null'])(
  'keeps a broken file aside and says so: %s',
  (text) => {
    writeFileSync(path(), text);
    const settings = openSettings(path());
    expect(settings.problem).toContain('settings.json.broken');
    expect(settings.current().theme).toBe('dark');
    expect(readFileSync(`${path()}.broken`, 'utf8')).toBe(text);
  },
);

it('takes what an older or newer Docket wrote', () => {
  writeFileSync(path(), '{ "theme": "light", "madeUpLater": true }');
  const settings = openSettings(path());
  expect(settings.problem).toBeNull();
  expect(settings.current()).toMatchObject({ theme: 'light', singleKeys: true });
});

it('says that a folder in the way is no settings file, and goes on', () => {
  mkdirSync(path());
  const settings = openSettings(path());
  expect(settings.problem).toContain('could not be read');
  expect(settings.current().theme).toBe('dark');
});

it('refuses a value that is none', () => {
  expect(() => openSettings(path()).change({ casesWidth: 900 })).toThrow(/./u);
});
