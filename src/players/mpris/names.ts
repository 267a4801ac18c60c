/** What the names of all players on the bus begin with. */
export const MPRIS = 'org.mpris.MediaPlayer2';

/** Where every player has its object. */
export const PLAYER_PATH = '/org/mpris/MediaPlayer2';

/** The interface with position, state and metadata. */
export const PLAYER_INTERFACE = 'org.mpris.MediaPlayer2.Player';

/** The interface to read properties through. */
export const PROPERTIES_INTERFACE = 'org.freedesktop.DBus.Properties';

const wellFormed = /^[A-Za-z_-][A-Za-z0-9_-]*(?:\.[A-Za-z_-][A-Za-z0-9_-]*)*$/u;
const LONGEST = 200;

/** A player's name without what all of them begin with, as `vlc` or `chromium.instance4711`; null for other names. */
export function shortName(name: string): string | null {
  const short = name.startsWith(`${MPRIS}.`) ? name.slice(MPRIS.length + 1) : name;
  return short.length <= LONGEST && wellFormed.test(short) ? short : null;
}

/** The short name of a name on the bus; null where the bus name is no player's. */
export const playerName = (busName: string): string | null =>
  busName.startsWith(`${MPRIS}.`) ? shortName(busName) : null;

/** What kind of program a short name is of: `chromium` of `chromium.instance4711`, `vlc` of `vlc`. */
export const programOf = (short: string): string => short.replace(/\.instance.*$/u, '').toLowerCase();

/** Whether a player is meant by a name that was typed or remembered, which need not say which instance. */
export const isMeant = (asked: string, short: string): boolean =>
  asked === short || programOf(short) === asked.toLowerCase();
