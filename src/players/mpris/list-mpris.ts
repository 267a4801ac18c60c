import { titleOf } from '../read-json.ts';
import type { BridgeParts } from '../bridge.ts';
import type { BusEnvironment } from '../dbus/address.ts';
import type { BusConnection } from '../dbus/bus-connection.ts';
import { unwrapped } from '../dbus/bus-value.ts';
import { openBus } from '../dbus/open-bus.ts';
import { MPRIS, PLAYER_PATH, programOf, PROPERTIES_INTERFACE } from './names.ts';
import { isOwnProcess } from './own-process.ts';
import { listPlayers, type BusPlayer } from './roster.ts';

/** A player on the session's bus. Nothing is known of what it plays, because nobody chose it yet. */
export interface ListedPlayer {
  /** What finds it again: its program's name where it is the only one of that, else its short name. */
  readonly name: string;
  /** What it calls itself. */
  readonly identity: string;
  readonly pid: number;
}

/** Where to look, and whom to pass by. */
export interface ListNeeds {
  readonly environment: BusEnvironment;
  /** Processes that are Docket itself. */
  readonly own: readonly number[];
}

async function identityOf(bus: BusConnection, owner: string): Promise<string | null> {
  const answer = await bus.call({
    destination: owner,
    path: PLAYER_PATH,
    interface: PROPERTIES_INTERFACE,
    member: 'Get',
    signature: 'ss',
    body: [MPRIS, 'Identity'],
  });
  const [value] = answer.ok ? answer.value : [];
  return value === undefined ? null : titleOf(unwrapped(value));
}

async function others(bus: BusConnection, own: readonly number[]): Promise<readonly BusPlayer[]> {
  const listed = await listPlayers(bus, () => true);
  const players: BusPlayer[] = [];
  for (const player of listed.ok ? listed.value : []) {
    if (!(await isOwnProcess(player.pid, own))) players.push(player);
  }
  return players;
}

/** The players on the bus but Docket itself; of each its identity and process are asked, and nothing else. */
export async function listMpris(
  { environment, own }: ListNeeds,
  parts: BridgeParts,
): Promise<readonly ListedPlayer[]> {
  const opened = await openBus(environment, { signal: () => undefined, closed: () => undefined }, parts);
  if (!opened.ok) return [];
  const bus = opened.value;
  const players = await others(bus, own);
  const programs = players.map(({ names }) => programOf(names[0] ?? ''));
  const listed = await Promise.all(
    players.map(async ({ owner, names, pid }, index) => {
      const short = names[0] ?? '';
      const program = programs[index] ?? '';
      const isOnly = programs.filter((one) => one === program).length === 1;
      const identity = (await identityOf(bus, owner)) ?? program;
      return { name: isOnly ? program : short, identity, pid };
    }),
  );
  bus.close();
  return listed;
}
