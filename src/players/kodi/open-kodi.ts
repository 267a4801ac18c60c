import { err, ok, type Result } from '../../shared/result.ts';
import type { BridgeParts, PlayerBridge } from '../bridge.ts';
import { isAllowedPort } from '../policy.ts';
import { createKodiBridge } from './create-kodi-bridge.ts';

/** A Kodi as a viewer typed it. `secret` is not used: the port that tells what happens knows no password. */
export interface TypedKodi {
  readonly host: string;
  readonly port: number;
  readonly secret: string | null;
}

/** A bridge to a Kodi on this computer or in the viewer's home network. The error is a sentence for the viewer. */
export function openKodi({ host, port }: TypedKodi, parts: BridgeParts): Result<PlayerBridge, string> {
  if (!isAllowedPort(port)) return err(`Port ${String(port)} is not allowed.`);
  const place = host.includes(':') ? `[${host}]` : host;
  const id = `kodi:${place}:${String(port)}`;
  return ok(createKodiBridge({ id, host, port, reach: 'home-network' }, parts));
}
