import { ok, type Result } from '../../shared/result.ts';
import { busCall, type BusConnection } from '../dbus/bus-connection.ts';
import type { BusFault } from '../dbus/bus-fault.ts';
import type { BusValue } from '../dbus/bus-value.ts';
import { playerName, programOf } from './names.ts';

/** One player on the bus, by a unique name of its connection, with all the names that it took: VLC may take two. */
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

const byLength = (one: string, other: string): number => one.length - other.length;

const firstOf = ({ names }: BusPlayer): string => names[0] ?? '';

const byName = (one: BusPlayer, other: BusPlayer): number => (firstOf(one) < firstOf(other) ? -1 : 1);

/** A VLC that was told twice to talk to the bus does so over two connections: the one with the shorter name counts. */
function withoutTwins(players: readonly BusPlayer[]): readonly BusPlayer[] {
  const found = new Map<string, BusPlayer>();
  for (const player of players) {
    const twin = `${String(player.pid)} ${programOf(firstOf(player))}`;
    const known = found.get(twin);
    found.set(twin, known === undefined ? player : { ...known, names: [...known.names, ...player.names] });
  }
  return [...found.values()];
}

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
    if (pid !== null) players.push({ owner, pid, names: shorts.toSorted(byLength) });
  }
  return ok(withoutTwins(players.toSorted((a, b) => byLength(firstOf(a), firstOf(b)))).toSorted(byName));
}
