import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** One session as a fake server has it. A test changes it as a player's check-ins would. */
export interface FakeSession {
  id: string;
  itemId: string;
  name: string;
  mediaType: string;
  /** 100 ns each, as the server counts. */
  positionTicks: number | null;
  runTimeTicks: number | null;
  isPaused: boolean;
  /** As the server writes it, with seven decimals; the year 1 for never. */
  lastPlaybackCheckIn: string;
}

/** A Jellyfin server's `GET /Sessions`, on a real socket. */
export interface FakeJellyfin {
  readonly url: string;
  readonly port: number;
  readonly sessions: FakeSession[];
  /** The `Authorization` headers of all questions. */
  readonly asked: readonly (string | undefined)[];
  /** Answers every question instead of the sessions, until it is null again. */
  misbehave: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** Resolves when so many questions were asked altogether. */
  readonly untilAsked: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const TOKEN = '0123456789abcdef0123456789abcdef';

/** The one token that a fake server takes. */
export const fakeToken = TOKEN;

/** A session in the middle of a film of five minutes. */
export const fakeSession = (some: Partial<FakeSession> = {}): FakeSession => ({
  id: 'b1d0c0a3f2e94d7c8a1b2c3d4e5f6071',
  itemId: 'f27caa37e5142225cceded48f6553502',
  name: 'The film',
  mediaType: 'Video',
  positionTicks: 600_000_000,
  runTimeTicks: 3_000_080_000,
  isPaused: false,
  lastPlaybackCheckIn: '2026-11-22T17:00:00.1234567Z',
  ...some,
});

/** SessionInfoDto as Jellyfin 10.9 writes it, shortened to what stands around the members that matter. */
const infoOf = (session: FakeSession): unknown => ({
  PlayState: {
    ...(session.positionTicks === null ? {} : { PositionTicks: session.positionTicks }),
    CanSeek: true,
    IsPaused: session.isPaused,
    IsMuted: false,
    VolumeLevel: 100,
    AudioStreamIndex: 1,
    SubtitleStreamIndex: -1,
    MediaSourceId: session.itemId,
    PlayMethod: 'DirectPlay',
    RepeatMode: 'RepeatNone',
    PlaybackOrder: 'Default',
  },
  AdditionalUsers: [],
  Capabilities: { PlayableMediaTypes: ['Audio', 'Video'], SupportedCommands: [], SupportsMediaControl: true },
  RemoteEndPoint: '192.168.1.20',
  PlayableMediaTypes: ['Audio', 'Video'],
  Id: session.id,
  UserId: '6a1b2c3d4e5f60718293a4b5c6d7e8f9',
  UserName: 'viewer',
  Client: 'Jellyfin Web',
  LastActivityDate: '2026-11-22T17:00:01.7654321Z',
  LastPlaybackCheckIn: session.lastPlaybackCheckIn,
  DeviceName: 'Firefox',
  NowPlayingItem: {
    Name: session.name,
    ServerId: 'a9f7e6d5c4b3a2918070605040302010',
    Id: session.itemId,
    Container: 'mov,mp4,m4a,3gp,3g2,mj2',
    PremiereDate: '2020-04-05T00:00:00.0000000Z',
    ...(session.runTimeTicks === null ? {} : { RunTimeTicks: session.runTimeTicks }),
    ProductionYear: 2020,
    IsFolder: false,
    Type: 'Movie',
    MediaType: session.mediaType,
  },
  DeviceId: 'TW96aWxsYS81LjA',
  ApplicationVersion: '10.9.11',
  IsActive: true,
  SupportsMediaControl: true,
  SupportsRemoteControl: true,
  NowPlayingQueue: [{ Id: session.itemId, PlaylistItemId: 'playlistItem0' }],
  HasCustomDeviceName: false,
  ServerId: 'a9f7e6d5c4b3a2918070605040302010',
  SupportedCommands: [],
});

/** A session in which nothing is played: it has no `NowPlayingItem`. */
const idle = {
  PlayState: {
    CanSeek: false,
    IsPaused: false,
    IsMuted: false,
    RepeatMode: 'RepeatNone',
    PlaybackOrder: 'Default',
  },
  Id: 'ffffffffffffffffffffffffffffffff',
  Client: 'Jellyfin Web',
  LastActivityDate: '2026-11-22T16:00:00.0000000Z',
  LastPlaybackCheckIn: '0001-01-01T00:00:00.0000000Z',
  NowPlayingQueue: [],
};

/** Starts a fake server on this computer, with TLS when it is given a key and its certificate. */
export async function startFakeJellyfin(
  sessions: FakeSession[],
  tls?: { readonly key: string; readonly cert: string },
): Promise<FakeJellyfin> {
  const asked: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  let waiting: readonly (() => void)[] = [];
  const answer: RequestListener = (request, response) => {
    asked.push(request.headers.authorization);
    for (const look of waiting) look();
    if (fake.misbehave !== null) return fake.misbehave(request, response);
    if (request.url !== '/Sessions') return response.writeHead(404).end();
    if (request.headers.authorization !== `MediaBrowser Token="${TOKEN}"`)
      return response.writeHead(401).end();
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify([idle, ...sessions.map(infoOf)]));
  };
  const server = tls === undefined ? createServer(answer) : createSecureServer(tls, answer);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const fake: FakeJellyfin = {
    port,
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${String(port)}`,
    sessions,
    asked,
    misbehave: null,
    untilAsked: (count) =>
      new Promise((resolve) => {
        waiting = [...waiting, () => (asked.length >= count ? resolve() : undefined)];
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return fake;
}
