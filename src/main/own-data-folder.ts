import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { app } from 'electron';
import { configFolder } from '../shared/config-folder.ts';

/**
 * Keeps the notes where they always are when `XDG_CONFIG_HOME` is relative, which the runtime would follow to wherever
 * Docket was started from. Call it before any path is asked for.
 */
export function keepToOwnDataFolder(): void {
  const { XDG_CONFIG_HOME: configured = '' } = process.env;
  const isUsual = process.platform !== 'linux' || configured === '' || isAbsolute(configured);
  if (isUsual || app.commandLine.hasSwitch('user-data-dir')) return;
  app.setPath('userData', join(configFolder(configured, homedir()), 'Docket'));
}
