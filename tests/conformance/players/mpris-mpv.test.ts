import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { discover } from '../../../src/players/discover.ts';
import { createMprisBridge } from '../../../src/players/mpris/create-mpris-bridge.ts';
import { realParts } from '../../../src/players/real-parts.ts';
import type { BridgeEvent } from '../../../src/shared/domain/players/report.ts';
import { isLink, isPlay, isPosition, isProblem, listenTo } from '../../fakes/players/mpris-heard.ts';
import { makeFilm, missing, startBus, startMpv, type OwnBus } from './mpris-desk.ts';

if (missing.length > 0) {
  console.warn(`SKIPPED: following a real mpv over a real bus needs ${missing.join(', ')}.`);
}

const report = (event: BridgeEvent) => {
  if (event.what !== 'position') throw new Error(`no position: ${event.what}`);
  return event.report;
};

describe.skipIf(missing.length > 0)('a real mpv on a real bus', () => {
  let folder = '';
  let film = '';
  let bus: OwnBus = { address: '', stop: () => Promise.resolve() };
  const cleanups: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mpris-'));
    film = join(folder, 'film.mp4');
    makeFilm(film);
    bus = await startBus();
  });
  afterAll(async () => {
    await bus.stop();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const clean of cleanups.splice(0).toReversed()) await clean();
  });

  const environment = () => ({ DBUS_SESSION_BUS_ADDRESS: bus.address });

  function start() {
    const mpv = startMpv(film, bus.address);
    cleanups.push(mpv.kill);
    return mpv;
  }

  async function follow(own: readonly number[] = []) {
    const target = { id: 'mpris:mpv', name: 'mpv', environment: environment(), own };
    const bridge = createMprisBridge(target, realParts);
    cleanups.push(() => bridge.stop());
    const heard = listenTo(bridge);
    await bridge.start();
    return { bridge, heard };
  }

  test('is waited for, met with its exact length, and tells a place that runs as the clock does', async () => {
    const { heard } = await follow();
    await heard.until(isProblem('not-running'));
    start();
    const first = report(await heard.until(isPosition()));
    // mpv says what it plays a moment before it knows how long that is.
    const isMeasured = (event: BridgeEvent): boolean =>
      event.what === 'media' && event.media !== null && event.media.durationMs !== null;
    expect(await heard.until(isMeasured)).toMatchObject({
      media: { title: 'film.mp4', durationExact: true, durationMs: expect.closeTo(60_919, -1) },
    });
    const isLater = (event: BridgeEvent): boolean =>
      event.what === 'position' && event.report.tRecv - first.tRecv > 2000;
    const later = report(await heard.until(isLater));
    const drift = later.valueMs - first.valueMs - (later.tRecv - first.tRecv);
    // Both words may be off by what the contract allows, and the computer may be busy.
    expect(Math.abs(drift)).toBeLessThan(400);
  });

  test('tells pause, seek and play for a click, and moves to where it was sent', async () => {
    start();
    const { bridge, heard } = await follow();
    await heard.until(isPosition());
    expect(await bridge.command({ op: 'pause' })).toEqual({ ok: true, value: undefined });
    await heard.until(isPlay('paused'));
    const from = heard.events.length;
    expect(await bridge.command({ op: 'seek', toMs: 30_000 })).toEqual({ ok: true, value: undefined });
    const isThere = (event: BridgeEvent): boolean =>
      event.what === 'position' && Math.abs(event.report.valueMs - 30_000) < 100;
    await heard.until(isThere, from);
    expect(await bridge.command({ op: 'play' })).toEqual({ ok: true, value: undefined });
    await heard.until(isPlay('playing'), from);
  });

  test('that is killed holds the clock within half a second, is called gone after three, and is met again', async () => {
    const mpv = start();
    const { heard } = await follow();
    await heard.until(isPosition());
    const killedAt = realParts.now();
    await mpv.kill();
    const held = await heard.until(isPlay('loading'));
    expect(held.what === 'play' && held.at - killedAt).toBeLessThan(500);
    await heard.until(isProblem('gone'));
    await heard.until(isLink('lost'));
    const from = heard.events.length;
    start();
    await heard.until(isPosition(), from);
  });

  test('is found, and by its process is known to be Docket’s own or not', async () => {
    const { heard } = await follow();
    const mpv = start();
    await heard.until(isPosition());
    const search = { usualMpvSockets: [], folders: [], kodiPort: 1, environment: environment() };
    expect(await discover([], search)).toEqual([
      {
        target: 'mpris:mpv',
        kind: 'mpris',
        name: 'mpv',
        detail: `process ${String(mpv.pid)}`,
        needsPassword: false,
      },
    ]);
    expect(await discover([mpv.pid], search)).toEqual([]);
    const own = await follow([mpv.pid]);
    await own.heard.until(isProblem('own-session'));
  });
});
