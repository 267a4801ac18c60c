import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discover, type Search } from '../../../../src/players/discover.ts';
import { searchOf } from '../../../../src/players/host-search.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import { startFakeKodi } from '../../../fakes/players/kodi-server.ts';
import { fakePlayer, startMprisBus, type FakePlayer } from '../../../fakes/players/mpris-player.ts';

const cleanups: (() => Promise<unknown>)[] = [];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'discovering-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

/** A place in which nothing is found. */
const nowhere = (): Search => ({
  usualMpvSockets: [],
  folders: [folder],
  environment: {},
  kodiPort: 1,
});

const close = (server: Server): Promise<unknown> =>
  new Promise((resolve) => {
    server.close(resolve);
  });

/** What an mpv with this process answers; one from before it could tell its process, with null. */
const answerOf = (pid: number | null, line: string): string => {
  const asked: unknown = JSON.parse(line);
  const { command, request_id } = Object(asked);
  const isPid = command[1] === 'pid';
  if (isPid && pid === null) return JSON.stringify({ request_id, error: 'property not found' });
  return JSON.stringify({ data: isPid ? pid : 'mpv 0.35.1', request_id, error: 'success' });
};

/** Something that listens at a path and answers like mpv, or nothing at all. */
async function listenAt(path: string, isMpv: boolean, pid: number | null = null): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (text) => {
      const lines = text
        .toString()
        .split('\n')
        .filter((line) => line !== '');
      if (isMpv) socket.write(lines.map((line) => `${answerOf(pid, line)}\n`).join(''));
    });
    socket.unref();
  });
  await new Promise<void>((resolve) => {
    server.listen(path, resolve);
  });
  cleanups.push(() => close(server));
}

async function onBus(players: FakePlayer[]): Promise<Search> {
  const bus = await startMprisBus(players);
  cleanups.push(bus.close);
  return { ...nowhere(), environment: { DBUS_SESSION_BUS_ADDRESS: bus.address } };
}

test('where nothing is, nothing is found', async () => {
  expect(await discover([], nowhere())).toEqual([]);
});

test('an mpv is found by its socket in Docket’s own folder and in the viewer’s, and a dead one is not', async () => {
  const own = join(folder, 'docket-abc');
  await mkdir(own, { mode: 0o700 });
  await listenAt(join(own, 'socket'), true);
  await listenAt(join(folder, 'mine'), true);
  await listenAt(join(folder, 'elsewhere'), true);
  const search = { ...nowhere(), mpvSockets: [join(folder, 'mine'), join(folder, 'missing')] };
  const found = await discover([], search);
  expect(found.map(({ target }) => target)).toEqual([
    `mpv:${join(folder, 'mine')}`,
    `mpv:${join(own, 'socket')}`,
  ]);
});

test('something that listens and never answers is not offered, and holds nobody up', async () => {
  await listenAt(join(folder, 'silent'), false);
  await listenAt(join(folder, 'mine'), true);
  const hurried = { ...realParts, after: (ms: number, work: () => void) => realParts.after(ms / 4, work) };
  const search = { ...nowhere(), mpvSockets: [join(folder, 'silent'), join(folder, 'mine')] };
  const found = await discover([], search, hurried);
  expect(found.map(({ target }) => target)).toEqual([`mpv:${join(folder, 'mine')}`]);
});

test('an mpv that has a socket and is on the session’s bus too is offered once, by its socket', async () => {
  const names = ['org.mpris.MediaPlayer2.mpv'];
  const mpvSockets = [join(folder, 'mine')];
  const search = { ...(await onBus([fakePlayer({ names, pid: 4_000_011, identity: 'mpv' })])), mpvSockets };
  await listenAt(join(folder, 'mine'), true, 4_000_011);
  expect((await discover([], search)).map(({ target }) => target)).toEqual([`mpv:${join(folder, 'mine')}`]);
  await listenAt(join(folder, 'other'), true, 4_000_012);
  const both = await discover([], { ...search, mpvSockets: [join(folder, 'other')] });
  expect(both.map(({ target }) => target)).toEqual([`mpv:${join(folder, 'other')}`, 'mpris:mpv']);
  await listenAt(join(folder, 'old'), true, null);
  expect(await discover([], { ...search, mpvSockets: [join(folder, 'old')] })).toHaveLength(2);
});

test('pinned and last followed sockets of mpv are looked at too', () => {
  const pinned = ['mpv:/films/a.sock', 'vlc:127.0.0.1:8080', 'mpris:vlc'];
  expect(searchOf({ pinned, last: 'mpv:/films/b.sock' })).toEqual({
    mpvSockets: ['/films/a.sock', '/films/b.sock'],
    wanted: { pinned, expectedMs: null },
  });
  expect(searchOf({ pinned: [], last: null }).mpvSockets).toEqual([]);
});

describe('on the session’s bus', () => {
  test('players are told by what they call themselves, one for each program', async () => {
    const names = ['org.mpris.MediaPlayer2.vlc', 'org.mpris.MediaPlayer2.vlc.instance4000001'];
    const search = await onBus([fakePlayer({ names })]);
    expect(await discover([], search)).toEqual([
      {
        target: 'mpris:vlc',
        kind: 'mpris',
        name: 'VLC media player',
        detail: 'process 4000001',
        needsPassword: false,
      },
    ]);
  });

  test('two of one program are told apart, and better told ones come first', async () => {
    const firefox = (id: number): FakePlayer =>
      fakePlayer({
        owner: `:1.${String(id)}`,
        names: [`org.mpris.MediaPlayer2.firefox.instance_1_${String(id)}`],
        pid: 4_000_000 + id,
        identity: 'Mozilla Firefox',
      });
    const search = await onBus([firefox(8), firefox(9), fakePlayer()]);
    const found = await discover([], search);
    expect(found.map(({ target }) => target)).toEqual([
      'mpris:vlc',
      'mpris:firefox.instance_1_8',
      'mpris:firefox.instance_1_9',
    ]);
  });

  test('Docket itself is not offered', async () => {
    const own = fakePlayer({ names: ['org.mpris.MediaPlayer2.chromium.instance77'], pid: 4_000_077 });
    const search = await onBus([own]);
    expect(await discover([4_000_077], search)).toEqual([]);
    expect(await discover([], search)).toHaveLength(1);
  });

  test('nothing is asked of a player but its identity', async () => {
    const player = fakePlayer();
    const bus = await startMprisBus([player]);
    cleanups.push(bus.close);
    await discover([], { ...nowhere(), environment: { DBUS_SESSION_BUS_ADDRESS: bus.address } });
    const asked = bus.calls.filter(({ destination }) => destination === player.owner);
    expect(asked.map(({ member, body }) => [member, ...body])).toEqual([
      ['Get', 'org.mpris.MediaPlayer2', 'Identity'],
    ]);
  });
});

test('a Kodi of this computer is found, and one that was chosen for good comes first', async () => {
  const kodi = await startFakeKodi();
  cleanups.push(kodi.close);
  const search = await onBus([fakePlayer()]);
  const target = `kodi:127.0.0.1:${String(kodi.port)}`;
  const wanted = { pinned: [target], expectedMs: null };
  const found = await discover([], { ...search, kodiPort: kodi.port, wanted });
  expect(found.map((one) => one.target)).toEqual([target, 'mpris:vlc']);
  expect(kodi.asked).toEqual([['JSONRPC.Version', {}]]);
});
