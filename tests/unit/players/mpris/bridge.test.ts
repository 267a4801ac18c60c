import { describe, expect, test } from 'vitest';
import { exactLengthOverMpris } from '../../../../src/players/mpris/exact-length.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import { isLink, isPlay, isPosition, isProblem, listenTo } from '../../../fakes/players/mpris-heard.ts';
import { fakePlayer } from '../../../fakes/players/mpris-player.ts';
import { bridgeTo, busWith, follow } from './bench.ts';

const words = (events: readonly { readonly what: string }[]): readonly string[] =>
  events.map(({ what }) => what);

test('a player is met with everything that it is, in order, even when every byte comes alone', async () => {
  const { heard } = await follow([fakePlayer()], 'vlc', { isSplit: true });
  await heard.until(isPosition(60_000));
  expect(words(heard.events).slice(0, 7)).toEqual([
    'link',
    'link',
    'void',
    'void',
    'media',
    'play',
    'position',
  ]);
});

test('comings and goings are subscribed to before anybody looks who is there', async () => {
  const { bus, heard } = await follow([fakePlayer()]);
  await heard.until(isPosition());
  const members = bus.calls.map(({ member }) => member);
  expect(members.indexOf('AddMatch')).toBeLessThan(members.indexOf('ListNames'));
  expect(members.lastIndexOf('AddMatch')).toBeLessThan(members.indexOf('GetAll'));
});

test('of players that are not followed only the bus is asked, and they themselves nothing', async () => {
  const other = fakePlayer({
    owner: ':1.8',
    names: ['org.mpris.MediaPlayer2.firefox.instance_1_9'],
    pid: 4_000_009,
  });
  const { bus, heard } = await follow([fakePlayer(), other]);
  await heard.until(isPosition());
  expect(bus.calls.filter(({ destination }) => destination === other.owner)).toEqual([]);
  expect(bus.calls.filter(({ body }) => JSON.stringify(body).includes(':1.8'))).toEqual([]);
});

test('two names of one program are one player, and one of them going is nothing', async () => {
  const names = ['org.mpris.MediaPlayer2.vlc', 'org.mpris.MediaPlayer2.vlc.instance4000001'];
  const player = fakePlayer({ names });
  const { bus, heard } = await follow([player]);
  await heard.until(isPosition());
  player.names = [names[1] ?? ''];
  bus.nameChanged(names[0] ?? '', player.owner, '');
  player.positionUs = 61_000_000n;
  bus.changed(player);
  await heard.until(isPosition(61_000));
  expect(heard.events.filter(isPlay('loading'))).toEqual([]);
});

test('one program with two connections is one player, by its shorter name', async () => {
  const second = fakePlayer({ owner: ':1.3', names: ['org.mpris.MediaPlayer2.vlc.instance4000001'] });
  const { bus, heard } = await follow([second, fakePlayer()]);
  await heard.until(isPosition());
  expect(bus.calls.filter(({ destination }) => destination === second.owner)).toEqual([]);
  const environment = { DBUS_SESSION_BUS_ADDRESS: bus.address };
  expect(await exactLengthOverMpris(null, realParts, environment)).toBe(300_008);
});

test('a change is asked for at once, and a pause, a seek and a speed are told', async () => {
  const player = fakePlayer();
  const { bus, heard } = await follow([player]);
  await heard.until(isPosition());
  player.status = 'Paused';
  bus.changed(player);
  await heard.until(isPlay('paused'));
  player.positionUs = 200_000_000n;
  bus.seeked(player, 200_000_000n);
  await heard.until(isPosition(200_000));
  player.status = 'Playing';
  player.rate = 1.5;
  bus.changed(player);
  await heard.until((event) => event.what === 'play' && event.rate === 1.5);
});

test('signals of others are passed by', async () => {
  const player = fakePlayer();
  const { bus, heard } = await follow([player]);
  await heard.until(isPosition());
  bus.seeked({ ...player, owner: ':1.666' }, 1_000_000n);
  player.positionUs = 61_000_000n;
  bus.seeked(player, 61_000_000n);
  await heard.until(isPosition(61_000));
  expect(heard.events.filter(isPosition(1000))).toEqual([]);
});

