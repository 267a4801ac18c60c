/** The part of the environment that says where the session bus is. */
export type BusEnvironment = Readonly<Record<string, string | undefined>>;

const unescaped = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The keys and values of one address of the bus, as `unix:path=/run/user/1000/bus,guid=…`. */
function partsOf(address: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of address.slice(address.indexOf(':') + 1).split(',')) {
    const split = part.indexOf('=');
    const value = unescaped(part.slice(split + 1));
    if (split > 0 && value !== null && value !== '') parts.set(part.slice(0, split), value);
  }
  return parts;
}

function socketOf(address: string, environment: BusEnvironment): string | null {
  if (!address.startsWith('unix:')) return null;
  const parts = partsOf(address);
  const abstract = parts.get('abstract');
  const path = parts.get('path') ?? (abstract === undefined ? undefined : `\0${abstract}`);
  return path ?? (parts.get('runtime') === 'yes' ? userBus(environment) : null);
}

const userBus = (environment: BusEnvironment): string | null => {
  const folder = environment['XDG_RUNTIME_DIR'];
  return folder === undefined || folder === '' ? null : `${folder}/bus`;
};

/**
 * Where the session bus listens, as a path for `net.connect` (an abstract name begins with NUL), in the order to try.
 * Only sockets of this machine: an address that starts a program or goes over the network is left out.
 */
export function busSockets(environment: BusEnvironment): readonly string[] {
  const asked = environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const found = asked
    .split(';')
    .map((address) => socketOf(address.trim(), environment))
    .filter((path) => path !== null);
  if (asked !== '') return found;
  const usual = userBus(environment);
  return usual === null ? [] : [usual];
}
