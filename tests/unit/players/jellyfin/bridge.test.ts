import { describe, expect, test } from 'vitest';
import { openJellyfin } from '../../../../src/players/jellyfin/open-jellyfin.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import { fakeSession, fakeToken, type FakeSession } from '../../../fakes/players/jellyfin-server.ts';
import { isPlay, isPosition, isProblem } from '../../../fakes/players/mpris-heard.ts';
import { follow, server } from './bench.ts';

/** The player of a session tells the server where it is. */
function checkIn(session: FakeSession, positionMs: number, second: number): void {
  session.positionTicks = positionMs * 10_000;
  session.lastPlaybackCheckIn = `2026-11-22T17:01:${String(second).padStart(2, '0')}.7654321Z`;
}

test('a place is told only when the player itself has spoken, not while the server counts on', async () => {
  const session = fakeSession();
  const fake = await server([session]);
  const { heard } = await follow(fake);
  await heard.until(isPlay('playing'));
  for (const seconds of [61, 62, 63]) {
    session.positionTicks = seconds * 10_000_000;
    await fake.untilAsked(fake.asked.length + 1);
  }
  checkIn(session, 71_500, 10);
  const told = await heard.until(isPosition());
  expect(told).toMatchObject({ report: { valueMs: 71_500, earlyMs: 600 } });
  expect(heard.events.filter(isPosition())).toHaveLength(1);
  const words = heard.events.map(({ what }) => what);
  expect(words).toEqual(['link', 'link', 'void', 'void', 'media', 'play', 'position']);
});

test('a paused film has its place at once, and only once', async () => {
  const session = fakeSession({ isPaused: true });
  const fake = await server([session]);
  const { heard } = await follow(fake);
  await heard.until(isPosition(60_000));
  await fake.untilAsked(fake.asked.length + 3);
  expect(heard.events.filter(isPosition())).toHaveLength(1);
  session.isPaused = false;
  checkIn(session, 60_200, 20);
  await heard.until(isPosition(60_200));
  expect(heard.events.some(isPlay('playing'))).toBe(true);
});

test('another film of the same session voids the place of the first', async () => {
  const session = fakeSession({ isPaused: true });
  const fake = await server([session]);
  const { heard } = await follow(fake);
  await heard.until(isPosition(60_000));
  const from = heard.events.length;
  Object.assign(session, { itemId: '00', name: 'Another', runTimeTicks: 600_000_000 });
  checkIn(session, 1000, 30);
  await heard.until(isPosition(1000), from);
  expect(heard.events.slice(from).map(({ what }) => what)).toEqual(['void', 'media', 'position']);
});

test('the session that was named is followed and no other', async () => {
  const one = fakeSession({ id: 'one', isPaused: true });
  const two = fakeSession({ id: 'two', isPaused: true, positionTicks: 10_000_000 });
  const fake = await server([one, two]);
  const { heard } = await follow(fake, { session: 'two' });
  await heard.until(isPosition(1000));
  expect(heard.events.filter(isPosition(60_000))).toEqual([]);
});

describe('without a place:', () => {
  test('nothing is played', async () => {
    const fake = await server([]);
    const { heard } = await follow(fake);
    await heard.until(isProblem('no-position'));
    await heard.until(isPlay('empty'));
    fake.sessions.push(fakeSession({ isPaused: true }));
    await heard.until(isPosition(60_000));
  });

  test('several films are played, and nobody said which', async () => {
    const sessions = [fakeSession({ id: 'one' }), fakeSession({ id: 'two' })];
    const { heard } = await follow(await server(sessions));
    await heard.until(isProblem('no-position'));
    expect(heard.events.some(({ what }) => what === 'position')).toBe(false);
  });

  test.each([{ positionTicks: null }, { lastPlaybackCheckIn: '0001-01-01T00:00:00.0000000Z' }])(
    'a player that never told: %j',
    async (some) => {
      const { heard } = await follow(await server([fakeSession(some)]));
      await heard.until(isProblem('no-position'));
      expect(heard.events.some(isPosition())).toBe(false);
    },
  );
});

test('a server is never commanded, and nothing is told after stopping', async () => {
  const fake = await server([fakeSession({ isPaused: true })]);
  const { bridge, heard } = await follow(fake);
  await heard.until(isPosition());
  expect(await bridge.command({ op: 'pause' })).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  await bridge.stop();
  expect(heard.events.at(-1)).toMatchObject({ what: 'link', link: 'closed' });
  const count = heard.events.length;
  await bridge.stop();
  expect(heard.events).toHaveLength(count);
});

test('what is no token or no server is refused in a sentence', () => {
  expect(openJellyfin({ url: 'https://media.example', secret: 'a"\r\nb' }, realParts)).toMatchObject({
    ok: false,
  });
  expect(openJellyfin({ url: 'nothing', secret: null }, realParts)).toMatchObject({ ok: false });
  expect(openJellyfin({ url: 'https://media.example', secret: fakeToken }, realParts)).toMatchObject({
    ok: true,
    value: { id: 'jellyfin:https://media.example', kind: 'jellyfin' },
  });
});
