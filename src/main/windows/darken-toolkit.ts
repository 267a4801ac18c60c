import { homedir } from 'node:os';
import process from 'node:process';
import { app } from 'electron';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { configFolder } from '../../shared/config-folder.ts';
import { toolkitTheme } from './toolkit-ground.ts';

/**
 * Has the desktop's toolkit begin dark when Docket is dark (see `toolkitTheme`). Call before Electron is ready: the toolkit
 * reads the variable once, when it begins, and what Docket starts later (a player) is not to find it.
 */
export function darkenToolkit(theme: Settings['theme']): void {
  const { GTK_THEME: asked, XDG_CONFIG_HOME } = process.env;
  const folder = configFolder(XDG_CONFIG_HOME, homedir());
  const chosen = toolkitTheme({ theme, platform: process.platform, asked, configFolder: folder });
  if (chosen === null) return;
  process.env['GTK_THEME'] = chosen;
  void app.whenReady().then(() => delete process.env['GTK_THEME']);
}
