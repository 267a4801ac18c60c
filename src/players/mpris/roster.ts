import { ok, type Result } from '../../shared/result.ts';
import { busCall, type BusConnection } from '../dbus/bus-connection.ts';
import type { BusFault } from '../dbus/bus-fault.ts';
import type { BusValue } from '../dbus/bus-value.ts';
import { playerName } from './names.ts';

/** One player on the bus, by its own unique name, with all the names that it took: VLC takes two. */
export interface BusPlayer {
  readonly owner: string;
  /** Short ones, the shortest first. */
  readonly names: readonly string[];
  readonly pid: number;
}

/** So many players nobody has; more are somebody's trick. */
const MOST_NAMES = 50;

/** What of a name to ask the bus. */
export type IsWanted = (short: string) => boolean;

const textOf = (values: readonly BusValue[]): string | null =>
  typeof values[0] === 'string' ? values[0] : null;

async function ownerOf(bus: BusConnection, short: string): Promise<string | null> {
  const owner = await bus.call(busCall('GetNameOwner', 's', [`org.mpris.MediaPlayer2.${short}`]));
  return owner.ok ? textOf(owner.value) : null;
}

async function pidOf(bus: BusConnection, owner: string): Promise<number | null> {
  const pid = await bus.call(busCall('GetConnectionUnixProcessID', 's', [owner]));
  return pid.ok && typeof pid.value[0] === 'number' ? pid.value[0] : null;
}

const wantedOf = (names: BusValue | undefined, isWanted: IsWanted): readonly string[] =>
  (Array.isArray(names) ? names : [])
    .map((name) => (typeof name === 'string' ? playerName(name) : null))
    .filter((name) => name !== null)
    .filter(isWanted)
    .slice(0, MOST_NAMES);

/** The players that are on the bus now, in the order of their names. Asks the bus alone, and no player. */
export async function listPlayers(
  bus: BusConnection,
  isWanted: IsWanted,
): Promise<Result<readonly BusPlayer[], BusFault>> {
  const names = await bus.call(busCall('ListNames'));
  if (!names.ok) return names;
  const byOwner = new Map<string, string[]>();
  for (const short of wantedOf(names.value[0], isWanted)) {
    const owner = await ownerOf(bus, short);
    if (owner !== null) byOwner.set(owner, [...(byOwner.get(owner) ?? []), short]);
  }
  const players: BusPlayer[] = [];
  for (const [owner, shorts] of byOwner) {
    const pid = await pidOf(bus, owner);
    if (pid !== null) players.push({ owner, pid, names: shorts.toSorted((a, b) => a.length - b.length) });
  }
  return ok(players.toSorted((a, b) => ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1)));
}
