import { afterEach } from 'vitest';
import type { BridgeParts, PlayerBridge } from '../../../../src/players/bridge.ts';
import { createMprisBridge } from '../../../../src/players/mpris/create-mpris-bridge.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import type { FakeBusOptions } from '../../../fakes/players/dbus-server.ts';
import { listenTo } from '../../../fakes/players/mpris-heard.ts';
import { startMprisBus, type FakePlayer } from '../../../fakes/players/mpris-player.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

/** Time that runs five times as fast, so that waiting for seconds takes fractions of one. */
export const hurried: BridgeParts = {
  now: () => realParts.now() * 5,
  after: (ms, work) => realParts.after(ms / 5, work),
  random: () => 0.5,
};

/** A fake bus that is closed after the test. */
export async function busWith(players: FakePlayer[], options: Partial<FakeBusOptions> = {}) {
  const bus = await startMprisBus(players, options);
  cleanups.push(bus.close);
  return bus;
}

/** A bridge in hurried time that is stopped after the test. */
export function bridgeTo(address: string, name: string, own: readonly number[] = []): PlayerBridge {
  const environment = { DBUS_SESSION_BUS_ADDRESS: address };
  const bridge = createMprisBridge({ id: `mpris:${name}`, name, environment, own }, hurried);
  cleanups.push(() => bridge.stop());
  return bridge;
}

/** A bridge that was started, on a fake bus with these players. */
export async function follow(players: FakePlayer[], name = 'vlc', options: Partial<FakeBusOptions> = {}) {
  const bus = await busWith(players, options);
  const bridge = bridgeTo(bus.address, name);
  const heard = listenTo(bridge);
  await bridge.start();
  return { bus, bridge, heard };
}
