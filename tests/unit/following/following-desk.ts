import { join } from 'node:path';
import type { Players } from '../../../src/main/following/players.ts';
import type { PlayersParts } from '../../../src/main/following/office.ts';
import type { AppContext } from '../../../src/main/app-context.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import type { Moment } from '../../../src/shared/domain/clock/sync-event.ts';
import type { BridgeEvent, Capabilities, Play } from '../../../src/shared/domain/players/report.ts';
import type { FromPlayers, ToPlayers } from '../../../src/shared/ipc/players-protocol.ts';
import { eveningAt, type Evening } from '../../../src/main/viewing/evening.ts';
import { answer as answerCall } from '../../../src/main/ipc/answer.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { fakeProcess, type FakeProcess } from './fake-process.ts';
import { testPlayers } from './test-players.ts';

/** A desk beside a simulated player, on a clock that only the test moves. */
export interface FollowingDesk {
  readonly test: TestDesk;
  readonly players: Players;
  readonly process: FakeProcess;
  /** Time passes in steps of 50 ms; the player tells its place ten times a second while it plays. */
  readonly pass: (ms: number) => Promise<void>;
  /** Milliseconds of CLOCK_MONOTONIC. */
  readonly now: () => number;
  readonly say: (...events: readonly BridgeEvent[]) => void;
  readonly player: SimulatedPlayer;
  readonly evening: () => Evening;
  /** One call as a page makes it, with this following behind it. */
  readonly call: (name: string, args: object) => Promise<unknown>;
  /** Following anew over the same notebook and files, as at the next start; `isThere`: whether the player is found. */
  readonly again: (isThere: boolean) => FollowingDesk;
}

/** The player's own truth. */
export interface SimulatedPlayer {
  /** Connects, with a film at `placeMs`. */
  readonly open: (placeMs: number, play: Play) => void;
  readonly seek: (placeMs: number) => void;
  readonly set: (play: Play) => void;
  readonly placeMs: () => number;
  /** Tells nothing any more. */
  readonly hush: () => void;
}

const capabilities: Capabilities = {
  canSeek: true,
  canPause: true,
  tellsBuffering: true,
  tellsRate: true,
  grade: 'frame',
};

export const mpv = {
  target: 'mpv:/run/user/1000/mpv.sock',
  kind: 'mpv',
  name: 'mpv',
  detail: 'on this computer',
  needsPassword: false,
} as const;

const answers =
  (isThere: boolean) =>
  (asked: ToPlayers): FromPlayers | null => {
    if (asked.what === 'discover') {
      const players = isThere ? [mpv] : [];
      return { what: 'found', id: asked.id, players, canOpen: { mpv: true, vlc: false } };
    }
    if (asked.what === 'follow') {
      return { what: 'armed', turn: asked.turn, target: asked.target, kind: 'mpv', capabilities };
    }
    return asked.what === 'command' ? { what: 'commanded', id: asked.id, problem: null } : null;
  };

interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** Makes the simulated player; `say` sends what its bridge tells. */
function simulate(now: () => number, say: FollowingDesk['say']) {
  let truth: { readonly placeMs: number; readonly at: number; readonly play: Play } = {
    placeMs: 0,
    at: 0,
    play: 'empty',
  };
  let isHushed = true;
  const placeMs = (): number => truth.placeMs + (truth.play === 'playing' ? now() - truth.at : 0);
  const place = (): BridgeEvent => ({
    what: 'position',
    report: { valueMs: placeMs(), tSend: now(), tRecv: now() + 0.1, earlyMs: 42, lateMs: 15 },
  });
  const play = (): BridgeEvent => ({ what: 'play', play: truth.play, rate: 1, at: now() });
  return {
    tick: (): void => {
      if (!isHushed && truth.play === 'playing') say(place());
    },
    player: {
      placeMs,
      hush: () => {
        isHushed = true;
      },
      open: (at: number, playing: Play) => {
        truth = { placeMs: at, at: now(), play: playing };
        isHushed = false;
        const media = {
          key: '/films/evening.mkv',
          title: 'Evening',
          durationMs: 7_200_000,
          durationExact: true,
        };
        say(
          { what: 'link', link: 'online', at: now() },
          { what: 'void', why: 'reconnect', at: now() },
          { what: 'media', media, at: now() },
          play(),
          place(),
        );
      },
      seek: (to: number) => {
        truth = { ...truth, placeMs: to, at: now() };
        say({ what: 'void', why: 'seek', at: now() }, play(), place());
      },
      set: (playing: Play) => {
        truth = { placeMs: placeMs(), at: now(), play: playing };
        say(play(), place());
      },
    } satisfies SimulatedPlayer,
  };
}