describe('Docket itself', () => {
  const own = fakePlayer({
    names: [`org.mpris.MediaPlayer2.chromium.instance${String(process.pid)}`],
    pid: process.pid,
  });

  test('is not followed by its own name', async () => {
    const bus = await busWith([own]);
    const bridge = bridgeTo(bus.address, `chromium.instance${String(process.pid)}`, [process.pid]);
    const heard = listenTo(bridge);
    await bridge.start();
    await heard.until(isProblem('own-session'));
    expect(heard.events.some(isLink('refused'))).toBe(true);
    expect(bus.calls.filter(({ member }) => member === 'GetAll')).toEqual([]);
  });

  test('is passed by where any Chromium is meant', async () => {
    const browser = fakePlayer({
      owner: ':1.30',
      names: ['org.mpris.MediaPlayer2.chromium.instance5'],
      pid: 4_000_005,
    });
    const bus = await busWith([own, browser]);
    const bridge = bridgeTo(bus.address, 'chromium', [process.pid]);
    const heard = listenTo(bridge);
    await bridge.start();
    await heard.until(isPosition());
    expect(heard.events.some((event) => event.what === 'problem')).toBe(false);
    expect(bus.calls.filter(({ destination }) => destination === own.owner)).toEqual([]);
  });
});

test('commands are sent for a click only, and a browser gets none', async () => {
  const player = fakePlayer();
  const browser = fakePlayer({
    owner: ':1.8',
    names: ['org.mpris.MediaPlayer2.chromium.instance8'],
    pid: 4_000_008,
  });
  const { bus, bridge, heard } = await follow([player, browser]);
  const commandsSent = () =>
    bus.calls
      .filter(({ destination }) => destination === player.owner || destination === browser.owner)
      .filter(({ member }) => member !== 'GetAll')
      .map(({ member, body }) => [member, ...body]);
  await heard.until(isPosition());
  expect(commandsSent()).toEqual([]);
  expect(await bridge.command({ op: 'pause' })).toEqual({ ok: true, value: undefined });
  expect(await bridge.command({ op: 'seek', toMs: 75_000.25 })).toEqual({ ok: true, value: undefined });
  expect(commandsSent()).toEqual([['Pause'], ['SetPosition', '/org/videolan/vlc/playlist/4', 75_000_250n]]);
  const toBrowser = bridgeTo(bus.address, 'chromium');
  await toBrowser.start();
  expect(await toBrowser.command({ op: 'pause' })).toMatchObject({
    ok: false,
    error: { code: 'unsupported' },
  });
});

test('nothing is told after stopping, which may be done twice', async () => {
  const { bus, bridge, heard } = await follow([fakePlayer()]);
  await heard.until(isPosition());
  await bridge.stop();
  const count = heard.events.length;
  bus.dropAll();
  await bridge.stop();
  expect(heard.events.at(-1)).toMatchObject({ what: 'link', link: 'closed' });
  expect(heard.events).toHaveLength(count);
});

test('the exact length of what VLC plays, by its process or as the only one', async () => {
  const bus = await busWith([fakePlayer({ track: { trackId: '/a', lengthUs: 600_918_000n } })]);
  const environment = { DBUS_SESSION_BUS_ADDRESS: bus.address };
  expect(await exactLengthOverMpris(4_000_001, realParts, environment)).toBe(600_918);
  expect(await exactLengthOverMpris(null, realParts, environment)).toBe(600_918);
  expect(await exactLengthOverMpris(1, realParts, environment)).toBeNull();
  bus.appears(fakePlayer({ owner: ':1.9', names: ['org.mpris.MediaPlayer2.vlc.instance9'], pid: 9 }));
  expect(await exactLengthOverMpris(null, realParts, environment)).toBeNull();
  expect(await exactLengthOverMpris(null, realParts, {})).toBeNull();
});
