import type { BridgeParts } from '../bridge.ts';
import type { BusEnvironment } from '../dbus/address.ts';
import type { BusConnection } from '../dbus/bus-connection.ts';
import { dictionaryOf } from '../dbus/bus-value.ts';
import { openBus } from '../dbus/open-bus.ts';
import { PLAYER_INTERFACE, PLAYER_PATH, programOf, PROPERTIES_INTERFACE } from './names.ts';
import { lengthOf } from './player-state.ts';
import { listPlayers } from './roster.ts';

async function lengthOn(bus: BusConnection, pid: number | null): Promise<number | null> {
  const listed = await listPlayers(bus, (short) => programOf(short) === 'vlc');
  const players = (listed.ok ? listed.value : []).filter((player) => pid === null || player.pid === pid);
  const [player] = players;
  if (player === undefined || players.length > 1) return null;
  const answer = await bus.call({
    destination: player.owner,
    path: PLAYER_PATH,
    interface: PROPERTIES_INTERFACE,
    member: 'Get',
    signature: 'ss',
    body: [PLAYER_INTERFACE, 'Metadata'],
  });
  return answer.ok ? lengthOf(dictionaryOf(answer.value[0])) : null;
}

/**
 * The exact length in ms of what VLC plays, which VLC's own web interface cuts to whole seconds; null when no VLC, or
 * more than one, can be asked. `pid` says which process is meant where that is known. Never rejects; takes 5 s at most.
 */
export async function exactLengthOverMpris(
  pid: number | null,
  parts: BridgeParts,
  environment: BusEnvironment = process.env,
): Promise<number | null> {
  const opened = await openBus(environment, { signal: () => undefined, closed: () => undefined }, parts);
  if (!opened.ok) return null;
  const length = await lengthOn(opened.value, pid);
  opened.value.close();
  return length;
}
