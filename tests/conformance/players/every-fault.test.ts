import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ProblemCode } from '../../../src/shared/domain/players/report.ts';
import { fakeMpv, freshFolder } from '../../fakes/players/mpv.ts';
import { fakeSession, fakeToken, startFakeJellyfin } from '../../fakes/players/jellyfin-server.ts';
import { startFakeKodi } from '../../fakes/players/kodi-server.ts';
import { fakePlayer, startMprisBus } from '../../fakes/players/mpris-player.ts';
import { fakePassword, fakeVlc } from '../../fakes/players/vlc.ts';
import { liveDesk, type LiveDesk } from '../../unit/following/live-desk.ts';
import {
  answering,
  byteByByte,
  dropping,
  httpHead,
  rawServer,
  shouting,
  withoutEnd,
  type Talk,
} from '../../unit/players/raw-servers.ts';
import { heldBytes } from '../../unit/players/shared/heard.ts';

/*
 * The bar for players, in one place: whatever a player or something in its place does, the problem has its name and
 * whole sentences, the memory stays flat, and the film clock goes on as if nothing were there. Every row runs the whole
 * way from a real socket through the bridge, its process's messages and the follower to the film clock.
 */

type Kind = 'mpv' | 'vlc' | 'kodi' | 'jellyfin' | 'mpris';

const MIB = 1024 * 1024;
const big = Buffer.alloc(2 * MIB, 'x');
const part = Buffer.alloc(64 * 1024, ' ');

/** How a target of each kind is written, with the part that tells where. */
const targetAt: Readonly<Record<Kind, (place: string) => string>> = {
  mpv: (place) => `mpv:${place}`,
  vlc: (place) => `vlc:${place}`,
  kodi: (place) => `kodi:${place}`,
  jellyfin: (place) => `jellyfin:http://${place}`,
  mpris: () => 'mpris:vlc',
};

const secrets: Readonly<Partial<Record<Kind, string>>> = { vlc: fakePassword, jellyfin: fakeToken };

async function follow(desk: LiveDesk, kind: Kind, target: string): Promise<void> {
  const password = secrets[kind];
  const begun = await desk.call('player.follow', { target, ...(password === undefined ? {} : { password }) });
  expect(begun).toMatchObject({ ok: true });
}

const deskFor = (kind: Kind, target: string, times: number): Promise<LiveDesk> =>
  liveDesk(times, [{ target, kind, name: kind, detail: '', needsPassword: false }]);

const codesOf = ({ told }: LiveDesk): readonly ProblemCode[] =>
  told.flatMap((event) => (event.what === 'problem' ? [event.problem.code] : []));

const waiting = { timeout: 20_000, interval: 10 } as const;

/** At twenty times the speed a second of patience is 50 ms, and collecting garbage for a measurement can take longer. */
const notHurry = (code: ProblemCode): boolean => code !== 'timeout';

/** What is on its way at this moment may be held; what was served before, twelve times 2 MB and more, may not. */
const expectFlat = (before: number): Promise<void> =>
  expect.poll(heldBytes, { timeout: 20_000, interval: 100 }).toBeLessThan(before + 8 * MIB);

/** The clock runs by hand, and gains what the time gains. */
async function expectClockGoesOn(desk: LiveDesk): Promise<void> {
  const aheadMs = (): number => desk.evening().clock.filmMs - desk.now();
  const [from, before] = [desk.now(), aheadMs()];
  await expect.poll(desk.now, waiting).toBeGreaterThan(from + 3000);
  expect(desk.evening().clock).toMatchObject({ state: 'running', source: 'manual' });
  expect(Math.abs(aheadMs() - before)).toBeLessThan(1000);
}

/** Something in the place of a player: what it is called here, whose place, what it does and what that is called. */
type Fault = readonly [fault: string, kind: Kind, talk: Talk, code: ProblemCode];

