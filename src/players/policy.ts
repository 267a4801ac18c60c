import { lookup } from 'node:dns/promises';
import { stat } from 'node:fs/promises';
import { BlockList, isIP } from 'node:net';
import { err, ok, type Result } from '../shared/result.ts';

/** Whose machines a bridge may reach: this one, or also those of the home network that the viewer typed or picked. */
export type Reach = 'loopback' | 'home-network';

/** A player's place as it was typed. */
export interface AskedHost {
  readonly host: string;
  readonly port: number;
  readonly reach: Reach;
}

/** A checked place. Connect to `address`, never to `host`: a name may answer differently the second time. */
export interface CheckedHost {
  /** For the Host header and for the name in a certificate. */
  readonly host: string;
  readonly address: string;
  readonly port: number;
  /** On this very machine. */
  readonly isLocal: boolean;
}

/** Gives every address of a name. */
export type FindAddresses = (host: string) => Promise<readonly string[]>;

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const homeNetwork = new BlockList();
homeNetwork.addSubnet('10.0.0.0', 8, 'ipv4');
homeNetwork.addSubnet('172.16.0.0', 12, 'ipv4');
homeNetwork.addSubnet('192.168.0.0', 16, 'ipv4');
homeNetwork.addSubnet('169.254.0.0', 16, 'ipv4');
homeNetwork.addSubnet('fc00::', 7, 'ipv6');
homeNetwork.addSubnet('fe80::', 10, 'ipv6');

const isIn = (list: BlockList, address: string): boolean => {
  const family = isIP(address);
  const [withoutZone = ''] = address.split('%');
  return family !== 0 && list.check(withoutZone, family === 6 ? 'ipv6' : 'ipv4');
};

const openLowPorts: readonly number[] = [80, 443];

/** Whether a port may be asked: none below 1024 except the web's own two, behind which no other service listens. */
export const isAllowedPort = (port: number): boolean =>
  Number.isInteger(port) && port <= 65_535 && (port >= 1024 || openLowPorts.includes(port));

const hostName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\.?$/iu;

const findByName: FindAddresses = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

const isWithin = (reach: Reach, address: string): boolean =>
  isIn(loopback, address) || (reach === 'home-network' && isIn(homeNetwork, address));

const refusalOf = ({ host, port }: AskedHost): string | null => {
  if (!isAllowedPort(port)) return `port ${port} is not allowed`;
  return isIP(host) === 0 && !hostName.test(host) ? 'that is not the name of a computer' : null;
};

const addressesOf = async (host: string, find: FindAddresses): Promise<readonly string[]> =>
  isIP(host) === 0 ? find(host).catch(() => []) : [host];

/**
 * Finds a host's addresses once and checks every one of them: a single one outside refuses the host. The error is
 * words for the details of a `policy` problem, or null when the name is not known here (`not-running`).
 */
export async function checkHost(
  asked: AskedHost,
  find: FindAddresses = findByName,
): Promise<Result<CheckedHost, string | null>> {
  const refusal = refusalOf(asked);
  if (refusal !== null) return err(refusal);
  const { host, port, reach } = asked;
  const addresses = await addressesOf(host, find);
  const [address] = addresses;
  if (address === undefined) return err(null);
  if (!addresses.every((one) => isWithin(reach, one))) {
    return err(reach === 'loopback' ? `${host} is not this computer` : `${host} is not in your home network`);
  }
  return ok({ host, address, port, isLocal: addresses.every((one) => isIn(loopback, one)) });
}

/** What a socket's path leads to: a socket of this user's, nothing at all, or something that may not be used. */
export type CheckedSocket = 'own' | 'missing' | 'not-a-socket' | 'of-another-user';

const isWindowsPipe = (path: string): boolean =>
  process.platform === 'win32' && path.startsWith(String.raw`\\.\pipe` + '\\');

/** Looks whose socket it is, because whoever owns it decides what is heard. Windows has no owner to look at there. */
export async function checkSocket(path: string): Promise<CheckedSocket> {
  if (isWindowsPipe(path)) return 'own';
  const found = await stat(path).catch(() => null);
  if (found === null) return 'missing';
  if (!found.isSocket()) return 'not-a-socket';
  return found.uid === process.getuid?.() ? 'own' : 'of-another-user';
}
