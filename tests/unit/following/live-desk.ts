import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { StartPlayers } from '../../../src/main/following/players-line.ts';
import type { Players } from '../../../src/main/following/players.ts';
import { answer as answerCall } from '../../../src/main/ipc/answer.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import { eveningAt, type Evening } from '../../../src/main/viewing/evening.ts';
import { createHost } from '../../../src/players/host-core.ts';
import { openBridge } from '../../../src/players/open.ts';
import type { Moment } from '../../../src/shared/domain/clock/sync-event.ts';
import type { BridgeEvent } from '../../../src/shared/domain/players/report.ts';
import type { FoundPlayer } from '../../../src/shared/ipc/players-protocol.ts';
import { newDesk } from '../main/desk.ts';
import { fastParts } from '../players/shared/heard.ts';
import { testPlayers } from './test-players.ts';

/** A desk whose players' process is the real one, in this process: real bridges on real sockets, in hurried time. */
export interface LiveDesk {
  readonly players: Players;
  /** Milliseconds of the hurried clock, which the film clock keeps too. */
  readonly now: () => number;
  /** Everything that bridges told main. */
  readonly told: readonly BridgeEvent[];
  readonly evening: () => Evening;
  readonly call: (name: string, args: object) => Promise<unknown>;
}

/** Real bridges, whatever the target; `offers` is what looking for players finds. */
const realBridges =
  (parts: ReturnType<typeof fastParts>, told: BridgeEvent[], offers: readonly FoundPlayer[]): StartPlayers =>
  ({ message }) => {
    const host = createHost({
      parts,
      post: (said) => {
        if (said.what === 'events') told.push(...said.events);
        message(structuredClone(said));
      },
      open: openBridge,
      discover: () => Promise.resolve(offers),
      isInstalled: () => Promise.resolve(false),
      startPlayer: () => Promise.resolve({ ok: false, error: 'not in this test' }),
    });
    return {
      post: (asked) => void host.take(structuredClone(asked)),
      end: () => void host.stop(),
    };
  };

/** Opens it with a viewing whose clock has run for six seconds, `times` as fast as time goes. */
export async function liveDesk(times: number, offers: readonly FoundPlayer[] = []): Promise<LiveDesk> {
  const test = await newDesk();
  const parts = fastParts(times);
  const { wallMs } = test.desk.context.time.now();
  const from = parts.now();
  const now = (): Moment => {
    const monoMs = parts.now();
    return { session: 'live', monoMs, wallMs: Math.round(wallMs + monoMs - from) };
  };
  const context = { ...test.desk.context, time: { scale: 1, now, wake: () => undefined } };
  const keeper = createKeeper(context);
  const told: BridgeEvent[] = [];
  const start = realBridges(parts, told, offers);
  const players = testPlayers(context, keeper, {
    parts,
    start,
    memoryFile: join(test.folder, 'players.json'),
  });
  onTestFinished(async () => {
    await players.close();
    await test.close();
  });
  const call: LiveDesk['call'] = (name, args) => answerCall(name, args, { context, keeper, players });
  await call('pass.begin', {
    after: null,
    kind: 'first',
    edition: 'live-tv',
    policy: 'as_i_watch',
    endingsConfirmed: false,
    startClock: true,
    agoMs: 0,
  });
  await call('player.list', {});
  return {
    players,
    now: parts.now,
    told,
    call,
    evening: () => {
      const evening = eveningAt(context.notebook.data, context.pack.title.id, now());
      if (evening === null) throw new Error('no viewing');
      return evening;
    },
  };
}
