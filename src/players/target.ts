import { isAbsolute } from 'node:path';
import { err, ok, type Result } from '../shared/result.ts';
import { isAllowedPort } from './policy.ts';

/** A player as a viewer names it on the command line or in the settings. */
export type Target =
  | { readonly kind: 'mpv'; readonly path: string }
  | { readonly kind: 'vlc'; readonly host: string; readonly port: number }
  | { readonly kind: 'kodi'; readonly host: string; readonly port: number }
  | { readonly kind: 'mpris'; readonly name: string }
  | { readonly kind: 'jellyfin'; readonly url: string };

const TARGET_WORDS =
  'mpv:/PATH/TO/SOCKET, vlc:HOST:PORT, mpris:NAME, kodi:HOST:PORT or jellyfin:https://ADDRESS';

const wrong = (words: string): Result<Target, string> => err(`${words}. A player is ${TARGET_WORDS}`);

const socketPath = /^(?:\/|\\\\\.\\pipe\\)/u;

/** An abstract socket of Linux has no file, so nothing tells whose it is. */
const abstractWords =
  'A socket whose name begins with @ has no file and no owner that Docket could look at. ' +
  'Start mpv with a path instead, as --input-ipc-server=/tmp/mpvsocket';

const mpvOf = (path: string): Result<Target, string> => {
  if (/^[@\0]/u.test(path)) return wrong(abstractWords);
  return (isAbsolute(path) || socketPath.test(path)) && !path.includes('\0')
    ? ok({ kind: 'mpv', path })
    : wrong('The socket of mpv is given with its whole path');
};

const hostAndPort = /^(?:\[(?<six>[0-9a-f:.]+(?:%[\w.-]+)?)\]|(?<plain>[^\s:/@[\]]+)):(?<port>\d{1,5})$/iu;

const hostOf = (kind: 'vlc' | 'kodi', rest: string): Result<Target, string> => {
  const { six, plain, port = '' } = hostAndPort.exec(rest)?.groups ?? {};
  const host = six ?? plain;
  if (host === undefined) return wrong(`“${rest}” is not HOST:PORT`);
  return isAllowedPort(Number(port))
    ? ok({ kind, host, port: Number(port) })
    : wrong(`Port ${port} is not allowed`);
};

const mprisName = /^[\w-]+(?:\.[\w-]+)*$/u;

const mprisOf = (name: string): Result<Target, string> =>
  mprisName.test(name) && name.length <= 200
    ? ok({ kind: 'mpris', name })
    : wrong(`“${name}” is not the name of a player on this computer`);

const webUrl = /^https?:$/u;

const jellyfinOf = (url: string): Result<Target, string> => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !webUrl.test(parsed.protocol)) {
    return wrong(`“${url}” is not the address of a server`);
  }
  return `${parsed.username}${parsed.password}` === ''
    ? ok({ kind: 'jellyfin', url })
    : wrong('No name or password belongs in the address');
};

/** Reads a target. The error is a whole sentence that says how one is written. */
export function parseTarget(target: string): Result<Target, string> {
  const colon = target.indexOf(':');
  const kind = target.slice(0, Math.max(0, colon));
  const rest = target.slice(colon + 1);
  switch (kind) {
    case 'mpv':
      return mpvOf(rest);
    case 'vlc':
    case 'kodi':
      return hostOf(kind, rest);
    case 'mpris':
      return mprisOf(rest);
    case 'jellyfin':
      return jellyfinOf(rest);
    default:
      return wrong(`Docket knows no player “${kind === '' ? target : kind}”`);
  }
}
