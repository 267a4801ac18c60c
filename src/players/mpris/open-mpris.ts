import { err, ok, type Result } from '../../shared/result.ts';
import type { BridgeParts, PlayerBridge } from '../bridge.ts';
import { createMprisBridge } from './create-mpris-bridge.ts';
import { shortName } from './names.ts';

/**
 * A bridge for what stands after `mpris:` on the command line: a name on this session's bus, with or without
 * `org.mpris.MediaPlayer2.`, with or without its instance. The error is a sentence for the viewer.
 */
export function openMpris(name: string, parts: BridgeParts): Result<PlayerBridge, string> {
  const short = shortName(name);
  if (short === null) return err('That is not the name of a player on the session’s bus.');
  if (process.platform !== 'linux') return err('Players can be found by their names on Linux only.');
  const target = { id: `mpris:${short}`, name: short, environment: process.env, own: [process.pid] };
  return ok(createMprisBridge(target, parts));
}