/** The same desk in a demonstration: viewer time runs `scale` times as fast as the computer's, which the test moves. */
function faster(context: AppContext, scale: number): AppContext {
  const { time } = context;
  const now = (): Moment => {
    const { monoMs, wallMs, ...moment } = time.now();
    return { ...moment, monoMs: monoMs * scale, wallMs: wallMs + monoMs * (scale - 1) };
  };
  return { ...context, time: { ...time, scale, now } };
}

/** Opens a desk; `other` replaces parts of following. */
export const followingDesk = async (other: Partial<PlayersParts> = {}, scale = 1): Promise<FollowingDesk> =>
  deskOver(await newDesk(), { other, scale, isThere: true });

interface DeskOptions {
  readonly other: Partial<PlayersParts>;
  readonly scale: number;
  readonly isThere: boolean;
}

function deskOver(test: TestDesk, options: DeskOptions): FollowingDesk {
  const { other, scale, isThere } = options;
  const context = faster(test.desk.context, scale);
  const keeper = createKeeper(context);
  const now = (): number => context.time.now().monoMs / context.time.scale;
  let timers: readonly Timer[] = [];
  const process = fakeProcess(answers(isThere));
  const players = testPlayers(context, keeper, {
    parts: {
      now,
      random: () => 0.5,
      after: (ms, work) => {
        const timer = { at: now() + ms, work };
        timers = [...timers, timer];
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    start: process.start,
    memoryFile: join(test.folder, 'players.json'),
    ...other,
  });
  const turn = (): number => process.asked.filter(({ what }) => what === 'follow').length;
  const say: FollowingDesk['say'] = (...events) =>
    process.say({ what: 'events', turn: turn(), events: [...events] });
  const { tick, player } = simulate(now, say);
  const settle = async (): Promise<void> => {
    // Everything that was to be written stands in the keeper's queue before this.
    await keeper.tell(() => null);
    await Promise.resolve();
    await keeper.tell(() => null);
  };
  return {
    test,
    players,
    process,
    now,
    say,
    player,
    pass: async (ms) => {
      for (let passed = 0; passed < ms; passed += 50) {
        test.pass(50);
        if (passed % 100 === 0) tick();
        const due = timers.filter(({ at }) => at <= now());
        timers = timers.filter(({ at }) => at > now());
        for (const { work } of due) work();
        await settle();
      }
    },
    evening: () => {
      const evening = eveningAt(context.notebook.data, context.pack.title.id, context.time.now());
      if (evening === null) throw new Error('no viewing');
      return evening;
    },
    call: (name, args) => answerCall(name, args, { context, keeper, players }),
    again: (isStillThere) => deskOver(test, { ...options, isThere: isStillThere }),
  };
}

/** Begins a viewing with the clock at 0:00 and waits until the viewer's own press is old. */
export async function begun(desk: FollowingDesk): Promise<void> {
  await desk.call('pass.begin', {
    after: null,
    kind: 'first',
    edition: 'live-tv',
    policy: 'as_i_watch',
    endingsConfirmed: false,
    startClock: true,
    agoMs: 0,
  });
  await desk.pass(6000);
}

/** Follows the simulated mpv. */
export async function followMpv(desk: FollowingDesk): Promise<void> {
  await desk.call('player.list', {});
  await desk.call('player.follow', { target: mpv.target });
}
