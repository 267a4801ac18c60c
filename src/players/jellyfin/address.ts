import { err, ok, type Result } from '../../shared/result.ts';
import { isAllowedPort } from '../policy.ts';

/** Where a server is, as a viewer typed it. */
export interface JellyfinAddress {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  /** What stands before every path, as `/jellyfin`; empty for most servers. */
  readonly base: string;
  /** The session that is meant, from behind a `#`; null for the only one that plays. */
  readonly session: string | null;
}

const sessionName = /^#[\w-]{1,100}$/u;

function refusalOf(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return 'The address of a Jellyfin server begins with http:// or https://.';
  }
  if (`${url.username}${url.password}` !== '') return 'A name or password does not belong in the address.';
  return url.hash === '' || sessionName.test(url.hash) ? null : 'What stands behind the # is not a session.';
}

/** Reads `https://media.example:8920/jellyfin#SESSION`. The error is a sentence for the viewer. */
export function readAddress(address: string): Result<JellyfinAddress, string> {
  if (!URL.canParse(address)) return err('That is not the address of a server.');
  const url = new URL(address);
  const refusal = refusalOf(url);
  if (refusal !== null) return err(refusal);
  const isSecure = url.protocol === 'https:';
  const usualPort = isSecure ? 443 : 80;
  const port = url.port === '' ? usualPort : Number(url.port);
  if (!isAllowedPort(port)) return err(`Port ${String(port)} is not allowed.`);
  return ok({
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port,
    isSecure,
    base: url.pathname.replace(/\/+$/u, ''),
    session: url.hash === '' ? null : url.hash.slice(1),
  });
}
