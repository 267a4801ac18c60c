import { describe, expect, it } from 'vitest';
import { createHost, type HostParts } from '../../../src/players/host-core.ts';
import { createTeller } from '../../../src/players/teller.ts';
import type { PlayerBridge } from '../../../src/players/bridge.ts';
import type { BridgeEvent, PlayerCommand } from '../../../src/shared/domain/players/report.ts';
import { fromPlayersSchema, type FromPlayers } from '../../../src/shared/ipc/players-protocol.ts';
import { err, ok } from '../../../src/shared/result.ts';

const capabilities = {
  canSeek: true,
  canPause: true,
  tellsBuffering: true,
  tellsRate: true,
  grade: 'frame',
} as const;

const place = (valueMs: number): BridgeEvent => ({
  what: 'position',
  report: { valueMs, tSend: valueMs, tRecv: valueMs, earlyMs: 1, lateMs: 1 },
});

/** A host whose bridges and timers the test holds in its hand. */
function hostDesk(other: Partial<HostParts> = {}) {
  const posted: FromPlayers[] = [];
  const commands: PlayerCommand[] = [];
  const life: string[] = [];
  const teller = createTeller();
  let due: (() => void) | null = null;
  const bridge = (id: string): PlayerBridge => ({
    id,
    kind: 'mpv',
    capabilities,
    listen: teller.listen,
    start: () => Promise.resolve(void life.push(`start ${id}`)),
    stop: () => Promise.resolve(void life.push(`stop ${id}`)),
    command: (command) => {
      commands.push(command);
      return Promise.resolve(ok(undefined));
    },
  });
  const host = createHost({
    parts: {
      now: () => 0,
      random: () => 0.5,
      after: (_ms, work) => {
        due = work;
        return () => {
          due = null;
        };
      },
    },
    post: (told) => posted.push(fromPlayersSchema.parse(told)),
    open: (target) => ok(bridge(target)),
    discover: () => Promise.resolve([]),
    isInstalled: (player) => Promise.resolve(player === 'mpv'),
    startPlayer: () => Promise.resolve(ok({ target: 'mpv:/x', secret: null })),
    ...other,
  });
  return { host, posted, commands, life, tell: teller.tell, ring: () => due?.() };
}

const follow = { what: 'follow', turn: 1, target: 'mpv:/run/x', secret: null } as const;

describe('the bridges’ process', () => {
  it('follows one player at a time', async () => {
    const { host, posted, life } = hostDesk();
    await host.take(follow);
    await host.take({ ...follow, turn: 2, target: 'mpv:/run/y' });
    expect(life).toEqual(['start mpv:/run/x', 'stop mpv:/run/x', 'start mpv:/run/y']);
    expect(posted.map((told) => ('turn' in told ? told.turn : null))).toEqual([1, 2]);
  });

  it('tells places in batches, and everything else at once with the places before it', async () => {
    const { host, posted, tell, ring } = hostDesk();
    await host.take(follow);
    for (let at = 1; at <= 9; at += 1) tell(place(at));
    expect(posted).toHaveLength(1);
    ring();
    expect(posted.at(-1)).toMatchObject({ what: 'events', events: [5, 6, 7, 8, 9].map(place) });
    tell(place(10));
    tell({ what: 'play', play: 'paused', rate: 1, at: 11 });
    expect(posted.at(-1)).toMatchObject({ events: [place(10), { what: 'play', play: 'paused' }] });
  });

  it('says in a sentence why a target cannot be followed', async () => {
    const problem = {
      code: 'policy',
      kind: 'vlc',
      transient: false,
      at: 0,
      detail: 'Port 22 is not allowed',
    } as const;
    const { host, posted } = hostDesk({ open: () => err(problem) });
    await host.take(follow);
    expect(posted).toEqual([{ what: 'refused', turn: 1, message: 'Port 22 is not allowed.' }]);
  });

  it('sends nothing to a player but a command', async () => {
    const { host, commands, posted } = hostDesk();
    await host.take(follow);
    await host.take({ what: 'discover', id: 1, ownPids: [1], pinned: [], last: null });
    expect(commands).toEqual([]);
    await host.take({ what: 'command', id: 2, command: { op: 'pause' } });
    expect(commands).toEqual([{ op: 'pause' }]);
    expect(posted.at(-1)).toEqual({ what: 'commanded', id: 2, problem: null });
  });

  it('says of a command to nobody that there is nobody', async () => {
    const { host, commands, posted } = hostDesk();
    await host.take({ what: 'command', id: 2, command: { op: 'pause' } });
    expect(posted).toMatchObject([{ what: 'commanded', id: 2, problem: { code: 'gone' } }]);
    await host.take(follow);
    await host.take({ what: 'unfollow' });
    await host.take({ what: 'command', id: 3, command: { op: 'pause' } });
    expect(posted.at(-1)).toMatchObject({ id: 3, problem: { code: 'gone', kind: 'mpv' } });
    expect(commands).toEqual([]);
  });

  it('answers what can be opened, and why something could not', async () => {
    const { host, posted } = hostDesk({ startPlayer: () => Promise.resolve(err('That is not a file')) });
    await host.take({ what: 'discover', id: 1, ownPids: [], pinned: [], last: null });
    expect(posted.at(-1)).toMatchObject({ canOpen: { mpv: true, vlc: false } });
    await host.take({ what: 'open', id: 2, player: 'mpv', file: '/x' });
    expect(posted.at(-1)).toEqual({ what: 'not-opened', id: 2, message: 'That is not a file.' });
  });

  it('passes over what is no message', async () => {
    const { host, posted, life } = hostDesk();
    for (const nonsense of [
      null,
      'follow',
      { what: 'run' },
      { ...follow, target: 'file:/etc' },
      { ...follow, more: 1 },
    ])
      await host.take(nonsense);
    expect([posted, life]).toEqual([[], []]);
  });
});
