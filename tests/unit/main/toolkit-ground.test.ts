import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toolkitTheme } from '../../../src/main/windows/toolkit-ground.ts';

let configFolder = '';
beforeEach(() => (configFolder = mkdtempSync(join(tmpdir(), 'docket-config-'))));
afterEach(() => rmSync(configFolder, { recursive: true, force: true }));

const themeFor = (differs: Partial<Parameters<typeof toolkitTheme>[0]> = {}) =>
  toolkitTheme({ theme: 'dark', platform: 'linux', asked: undefined, configFolder, ...differs });

const write = (file: string, text: string): void => {
  const path = join(configFolder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

describe('the toolkit’s theme', () => {
  it('is dark for both dark themes, and the viewer’s own for the light one and on other systems', () => {
    expect(themeFor()).toBe('Adwaita:dark');
    expect(themeFor({ theme: 'dim' })).toBe('Adwaita:dark');
    expect(themeFor({ theme: 'light' })).toBeNull();
    expect(themeFor({ platform: 'win32' })).toBeNull();
    expect(themeFor({ platform: 'darwin' })).toBeNull();
  });

  it('stays as it was asked for by hand', () => {
    expect(themeFor({ asked: 'Yaru' })).toBeNull();
  });

  it.each([
    ['gtk-3.0/settings.ini', '[Settings]\ngtk-theme-name=HighContrast\n'],
    ['dconf/user', 'GVariant\u0000\u0001gtk-theme\u0000HighContrast\u0000s'],
    ['xfce4/xfconf/xfce-perchannel-xml/xsettings.xml', '<property name="ThemeName" value="HighContrast"/>'],
  ])('stays where the desktop shows strong contrast (%s)', (file, text) => {
    write(file, text);
    expect(themeFor()).toBeNull();
  });

  it('does not stay for another theme of the desktop’s', () => {
    write('gtk-3.0/settings.ini', '[Settings]\ngtk-theme-name=Yaru\n');
    expect(themeFor()).toBe('Adwaita:dark');
  });
});
