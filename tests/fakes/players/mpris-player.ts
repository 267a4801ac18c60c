import type { BusValue } from '../../../src/players/dbus/bus-value.ts';
import type { BusMessage } from '../../../src/players/dbus/message.ts';
import { startFakeBus, type FakeAnswer, type FakeBus, type FakeBusOptions } from './dbus-server.ts';

const PLAYER = 'org.mpris.MediaPlayer2.Player';
const BUS = 'org.freedesktop.DBus';

/** What a fake player has loaded; microseconds as on the wire. */
export interface FakeTrack {
  readonly trackId?: string;
  readonly title?: string;
  readonly url?: string;
  readonly lengthUs?: bigint;
}

/** One program on a fake bus. A test changes it as the program would change itself. */
export interface FakePlayer {
  owner: string;
  names: string[];
  pid: number;
  identity: string;
  status: string;
  rate: number;
  positionUs: bigint | null;
  track: FakeTrack | null;
  /** Takes calls and never answers. */
  hangs: boolean;
}

/** A fake bus with programs on it. */
export interface FakeMprisBus extends FakeBus {
  readonly players: FakePlayer[];
  /** A program took a name, or gave one up; told to everybody as the bus does. */
  readonly nameChanged: (name: string, before: string, now: string) => void;
  readonly appears: (player: FakePlayer) => void;
  readonly disappears: (player: FakePlayer) => void;
  readonly seeked: (player: FakePlayer, positionUs: bigint) => void;
  readonly changed: (player: FakePlayer) => void;
}

/** A player in the middle of a film of five minutes. */
export const fakePlayer = (some: Partial<FakePlayer> = {}): FakePlayer => ({
  owner: ':1.7',
  names: ['org.mpris.MediaPlayer2.vlc'],
  pid: 4_000_001,
  identity: 'VLC media player',
  status: 'Playing',
  rate: 1,
  positionUs: 60_000_000n,
  track: { trackId: '/org/videolan/vlc/playlist/4', title: 'The film', lengthUs: 300_008_000n },
  hangs: false,
  ...some,
});

const variant = (signature: string, value: BusValue): BusValue => ({ signature, value });

function metadataOf(track: FakeTrack | null): BusValue {
  if (track === null) {
    return [['mpris:trackid', variant('o', '/org/mpris/MediaPlayer2/TrackList/NoTrack')]];
  }
  const entries: BusValue[] = [];
  if (track.trackId !== undefined) entries.push(['mpris:trackid', variant('o', track.trackId)]);
  if (track.title !== undefined) entries.push(['xesam:title', variant('s', track.title)]);
  if (track.url !== undefined) entries.push(['xesam:url', variant('s', track.url)]);
  if (track.lengthUs !== undefined) entries.push(['mpris:length', variant('x', track.lengthUs)]);
  return entries;
}

function propertiesOf(player: FakePlayer): FakeAnswer {
  const entries: BusValue[] = [
    ['PlaybackStatus', variant('s', player.status)],
    ['Rate', variant('d', player.rate)],
    ['Metadata', variant('a{sv}', metadataOf(player.track))],
  ];
  if (player.positionUs !== null) entries.push(['Position', variant('x', player.positionUs)]);
  return { signature: 'a{sv}', body: [entries] };
}

function answerOfPlayer(player: FakePlayer, call: BusMessage): FakeAnswer {
  if (player.hangs) return null;
  if (call.member === 'GetAll') return propertiesOf(player);
  if (call.member !== 'Get') return { signature: '', body: [] };
  return call.body[1] === 'Identity'
    ? { signature: 'v', body: [variant('s', player.identity)] }
    : { signature: 'v', body: [variant('a{sv}', metadataOf(player.track))] };
}

const noOwner: FakeAnswer = { error: `${BUS}.Error.NameHasNoOwner`, detail: 'no such name' };

function answerOfBus(players: readonly FakePlayer[], call: BusMessage): FakeAnswer {
  const [asked] = call.body;
  if (call.member === 'ListNames') {
    return { signature: 'as', body: [[BUS, ...players.flatMap(({ owner, names }) => [owner, ...names])]] };
  }
  if (call.member === 'GetNameOwner') {
    const player = players.find(({ names }) => names.some((name) => name === asked));
    return player === undefined ? noOwner : { signature: 's', body: [player.owner] };
  }
  if (call.member === 'GetConnectionUnixProcessID') {
    const player = players.find(({ owner }) => owner === asked);
    return player === undefined ? noOwner : { signature: 'u', body: [player.pid] };
  }
  return { signature: '', body: [] };
}

/** Starts a fake bus with these programs on it. */
export async function startMprisBus(
  players: FakePlayer[],
  options: Partial<FakeBusOptions> = {},
): Promise<FakeMprisBus> {
  const bus = await startFakeBus({
    answer: (call) => {
      if (call.destination === BUS) return answerOfBus(players, call);
      const player = players.find(({ owner }) => owner === call.destination);
      if (player !== undefined) return answerOfPlayer(player, call);
      return { error: `${BUS}.Error.ServiceUnknown`, detail: 'no such connection' };
    },
    ...options,
  });
  const from = { path: '/org/mpris/MediaPlayer2' } as const;
  const nameChanged = (name: string, before: string, now: string): void => {
    bus.signal({
      sender: BUS,
      path: '/org/freedesktop/DBus',
      interface: BUS,
      member: 'NameOwnerChanged',
      signature: 'sss',
      body: [name, before, now],
    });
  };
  return {
    ...bus,
    players,
    nameChanged,
    appears: (player) => {
      players.push(player);
      for (const name of player.names) nameChanged(name, '', player.owner);
    },
    disappears: (player) => {
      players.splice(players.indexOf(player), 1);
      for (const name of player.names) nameChanged(name, player.owner, '');
    },
    seeked: ({ owner }, positionUs) => {
      const body = [positionUs];
      bus.signal({ ...from, sender: owner, interface: PLAYER, member: 'Seeked', signature: 'x', body });
    },
    changed: ({ owner }) => {
      bus.signal({
        ...from,
        sender: owner,
        interface: `${BUS}.Properties`,
        member: 'PropertiesChanged',
        signature: 'sa{sv}as',
        body: [PLAYER, [], []],
      });
    },
  };
}
