import { afterEach } from 'vitest';
import type { BridgeParts } from '../../../../src/players/bridge.ts';
import { readAddress } from '../../../../src/players/jellyfin/address.ts';
import { createJellyfinBridge } from '../../../../src/players/jellyfin/create-jellyfin-bridge.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import {
  fakeSession,
  fakeToken,
  startFakeJellyfin,
  type FakeJellyfin,
  type FakeSession,
} from '../../../fakes/players/jellyfin-server.ts';
import { listenTo } from '../../../fakes/players/mpris-heard.ts';

/** What is undone after the test, the last first. */
export const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

/** What bridges still mean to do later. */
export const waiting = new Set<object>();

/** Time that runs ten times as fast. */
export const hurried: BridgeParts = {
  now: () => realParts.now() * 10,
  after: (ms, work) => {
    const mark = {};
    waiting.add(mark);
    const takeBack = realParts.after(ms / 10, () => {
      waiting.delete(mark);
      work();
    });
    return () => {
      waiting.delete(mark);
      takeBack();
    };
  },
  random: () => 0.5,
};

/** A fake server that is closed after the test. */
export async function server(sessions: FakeSession[] = [fakeSession()], tls?: { key: string; cert: string }) {
  const fake = await startFakeJellyfin(sessions, tls);
  cleanups.push(fake.close);
  return fake;
}

/** How a server is followed. */
interface Asked {
  readonly token?: string | null;
  readonly trusted?: string;
  readonly session?: string;
}

/** A bridge that was started, in hurried time. */
export async function follow(fake: FakeJellyfin, asked: Asked = {}) {
  const { token = fakeToken, session, ...rest } = asked;
  const url = session === undefined ? fake.url : `${fake.url}#${session}`;
  const address = readAddress(url);
  if (!address.ok) throw new Error(address.error);
  const bridge = createJellyfinBridge(
    { id: `jellyfin:${url}`, address: address.value, token, ...rest },
    hurried,
  );
  cleanups.push(() => bridge.stop());
  const heard = listenTo(bridge);
  await bridge.start();
  return { bridge, heard };
}
