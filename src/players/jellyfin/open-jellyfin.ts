import { err, ok, type Result } from '../../shared/result.ts';
import type { BridgeParts, PlayerBridge } from '../bridge.ts';
import { readAddress } from './address.ts';
import { createJellyfinBridge } from './create-jellyfin-bridge.ts';

/** A server as a viewer typed it, with a token from the server's own pages; never a password. */
export interface TypedJellyfin {
  /** `https://HOST[:PORT][/BASE][#SESSION]` */
  readonly url: string;
  readonly secret: string | null;
}

const token = /^[\w-]{1,256}$/u;

/** A bridge to a Jellyfin server in the viewer's home network. The error is a sentence for the viewer. */
export function openJellyfin(
  { url, secret }: TypedJellyfin,
  parts: BridgeParts,
): Result<PlayerBridge, string> {
  const address = readAddress(url);
  if (!address.ok) return address;
  // Without a token the server is asked all the same: that it wants one is for the server to say.
  if (secret !== null && !token.test(secret)) return err('That is not a token of a Jellyfin server.');
  return ok(createJellyfinBridge({ id: `jellyfin:${url}`, address: address.value, token: secret }, parts));
}
