import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Off } from '../bridge.ts';

/**
 * Runs `changed` when something of the socket's name comes or goes in its folder, so that a player which starts is
 * found at once without knocking all the time. Where the folder cannot be watched it never does; trying again stays.
 */
export function watchSocket(path: string, changed: () => void): Off {
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_kind, name) => {
      if (name === basename(path)) changed();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
