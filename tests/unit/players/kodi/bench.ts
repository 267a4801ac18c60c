import { afterEach } from 'vitest';
import type { BridgeParts } from '../../../../src/players/bridge.ts';
import { createKodiBridge } from '../../../../src/players/kodi/create-kodi-bridge.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import {
  startFakeKodi,
  type FakeKodi,
  type FakeKodiOptions,
  type FakeKodiState,
} from '../../../fakes/players/kodi-server.ts';
import { isPosition, listenTo } from '../../../fakes/players/mpris-heard.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

/** Time that runs five times as fast. */
const hurried: BridgeParts = {
  now: () => realParts.now() * 5,
  after: (ms, work) => realParts.after(ms / 5, work),
  random: () => 0.5,
};

/** A fake Kodi that is closed after the test. */
export async function kodi(
  some: Partial<FakeKodiState> = {},
  options: FakeKodiOptions = {},
): Promise<FakeKodi> {
  const server = await startFakeKodi(some, options);
  cleanups.push(server.close);
  return server;
}

/** A bridge that was started, in hurried time. */
export async function follow(
  port: number,
  host = '127.0.0.1',
  find?: (name: string) => Promise<readonly string[]>,
) {
  const bridge = createKodiBridge(
    { id: `kodi:${host}:${String(port)}`, host, port, reach: 'home-network' },
    hurried,
    find,
  );
  cleanups.push(() => bridge.stop());
  const heard = listenTo(bridge);
  await bridge.start();
  return { bridge, heard };
}

/** A bridge that has told its first place. */
export async function playing(some: Partial<FakeKodiState> = {}, options: FakeKodiOptions = {}) {
  const server = await kodi(some, options);
  const followed = await follow(server.port);
  await followed.heard.until(isPosition());
  return { server, ...followed };
}