/** What is served over and over, because trying again makes sense. */
const repeated: readonly Fault[] = [
  ['a line of 2 MB', 'mpv', shouting(big), 'protocol'],
  [
    'a head of 2 MB',
    'vlc',
    answering(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nX: '), big])),
    'protocol',
  ],
  ['an object of 2 MB', 'kodi', shouting(Buffer.concat([Buffer.from('{"a":"'), big])), 'protocol'],
  ['a body of 2 MB', 'jellyfin', answering(Buffer.concat([Buffer.from(httpHead(200)), big])), 'protocol'],
  ['a greeting of 2 MB', 'mpris', shouting(big), 'protocol'],
  ['a line without end', 'mpv', withoutEnd('', big), 'protocol'],
  ['a body without end', 'vlc', withoutEnd(httpHead(200), part), 'protocol'],
  ['an object without end', 'kodi', withoutEnd('{"a":"', big), 'protocol'],
  ['a body without end', 'jellyfin', withoutEnd(httpHead(200), part), 'protocol'],
  ['a greeting without end', 'mpris', withoutEnd('', big), 'protocol'],
  ['404', 'vlc', answering(httpHead(404, 'Content-Length: 0\r\n')), 'not-enabled'],
  ['a connection closed at once', 'mpv', dropping, 'gone'],
  ['a connection closed at once', 'vlc', dropping, 'not-running'],
  ['a connection closed at once', 'kodi', dropping, 'gone'],
  ['a connection closed at once', 'jellyfin', dropping, 'gone'],
  ['a connection closed at once', 'mpris', dropping, 'gone'],
];

test.each(repeated)('%s in the place of %s', async (_fault, ...[kind, talk, code]) => {
  const server = await rawServer(kind === 'mpris' ? 'mpv' : kind, talk);
  if (kind === 'mpris') vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', `unix:path=${server.place}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const target = targetAt[kind](server.place);
  const desk = await deskFor(kind, target, 20);
  await follow(desk, kind, target);
  await expect.poll(() => codesOf(desk), waiting).toContain(code);
  await expect.poll(() => desk.players.view().problem?.words, waiting).toMatch(/^(?:[A-Z]|mpv).*\.$/su);
  const [before, served] = [heldBytes(), server.connections()];
  await expect.poll(server.connections, waiting).toBeGreaterThanOrEqual(served + 12);
  await expectFlat(before);
  await expectClockGoesOn(desk);
  expect(new Set(codesOf(desk).filter(notHurry))).toEqual(new Set([code]));
});

const redirect = answering(httpHead(302, 'Location: http://192.0.2.1/\r\nContent-Length: 0\r\n'));
const unauthorised = answering(httpHead(401, 'Content-Length: 0\r\n'));

/** What is said once and not tried again. */
const settled: readonly Fault[] = [
  ['401', 'vlc', unauthorised, 'auth'],
  ['401', 'jellyfin', unauthorised, 'auth'],
  ['404', 'jellyfin', answering(httpHead(404, 'Content-Length: 0\r\n')), 'unsupported'],
  ['a redirect', 'vlc', redirect, 'policy'],
  ['a redirect', 'jellyfin', redirect, 'policy'],
];

test.each(settled)('%s in the place of %s', async (_fault, ...[kind, talk, code]) => {
  const server = await rawServer(kind, talk);
  const target = targetAt[kind](server.place);
  const desk = await deskFor(kind, target, 20);
  await follow(desk, kind, target);
  await expect.poll(() => codesOf(desk), waiting).toEqual([code]);
  await expect.poll(() => desk.players.view().problem?.words, waiting).toMatch(/^[A-Z].*\.$/su);
  const asked = server.connections();
  await expectClockGoesOn(desk);
  await expectClockGoesOn(desk);
  expect(server.connections()).toBe(asked);
  expect(codesOf(desk)).toEqual([code]);
});

/** Where nobody may be looked for, and where nobody is. */
const nowhere: readonly (readonly [fault: string, kind: Kind, target: () => string, code: ProblemCode])[] = [
  ['a host outside of the home network', 'vlc', () => 'vlc:203.0.113.5:8080', 'policy'],
  ['a host outside of the home network', 'kodi', () => 'kodi:203.0.113.5:9090', 'policy'],
  ['a host outside of the home network', 'jellyfin', () => 'jellyfin:http://203.0.113.5:8096', 'policy'],
  ['the socket that a killed one left', 'mpv', () => `mpv:${staleSocket()}`, 'not-running'],
  ['no socket', 'mpv', () => `mpv:${freshFolder()}/none`, 'not-running'],
  ['a port on which nobody listens', 'vlc', () => 'vlc:127.0.0.1:1025', 'not-running'],
  ['a port on which nobody listens', 'kodi', () => 'kodi:127.0.0.1:1025', 'not-running'],
  ['a port on which nobody listens', 'jellyfin', () => 'jellyfin:http://127.0.0.1:1025', 'not-running'],
  ['the bus of a session that is over', 'mpris', () => `mpris:${overBus()}`, 'not-running'],
];

/** A socket's file that nobody listens on, as a player leaves it when it is killed. */
function staleSocket(): string {
  const path = join(freshFolder(), 'socket');
  const bind = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', bind]);
  return path;
}

function overBus(): string {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', `unix:path=${staleSocket()}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return 'vlc';
}

test.each(nowhere)('%s instead of %s', async (_fault, ...[kind, targetOf, code]) => {
  const target = targetOf();
  const desk = await deskFor(kind, target, 20);
  await follow(desk, kind, target);
  await expect.poll(() => codesOf(desk), waiting).toContain(code);
  await expect.poll(() => desk.players.view().problem?.words, waiting).toMatch(/^(?:[A-Z]|mpv).*\.$/su);
  await expectClockGoesOn(desk);
  expect(new Set(codesOf(desk))).toEqual(new Set([code]));
});

/** Packets cut and joined at will by players that are well: each gives its target, and then tells several things at once. */
const wellFollowed: readonly (readonly [kind: Kind, start: () => Promise<string>])[] = [
  [
    'mpv',
    async () => {
      const mpv = await fakeMpv(undefined, (socket) => {
        const news = ['one', 'two', 'three'].map((event) => `${JSON.stringify({ event })}\n`);
        socket.write(news.join(''));
      });
      mpv.manner('bytes');
      mpv.properties['pause'] = true;
      return `mpv:${mpv.path}`;
    },
  ],
  [
    'vlc',
    async () => {
      const vlc = await fakeVlc();
      vlc.status['state'] = 'paused';
      return `vlc:${(await rawServer('vlc', byteByByte(vlc.port))).place}`;
    },
  ],
  [
    'kodi',
    async () => {
      const kodi = await startFakeKodi({ speed: 0 }, { isSplit: true });
      onTestFinished(kodi.close);
      const news = setInterval(() => {
        kodi.notify(['Application.OnVolumeChanged', {}], ['Playlist.OnAdd', {}], ['GUI.OnScreensaver', {}]);
      }, 20);
      onTestFinished(() => clearInterval(news));
      return `kodi:127.0.0.1:${kodi.port}`;
    },
  ],
  [
    'jellyfin',
    async () => {
      const server = await startFakeJellyfin([fakeSession({ isPaused: true })]);
      onTestFinished(server.close);
      return `jellyfin:http://${(await rawServer('jellyfin', byteByByte(server.port))).place}`;
    },
  ],
  [
    'mpris',
    async () => {
      const bus = await startMprisBus([fakePlayer()], { isSplit: true });
      onTestFinished(bus.close);
      vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
      onTestFinished(() => void vi.unstubAllEnvs());
      return 'mpris:vlc';
    },
  ],
];

test.each(wellFollowed)(
  'packets cut into bytes and several words in one packet change nothing for %s',
  async (kind, start) => {
    const target = await start();
    const desk = await deskFor(kind, target, 1);
    await follow(desk, kind, target);
    await expect.poll(() => desk.told.some(({ what }) => what === 'position'), waiting).toBe(true);
    const before = heldBytes();
    await expectClockGoesOn(desk);
    await expectFlat(before);
    expect(codesOf(desk)).toEqual([]);
  },
);
