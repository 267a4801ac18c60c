import { homedir } from 'node:os';
import { join } from 'node:path';
import { configFolder } from '../shared/config-folder.ts';

/** Where the app keeps its data on this system, when `--home` does not say otherwise. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Docket');
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Docket');
  return join(configFolder(environment['XDG_CONFIG_HOME'], home), 'Docket');
}
