import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the app keeps its data on this system, when `--home` does not say otherwise. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const home = homedir();
  const { XDG_CONFIG_HOME: configured } = environment;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Docket');
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Docket');
  // An empty one counts as none, for the app's runtime too.
  const hasOwn = configured !== undefined && configured !== '';
  return join(hasOwn ? configured : join(home, '.config'), 'Docket');
}
