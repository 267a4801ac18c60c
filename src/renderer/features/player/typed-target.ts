import { err, ok, type Result } from '../../../shared/result.ts';

/** The players that can stand elsewhere on the home network. */
export type NetworkKind = 'vlc' | 'kodi' | 'jellyfin';

/** What the viewer typed: a host with a port, or a server's whole address for Jellyfin. */
export interface TypedPlace {
  readonly kind: NetworkKind;
  readonly host: string;
  readonly port: string;
  readonly address: string;
}

/** Which field is wrong, and what to type instead. */
export interface TypedFault {
  readonly field: 'host' | 'port' | 'address';
  readonly words: string;
}

const hostForm = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])$/iu;
const lastPort = 65_535;

function targetOfHost({ kind, host, port }: TypedPlace): Result<string, TypedFault> {
  const name = host.trim();
  const number = Number(port.trim());
  if (!hostForm.test(name))
    return err({
      field: 'host',
      words: 'Use a name or an address, like living-room or 192.168.1.20.',
    });
  if (!Number.isInteger(number) || number < 1 || number > lastPort)
    return err({ field: 'port', words: 'Use a whole number up to 65535.' });
  return ok(`${kind}:${name}:${number}`);
}

/** A server's address as it may be said to main: no user, no password and no query in it. */
function targetOfAddress(address: string): Result<string, TypedFault> {
  const words = 'Use the whole address, like http://192.168.1.20:8096.';
  const url = URL.parse(address.trim());
  const isPlain = url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  if (!isPlain || url.username !== '' || url.password !== '' || url.search !== '')
    return err({ field: 'address', words });
  return ok(`jellyfin:${address.trim()}`);
}

/** The target of what was typed, or which field to correct. Where it may lead is decided in main. */
export const targetOf = (typed: TypedPlace): Result<string, TypedFault> =>
  typed.kind === 'jellyfin' ? targetOfAddress(typed.address) : targetOfHost(typed);
