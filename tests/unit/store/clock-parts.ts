import type { ClockView, PassView, PlayerView } from '../../../src/renderer/store/types.ts';
import { noPlayer } from '../../../src/shared/ipc/no-player.ts';

/** A clock that runs by hand, but for what a test says. */
export const clock = (patch: Partial<ClockView> = {}): ClockView => ({
  state: 'running',
  filmMs: 0,
  speed: 1,
  timeScale: 1,
  plusMinusMs: 0,
  sinceSyncMs: 0,
  breakForMs: null,
  source: 'manual',
  words: 'Running, within about 5 s',
  watchedToMs: 0,
  ...patch,
});

/** A viewing with that clock. */
export const pass = (patch: Partial<ClockView> = {}): PassView => ({
  pass: {
    id: 'pass',
    titleId: 'film',
    kind: 'first',
    edition: 'live-tv',
    policy: 'as_i_watch',
    afterBroadcast: false,
    endingsConfirmed: false,
    createdAt: '2026-11-22T20:00:00.000Z',
  },
  finished: false,
  clock: clock(patch),
  scenes: [],
  breaks: [],
  onScreen: null,
});

/** An mpv that is followed, plays and can be told to pause, but for what a test says. */
export const mpv = (patch: Partial<PlayerView> = {}): PlayerView => ({
  ...noPlayer,
  target: 'mpv:/run/mpv.sock',
  kind: 'mpv',
  name: 'mpv',
  words: 'Following mpv, within 0.1 s',
  link: 'online',
  play: 'playing',
  grade: 'frame',
  can: { pause: true, seek: true },
  ...patch,
});
