import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openKodi } from '../../../src/players/kodi/open-kodi.ts';
import { realParts } from '../../../src/players/real-parts.ts';
import type { BridgeEvent } from '../../../src/shared/domain/players/report.ts';
import { isLink, isPlay, isPosition, isProblem, listenTo } from '../../fakes/players/mpris-heard.ts';
import { freePort, missing, startKodi } from './kodi-desk.ts';
import { makeFilm } from './mpris-desk.ts';
import { ownScreen } from './own-screen.ts';

if (missing.length > 0) {
  console.warn(`SKIPPED: following a real Kodi needs ${missing.join(', ')}.`);
}

/** Somebody else tells Kodi something, as a remote control would. */
function tell(port: number, method: string, params: unknown): void {
  const socket = connect(port, '127.0.0.1');
  socket.write(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
  // Kodi forgets the question of somebody who has gone before the answer.
  socket.once('data', () => socket.destroy());
}

const near =
  (ms: number) =>
  (event: BridgeEvent): boolean =>
    event.what === 'position' && Math.abs(event.report.valueMs - ms) < 2500;

describe.skipIf(missing.length > 0)('a real Kodi', () => {
  test('is waited for, met, followed through a film, a pause and seeks by hand and by click, and told gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kodi-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    chmodSync(folder, 0o755);
    const film = join(folder, 'film.mp4');
    makeFilm(film);
    const port = await freePort();
    const opened = openKodi({ host: '127.0.0.1', port, secret: null }, realParts);
    if (!opened.ok) throw new Error(opened.error);
    const bridge = opened.value;
    onTestFinished(() => bridge.stop());
    const heard = listenTo(bridge);
    await bridge.start();
    await heard.until(isProblem('not-running'));
    const endKodi = startKodi(folder, port, await ownScreen());
    onTestFinished(endKodi);
    await heard.until(isPlay('empty'));

    tell(port, 'Player.Open', { item: { file: film } });
    await heard.until(isPosition());
    const isMeasured = (event: BridgeEvent): boolean =>
      event.what === 'media' && event.media?.title === 'film.mp4' && event.media.durationMs !== null;
    expect(await heard.until(isMeasured)).toMatchObject({
      media: { durationMs: expect.closeTo(60_919, -2) },
    });

    let from = heard.events.length;
    tell(port, 'Player.PlayPause', { playerid: 1, play: false });
    await heard.until(isPlay('paused'), from);
    tell(port, 'Player.PlayPause', { playerid: 1, play: true });
    await heard.until(isPlay('playing'), heard.events.findIndex(isPlay('paused')));

    from = heard.events.length;
    const time = { hours: 0, minutes: 0, seconds: 40, milliseconds: 0 };
    tell(port, 'Player.Seek', { playerid: 1, value: { time } });
    await heard.until((event) => event.what === 'void' && event.why === 'seek', from);
    // Nothing of the old place is told after the seek.
    const sought = heard.events.findIndex((event, index) => index >= from && event.what === 'void');
    await heard.until(isPosition(), sought);
    expect(heard.events.slice(sought).filter(isPosition()).every(near(40_000))).toBe(true);

    from = heard.events.length;
    expect(await bridge.command({ op: 'seek', toMs: 20_000 })).toEqual({ ok: true, value: undefined });
    await heard.until(near(20_000), from);

    await endKodi();
    await heard.until(isProblem('gone'));
    await heard.until(isLink('lost'));
  }, 60_000);
});
