import type { BridgeProblem, PlayerKind } from '../shared/domain/players/report.ts';
import type { Result } from '../shared/result.ts';
import {
  toPlayersSchema,
  type FoundPlayer,
  type FromPlayers,
  type ToPlayers,
} from '../shared/ipc/players-protocol.ts';
import type { BridgeParts, PlayerBridge } from './bridge.ts';
import { createBatch, type EventBatch } from './host-batch.ts';

/** Whom to pass by, and where to look besides the usual places. */
export type Places = Pick<Asked<'discover'>, 'ownPids' | 'pinned' | 'last'>;

/** What the host is made of; a test gives fakes. */
export interface HostParts {
  readonly parts: BridgeParts;
  readonly post: (told: FromPlayers) => void;
  /** The problem's detail is a sentence: not a player, or an address that Docket does not go to. */
  readonly open: (
    target: string,
    given: { readonly secret: string | null },
    parts: BridgeParts,
  ) => Result<PlayerBridge, BridgeProblem>;
  readonly discover: (asked: Places) => Promise<readonly FoundPlayer[]>;
  readonly isInstalled: (player: 'mpv' | 'vlc') => Promise<boolean>;
  readonly startPlayer: (
    player: 'mpv' | 'vlc',
    file: string,
  ) => Promise<Result<{ readonly target: string; readonly secret: string | null }, string>>;
}

/** The bridges' own process, without the process around it. */
export interface Host {
  /** Takes one message from main, whatever it is; what is not one is passed over. */
  readonly take: (message: unknown) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Followed {
  readonly bridge: PlayerBridge;
  readonly batch: EventBatch;
}

type Asked<W extends ToPlayers['what']> = Extract<ToPlayers, { readonly what: W }>;

const sentence = (words: string): string => (/[.!?]$/u.test(words) ? words : `${words}.`);

async function canOpen({
  isInstalled,
}: HostParts): Promise<{ readonly mpv: boolean; readonly vlc: boolean }> {
  const [mpv, vlc] = await Promise.all([isInstalled('mpv'), isInstalled('vlc')]);
  return { mpv, vlc };
}

async function discover(host: HostParts, { id, ...places }: Asked<'discover'>): Promise<void> {
  const [players, openable] = await Promise.all([host.discover(places), canOpen(host)]);
  host.post({ what: 'found', id, players, canOpen: openable });
}

async function installed(host: HostParts, { id }: Asked<'installed'>): Promise<void> {
  host.post({ what: 'can-open', id, canOpen: await canOpen(host) });
}

async function open(host: HostParts, { id, player, file }: Asked<'open'>): Promise<void> {
  const started = await host.startPlayer(player, file);
  if (!started.ok) return host.post({ what: 'not-opened', id, message: sentence(started.error) });
  const { target, secret } = started.value;
  host.post({ what: 'opened', id, target, secret });
}

/** Holds the one bridge that is followed, and answers what main asks. */
export function createHost(host: HostParts): Host {
  const { parts, post } = host;
  let followed: Followed | null = null;
  /** Of whoever was to be followed last. */
  let kind: PlayerKind = 'mpris';

  const unfollow = async (): Promise<void> => {
    const before = followed;
    followed = null;
    await before?.bridge.stop();
    before?.batch.stop();
  };

  const follow = async ({ turn, target, secret }: Asked<'follow'>): Promise<void> => {
    await unfollow();
    const opened = host.open(target, { secret }, parts);
    if (!opened.ok) {
      ({ kind } = opened.error);
      return post({ what: 'refused', turn, message: sentence(opened.error.detail) });
    }
    const bridge = opened.value;
    ({ kind } = bridge);
    const batch = createBatch(parts, (events) => post({ what: 'events', turn, events }));
    followed = { bridge, batch };
    bridge.listen(batch.add);
    post({ what: 'armed', turn, target: bridge.id, kind: bridge.kind, capabilities: bridge.capabilities });
    await bridge.start();
  };

  const ask = async ({ id, command: wanted }: Asked<'command'>): Promise<void> => {
    const bridge = followed?.bridge;
    if (bridge === undefined) {
      const problem = { code: 'gone', kind, transient: true, at: parts.now(), detail: '' } as const;
      return post({ what: 'commanded', id, problem });
    }
    const done = await bridge.command(wanted);
    post({ what: 'commanded', id, problem: done.ok ? null : done.error });
  };

  const carryOut = (asked: ToPlayers): Promise<void> => {
    switch (asked.what) {
      case 'follow':
        return follow(asked);
      case 'unfollow':
        return unfollow();
      case 'command':
        return ask(asked);
      case 'discover':
        return discover(host, asked);
      case 'installed':
        return installed(host, asked);
      case 'open':
        return open(host, asked);
    }
  };

  return {
    take: async (message) => {
      const asked = toPlayersSchema.safeParse(message);
      if (asked.success) await carryOut(asked.data);
    },
    stop: unfollow,
  };
}
