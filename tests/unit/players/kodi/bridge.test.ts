import { expect, test } from 'vitest';
import { openKodi } from '../../../../src/players/kodi/open-kodi.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import { kodiTime } from '../../../fakes/players/kodi-server.ts';
import { isPlay, isPosition, type Heard } from '../../../fakes/players/mpris-heard.ts';
import { follow, kodi, playing } from './bench.ts';

const titles = ({ events }: Heard): readonly (string | null)[] =>
  events.flatMap((event) => (event.what === 'media' ? [event.media?.title ?? null] : []));

test('a playing Kodi is met with everything, in order, even when every byte comes alone', async () => {
  const { heard } = await playing({}, { isSplit: true });
  const words = heard.events.map(({ what }) => what);
  expect(words.slice(0, 6)).toEqual(['link', 'link', 'void', 'media', 'play', 'position']);
  const media = heard.events.find(({ what }) => what === 'media');
  expect(media).toMatchObject({ media: { title: 'The film', durationMs: 300_008, durationExact: true } });
  expect(JSON.stringify(media)).not.toContain('film.mkv');
  const position = heard.events.find(({ what }) => what === 'position');
  expect(position).toMatchObject({ report: { valueMs: 60_000, earlyMs: 120 } });
});

test('who plays is always asked before where', async () => {
  const { server } = await playing();
  const methods = server.asked.map(([method]) => method);
  expect(methods.indexOf('Player.GetActivePlayers')).toBeLessThan(methods.indexOf('Player.GetProperties'));
});

test('a Kodi that plays nothing is empty, and tells no place though Kodi answers 0:00', async () => {
  const server = await kodi({ player: null });
  const { heard } = await follow(server.port);
  await heard.until(isPlay('empty'));
  server.notify(['Player.OnPause', { player: { playerid: 1, speed: 0 } }]);
  server.state.player = { playerid: 1, type: 'video' };
  server.notify(['Player.OnAVStart', {}]);
  await heard.until(isPosition());
  expect(heard.events.filter(isPosition(0))).toEqual([]);
});

test('music and pictures are no film', async () => {
  const server = await kodi({ player: { playerid: 0, type: 'audio' } });
  const { heard } = await follow(server.port);
  await heard.until(isPlay('empty'));
  expect(heard.events.filter(isPosition())).toEqual([]);
});

test('pause, resume and speed are told as they come, several notices in one packet', async () => {
  const { server, heard } = await playing();
  server.state.speed = 0;
  server.notify(
    ['Player.OnAVChange', {}],
    ['Player.OnPause', { item: {}, player: { playerid: 1, speed: 0 } }],
  );
  await heard.until(isPlay('paused'));
  server.state.speed = 1;
  server.notify(['Player.OnResume', { player: { playerid: 1, speed: 1 } }]);
  await heard.until(isPlay('playing'), heard.events.findIndex(isPlay('paused')));
  server.state.speed = 4;
  server.notify(['Player.OnSpeedChanged', { player: { playerid: 1, speed: 4 } }]);
  await heard.until(isPlay('seeking'));
  const from = heard.events.findIndex(isPlay('seeking'));
  server.state.speed = 1;
  server.state.timeMs = 90_000;
  server.notify(['Player.OnSpeedChanged', { player: { playerid: 1, speed: 1 } }]);
  await heard.until(isPosition(90_000), from);
  const first = heard.events.slice(from).find(isPosition());
  expect(first).toMatchObject({ report: { valueMs: 90_000 } });
});

test('a seek voids what was told, and the old place that Kodi tells for a while is held back', async () => {
  const { server, heard } = await playing();
  const from = heard.events.length;
  server.notify(['Player.OnSeek', { player: { playerid: 1, speed: 1, time: kodiTime(200_500) } }]);
  await heard.until(isPlay('seeking'), from);
  const looks = server.asked.length;
  server.state.timeMs = 60_205;
  await server.untilAsked(looks + 6);
  server.state.timeMs = 200_400;
  await heard.until(isPosition(200_400), from);
  const after = heard.events.slice(from).filter((event) => event.what !== 'link');
  expect(after[0]).toMatchObject({ what: 'void', why: 'seek' });
  const places = after.slice(after.findIndex(({ what }) => what === 'void')).filter(isPosition());
  expect(places.every((event) => event.what === 'position' && event.report.valueMs === 200_400)).toBe(true);
});

test('another file is loading until its picture is there, with no stop for the old one', async () => {
  const { server, heard } = await playing();
  Object.assign(server.state, { title: 'Another', file: '/films/other.mkv', timeMs: 0, totalMs: 120_000 });
  server.notify(['Player.OnPlay', { item: { title: 'Another' }, player: { playerid: 1, speed: 1 } }]);
  await heard.until(isPlay('loading'));
  const from = heard.events.length;
  server.state.timeMs = 500;
  server.notify(['Player.OnAVStart', { player: { playerid: 1, speed: 1 } }]);
  await heard.until(isPosition(500), from);
  expect(titles(heard).at(-1)).toBe('Another');
});

test('the end of the film is not the same as stopping it', async () => {
  const ended = await playing();
  ended.server.state.player = null;
  ended.server.notify(['Player.OnStop', { end: true, item: {} }]);
  await ended.heard.until(isPlay('ended'));
  const stopped = await playing();
  stopped.server.state.player = null;
  stopped.server.notify(['Player.OnStop', { end: false, item: {} }]);
  await stopped.heard.until(isPlay('empty'));
  expect(ended.heard.events.some(isPlay('empty'))).toBe(false);
});

test('nothing changes Kodi but a click', async () => {
  const { server, bridge } = await playing();
  const changing = () => server.asked.filter(([method]) => /PlayPause|Seek/u.test(method));
  expect(changing()).toEqual([]);
  expect(await bridge.command({ op: 'pause' })).toEqual({ ok: true, value: undefined });
  expect(await bridge.command({ op: 'seek', toMs: 3_723_004.4 })).toEqual({ ok: true, value: undefined });
  const time = { hours: 1, minutes: 2, seconds: 3, milliseconds: 4 };
  expect(changing()).toEqual([
    ['Player.PlayPause', { playerid: 1, play: false }],
    ['Player.Seek', { playerid: 1, value: { time } }],
  ]);
});

test('nothing is told after stopping', async () => {
  const { server, bridge, heard } = await playing();
  await bridge.stop();
  const count = heard.events.length;
  server.dropAll();
  await bridge.stop();
  expect(heard.events.at(-1)).toMatchObject({ what: 'link', link: 'closed' });
  expect(heard.events).toHaveLength(count);
});

test('a port that is not allowed is refused in a sentence', () => {
  expect(openKodi({ host: '127.0.0.1', port: 22, secret: null }, realParts)).toEqual({
    ok: false,
    error: 'Port 22 is not allowed.',
  });
});
